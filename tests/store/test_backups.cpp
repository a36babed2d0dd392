// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QProcess>

#include <fstream>

#include "models/store/care/backup.h"
#include "models/store/care/backup_keeper.h"
#include "models/store/care/backup_wish.h"
#include "models/store/custody/keyslots.h"
#include "models/store/custody/profile.h"
#include "models/store/local_store_impl.h"
#include "tests/store/store_fixture.h"
#include "tests/support/failing_vfs.h"

namespace test_backups {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;

namespace {

namespace fs = std::filesystem;

//! A child of the test that takes one backup and dies where its environment says.
int child(const fs::path& file) {
    TestClock clock;
    const auto opened = LocalStore::open(file, testKey(), clock);
    return opened && (*opened)->backUp() ? 0 : 1;
}

void flipBit(const fs::path& file, std::streamoff at) {
    std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
    bytes.seekg(at);
    const char byte = static_cast<char>(bytes.get() ^ 0x10);
    bytes.seekp(at);
    bytes.put(byte);
}

Result<void> fill(Vault& vault, int count, int from = 0) {
    std::vector<ServerRow> rows;
    for (int n = from; n < from + count; ++n) rows.push_back(Vault::row(vault.customer("person " + std::to_string(n)), n + 1));
    LIANLU_CHECK(vault.apply(vault.book, rows));
    LIANLU_CHECK(vault.store->writeNow([&](WriteTxn& txn) { return Replica::saveCursor(txn, {vault.book, "epoch", 1, "chain"}); }));
    return {};
}

Result<std::int64_t> customersIn(const fs::path& file, const SecretBuffer& key) {
    db::OpenOptions options;
    options.mode = db::OpenOptions::Mode::reader;
    options.durability = db::OpenOptions::Durability::asIs;
    LIANLU_TRY(const auto connection, db::Connection::open(file, key, options));
    return connection->integer("SELECT count(*) FROM customer");
}

std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

bool leavesNothing(const Vault& vault) {
    for (const auto& name : namesIn(vault.file().parent_path()))
        if (name.find(".part") != name.npos) return false;
    return true;
}

constexpr std::int64_t kDay = 86'400'000;

}  // namespace

class TestBackups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void twoThatRotate() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        QVERIFY(vault.store->backups().empty());
        for (int n = 1; n <= 4; ++n) {
            QVERIFY_DONE(fill(vault, 10, n * 10));
            const auto taken = vault.store->backUp();
            QVERIFY_DONE(taken);
            const auto backups = vault.store->backups();
            QCOMPARE(backups.size(), std::size_t(n == 1 ? 1 : 2));
            // The newest first, and it has what was there.
            QCOMPARE(backups.front().file, taken->file);
            QCOMPARE(customersIn(backups.front().file, vault.key).value_or(-1), std::int64_t{n * 10});
            if (n > 1) QCOMPARE(customersIn(backups.back().file, vault.key).value_or(-1), std::int64_t{n * 10 - 10});
            vault.clock.advance(kDay);
        }
        QVERIFY(leavesNothing(vault));
        QVERIFY_DONE(vault.store->verify());
    }

    void takenWhileWorkGoesOn() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        QVERIFY_DONE(fill(vault, 6'000));
        int steps = 0, failed = 0;
        BackupOptions options;
        options.progress = [&](std::int64_t, std::int64_t) {
            // From within: between any two pieces a write goes through, and none of them comes into the copy.
            const auto name = "meanwhile " + std::to_string(++steps);
            if (!vault.store->writeNow([&](WriteTxn& txn) { return txn.create(vault.customer(name), vault.book); })) ++failed;
        };
        const auto taken = vault.store->backUp(options);
        QVERIFY_DONE(taken);
        QVERIFY(steps > 2);
        QCOMPARE(failed, 0);
        QCOMPARE(customersIn(taken->file, vault.key).value_or(-1), std::int64_t{6'000});
        QVERIFY_DONE(checkBackup(taken->file, vault.key));
        QCOMPARE(vault.counts()->pending, steps);
    }

    void opensWithPassphraseAndCode() {
        Vault vault;
        const ProfilePaths paths{vault.file().parent_path()};
        auto enrolled = enrolKey(paths, SecretBuffer::fromText("tea in the afternoon"), nullptr, KdfStrength::forTests);
        QVERIFY_DONE(enrolled);
        vault.key = std::move(enrolled->key);
        QVERIFY_DONE(vault.create());
        QVERIFY_DONE(fill(vault, 5));
        const auto taken = vault.store->backUp();
        QVERIFY_DONE(taken);
        const ProfilePaths other{paths.folder / "other"};
        fs::create_directories(other.folder);
        fs::copy_file(keySlotsOf(taken->file), other.keyslots());
        const auto byWords = unlockWithPassphrase(other, SecretBuffer::fromText("tea in the afternoon"), nullptr);
        QVERIFY_DONE(byWords);
        QCOMPARE(customersIn(taken->file, *byWords).value_or(-1), std::int64_t{5});
        QVERIFY_DONE(unlockWithRecoveryCode(other, SecretBuffer::fromText(enrolled->recoveryCode)));
        // An old passphrase does not live on in a backup.
        QVERIFY_DONE(changePassphrase(paths, vault.key, SecretBuffer::fromText("coffee in the morning"), nullptr, KdfStrength::forTests));
        fs::copy_file(keySlotsOf(taken->file), other.keyslots(), fs::copy_options::overwrite_existing);
        fs::remove(other.folder / "keyslots-2");
        QCOMPARE_CODE(unlockWithPassphrase(other, SecretBuffer::fromText("tea in the afternoon"), nullptr), Code::wrongPassphrase);
        QVERIFY_DONE(unlockWithPassphrase(other, SecretBuffer::fromText("coffee in the morning"), nullptr));
    }

    void aBadCopyReplacesNothing() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        QVERIFY_DONE(fill(vault, 2'000));
        QVERIFY_DONE(vault.store->backUp());
        vault.clock.advance(kDay);
        QVERIFY_DONE(vault.store->backUp());
        vault.store.reset();
        const auto before = backupsOf(vault.file(), vault.key);
        const auto pages = static_cast<std::streamoff>(fs::file_size(vault.file()) / db::kPageSize);
        flipBit(vault.file(), (pages - 3) * db::kPageSize + 777);
        QVERIFY_DONE(vault.reopen());
        vault.clock.advance(kDay);
        QCOMPARE_CODE(vault.store->backUp(), Code::damaged);
        QVERIFY(leavesNothing(vault));
        const auto after = vault.store->backups();
        QCOMPARE(after.size(), before.size());
        for (std::size_t i = 0; i < after.size(); ++i) {
            QCOMPARE(after[i].file, before[i].file);
            QVERIFY(after[i].takenAt == before[i].takenAt);
            QVERIFY_DONE(checkBackup(after[i].file, vault.key));
        }
    }

    void aDamagedBackupIsReplacedFirst() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        QVERIFY_DONE(vault.store->backUp());
        vault.clock.advance(kDay);
        QVERIFY_DONE(vault.store->backUp());
        const auto newest = vault.store->backups().front().file;
        flipBit(newest, 1'000);
        QCOMPARE_CODE(checkBackup(newest, vault.key), Code::damaged);
        QCOMPARE(nextBackupPlace(vault.file(), vault.key), newest);
        QCOMPARE_CODE(checkBackup(newest, testKey(9)), Code::damaged);
    }

    void ST01_diskFullAtEveryWriteOfABackup() {
        lianlu::test::FailingVfs disk;
        Vault vault;
        QVERIFY_DONE(vault.create());
        QVERIFY_DONE(fill(vault, 600));
        QVERIFY_DONE(vault.store->backUp());
        vault.clock.advance(kDay);
        int refused = 0;
        for (int n = 0;; n += n < 40 ? 1 : 17) {
            disk.fillAfter(n);
            const auto taken = vault.store->backUp();
            disk.heal();
            QVERIFY(leavesNothing(vault));
            if (taken) break;
            QCOMPARE_CODE(taken, Code::diskFull);
            ++refused;
            const auto backups = vault.store->backups();
            QCOMPARE(backups.size(), std::size_t{1});
            QVERIFY_DONE(checkBackup(backups.front().file, vault.key));
            QVERIFY(n < 10'000);
        }
        QVERIFY(refused > 20);
        QCOMPARE(vault.store->backups().size(), std::size_t{2});
        QVERIFY_DONE(vault.store->verify());
        QCOMPARE(customersIn(vault.file(), vault.key).value_or(-1), std::int64_t{600});
    }

    void killedMidBackup_data() {
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<bool>("placed");
        QTest::newRow("pages") << QByteArray("mid-backup:2") << false;
        QTest::newRow("before the rename") << QByteArray("before-backup-rename") << false;
        QTest::newRow("after the rename") << QByteArray("after-backup-rename") << true;
    }
    void killedMidBackup() {
#ifndef LIANLU_KILL_POINTS
        QSKIP("built without kill points");
#endif
        QFETCH(QByteArray, place);
        QFETCH(bool, placed);
        Vault vault;
        QVERIFY_DONE(vault.create());
        QVERIFY_DONE(fill(vault, 2'000));
        QVERIFY_DONE(vault.store->backUp());
        vault.store.reset();
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LIANLU_KILL_AT"), QString::fromLatin1(place));
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("test_backups"), QStringLiteral("--child"), QString::fromStdU16String(vault.file().u16string())});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QVERIFY_DONE(vault.reopen());
        const auto backups = vault.store->backups();
        QCOMPARE(backups.size(), std::size_t(placed ? 2 : 1));
        for (const auto& backup : backups) QVERIFY_DONE(checkBackup(backup.file, vault.key));
        QVERIFY_DONE(vault.store->verify());
        QVERIFY_DONE(vault.store->backUp());
        QVERIFY(leavesNothing(vault));
    }

    void stopsWhenTold() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        QVERIFY_DONE(fill(vault, 2'000));
        int asked = 0;
        BackupOptions options;
        options.cancelled = [&asked] { return ++asked > 2; };
        QCOMPARE_CODE(vault.store->backUp(options), Code::cancelled);
        QVERIFY(leavesNothing(vault));
        QVERIFY(vault.store->backups().empty());
    }

    void theKeeperKnowsItsDay() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        BackupKeeperOptions never;
        never.firstLook = std::chrono::hours(1);
        const BackupKeeper keeper(*vault.store, vault.clock, {}, never);
        QCOMPARE(keeper.isDue().value(), false);  // nothing in it yet
        QVERIFY_DONE(fill(vault, 3));
        QCOMPARE(keeper.isDue().value(), true);
        QVERIFY_DONE(vault.store->backUp());
        QCOMPARE(keeper.isDue().value(), false);
        vault.clock.advance(kDay - 1);
        QCOMPARE(keeper.isDue().value(), false);
        vault.clock.advance(1);
        QCOMPARE(keeper.isDue().value(), true);
        QVERIFY_DONE(vault.store->backUp());
        vault.clock.advance(-3 * kDay);  // the clock had been wrong
        QCOMPARE(keeper.isDue().value(), true);
        vault.clock.advance(3 * kDay + 1'000);
        QCOMPARE(keeper.isDue().value(), false);
        QVERIFY_DONE(vault.store->writeNow([](WriteTxn& txn) { return wishBackup(txn.connection(), txn.now()); }));
        QCOMPARE(keeper.isDue().value(), true);
    }

    void theKeeperTakesAndTells() {
        lianlu::test::FailingVfs disk;
        Vault vault;
        QVERIFY_DONE(vault.create());
        QVERIFY_DONE(fill(vault, 50));
        QVERIFY_DONE(vault.store->backUp());
        QVERIFY_DONE(vault.store->backUp());
        vault.clock.advance(1'000);
        // What was before goes when a person must not be held any more.
        QVERIFY_DONE(vault.store->writeNow([](WriteTxn& txn) { return outdateBackups(txn.connection(), txn.now()); }));
        std::mutex mutex;
        std::optional<Code> failed;
        std::atomic<bool> full{true}, taken{false};
        vault.clock.advance(1'000);
        disk.fillAfter(0);
        BackupKeeperOptions quick{std::chrono::milliseconds(1), std::chrono::milliseconds(1), std::chrono::milliseconds(20)};
        {
            BackupKeeper keeper(*vault.store, vault.clock, [&](const BackupState& state) {
                const std::lock_guard lock(mutex);
                if (state.error) failed = state.error->code;
                if (state.lastAt) taken = true;
            }, quick);
            QTRY_VERIFY([&] { const std::lock_guard lock(mutex); return failed.has_value(); }());
            QVERIFY(*failed == Code::diskFull);
            QVERIFY(!taken);
            disk.heal();
            QTRY_VERIFY(taken);
            QTRY_COMPARE(vault.store->backups().size(), std::size_t{1});
            QVERIFY(!keeper.state().error);
        }
        QVERIFY(leavesNothing(vault));
    }
};

int testMain(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    if (argc == 3 && std::string_view(argv[1]) == "--child") {
        if (!startCrypto()) return 2;
        return child(fs::path(app.arguments().at(2).toStdU16String()));
    }
    TestBackups test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace test_backups

#include "test_backups.moc"
