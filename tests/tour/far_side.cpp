// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/far_side.h"

#include <QJsonDocument>
#include <QtTest>

#include "tests/tour/driver.h"

namespace lianlu::tour {

namespace {

QString need(const char* name) {
    const auto value = qEnvironmentVariable(name);
    if (value.isEmpty()) throw Failed(std::string(name) + " is not set: start the tour with packaging/run.sh --tour DIR");
    return value;
}

//! Runs to the end while the workbench goes on living.
QByteArray output(const QString& program, const QStringList& arguments, int milliseconds) {
    QProcess process;
    process.start(program, arguments);
    const bool ended = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, milliseconds);
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        throw Failed(program.toStdString() + " failed: " + process.readAllStandardError().toStdString());
    return process.readAllStandardOutput();
}

}  // namespace

FarSide::FarSide()
    : m_serve(need("LIANLU_TOUR_SERVE")),
      m_mail(need("LIANLU_TOUR_MAIL")),
      m_db(need("LIANLU_TOUR_DB")),
      m_url(need("LIANLU_TOUR_URL")),
      m_login(need("LIANLU_TOUR_LOGIN")),
      m_password(need("LIANLU_PASSWORD")),
      m_follow(need("LIANLU_TOUR_FOLLOW")) {}

FarSide::~FarSide() {
    if (m_server && m_server->state() != QProcess::NotRunning) {
        m_server->terminate();
        m_server->waitForFinished(10'000);
    }
}

void FarSide::startServer() {
    m_server = std::make_unique<QProcess>();
    m_server->setStandardErrorFile(QProcess::nullDevice());
    m_server->setStandardOutputFile(QProcess::nullDevice());
    m_server->start(m_serve, QStringList());
    const auto answers = [this] {
        QProcess curl;
        curl.start(QStringLiteral("curl"), {QStringLiteral("-fsS"), QStringLiteral("-o"), QProcess::nullDevice(), m_url + QStringLiteral("/healthz")});
        return curl.waitForFinished(2'000) && curl.exitCode() == 0;
    };
    if (!QTest::qWaitFor(answers, 30'000)) throw Failed("the server did not come up");
    // Whoever answers must be ours, not one that took the port while ours was away.
    if (m_server->state() == QProcess::NotRunning) throw Failed("the server ended at once, and something else answers at its address");
}

void FarSide::stopServer() {
    if (!m_server) return;
    m_server->terminate();
    if (!QTest::qWaitFor([this] { return m_server->state() == QProcess::NotRunning; }, 20'000))
        throw Failed("the server did not stop on SIGTERM");
}

QString FarSide::ask(const QString& sql) const {
    const auto answer = output(QStringLiteral("psql"), {QStringLiteral("-Atq"), QStringLiteral("-d"), m_db, QStringLiteral("-c"), sql}, 20'000);
    return QString::fromUtf8(answer).section(QLatin1Char('\n'), 0, 0);
}

QJsonObject FarSide::followLink(const QString& word, int seconds) const {
    const auto answer = output(QStringLiteral("/usr/bin/python3"), {m_follow, m_mail, word, QString::number(seconds)}, (seconds + 30) * 1000);
    return QJsonDocument::fromJson(answer).object();
}

}  // namespace lianlu::tour
