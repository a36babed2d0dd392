// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "tests/server/dispatch_world.h"

namespace lianlu::test {

inline QString serverProgram() { return QStringLiteral(LIANLU_SERVER_PROGRAM); }

inline QString freePort() {
    return QString::fromStdString(output(QStringLiteral("/usr/bin/python3"),
                                               {QStringLiteral("-c"), QStringLiteral("import socket;s=socket.socket();s.bind(('127.0.0.1',0));print(s.getsockname()[1])")}))
        .trimmed();
}

//! lianlu-server serve as a process of its own, on the database of a test.
class ServerProcess {
public:
    bool start(const std::string& database, const std::string& smtp, const QStringList& environment = {}, const QStringList& options = {}) {
        const auto port = freePort();
        m_url = QStringLiteral("http://127.0.0.1:") + port;
        auto all = QProcess::systemEnvironment() + environment;
        all << QStringLiteral("LIANLU_DB=") + QString::fromStdString(database) << QStringLiteral("LIANLU_SMTP=") + QString::fromStdString(smtp)
            << QStringLiteral("LIANLU_PUBLIC_URL=") + m_url;
        m_process.setEnvironment(all);
        m_process.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
        m_process.start(serverProgram(), QStringList{QStringLiteral("serve"), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:") + port,
                                                     QStringLiteral("--cache"), m_folder.filePath(QStringLiteral("cache"))} + options);
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(30'000)) return false;
        return true;
    }
    ~ServerProcess() {
        if (m_process.state() == QProcess::NotRunning) return;
        m_process.terminate();
        if (!m_process.waitForFinished(30'000)) m_process.kill(), m_process.waitForFinished();
    }
    QProcess& process() { return m_process; }
    const QString& url() const { return m_url; }
    QByteArray log() const {
        QFile file(m_folder.filePath(QStringLiteral("log")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_url;
};

}  // namespace lianlu::test
