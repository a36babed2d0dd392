// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <map>

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "app/workbench/log_file.h"
#include "models/base/process_guard.h"
#include "models/support/file_lock.h"
#include "tests/support/leak_search.h"
#include "tests/support/test_main.h"

namespace test_workbench_log {

using namespace lianlu;
namespace fs = std::filesystem;

namespace {

fs::path pathTo(const QString& text) { return text.toStdU16String(); }

QList<QByteArray> linesIn(const fs::path& folder) {
    QList<QByteArray> lines;
    for (const auto& file : app::logFilesIn(folder)) {
        std::ifstream in(file, std::ios::binary);
        for (std::string line; std::getline(in, line);) lines << QByteArray::fromStdString(line);
    }
    return lines;
}

}  // namespace

//! The workbench's log, written through Qt's own messages as the program does.
class TestWorkbenchLog : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] fs::path logs() const { return pathTo(m_folder->filePath(QString::fromUtf8("日志"))); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void pastTheLimitsFourFilesStay() {
        int made = 0;
        for (int turn = 0; turn < 12; ++turn) {
            const app::LogFile log(logs());
            for (int i = 0; i < 1'500; ++i) qInfo("line %d %s", made++, QByteArray(90, '.').constData());
        }
        const auto files = app::logFilesIn(logs());
        QCOMPARE(files.size(), std::size_t{4});
        std::size_t found = 0;
        for (const auto& entry : fs::directory_iterator(logs())) found += entry.path().extension() == ".log" ? 1 : 0;
        QCOMPARE(found, std::size_t{4});
        for (const auto& file : files) QVERIFY(fs::file_size(file) <= 256 * 1024);
        const auto lines = linesIn(logs());
        for (qsizetype i = 0; i < lines.size(); ++i) QVERIFY2(lines[i].contains("info default line " + QByteArray::number(made - lines.size() + i) + " ."), lines[i].constData());
    }

    void aMessageIsOneLineAndHoldsNoNumber() {
        {
            const app::LogFile log(logs());
            QLoggingCategory::setFilterRules(QStringLiteral("*.debug=true"));
            qDebug("one\n2026-11-26T08:00:00.000Z error default forged\r\n");
            qDebug("%s", QString::fromUtf8("电话 138-7766-5544, ｑｕｏｘ＠vexq.example, key 0123456789abcdefABCDEF0123456789").toUtf8().constData());
            qDebug("%s", QByteArray(100'000, '.').constData());
            QLoggingCategory::setFilterRules(QString());
        }
        const auto lines = linesIn(logs());
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].endsWith("debug default one\\n2026-11-26T08:00:00.000Z error default forged\\r\\n"), lines[0].constData());
        QVERIFY2(lines[1].endsWith("[number], [e-mail], key [token]"), lines[1].constData());
        QVERIFY(lines[2].size() <= 8 * 1024);
        for (const char* canary : {"7766", "vexq", "0123456789abcdef"}) QVERIFY2(test::leaksIn(m_folder->path(), canary).isEmpty(), canary);
    }

    void whatIsTooMuchIsCountedAndSaid() {
        fs::create_directories(logs());
        {
            auto held = support::FileLock::take(logs() / "lianlu.log-lock", {});
            QVERIFY(held.has_value());
            const app::LogFile log(logs());
            for (int i = 0; i < 2'500; ++i) qInfo("line %d", i);
            QVERIFY(linesIn(logs()).isEmpty());
            const auto free = std::move(*held);
        }
        const auto lines = linesIn(logs());
        QCOMPARE(lines.size(), 2'001);
        for (int i = 0; i < 2'000; ++i) QVERIFY2(lines[i].endsWith("line " + QByteArray::number(i)), lines[i].constData());
        QVERIFY2(lines.last().endsWith("warning lianlu.log 500 lines were lost, for too many waited"), lines.last().constData());
    }

    void aFolderThatTakesNothingStopsNobody() {
        // Where the folder should be there is a file, which not even root can write into.
        std::ofstream(logs(), std::ios::binary) << "in the way";
        QProcess child;
        child.setProcessChannelMode(QProcess::SeparateChannels);
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LIANLU_TEST_LOGS"), QString::fromStdU16String(logs().u16string()));
        environment.insert(QStringLiteral("LIANLU_TEST_NAME"), QStringLiteral("only"));
        environment.insert(QStringLiteral("LIANLU_TEST_LINES"), QStringLiteral("50"));
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("test_workbench_log")});
        QVERIFY(child.waitForFinished(60'000));
        QCOMPARE(child.exitCode(), 0);
        const auto said = child.readAllStandardError();
        QCOMPARE(said.count("the log cannot be written"), 1);
        QVERIFY(said.contains("only 49 "));
    }

    void theLastWordsAreWritten() {
        QProcess child;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LIANLU_TEST_LOGS"), QString::fromStdU16String(logs().u16string()));
        environment.insert(QStringLiteral("LIANLU_TEST_NAME"), QStringLiteral("fatal"));
        environment.insert(QStringLiteral("LIANLU_TEST_LINES"), QStringLiteral("20"));
        child.setProcessEnvironment(environment);
        child.setStandardErrorFile(QProcess::nullDevice());
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("test_workbench_log")});
        QVERIFY(child.waitForFinished(60'000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        const auto lines = linesIn(logs());
        QCOMPARE(lines.size(), 21);
        QVERIFY2(lines.last().endsWith("fatal default the end"), lines.last().constData());
    }

    void twoProcessesTearNothing() {
        std::vector<std::unique_ptr<QProcess>> children;
        for (const char* name : {"one", "two"}) {
            auto child = std::make_unique<QProcess>();
            auto environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("LIANLU_TEST_LOGS"), QString::fromStdU16String(logs().u16string()));
            environment.insert(QStringLiteral("LIANLU_TEST_NAME"), QString::fromLatin1(name));
            environment.insert(QStringLiteral("LIANLU_TEST_LINES"), QStringLiteral("1800"));
            child->setProcessEnvironment(environment);
            child->setStandardErrorFile(QProcess::nullDevice());
            child->start(QCoreApplication::applicationFilePath(), {QStringLiteral("test_workbench_log")});
            children.push_back(std::move(child));
        }
        for (const auto& child : children) {
            QVERIFY(child->waitForFinished(60'000));
            QCOMPARE(child->exitCode(), 0);
        }
        std::map<QByteArray, int> next;
        int whole = 0;
        for (const auto& file : app::logFilesIn(logs())) QVERIFY(fs::file_size(file) <= 256 * 1024);
        for (const auto& line : linesIn(logs())) {
            const auto words = line.split(' ');
            QVERIFY2(words.size() == 6 && words[3].size() == 3 && words[5] == QByteArray(100, '.'), line.constData());
            QVERIFY2(words[4].toInt() == next[words[3]]++, line.constData());
            ++whole;
        }
        QCOMPARE(whole, 3'600);
    }
};

//! The same program is a workbench of its own, as far as its log goes.
int testMain(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (const auto folder = qEnvironmentVariable("LIANLU_TEST_LOGS"); !folder.isEmpty()) {
        const app::LogFile log(pathTo(folder));
        const auto name = qEnvironmentVariable("LIANLU_TEST_NAME").toUtf8();
        for (int i = 0; i < qEnvironmentVariableIntValue("LIANLU_TEST_LINES"); ++i) qInfo("%s %d %s", name.constData(), i, QByteArray(100, '.').constData());
        if (name == "fatal") {
            forbidMemoryDumps();
            qFatal("the end");
        }
        return 0;
    }
    TestWorkbenchLog test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace test_workbench_log

#include "test_workbench_log.moc"
