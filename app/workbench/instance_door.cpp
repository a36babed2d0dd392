// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/instance_door.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

namespace lianlu::app {

namespace {

constexpr int kAnswerMs = 1'000;
constexpr qint64 kLongestCall = 1'100;
const QByteArray kHeard = QByteArrayLiteral("heard\n");

//! A place that only this login can enter; on Windows a pipe has a name instead, and its own access list.
QString doorName(const std::filesystem::path& profile) {
    const auto place = profile.empty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : QString::fromStdU16String(profile.u16string());
    const auto hash = QString::fromLatin1(QCryptographicHash::hash((QDir::homePath() + QLatin1Char('\n') + place).toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
    const auto name = QStringLiteral("lianlu-") + hash;
#ifdef _WIN32
    return name;
#else
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder.isEmpty() ? QDir::temp().filePath(name) : QDir(folder).filePath(name);
#endif
}

}  // namespace

InstanceDoor::InstanceDoor(const std::filesystem::path& profile, QObject* parent) : QObject(parent), m_name(doorName(profile)) {}

InstanceDoor::~InstanceDoor() = default;

bool InstanceDoor::handOver(const QString& link) {
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kAnswerMs)) return false;
    socket.write(link.toUtf8() + '\n');
    if (!socket.waitForBytesWritten(kAnswerMs)) return false;
    // One that is just ending takes the call and does nothing with it.
    while (!socket.canReadLine())
        if (!socket.waitForReadyRead(kAnswerMs)) return false;
    return socket.readLine() == kHeard;
}

bool InstanceDoor::open() {
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (auto* socket = m_server->nextPendingConnection()) take(socket);
    });
    if (m_server->listen(m_name)) return true;
    // What one that was killed left behind; nobody answered there.
    QLocalServer::removeServer(m_name);
    return m_server->listen(m_name);
}

void InstanceDoor::take(QLocalSocket* socket) {
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    const auto read = [this, socket] {
        if (!socket->canReadLine()) {
            if (socket->bytesAvailable() > kLongestCall) socket->abort();
            return;
        }
        const auto link = QString::fromUtf8(socket->readLine(kLongestCall)).trimmed();
        socket->write(kHeard);
        socket->disconnectFromServer();
        Q_EMIT called(link);
    };
    connect(socket, &QLocalSocket::readyRead, this, read);
    read();
}

}  // namespace lianlu::app
