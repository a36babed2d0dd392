// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <fstream>
#include <random>

#include "models/db/raw_table.h"
#include "models/store/care/backup.h"
#include "models/store/care/restore.h"
#include "models/store/draft.h"
#include "models/store/local_store_impl.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

namespace test_rescue {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;

namespace {

namespace fs = std::filesystem;

void flipBit(const fs::path& file, std::streamoff at) {
    std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
    bytes.seekg(at);
    const char byte = static_cast<char>(bytes.get() ^ 0x10);
    bytes.seekp(at);
    bytes.put(byte);
}

DeviceState someDevice(const Vault& vault) {
    DeviceState device;
    device.deviceId = {uuid("device")};
    device.accountId = {uuid("account")};
    device.staffId = vault.staff;
    device.storeId = vault.shop;
    device.serverUrl = "https://test.invalid";
    device.refreshToken = "a token";
    device.role = "guide";
    device.scopes = {vault.book.toString()};
    return device;
}

//! A store of somebody who works: rows of the server, edits in every state, drafts and settings.
Result<void> work(Vault& vault, int rows, int edits) {
    LIANLU_CHECK(vault.create());
    LIANLU_CHECK(vault.store->writeNow([&](WriteTxn& txn) { return Replica::saveDevice(txn, someDevice(vault)); }));
    std::vector<ServerRow> held;
    for (int n = 0; n < rows; ++n) held.push_back(Vault::row(vault.customer("person " + std::to_string(n)), n + 1));
    LIANLU_CHECK(vault.apply(vault.book, held));
    for (int n = 0; n < edits; ++n) {
        const auto create = [&](WriteTxn& txn) -> Result<void> {
            auto made = vault.customer("made " + std::to_string(n));
            made.remark = std::string(200, 'r');
            LIANLU_CHECK(txn.create(made, vault.book));
            return Drafts::save(txn, "interaction:" + std::to_string(n), "words of draft " + std::to_string(n));
        };
        LIANLU_CHECK(vault.store->writeNow(create));
        if (n == edits / 4) LIANLU_CHECK(vault.push([](const OutboxOp& op) { return applied(op, 1'000); }));
        if (n == edits / 2) {
            const auto send = [](WriteTxn& txn) -> Result<void> {
                LIANLU_TRY([[maybe_unused]] const auto sent, Outbox::takeForSending(txn, 200));
                return {};
            };
            LIANLU_CHECK(vault.store->writeNow(send));
        }
    }
    return vault.store->writeNow([](WriteTxn& txn) { return Settings::save(txn, "a.setting", "its value"); }).map([](const ChangeSet&) {});
}

Result<std::vector<OutboxOp>> openOps(const Vault& vault) { return vault.read<std::vector<OutboxOp>>([](db::Connection& c) { return Outbox::list(c, 100'000); }); }

std::set<Uuid> idsOf(const std::vector<OutboxOp>& ops) {
    std::set<Uuid> ids;
    for (const auto& op : ops) ids.insert(op.opId.uuid);
    return ids;
}

bool hasDraft(const Vault& vault, int n) {
    const auto text = vault.read<std::optional<std::string>>([n](db::Connection& c) { return Drafts::load(c, "interaction:" + std::to_string(n)); });
    return text && *text == "words of draft " + std::to_string(n);
}

std::optional<DeviceState> deviceOf(const Vault& vault) {
    return vault.read<std::optional<DeviceState>>([](db::Connection& c) { return Replica::device(c); }).value_or(std::nullopt);
}

}  // namespace

class TestRescue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    //! The reader of pages says the same as the engine, table by table.
    void pagesReadAsTheEngineReads() {
        Vault vault;
        QVERIFY_DONE(work(vault, 3'000, 40));
        const auto counted = [&](const std::string& table) {
            return vault.read<std::int64_t>([&](db::Connection& c) { return c.integer("SELECT count(*) FROM " + table); }).value_or(-1);
        };
        // With the last commits in the log alone.
        auto file = db::RawFile::open(vault.file(), vault.key);
        QVERIFY_DONE(file);
        QVERIFY(file->authenticates());
        db::RawTables tables(*file);
        for (const char* table : {"customer", "outbox", "draft", "setting", "device_state", "scope", "base_row", "digest"}) {
            std::int64_t rows = 0;
            const auto root = tables.rootOf(table);
            QVERIFY2(root, table);
            QVERIFY2(tables.walk(*root, [&rows](const db::RawRow&) { ++rows; }), table);
            QCOMPARE(rows, counted(table));
        }
        QCOMPARE(tables.unreadablePages(), std::int64_t{0});
    }

    void ST05_repairWithABrokenPageOne() {
        Vault vault;
        QVERIFY_DONE(work(vault, 500, 60));
        const auto before = openOps(vault).value();
        vault.store.reset();
        flipBit(vault.file(), 1'000);
        QCOMPARE_CODE(vault.reopen(), Code::damaged);
        const auto size = fs::file_size(vault.file());
        const auto done = repairStore(vault.file(), vault.key, vault.clock.now());
        QVERIFY_DONE(done);
        QCOMPARE(fs::file_size(done->keptAside), size);
        QCOMPARE(done->rescued.unreadablePages, std::int64_t{1});
        QVERIFY(done->rescued.proven);
        QVERIFY(done->rescued.whole);
        QVERIFY(!done->newDevice);
        QVERIFY_DONE(vault.reopen());
        QVERIFY(idsOf(openOps(vault).value()) == idsOf(before));
        for (int n = 0; n < 60; ++n) QVERIFY(hasDraft(vault, n));
        QCOMPARE(deviceOf(vault)->deviceId, domain::DeviceId{uuid("device")});
        QCOMPARE(deviceOf(vault)->refreshToken, std::string("a token"));
        // What was made here is on the screen; all else comes with the next bootstrap.
        QVERIFY_DONE(vault.get<domain::Customer>(vault.customer("made 59").id));
        QVERIFY(vault.read<std::vector<ScopeCursor>>([](db::Connection& c) { return Replica::cursors(c); })->empty());
        QVERIFY_DONE(vault.store->verify());
    }

    void ST05_repairWithoutTheHead() {
        Vault vault;
        QVERIFY_DONE(work(vault, 500, 60));
        const auto before = openOps(vault).value();
        vault.store.reset();
        {
            // A sector of zeros, the salt of all page sums with it.
            std::fstream bytes(vault.file(), std::ios::binary | std::ios::in | std::ios::out);
            const std::string zeros(4'096, '\0');
            bytes.write(zeros.data(), 4'096);
        }
        const auto done = repairStore(vault.file(), vault.key, vault.clock.now());
        QVERIFY_DONE(done);
        QVERIFY(!done->rescued.proven);
        QVERIFY_DONE(vault.reopen());
        QVERIFY(idsOf(openOps(vault).value()) == idsOf(before));
        QVERIFY_DONE(vault.store->verify());
    }

    //! Bits in a tenth of all pages: what is found is right, and what stands on whole pages is found.
    void ST04_repairWithBitsInManyPages() {
        Vault vault;
        QVERIFY_DONE(work(vault, 2'000, 400));
        const auto before = openOps(vault).value();
        std::map<Uuid, OutboxOp> known;
        for (const auto& op : before) known.emplace(op.opId.uuid, op);
        vault.store.reset();
        const auto pages = static_cast<std::uint32_t>(fs::file_size(vault.file()) / db::kPageSize);
        const auto whole = vault.file().string() + ".whole";
        fs::copy_file(vault.file(), whole);
        int found = 0, lost = 0;
        for (unsigned seed = 1; seed <= 6; ++seed) {
            fs::copy_file(whole, vault.file(), fs::copy_options::overwrite_existing);
            std::mt19937 random(seed);
            for (std::uint32_t n = 0; n < pages / 10; ++n)
                flipBit(vault.file(), static_cast<std::streamoff>(random() % pages) * db::kPageSize + 100 + random() % 8'000);
            if (seed % 2 == 0) flipBit(vault.file(), 500);
            const auto done = repairStore(vault.file(), vault.key, vault.clock.now());
            if (!done) {
                // Nobody could say whose it is: then nothing was changed.
                QCOMPARE_CODE(done, Code::damaged);
                continue;
            }
            QVERIFY(done->rescued.unreadablePages > 3);
            QVERIFY_DONE(vault.reopen());
            const auto ops = openOps(vault);
            QVERIFY_DONE(ops);
            for (const auto& op : *ops) {
                QVERIFY2(known.contains(op.opId.uuid), qPrintable(QStringLiteral("seed %1").arg(seed)));
                QVERIFY(known.at(op.opId.uuid).newFields == op.newFields);
            }
            if (done->rescued.whole) QCOMPARE(ops->size(), before.size());
            found += static_cast<int>(ops->size());
            lost += static_cast<int>(before.size() - ops->size());
            QVERIFY_DONE(vault.store->verify());
            vault.store.reset();
        }
        qInfo("found %d, lost %d", found, lost);
        QVERIFY(found > 2 * lost);
    }

    void ST06_repairAfterATruncatedLog() {
        Vault vault;
        QVERIFY_DONE(work(vault, 100, 20));
        const auto before = openOps(vault).value();
        // As a power cut leaves it: the log still there, and half of it.
        const auto copy = fs::path(vault.folder.path().toStdU16String()) / "cut.db";
        fs::copy_file(vault.file(), copy);
        const auto log = vault.file().string() + "-wal";
        const auto size = fs::file_size(log);
        QVERIFY(size > 20'000);
        fs::copy_file(log, copy.string() + "-wal");
        fs::resize_file(copy.string() + "-wal", size / 2 + 123);
        const auto done = repairStore(copy, vault.key, vault.clock.now());
        QVERIFY_DONE(done);
        QVERIFY(fs::exists(done->keptAside.string() + "-wal"));
        vault.store.reset();
        auto opened = LocalStore::open(copy, vault.key, vault.clock);
        QVERIFY_DONE(opened);
        vault.store = std::move(*opened);
        const auto ops = openOps(vault).value();
        const auto all = idsOf(before);
        for (const auto& op : ops) QVERIFY(all.contains(op.opId.uuid));
        QVERIFY(ops.size() < before.size());
        QVERIFY_DONE(vault.store->verify());
    }

    void repairNeedsToKnowWhoseItIs() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return txn.create(vault.customer("first"), vault.book); }));
        QCOMPARE_CODE(repairStore(vault.file(), vault.key, vault.clock.now()), Code::inUse);
        vault.store.reset();
        const auto size = fs::file_size(vault.file());
        QCOMPARE_CODE(repairStore(vault.file(), vault.key, vault.clock.now()), Code::damaged);
        QCOMPARE(fs::file_size(vault.file()), size);
        QVERIFY_DONE(vault.reopen());
        QCOMPARE(vault.counts()->pending, 1);
    }

    void ST12_aRestoredStoreIsANewDeviceWithAllItsWork() {
        Vault vault;
        QVERIFY_DONE(work(vault, 100, 8));
        const auto taken = vault.store->backUp();
        QVERIFY_DONE(taken);
        // After the backup: a new edit, one taken back, one answered.
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return txn.create(vault.customer("later"), vault.book); }));
        QVERIFY_DONE(vault.rename(vault.customer("person 7").id, "renamed later"));
        const auto ops = openOps(vault).value();
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return Outbox::discard(txn, ops[3].opId); }));
        const auto before = openOps(vault).value();
        QCOMPARE(before.size(), ops.size() - 1);
        QCOMPARE_CODE(restoreStore(vault.file(), vault.key, taken->file, vault.clock.now()), Code::inUse);
        vault.store.reset();
        const auto done = restoreStore(vault.file(), vault.key, taken->file, vault.clock.now());
        QVERIFY_DONE(done);
        QVERIFY(done->newDevice && done->rescued.whole);
        QVERIFY(done->backupTakenAt == taken->takenAt);
        QVERIFY_DONE(vault.reopen());
        const auto device = deviceOf(vault);
        QVERIFY(device->deviceId != domain::DeviceId{uuid("device")});
        QVERIFY(device->refreshToken.empty());
        QCOMPARE(device->accountId, domain::AccountId{uuid("account")});
        // The same ops in the same order; those sent begin a new count.
        const auto after = openOps(vault).value();
        QCOMPARE(after.size(), before.size());
        std::int64_t number = 0;
        for (std::size_t i = 0; i < after.size(); ++i) {
            QCOMPARE(after[i].opId, before[i].opId);
            QVERIFY(after[i].newFields == before[i].newFields);
            if (after[i].state == OpState::sent) QCOMPARE(after[i].opSeq, ++number);
        }
        QCOMPARE(device->nextOpSeq, number + 1);
        QVERIFY_DONE(vault.get<domain::Customer>(vault.customer("later").id));
        QCOMPARE(vault.get<domain::Customer>(vault.customer("person 7").id)->name, std::string("renamed later"));
        QVERIFY(vault.digestHolds(vault.book));
        QVERIFY_DONE(vault.store->verify());
        const auto again = device->deviceId;
        QVERIFY_DONE(vault.reopen());
        QCOMPARE(deviceOf(vault)->deviceId, again);  // once, not at every start
    }

    //! What was quarantined after the backup was taken is neither forgotten nor pending again.
    void ST12_whatWaitsAtTheServerStillDoesSoAfterARestore() {
        Vault vault;
        QVERIFY_DONE(work(vault, 10, 4));
        const auto taken = vault.store->backUp();
        QVERIFY_DONE(taken);
        QVERIFY_DONE(vault.push([](const OutboxOp& op) {
            OpOutcome outcome;
            outcome.opId = op.opId;
            outcome.quarantined = true;
            outcome.reason = "out-of-reach";
            return outcome;
        }));
        const auto counts = [&] { return vault.read<OutboxCounts>([](db::Connection& c) { return Outbox::counts(c); }).value(); };
        const auto before = counts();
        QVERIFY(before.quarantined > 0);
        vault.store.reset();
        const auto done = restoreStore(vault.file(), vault.key, taken->file, vault.clock.now());
        QVERIFY_DONE(done);
        QVERIFY(done->rescued.whole);
        QVERIFY_DONE(vault.reopen());
        QCOMPARE(counts().quarantined, before.quarantined);
        QCOMPARE(counts().pending, before.pending);
    }

    void ST12_aBackupPutThereByHandIsANewDeviceToo() {
        Vault vault;
        QVERIFY_DONE(work(vault, 10, 2));
        const auto taken = vault.store->backUp();
        QVERIFY_DONE(taken);
        vault.store.reset();
        fs::copy_file(taken->file, vault.file(), fs::copy_options::overwrite_existing);
        QVERIFY_DONE(vault.reopen());
        QVERIFY(deviceOf(vault)->deviceId != domain::DeviceId{uuid("device")});
    }

    void ST12_onAnotherMachine() {
        Vault vault;
        QVERIFY_DONE(work(vault, 10, 2));
        QVERIFY_DONE(vault.reopen());
        QCOMPARE(deviceOf(vault)->deviceId, domain::DeviceId{uuid("device")});
        const auto place = vault.read<std::int64_t>([](db::Connection& c) { return c.integer("SELECT length(value) FROM device_state WHERE name = 'place'"); });
        if (!place || *place == 0) QSKIP("this system has no id of its own");
        QVERIFY_DONE(vault.store->writeNow([](WriteTxn& txn) {
            return txn.connection().run("UPDATE device_state SET value = 'another machine' WHERE name = 'place'");
        }));
        QVERIFY_DONE(vault.reopen());
        QVERIFY(deviceOf(vault)->deviceId != domain::DeviceId{uuid("device")});
    }

    void restoreOverADamagedStoreAndOverNone() {
        Vault vault;
        QVERIFY_DONE(work(vault, 300, 12));
        const auto taken = vault.store->backUp();
        QVERIFY_DONE(taken);
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return txn.create(vault.customer("later"), vault.book); }));
        const auto before = idsOf(openOps(vault).value());
        vault.store.reset();
        flipBit(vault.file(), 1'000);
        const auto done = restoreStore(vault.file(), vault.key, taken->file, vault.clock.now());
        QVERIFY_DONE(done);
        QCOMPARE(done->rescued.unreadablePages, std::int64_t{1});
        QVERIFY_DONE(vault.reopen());
        QVERIFY(idsOf(openOps(vault).value()) == before);
        QVERIFY_DONE(vault.get<domain::Customer>(vault.customer("person 299").id));
        vault.store.reset();
        fs::remove(vault.file());
        const auto anew = restoreStore(vault.file(), vault.key, taken->file, vault.clock.now());
        QVERIFY_DONE(anew);
        QVERIFY(anew->keptAside.empty());
        QVERIFY_DONE(vault.reopen());
        QVERIFY_DONE(vault.store->verify());
        // A backup that is no good changes nothing.
        vault.store.reset();
        flipBit(taken->file, 20'000);
        const auto size = fs::file_size(vault.file());
        QCOMPARE_CODE(restoreStore(vault.file(), vault.key, taken->file, vault.clock.now()), Code::damaged);
        QCOMPARE(fs::file_size(vault.file()), size);
        QVERIFY_DONE(vault.reopen());
    }
};

LIANLU_TEST(TestRescue)

}  // namespace test_rescue

#include "test_rescue.moc"
