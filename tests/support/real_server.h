// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

#include <string>

namespace lianlu::test {

//! \brief The real lianlu-server as a process on a free port. Killed with the object.
class RealServer {
public:
    explicit RealServer(QString program) : m_program(std::move(program)) {}
    ~RealServer() {
        if (m_process.state() == QProcess::NotRunning) return;
        m_process.kill();
        m_process.waitForFinished(5000);
    }

    //! \brief Starts `serve` and waits for its first line. False: it did not come up; log() tells.
    bool start(const std::string& conninfo, const QString& cache, const QStringList& more = {}) {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LIANLU_DB"), QString::fromStdString(conninfo));
        m_process.setProcessEnvironment(environment);
        // A file, for a pipe that nobody reads would stop the server once it is full.
        m_logFile = cache + QStringLiteral(".log");
        m_process.setStandardErrorFile(m_logFile, QIODevice::Append);
        // What runs at night would run in a test that runs at night.
        QStringList args{QStringLiteral("serve"), QStringLiteral("--no-one-id"), QStringLiteral("--cache"), cache};
        if (!more.contains(QStringLiteral("--listen"))) args << QStringLiteral("--listen") << QStringLiteral("127.0.0.1:0");
        m_process.start(m_program, args + more);
        QElapsedTimer timer;
        timer.start();
        QByteArray line;
        while (timer.elapsed() < 20'000 && !line.contains('\n') && m_process.state() != QProcess::NotRunning) {
            m_process.waitForReadyRead(100);
            line += m_process.readAllStandardOutput();
        }
        m_url = QJsonDocument::fromJson(line.left(line.indexOf('\n'))).object().value(QStringLiteral("url")).toString().toStdString();
        return !m_url.empty();
    }
    //! \brief SIGTERM, and its exit code; -1 when it does not end.
    int stop() {
        m_process.terminate();
        if (!m_process.waitForFinished(25'000) || m_process.exitStatus() != QProcess::NormalExit) return -1;
        return m_process.exitCode();
    }
    void askToStop() { m_process.terminate(); }
    [[nodiscard]] bool running() { return !m_process.waitForFinished(0) && m_process.state() == QProcess::Running; }
    //! \brief All it wrote, and servers before it with the same cache.
    [[nodiscard]] QByteArray log() const {
        QFile file(m_logFile);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] const std::string& url() const noexcept { return m_url; }
    [[nodiscard]] QProcess& process() noexcept { return m_process; }

private:
    QString m_program;
    QProcess m_process;
    QString m_logFile;
    std::string m_url;
};

}  // namespace lianlu::test
