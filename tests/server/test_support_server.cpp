// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <fstream>
#include <set>

#include <QtTest>

#include <QDirIterator>
#include <QProcess>

#ifdef __unix__
#include <csignal>
#endif

#include "models/base/clock.h"
#include "sync/server/http/log.h"
#include "tests/server/server_process.h"
#include "tests/server/server_world.h"
#include "tests/support/support_canaries.h"
#include "tests/support/test_main.h"

namespace test_support_server {

using namespace lianlu;
using namespace lianlu::test;
namespace fs = std::filesystem;

namespace {

QByteArray contentOf(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

//! The server's log in files of its own, and the operator's support bundle, by the real program on a real database.
class TestSupportServer : public QObject {
    Q_OBJECT

    struct Ran {
        int code = -1;
        QByteArray out, err;
    };
    Ran run(const QStringList& words, const QStringList& environment = {}) {
        QProcess process;
        process.setEnvironment(QProcess::systemEnvironment() + environment + QStringList{QStringLiteral("LIANLU_DB=") + QString::fromStdString(m_world.conninfo())});
        process.start(serverProgram(), words);
        if (!process.waitForFinished(60'000)) process.kill();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    QString file(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
        QVERIFY(m_world.start());
        m_world.stopServer();
    }

    //! Requests past the limits: no more files or bytes than asked for, whole JSON lines, the newest stay.
    void theLogRotates() {
        const auto log = file("日志/server.log");
        {
            ServerProcess server;
            QVERIFY(server.start(m_world.conninfo(), "", {}, {QStringLiteral("--log-file"), log, QStringLiteral("--log-size"), QStringLiteral("16"), QStringLiteral("--log-files"), QStringLiteral("3")}));
            HttpClient http(server.url().toStdString());
            for (int i = 0; i < 700; ++i) QCOMPARE(http.get("/healthz").status, 200);
            QVERIFY(server.log().isEmpty());
            // One process a file: the second one says so and does not start.
            const auto second = run({QStringLiteral("serve"), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--log-file"), log});
            QCOMPARE(second.code, 1);
            QVERIFY2(second.err.contains("another process writes this log"), second.err.constData());
        }
        QStringList found;
        QDirIterator files(file("日志"), {QStringLiteral("*.log")}, QDir::Files);
        while (files.hasNext()) found << files.next();
        QCOMPARE(found.size(), 3);
        for (const auto& one : found) {
            const auto bytes = contentOf(one);
            QVERIFY(bytes.size() <= 16 * 1024 && bytes.endsWith('\n'));
            for (const auto& line : bytes.trimmed().split('\n')) QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
        }
        QVERIFY(contentOf(log).contains("\"msg\":\"stopped\""));
        QVERIFY(contentOf(file("日志/server.1.log")).contains("\"route\":\"/healthz\""));
    }

    void theLogIsOpenedAnewBySighup() {
#ifdef __unix__
        const auto log = file("moved/server.log"), aside = file("moved/aside.txt");
        ServerProcess server;
        QVERIFY(server.start(m_world.conninfo(), "", {}, {QStringLiteral("--log-file"), log}));
        HttpClient http(server.url().toStdString());
        QCOMPARE(http.get("/healthz").status, 200);
        QTRY_VERIFY(contentOf(log).contains("/healthz"));
        QVERIFY(QFile::rename(log, aside));
        QCOMPARE(::kill(static_cast<pid_t>(server.process().processId()), SIGHUP), 0);
        QTRY_VERIFY(http.get("/healthz").status == 200 && QFile::exists(log));
        QCOMPARE(server.process().state(), QProcess::Running);
        QTRY_VERIFY(contentOf(log).contains("/healthz"));
#else
        QSKIP("there is no SIGHUP");
#endif
    }

    void aLineIsMasked() {
        std::ostringstream out;
        const SystemClock clock;
        server::Log log(out, clock);
        log.warn("call 13877665544\nnot a line", {{"route", std::string_view("/v1/sync/bootstrap/manifest")}, {"who", std::string_view("quoxwyzz@vexq.example")}, {"long", std::string_view(std::string(9'000, '.'))}});
        const auto line = QByteArray::fromStdString(out.str());
        QCOMPARE(line.count('\n'), 1);
        QVERIFY2(line.contains("call [number]\\u000anot a line") && line.contains("/v1/sync/bootstrap/manifest") && line.contains("[e-mail]"), line.constData());
        QVERIFY(line.size() < 3'000);
    }

    void IN16_theBundleHoldsNobody() {
        QDir().mkpath(file("logs"));
        std::ofstream(file("logs/server.log").toStdString(), std::ios::binary) << carelessLines();
        QVERIFY(m_world.db().script("UPDATE customer SET body = replace(body, '\"name\":\"', '\"name\":\"司空鹮鸰')"));
        const auto out = file("bundle.zip");
        const QStringList secrets{QStringLiteral("LIANLU_SMTP=smtp://mail.vexq.example:25"), QStringLiteral("LIANLU_SMTP_PASSWORD=vexqtoken"), QStringLiteral("LIANLU_THREADS=4")};
        const auto made = run({QStringLiteral("support-bundle"), QStringLiteral("--out"), out, QStringLiteral("--log-file"), file("logs/server.log")}, secrets);
        QVERIFY2(made.code == 0, made.err.constData());
        QByteArray all;
        for (const char* name : {"about.txt", "database.txt", "queues.txt", "housekeeping.txt", "logs/server.0.log", "taken-out.txt"}) {
            const auto text = zipEntry(out.toStdString(), name);
            QVERIFY2(!text.isEmpty() && !text.contains("could not be read"), name);
            all += text;
        }
        for (const char* words : {"server_version", "change_log", "LIANLU_SMTP_PASSWORD               (set)", "LIANLU_THREADS                     4", "of the program", "last night that ended"})
            QVERIFY2(all.contains(words), words);
        for (const char* canary : kCanaries) QVERIFY2(!leaksInto(all, canary), canary);
        QVERIFY(!all.contains(QByteArray::fromStdString(m_world.anna.toString())));
        for (const char* canary : kCanaries) QVERIFY2(leaksInto(QByteArray::fromStdString(carelessLines()), canary), canary);
        QVERIFY(run({QStringLiteral("support-bundle"), QStringLiteral("--out"), out}).code == 1);
        QVERIFY(run({QStringLiteral("support-bundle")}).code == 2);
        const auto shown = run({QStringLiteral("support-bundle"), QStringLiteral("--preview")});
        QVERIFY(shown.code == 0 && shown.out.contains("==== database.txt"));
    }

    void aDatabaseThatDoesNotAnswerIsTold() {
        const auto out = file("alone.zip");
        QProcess process;
        process.setEnvironment(QProcess::systemEnvironment() + QStringList{QStringLiteral("LIANLU_DB=host=127.0.0.1 port=9 connect_timeout=2 password=vexqtoken")});
        process.start(serverProgram(), {QStringLiteral("support-bundle"), QStringLiteral("--out"), out});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(zipEntry(out.toStdString(), "database.txt").contains("does not answer"));
        QVERIFY(!leaksIn(m_folder.path(), "vexqtoken").contains(out));
    }

private:
    ServerWorld m_world;
    QTemporaryDir m_folder;
};

LIANLU_TEST(TestSupportServer)

}  // namespace test_support_server

#include "test_support_server.moc"
