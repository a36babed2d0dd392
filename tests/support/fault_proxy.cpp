// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fault_proxy.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <atomic>
#include <list>
#include <stdexcept>

namespace lianlu::test {

namespace {

constexpr int kTickMs = 5;
constexpr qint64 kHeld = 16 * 1024;  // what the line itself holds, so that senders feel its pace

struct Pair {
    std::unique_ptr<QTcpSocket> client, server;
    bool frozen = false;
};

}  // namespace

struct FaultProxy::Line {
    QThread thread;
    QObject* context = nullptr;  //!< lives on the thread
    std::uint16_t target = 0, port = 0;

    std::atomic<int> rate = 0, connections = 0;
    std::atomic<bool> requestsHeld = false, answersHeld = false;
    std::atomic<std::int64_t> answersLeft = -1;  //!< before they are held; −1: no end
    std::atomic<int> freezes = 0;
    std::atomic<std::int64_t> toServer = 0, toClient = 0;

    // The thread's.
    std::list<Pair> pairs;
    int frozen = 0;
    double budget = 0;

    void open() {
        auto* server = new QTcpServer(context);
        if (!server->listen(QHostAddress::LocalHost)) return;
        port = server->serverPort();
        QObject::connect(server, &QTcpServer::newConnection, context, [this, server] {
            while (auto* socket = server->nextPendingConnection()) take(socket);
        });
        auto* timer = new QTimer(context);
        timer->setTimerType(Qt::PreciseTimer);
        QObject::connect(timer, &QTimer::timeout, context, [this] { tick(); });
        timer->start(kTickMs);
    }

    void take(QTcpSocket* socket) {
        ++connections;
        socket->setParent(nullptr);
        Pair pair{std::unique_ptr<QTcpSocket>(socket), std::make_unique<QTcpSocket>()};
        for (auto* one : {pair.client.get(), pair.server.get()}) {
            one->setReadBufferSize(kHeld);
            one->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        }
        pair.server->connectToHost(QHostAddress::LocalHost, target);
        pairs.push_back(std::move(pair));
    }

    //! At most `most` bytes; how many went.
    static qint64 pass(QTcpSocket& from, QTcpSocket& to, qint64 most) {
        if (to.state() != QAbstractSocket::ConnectedState || to.bytesToWrite() > kHeld) return 0;
        const auto bytes = from.read(std::min(most, kHeld));
        return bytes.isEmpty() ? 0 : std::max<qint64>(0, to.write(bytes));
    }

    static bool gone(const QTcpSocket& socket) { return socket.state() == QAbstractSocket::UnconnectedState; }

    void tick() {
        const bool all = rate == 0;
        budget = all ? 1e9 : std::min(budget + rate * kTickMs / 1000.0, std::max(1.0, rate / 10.0));
        if (const int wanted = freezes; frozen != wanted) {
            frozen = wanted;
            for (auto& pair : pairs) pair.frozen = true;
        }
        for (auto& pair : pairs) {
            if (pair.frozen) continue;
            if (!requestsHeld) {
                const auto went = pass(*pair.client, *pair.server, static_cast<qint64>(budget));
                toServer += went;
                budget -= static_cast<double>(went);
            }
            if (!answersHeld) {
                const auto left = answersLeft.load();
                const auto went = pass(*pair.server, *pair.client, std::min(static_cast<qint64>(budget), left < 0 ? kHeld : static_cast<qint64>(left)));
                toClient += went;
                budget -= static_cast<double>(went);
                if (left >= 0) answersLeft = left - went;
            }
        }
        pairs.remove_if([this](Pair& pair) {
            // A client that hangs up takes its connection with it. A server's last bytes are still passed on.
            if (gone(*pair.client)) return true;
            const bool drained = pair.server->bytesAvailable() == 0 && pair.client->bytesToWrite() == 0;
            return gone(*pair.server) && drained && !pair.frozen && !answersHeld && answersLeft != 0;
        });
    }
};

FaultProxy::FaultProxy(const std::string& server) : m_line(std::make_unique<Line>()) {
    m_line->target = static_cast<std::uint16_t>(QUrl(QString::fromStdString(server)).port());
    m_line->context = new QObject;
    m_line->context->moveToThread(&m_line->thread);
    m_line->thread.start();
    QMetaObject::invokeMethod(m_line->context, [this] { m_line->open(); }, Qt::BlockingQueuedConnection);
    if (m_line->port == 0) throw std::runtime_error("bind a loopback port");
}

FaultProxy::~FaultProxy() {
    QMetaObject::invokeMethod(m_line->context, [this] {
        m_line->pairs.clear();
        // No tick comes after this.
        for (auto* timer : m_line->context->findChildren<QTimer*>()) timer->stop();
        m_line->context->deleteLater();
    }, Qt::BlockingQueuedConnection);
    m_line->thread.quit();
    m_line->thread.wait();
}

std::string FaultProxy::url() const { return "http://127.0.0.1:" + std::to_string(m_line->port); }
void FaultProxy::setRate(int bytesPerSecond) { m_line->rate = bytesPerSecond; }
void FaultProxy::holdRequests(bool hold) { m_line->requestsHeld = hold; }
void FaultProxy::holdAnswers(bool hold) { m_line->answersHeld = hold; }
void FaultProxy::holdAnswersAfter(std::int64_t bytes) { m_line->answersLeft = bytes; }
void FaultProxy::freezeOpenOnes() { ++m_line->freezes; }
void FaultProxy::heal() {
    m_line->rate = 0;
    m_line->requestsHeld = m_line->answersHeld = false;
    m_line->answersLeft = -1;
}
std::int64_t FaultProxy::toServer() const { return m_line->toServer; }
std::int64_t FaultProxy::toClient() const { return m_line->toClient; }
int FaultProxy::connections() const { return m_line->connections; }

}  // namespace lianlu::test
