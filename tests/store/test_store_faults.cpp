// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QProcess>

#include <cstdio>
#include <fstream>

#include "models/store/bulk_loader.h"
#include "models/store/local_store_impl.h"
#include "models/store/schema.h"
#include "tests/store/store_fixture.h"
#include "tests/support/failing_vfs.h"

#ifdef __unix__
#include <unistd.h>
#endif

namespace test_store_faults {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;

namespace {

//! The schema of a later version: what is there, and one step more.
std::vector<db::Migration> laterSchema() {
    const auto known = migrations();
    std::vector<db::Migration> steps(known.begin(), known.end());
    steps.push_back({known.back().number + 1,
                     "CREATE TABLE later (a TEXT); INSERT INTO later VALUES ('; not an end'); "
                     "ALTER TABLE customer ADD COLUMN later TEXT;"});
    return steps;
}

//! What a child process does with the store of its parent; it dies at the kill point that its environment names.
int child(const std::string& what, const std::filesystem::path& file) {
    TestClock clock;
    const auto key = testKey();
    if (what == "migrate") return openStoreFile(file, key, laterSchema()) ? 0 : 1;
    auto opened = LocalStore::open(file, key, clock);
    if (!opened) return opened.error().code == Code::inUse ? 3 : 1;
    if (what == "open") return 0;
    Vault vault;  // for its words only
    if (what == "edit") {
        const auto done =
            (*opened)->writeNow([&](WriteTxn& txn) { return txn.create(vault.customer("second"), vault.book); });
        return done ? 0 : 1;
    }
    if (what == "many") {
        for (int n = 0; n < 20; ++n)
            if (!(*opened)->writeNow(
                    [&](WriteTxn& txn) { return txn.create(vault.customer("m" + std::to_string(n)), vault.book); }))
                return 1;
        return 0;
    }
    if (what == "load") {
        auto loader = BulkLoader::start(**opened);
        if (!loader || !(*loader)->setScope(vault.book)) return 1;
        if (!(*loader)->row(Vault::row(vault.customer("loaded"), 4)) || !(*loader)->commit("whole")) return 1;
        return (*loader)->finish({}) ? 0 : 1;
    }
    return 2;
}

void flipBit(const std::filesystem::path& file, std::streamoff at) {
    std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
    bytes.seekg(at);
    const char byte = static_cast<char>(bytes.get() ^ 0x10);
    bytes.seekp(at);
    bytes.put(byte);
}

}  // namespace

class TestStoreFaults : public QObject {
    Q_OBJECT

    //! Runs a child; returns its exit code, or -1 when it was killed.
    static int run(const char* what, const Vault& vault, const char* killAt = nullptr) {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        if (killAt) environment.insert(QStringLiteral("LIANLU_KILL_AT"), QString::fromLatin1(killAt));
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("test_store_faults"), QStringLiteral("--child"), QString::fromLatin1(what),
                                                                QString::fromStdU16String(vault.file().u16string())});
        if (!process.waitForFinished(60'000)) return -2;
        return process.exitStatus() == QProcess::CrashExit ? -1 : process.exitCode();
    }
    static Result<void> withOne(Vault& vault) {
        LIANLU_CHECK(vault.create());
        LIANLU_CHECK(
            vault.store->writeNow([&](WriteTxn& txn) { return txn.create(vault.customer("first"), vault.book); }));
        return {};
    }
    static std::int64_t customers(const Vault& vault) {
        return vault.read<std::int64_t>([](db::Connection& c) { return c.integer("SELECT count(*) FROM customer"); })
            .value_or(-1);
    }
    static Result<void> fill(Vault& vault, int count) {
        std::vector<ServerRow> rows;
        for (int n = 0; n < count; ++n)
            rows.push_back(Vault::row(vault.customer("person " + std::to_string(n)), n + 1));
        LIANLU_CHECK(vault.apply(vault.book, rows));
        return {};
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
#ifndef LIANLU_KILL_POINTS
        QSKIP("built without kill points");
#endif
    }

    void CR01_beforeCommit() {
        Vault vault;
        QVERIFY_DONE(withOne(vault));
        vault.store.reset();
        QCOMPARE(run("edit", vault, "before-edit-commit"), -1);
        QVERIFY_DONE(vault.reopen());
        QCOMPARE(customers(vault), std::int64_t{1});
        QCOMPARE(vault.counts()->pending, 1);
        QVERIFY_DONE(vault.store->verify());
    }

    void CR02_afterCommit() {
        Vault vault;
        QVERIFY_DONE(withOne(vault));
        vault.store.reset();
        QCOMPARE(run("edit", vault, "after-edit-commit"), -1);
        QVERIFY_DONE(vault.reopen());
        QCOMPARE(customers(vault), std::int64_t{2});
        QCOMPARE(vault.counts()->pending, 2);  // row and op, or neither
        QVERIFY_DONE(vault.store->verify());
    }

    void CR07_betweenStagedAndSwapped() {
        Vault vault;
        QVERIFY_DONE(withOne(vault));
        vault.store.reset();
        QCOMPARE(run("load", vault, "before-bootstrap-swap"), -1);
        QVERIFY_DONE(vault.reopen());
        QCOMPARE(customers(vault), std::int64_t{1});
        auto loader = BulkLoader::start(*vault.store);
        QVERIFY_DONE(loader);
        QCOMPARE((*loader)->mark(), std::string("whole"));
        QVERIFY_DONE((*loader)->finish({}));
        QCOMPARE(customers(vault), std::int64_t{2});
        QCOMPARE(vault.counts()->pending, 1);
        QVERIFY_DONE(vault.store->verify());
    }

    void CR12_midMigration() {
        Vault vault;
        QVERIFY_DONE(withOne(vault));
        vault.store.reset();
        QCOMPARE(run("migrate", vault, "mid-migration"), -1);
        QVERIFY_DONE(vault.reopen());  // as before: this program knows nothing of a later schema
        QCOMPARE(customers(vault), std::int64_t{1});
        QVERIFY_DONE(vault.store->verify());
        vault.store.reset();
        QCOMPARE(run("migrate", vault), 0);
        QCOMPARE_CODE(vault.reopen(), Code::tooNew);
    }

    void aBackupIsMadeBeforeAMigration() {
        Vault vault;
        QVERIFY_DONE(withOne(vault));
        vault.store.reset();
        {
            const auto connection = openStoreFile(vault.file(), vault.key, laterSchema());
            QVERIFY_DONE(connection);
            QCOMPARE((*connection)->integer("SELECT count(*) FROM later").value(), std::int64_t{1});
        }
        const auto backup = vault.file().string() + ".v" + std::to_string(migrations().back().number) + ".backup";
        QVERIFY(std::filesystem::exists(backup));
        const auto connection = db::Connection::open(backup, vault.key);
        QVERIFY_DONE(connection);
        QCOMPARE((*connection)->integer("PRAGMA user_version").value(),
                 static_cast<std::int64_t>(migrations().back().number));
        QCOMPARE((*connection)->integer("SELECT count(*) FROM customer").value(), std::int64_t{1});
    }

    void ST11_twoOnOneStore() {
        Vault vault;
        QVERIFY_DONE(withOne(vault));
        QCOMPARE(run("open", vault), 3);
        QCOMPARE_CODE(LocalStore::open(vault.file(), vault.key, vault.clock), Code::inUse);
        vault.store.reset();
        QCOMPARE(run("open", vault), 0);
        QVERIFY_DONE(vault.reopen());  // a process that ended leaves no lock
    }

    void ST10_readOnlyFile() {
#ifdef __unix__
        Vault vault;
        QVERIFY_DONE(withOne(vault));
        vault.store.reset();
        const auto folder = vault.file().parent_path();
        const auto size = std::filesystem::file_size(vault.file());
        using std::filesystem::perms;
        const auto readable = perms::owner_read | perms::group_read | perms::others_read;
        const auto searchable = readable | perms::owner_exec | perms::group_exec | perms::others_exec;
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            std::filesystem::permissions(entry.path(), readable);
        std::filesystem::permissions(folder, searchable);
        // Root may write anything; somebody else may not.
        const bool root = geteuid() == 0;
        if (root) QCOMPARE(seteuid(65'534), 0);
        const auto opened = LocalStore::open(vault.file(), vault.key, vault.clock);
        if (root) QCOMPARE(seteuid(0), 0);
        std::filesystem::permissions(folder, perms::owner_all);
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            std::filesystem::permissions(entry.path(), perms::owner_read | perms::owner_write);
        QCOMPARE_CODE(opened, Code::readOnly);
        QCOMPARE(std::filesystem::file_size(vault.file()), size);
        QVERIFY_DONE(vault.reopen());
#else
        QSKIP("needs another user's rights");
#endif
    }

    void ST04_flippedBitInAPage() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        QVERIFY_DONE(fill(vault, 2'000));
        vault.store.reset();
        const auto pages = static_cast<std::streamoff>(std::filesystem::file_size(vault.file()) / db::kPageSize);
        QVERIFY(pages > 60);
        // The last pages hold the newest rows.
        flipBit(vault.file(), (pages - 3) * db::kPageSize + 777);
        const auto size = std::filesystem::file_size(vault.file());
        const auto opened = vault.reopen();
        if (!opened) {
            QCOMPARE_CODE(opened, Code::damaged);
            return;
        }
        QCOMPARE_CODE(vault.store->verify(), Code::damaged);
        // What is read is right or refused, never wrong.
        const auto all = vault.read<std::int64_t>([](db::Connection& c) -> Result<std::int64_t> {
            std::int64_t rows = 0;
            LIANLU_TRY(const auto s, c.prepare("SELECT name, guide_id FROM customer NOT INDEXED"));
            for (;;) {
                LIANLU_TRY(const bool more, s->step());
                if (!more) return rows;
                if (!s->text(0).starts_with("person ")) return fail(Code::internal, "wrong content");
                ++rows;
            }
        });
        if (all)
            QCOMPARE(*all, std::int64_t{2'000});
        else
            QCOMPARE_CODE(all, Code::damaged);
        vault.store.reset();
        QCOMPARE(std::filesystem::file_size(vault.file()), size);
    }

    void ST05_flippedBitInPageOne() {
        Vault vault;
        QVERIFY_DONE(withOne(vault));
        vault.store.reset();
        flipBit(vault.file(), 1'000);
        const auto size = std::filesystem::file_size(vault.file());
        QCOMPARE_CODE(vault.reopen(), Code::damaged);
        QCOMPARE(std::filesystem::file_size(vault.file()), size);
    }

    void ST06_truncatedWal() {
        Vault vault;
        QVERIFY_DONE(withOne(vault));
        vault.store.reset();
        QCOMPARE(run("many", vault, "after-edit-commit:20"), -1);
        const auto wal = vault.file().string() + "-wal";
        const auto size = std::filesystem::file_size(wal);
        QVERIFY(size > 20'000);
        std::filesystem::resize_file(wal, size / 2 + 123);
        QVERIFY_DONE(vault.reopen());
        QVERIFY_DONE(vault.store->verify());
        // A beginning of the commits, each whole: as many rows as ops.
        QVERIFY(customers(vault) >= 1 && customers(vault) < 21);
        QCOMPARE(static_cast<std::int64_t>(vault.counts()->pending), customers(vault));
    }

    void ST01_diskFullAtEveryWrite() {
        lianlu::test::FailingVfs disk;
        Vault vault;
        QVERIFY_DONE(vault.create());
        int kept = 0, refused = 0;
        for (int n = 0; n < 60; ++n) {
            disk.fillAfter(n * 6);
            const auto done = vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
                for (int i = 0; i < 40; ++i) {
                    auto customer = vault.customer("p" + std::to_string(n) + "-" + std::to_string(i));
                    customer.remark = std::string(1'500, 'r');
                    LIANLU_CHECK(txn.create(customer, vault.book));
                }
                return {};
            });
            const bool failed = disk.heal();
            if (done)
                kept += 40;
            else {
                QVERIFY(failed);
                QCOMPARE_CODE(done, Code::diskFull);
                ++refused;
            }
            QCOMPARE(customers(vault), static_cast<std::int64_t>(kept));
            QCOMPARE(vault.counts()->pending, kept);
        }
        QVERIFY2(kept > 0 && refused > 10,
                 qPrintable(QString::number(kept) + QLatin1Char(' ') + QString::number(refused)));
        QVERIFY_DONE(vault.store->verify());
        QVERIFY_DONE(vault.reopen());
        QCOMPARE(customers(vault), static_cast<std::int64_t>(kept));
    }

    void ST01_diskFullWhileAStoreIsMade() {
        int full = 0;
        for (int n = 0; n < 200; n += 3) {
            lianlu::test::FailingVfs disk;
            Vault vault;
            disk.fillAfter(n);
            const auto made = vault.create();
            disk.heal();
            if (made) break;
            QCOMPARE_CODE(made, Code::diskFull);
            ++full;
            QVERIFY(!std::filesystem::exists(vault.file()));
            QVERIFY_DONE(vault.create());  // with room again: as if nothing had been
        }
        QVERIFY(full > 0);
    }

    //! The power goes at each write there is, in edits and in the closing that brings them into the file: what was said to be saved is there,
    //! and of the rest row and op, or neither.
    void ST03_unsyncedWritesVanish() {
        using lianlu::test::VolatileDisk;
        Vault pattern;
        QVERIFY_DONE(withOne(pattern));
        pattern.store.reset();
        std::int64_t cuts = 0, saved = 0;
        for (const auto keeps : {VolatileDisk::Keeps::nothing, VolatileDisk::Keeps::some}) {
            // Where chance decides, every other point does.
            for (std::int64_t at = 0;; at += keeps == VolatileDisk::Keeps::some ? 2 : 1) {
                VolatileDisk disk;
                const lianlu::test::FailingVfs vfs(&disk);
                Vault vault;
                std::filesystem::copy_file(pattern.file(), vault.file());
                disk.cutAfter(at);
                std::vector<std::string> kept;
                for (int life = 0; life < 2 && !disk.isCut(); ++life) {
                    const auto opened = vault.reopen();
                    QVERIFY2(opened || disk.isCut(), opened ? "" : opened.error().describe().c_str());
                    if (!opened) break;
                    for (int n = 0; n < 2; ++n) {
                        auto customer = vault.customer("life " + std::to_string(life) + " edit " + std::to_string(n));
                        customer.remark = std::string(1'500, 'r');
                        const auto done = vault.store->writeNow([&](WriteTxn& txn) { return txn.create(customer, vault.book); });
                        QVERIFY2(done || disk.isCut(), done ? "" : done.error().describe().c_str());
                        if (done) kept.push_back(customer.name);
                    }
                    vault.store.reset();
                }
                vault.store.reset();
                const bool cut = disk.isCut();
                disk.settle(keeps, static_cast<std::uint32_t>(at));
                const auto where = QStringLiteral("power gone at write %1, unsynced ones %2").arg(at).arg(keeps == VolatileDisk::Keeps::some ? "stay by chance" : "lost");
                const auto opened = vault.reopen();
                QVERIFY2(opened, qPrintable(where + QStringLiteral(": ") + QString::fromStdString(opened ? "" : opened.error().describe())));
                // Torn pages of the file stand in its journal until it is brought in: what checks the file itself looks after that.
                const auto again = vault.reopen();
                QVERIFY2(again, qPrintable(where));
                QVERIFY2(vault.store->verify(), qPrintable(where));
                for (const auto& name : kept) QVERIFY2(vault.get<domain::Customer>(vault.customer(name).id), qPrintable(where + QStringLiteral(": ") + QString::fromStdString(name)));
                const auto there = customers(vault);
                QVERIFY2(there >= static_cast<std::int64_t>(kept.size()) + 1 && there <= 5, qPrintable(where));
                QVERIFY2(vault.counts()->pending == there, qPrintable(where));
                QVERIFY2(vault.store->writeNow([&](WriteTxn& txn) { return txn.create(vault.customer("afterwards"), vault.book); }), qPrintable(where));
                vault.store.reset();
                saved += static_cast<std::int64_t>(kept.size());
                if (!cut) break;
                ++cuts;
            }
        }
        QVERIFY2(cuts > 50 && saved > 50, qPrintable(QStringLiteral("%1 cuts, %2 saved").arg(cuts).arg(saved)));
        qInfo("%lld cuts, %lld edits said to be saved and found", static_cast<long long>(cuts), static_cast<long long>(saved));
    }

    void ST02_failingSync() {
        lianlu::test::FailingVfs disk;
        Vault vault;
        QVERIFY_DONE(vault.create());
        int refused = 0;
        std::vector<std::string> kept;
        for (int n = 0; n < 12; ++n) {
            const auto name = "p" + std::to_string(n);
            disk.breakSyncAfter(n % 3);
            const auto done =
                vault.store->writeNow([&](WriteTxn& txn) { return txn.create(vault.customer(name), vault.book); });
            disk.heal();
            if (done)
                kept.push_back(name);
            else {
                QCOMPARE_CODE(done, Code::io);
                ++refused;
            }
        }
        QVERIFY(refused > 0);
        QVERIFY_DONE(vault.reopen());
        for (const auto& name : kept) QVERIFY_DONE(vault.get<domain::Customer>(vault.customer(name).id));
        QVERIFY_DONE(vault.store->verify());
    }
};

int testMain(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    if (argc == 4 && std::string_view(argv[1]) == "--child") {
        if (!startCrypto()) return 2;
        return child(argv[2], std::filesystem::path(app.arguments().at(3).toStdU16String()));
    }
    TestStoreFaults test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace test_store_faults

#include "test_store_faults.moc"
