// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include <QTemporaryDir>
#include <QTest>

#include "models/support/file_lock.h"
#include "models/support/log_line.h"
#include "models/support/rotating_log.h"
#include "tests/support/test_main.h"

#ifdef __unix__
#include <unistd.h>
#endif

namespace test_rotating_log {

using namespace lianlu;
using support::RotatingLog;
namespace fs = std::filesystem;

namespace {

std::string contentOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> linesOf(const RotatingLog& log) {
    std::vector<std::string> lines;
    for (const auto& file : log.files()) {
        std::ifstream in(file, std::ios::binary);
        for (std::string line; std::getline(in, line);) lines.push_back(line);
    }
    return lines;
}

std::size_t filesIn(const fs::path& folder, std::string_view extension) {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(folder)) count += entry.path().extension() == extension ? 1 : 0;
    return count;
}

}  // namespace

class TestRotatingLog : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    [[nodiscard]] fs::path place(const char* name) const { return fs::path(m_folder.path().toStdU16String()) / fs::path(std::u8string(name, name + std::strlen(name))) / "lianlu.log"; }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    //! Far past the limits: never more files or bytes than they say, and what is left is the newest, whole and in order.
    void limitsHoldAndNoLineIsLost_data() {
        QTest::addColumn<QByteArray>("folder");
        QTest::addColumn<int>("batch");
        QTest::newRow("one by one") << QByteArray("single") << 1;
        QTest::newRow("in batches") << QByteArray("batches") << 37;
        QTest::newRow("folder in Chinese") << QByteArray("日志 文件夹") << 7;
    }
    void limitsHoldAndNoLineIsLost() {
        QFETCH(QByteArray, folder);
        QFETCH(int, batch);
        const auto file = place(folder.constData());
        RotatingLog log(file, {4'096, 4});
        std::size_t made = 0;
        while (made < 1'000) {
            std::vector<std::string> lines;
            for (int i = 0; i < batch; ++i, ++made) lines.push_back("line " + std::to_string(made) + std::string(made % 61, '.'));
            Result<void> problem;
            QCOMPARE(log.append(lines, problem), lines.size());
            QVERIFY(problem.has_value());
            for (const auto& one : log.files()) QVERIFY(fs::file_size(one) <= 4'096);
        }
        QCOMPARE(filesIn(file.parent_path(), ".log"), std::size_t{4});
        const auto lines = linesOf(log);
        QVERIFY(lines.size() > 250);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const auto number = made - lines.size() + i;
            QCOMPARE(lines[i], "line " + std::to_string(number) + std::string(number % 61, '.'));
        }
        // The older three are as full as lines make them: nothing was dropped in between.
        const auto files = log.files();
        for (std::size_t i = 0; i + 1 < files.size(); ++i) QVERIFY(fs::file_size(files[i]) > 4'096 - 80);
    }

    void aLongLineIsBounded() {
        const auto file = place("long");
        RotatingLog log(file, {20'000, 4});
        Result<void> problem;
        const std::vector<std::string> lines(9, support::logLine(std::string(100'000, '.')));
        QCOMPARE(log.append(lines, problem), lines.size());
        QCOMPARE(log.append(std::vector<std::string>{std::string(100'000, '-')}, problem), std::size_t{1});
        QVERIFY(log.files().size() <= 4);
        for (const auto& one : log.files()) QVERIFY(fs::file_size(one) <= 20'000);
        for (const auto& line : linesOf(log)) QVERIFY(line.size() <= support::kMostLineBytes);
    }

    void aTornEndIsNotJoined() {
        const auto file = place("torn");
        fs::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << "whole\nhalf of a li";
        RotatingLog log(file);
        Result<void> problem;
        QCOMPARE(log.append(std::vector<std::string>{"next"}, problem), std::size_t{1});
        QCOMPARE(contentOf(file), std::string("whole\nhalf of a li\nnext\n"));
    }

    void whoHoldsTheLockIsWaitedFor() {
        const auto file = place("held");
        fs::create_directories(file.parent_path());
        auto lock = file;
        lock += "-lock";
        RotatingLog log(file);
        Result<void> problem;
        {
            const auto held = support::FileLock::take(lock, {});
            QVERIFY(held.has_value());
            QVERIFY(support::FileLock::take(lock, {}).error().code == Code::inUse);
            QCOMPARE(log.append(std::vector<std::string>{"one"}, problem), std::size_t{0});
            QVERIFY(!problem && problem.error().code == Code::inUse);
        }
        QCOMPARE(log.append(std::vector<std::string>{"one"}, problem), std::size_t{1});
        QVERIFY(problem.has_value());
    }

    void aFolderThatTakesNothing() {
#ifdef __unix__
        const auto file = place("readonly");
        fs::create_directories(file.parent_path());
        fs::permissions(file.parent_path(), fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec);
        // Root may write everywhere: root acts as somebody else.
        const bool root = geteuid() == 0;
        if (root) fs::permissions(fs::path(m_folder.path().toStdU16String()), fs::perms::all);
        if (root) QVERIFY(seteuid(65'534) == 0);
        RotatingLog log(file);
        Result<void> problem;
        const auto done = log.append(std::vector<std::string>{"one"}, problem);
        if (root) QVERIFY(seteuid(0) == 0);
        fs::permissions(file.parent_path(), fs::perms::owner_all);
        QCOMPARE(done, std::size_t{0});
        QVERIFY(!problem && problem.error().code == Code::readOnly);
        QVERIFY(log.files().empty());
#else
        QSKIP("needs another user's rights");
#endif
    }
};

LIANLU_TEST(TestRotatingLog)

}  // namespace test_rotating_log

#include "test_rotating_log.moc"
