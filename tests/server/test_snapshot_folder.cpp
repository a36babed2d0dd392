// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <QTemporaryDir>

#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "models/base/secret_buffer.h"
#include "sync/server/sync/bootstrap.h"
#include "sync/server/sync/private_folder.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"

#ifndef _WIN32
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace test_snapshot_folder {

using namespace lianlu;
using namespace lianlu::server;
using lianlu::test::ManualClock;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

constexpr auto kOthers = fs::perms::group_all | fs::perms::others_all;

bool isPrivate(const fs::path& path) { return (fs::status(path).permissions() & kOthers) == fs::perms::none; }

}  // namespace

class TestSnapshotFolder : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    fs::path in(const char* name) const { return fs::path(m_dir.path().toStdString()) / name; }

    static void putCut(const fs::path& folder, Time made, int number) {
        const auto cut = folder / "book_x" / fmt::format("{:013}-{:016x}", toUnixMs(made), number);
        fs::create_directories(cut);
        std::ofstream(cut / "0.zst") << "data";
    }

private Q_SLOTS:
    void isMadePrivateAndTakenAgain() {
        const auto folder = in("state") / "snapshots";
        QVERIFY(openPrivateFolder(folder));
        QVERIFY(isPrivate(folder));
        QVERIFY(openPrivateFolder(folder));
    }

    void whatOthersMayReadIsRefused() {
        for (const auto open : {fs::perms::group_read, fs::perms::others_exec, fs::perms::others_write}) {
            const auto folder = in("open");
            fs::create_directory(folder);
            fs::permissions(folder, fs::perms::owner_all | open);
            const auto taken = openPrivateFolder(folder);
            QVERIFY(!taken && taken.error().code == Code::forbidden);
        }
    }

    void aLinkIsRefused() {
        QVERIFY(openPrivateFolder(in("target")));
        fs::create_directory_symlink(in("target"), in("link"));
        const auto taken = openPrivateFolder(in("link"));
        QVERIFY(!taken && taken.error().code == Code::forbidden);
    }

    void anotherUsersIsRefused() {
#ifndef _WIN32
        if (::geteuid() != 0) QSKIP("only root gives folders away");
        QVERIFY(openPrivateFolder(in("theirs")));
        QCOMPARE(::chown(in("theirs").c_str(), 1, 1), 0);
        const auto taken = openPrivateFolder(in("theirs"));
        QVERIFY(!taken && taken.error().code == Code::forbidden);
#endif
    }

    void aFreshOneIsNew() {
        const auto one = freshPrivateFolder(), other = freshPrivateFolder();
        QVERIFY(one && other && *one != *other && isPrivate(*one));
        fs::remove(*one);
        fs::remove(*other);
    }

    void theHourEndsWithoutAnotherSnapshot() {
        ManualClock clock;
        std::ostringstream out;
        Log log(out, clock);
        const AccessTokens tokens{SecretBuffer(64)};
        const auto folder = in("swept");
        QVERIFY(openPrivateFolder(folder));
        BootstrapService service(tokens, clock, folder, {}, log);
        putCut(folder, clock.now(), 1);
        fs::create_directories(folder / "photos" / "2025");  // not ours
        service.sweep();
        const auto cuts = [&] { return std::distance(fs::directory_iterator(folder / "book_x"), {}); };
        QCOMPARE(cuts(), 1);
        clock.advance(30min);
        putCut(folder, clock.now(), 2);
        clock.advance(30min);
        service.sweep();
        QCOMPARE(cuts(), 1);
        clock.advance(30min);
        service.sweep();
        QCOMPARE(cuts(), 0);
        QVERIFY(fs::exists(folder / "photos" / "2025"));
    }
};

LIANLU_TEST(TestSnapshotFolder)

}  // namespace test_snapshot_folder

#include "test_snapshot_folder.moc"
