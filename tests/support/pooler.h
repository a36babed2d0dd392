// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <string>

namespace lianlu::test {

//! \brief pgbouncer in transaction pooling before a PostgreSQL of a test, on a socket in a folder of its own. Ends with the object.
class Pooler {
public:
    ~Pooler() {
        if (m_process.state() == QProcess::NotRunning) return;
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
    //! \brief Empty where pgbouncer is not installed.
    [[nodiscard]] static QString program() {
        return QStandardPaths::findExecutable(QStringLiteral("pgbouncer"), {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin"), QStringLiteral("/usr/bin")});
    }
    //! \brief Before the server of this conninfo ("host=… user=… dbname=…"). Few sessions, so that clients meet each other's.
    bool start(const std::string& conninfo, int sessions) {
        const auto host = valueOf(conninfo, "host="), user = valueOf(conninfo, "user=");
        // It serves no root; then the user that PostgreSQL runs as is there too.
        const bool root = QFileInfo(QStringLiteral("/proc/self")).ownerId() == 0;
        QFile settings(m_folder.filePath(QStringLiteral("pgbouncer.ini")));
        if (!settings.open(QIODevice::WriteOnly)) return false;
        settings.write(QStringLiteral("[databases]\n* = host=%1 user=%2\n[pgbouncer]\nlisten_addr =\nunix_socket_dir = %3\nlisten_port = %4\nauth_type = any\n"
                                      "pool_mode = transaction\ndefault_pool_size = %5\nmax_client_conn = 300\nlogfile = %3/log\npidfile = %3/pid\n%6")
                           .arg(host, user, m_folder.path()).arg(kPort).arg(sessions).arg(root ? QStringLiteral("user = postgres\n") : QString()).toUtf8());
        settings.close();
        QFile::setPermissions(m_folder.path(), static_cast<QFile::Permissions>(0x7777));
        QFile::setPermissions(settings.fileName(), static_cast<QFile::Permissions>(0x6644));
        m_process.setStandardErrorFile(m_folder.filePath(QStringLiteral("err")));
        m_process.start(program(), {QStringLiteral("-q"), settings.fileName()});
        return m_process.waitForStarted(5'000);
    }
    //! \brief Through the pooler, what `conninfo` names directly.
    [[nodiscard]] std::string conninfo(const std::string& direct) const {
        return "host=" + m_folder.path().toStdString() + " port=" + std::to_string(kPort) + " user=" + valueOf(direct, "user=").toStdString() +
               " dbname=" + valueOf(direct, "dbname=").toStdString();
    }
    [[nodiscard]] QByteArray log() const {
        QByteArray all;
        for (const auto* name : {"err", "log"})
            if (QFile file(m_folder.filePath(QString::fromLatin1(name))); file.open(QIODevice::ReadOnly)) all += file.readAll();
        return all;
    }

private:
    static constexpr int kPort = 6432;  // names the socket in the folder; nothing listens on it
    static QString valueOf(const std::string& conninfo, const char* name) {
        const auto text = QString::fromStdString(conninfo);
        const auto at = text.indexOf(QString::fromLatin1(name));
        return at < 0 ? QString() : text.mid(at + static_cast<int>(qstrlen(name))).section(QLatin1Char(' '), 0, 0);
    }

    QTemporaryDir m_folder{QDir::tempPath() + QStringLiteral("/lianlu-pool-XXXXXX")};
    QProcess m_process;
};

}  // namespace lianlu::test
