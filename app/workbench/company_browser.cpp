// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/company_browser.h"

#include <chrono>
#include <utility>

#include <QDesktopServices>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtConcurrent>

#include "models/item/when_ready.h"

namespace lianlu::app {

namespace {

constexpr auto kPatience = std::chrono::minutes(5);
constexpr qint64 kMostRequest = 16 * 1024;
constexpr int kMostSockets = 8;

QByteArray pageOf(int status, const QString& words) {
    const auto body = QStringLiteral("<!doctype html><meta charset=\"utf-8\"><title>Lianlu</title><p>%1</p>\n").arg(words.toHtmlEscaped()).toUtf8();
    return QByteArrayLiteral("HTTP/1.1 ") + (status == 200 ? "200 OK" : "404 Not Found") + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n" + body;
}

//! The query of GET /back?…; nothing for any other request.
std::optional<std::string> queryOf(const QByteArray& request) {
    const auto line = request.left(request.indexOf('\r'));
    if (!line.startsWith("GET /back?")) return std::nullopt;
    const auto end = line.lastIndexOf(" HTTP/1.");
    if (end < 0) return std::nullopt;
    return line.mid(10, end - 10).toStdString();
}

}  // namespace

CompanyBrowser::CompanyBrowser(Open open, QObject* parent) : QObject(parent), m_open(open ? std::move(open) : Open(&QDesktopServices::openUrl)), m_server(std::make_unique<QTcpServer>()) {
    m_server->setMaxPendingConnections(kMostSockets);
    m_patience.setSingleShot(true);
    connect(m_server.get(), &QTcpServer::newConnection, this, &CompanyBrowser::take);
    connect(&m_patience, &QTimer::timeout, this, [this] { finish(fail(Code::timedOut, "the browser did not come back")); });
}

CompanyBrowser::~CompanyBrowser() { cancel(); }

QFuture<Result<CompanyAnswer>> CompanyBrowser::run(Begin begin) {
    cancel();
    m_promise = std::make_shared<QPromise<Result<CompanyAnswer>>>();
    m_promise->start();
    auto future = m_promise->future();
    if (!m_server->listen(QHostAddress::LocalHost, 0)) {
        finish(fail(Code::io, "listen for the browser"));
        return future;
    }
    const auto redirect = QStringLiteral("http://127.0.0.1:%1/back").arg(m_server->serverPort()).toStdString();
    item::whenReady(this, QtConcurrent::run([begin = std::move(begin), redirect] { return begin(redirect); }), [this, run = m_run](const Result<sync::CompanyFlow>& flow) {
        if (run != m_run) return;
        if (!flow) return finish(fail(flow.error()));
        m_flow = std::make_shared<sync::CompanyFlow>(*flow);
        m_patience.start(kPatience);
        if (!m_open(QUrl::fromEncoded(QByteArray::fromStdString(sync::browserUrl(*flow))))) finish(fail(Code::unsupported, "open the browser"));
    });
    return future;
}

void CompanyBrowser::cancel() { finish(fail(Code::cancelled, "given up")); }

void CompanyBrowser::finish(Result<CompanyAnswer> answer) {
    ++m_run;
    m_patience.stop();
    m_server->close();
    m_flow.reset();
    const auto promise = std::exchange(m_promise, nullptr);
    if (!promise) return;
    promise->addResult(std::move(answer));
    promise->finish();
}

void CompanyBrowser::take() {
    while (QTcpSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        // Who connects and says nothing is not waited for longer than the person is.
        connect(&m_patience, &QTimer::timeout, socket, &QTcpSocket::abort);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            const auto request = socket->peek(kMostRequest);
            if (!request.contains("\r\n\r\n") && request.size() < kMostRequest) return;
            (void)socket->readAll();
            const auto query = queryOf(request);
            // What anybody else on this computer sends is no answer, and ends nothing.
            const bool ours = query && m_flow && sync::isAnswerTo(*m_flow, *query);
            socket->write(pageOf(ours ? 200 : 404, ours ? tr("You can close this window and go back to Lianlu.") : tr("There is nothing here.")));
            socket->disconnectFromHost();
            if (!ours) return;
            m_server->close();
            const auto flow = std::exchange(m_flow, nullptr);
            item::whenReady(this, QtConcurrent::run([flow, query = *query] { return sync::idTokenOf(*flow, query); }), [this, flow, run = m_run](const Result<std::string>& token) {
                if (run != m_run) return;
                finish(token ? Result<CompanyAnswer>(CompanyAnswer{*flow, *token}) : Result<CompanyAnswer>(fail(token.error())));
            });
        });
    }
}

}  // namespace lianlu::app
