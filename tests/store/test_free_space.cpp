// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <thread>

#include "models/store/care/backup_keeper.h"
#include "models/store/care/free_space.h"
#include "models/store/write_txn.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

namespace test_free_space {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;
using namespace std::chrono_literals;

constexpr int kRows = 12'000;

//! What a large import left behind when it was taken back.
class TestFreeSpace : public QObject {
    Q_OBJECT

    std::unique_ptr<Vault> m_vault;

    Result<void> fill() {
        LIANLU_CHECK(m_vault->store->writeNow([&](WriteTxn& txn) -> Result<void> {
            const std::string remark(1'500, 'r');
            for (int i = 0; i < kRows; ++i) {
                auto person = m_vault->customer("person " + std::to_string(i));
                person.remark = remark;
                LIANLU_CHECK(txn.create(person, m_vault->book));
            }
            return {};
        }));
        return {};
    }
    Result<void> take(int left) {
        LIANLU_CHECK(m_vault->store->writeNow([&](WriteTxn& txn) -> Result<void> {
            LIANLU_CHECK(txn.connection().run("DELETE FROM outbox"));
            return txn.connection().run("DELETE FROM customer WHERE pk > ?", std::int64_t{left});
        }));
        return {};
    }
    FreeSpace space() {
        return m_vault->read<FreeSpace>([](db::Connection& c) { return freeSpace(c); }).value_or(FreeSpace{});
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }
    void init() {
        m_vault = std::make_unique<Vault>();
        QVERIFY_DONE(m_vault->create());
        QVERIFY_DONE(fill());
    }
    void cleanup() { m_vault.reset(); }

    void itGoesBackInSmallSteps() {
        const auto full = space();
        QVERIFY(full.canShrink);
        QVERIFY(full.bytes > 20 << 20);
        QVERIFY_DONE(take(500));
        QVERIFY(space().freeBytes > full.bytes / 2);
        // Somebody edits all the while.
        std::atomic<bool> done = false;
        std::atomic<int> edits = 0, failed = 0;
        std::thread guide([&] {
            while (!done) {
                if (m_vault->store->writeNow([&](WriteTxn& txn) { return txn.create(m_vault->customer("meanwhile " + std::to_string(edits)), m_vault->book); })) ++edits;
                else ++failed;
            }
        });
        GiveBackOptions options;
        options.leastBytes = 1 << 20;
        const auto given = giveBackSpace(*m_vault->store, options);
        done = true;
        guide.join();
        QVERIFY_DONE(given);
        qInfo("%lld KiB in %d steps, the longest %.1f ms; %d edits meanwhile", static_cast<long long>(given->bytes >> 10), given->steps, static_cast<double>(given->longest.count()) / 1e3, edits.load());
        QVERIFY(given->steps > 3);
        QVERIFY(given->bytes > full.bytes / 2);
        QVERIFY(edits > 0 && failed == 0);
        const auto now = space();
        QVERIFY(now.freeBytes * 100 <= now.bytes * 6);
        QVERIFY_DONE(m_vault->store->verify());
        QVERIFY_DONE(m_vault->reopen());
        QCOMPARE(m_vault->read<std::int64_t>([](db::Connection& c) { return c.integer("SELECT count(*) FROM customer"); }).value_or(-1), std::int64_t{500 + edits});
        QVERIFY(static_cast<std::int64_t>(std::filesystem::file_size(m_vault->store->file())) < full.bytes / 2);
    }

    void littleIsLeftAlone() {
        QVERIFY_DONE(take(kRows - 1'000));
        const auto before = space();
        GiveBackOptions options;
        options.leastBytes = 1 << 20;
        options.worthOfHundred = static_cast<int>(before.freeBytes * 100 / before.bytes) + 1;
        const auto given = giveBackSpace(*m_vault->store, options);
        QVERIFY_DONE(given);
        QCOMPARE(given->steps, 0);
        QCOMPARE(space().bytes, before.bytes);
        QVERIFY_DONE(take(500));
        // The share is there, and still not worth it.
        options.leastBytes = 1LL << 40;
        QCOMPARE(giveBackSpace(*m_vault->store, options)->steps, 0);
    }

    void itStopsWhenItIsTold() {
        QVERIFY_DONE(take(500));
        GiveBackOptions options;
        options.leastBytes = 1 << 20;
        options.pause = [] { return true; };
        const auto given = giveBackSpace(*m_vault->store, options);
        QVERIFY_DONE(given);
        QCOMPARE(given->steps, 1);
        // The rest comes another time.
        options.pause = {};
        QVERIFY(giveBackSpace(*m_vault->store, options)->bytes > given->bytes);
        QVERIFY_DONE(m_vault->store->verify());
    }

    //! By itself, in the store's idle minutes.
    void theKeeperSeesToIt() {
        const auto full = space();
        QVERIFY_DONE(take(500));
        BackupKeeperOptions options;
        options.firstLook = options.look = 10ms;
        options.spaceStep = 1ms;
        BackupKeeper keeper(*m_vault->store, m_vault->clock, {}, options);
        if (full.bytes < GiveBackOptions{}.leastBytes + (16 << 20)) QSKIP("the store is too small to be worth it");
        QTRY_VERIFY_WITH_TIMEOUT(space().bytes < full.bytes / 2, 30'000);
    }

    void aStoreOfBeforeCannot() {
        const auto file = std::filesystem::path(m_vault->folder.filePath(QStringLiteral("old.lianlu")).toStdString());
        auto connection = db::Connection::open(file, m_vault->key, {db::OpenOptions::Mode::create, db::OpenOptions::Durability::full, 8});
        QVERIFY_DONE(connection);
        QVERIFY_DONE((*connection)->execute("PRAGMA auto_vacuum=NONE; VACUUM; CREATE TABLE t (a)"));
        const auto old = freeSpace(**connection);
        QVERIFY_DONE(old);
        QVERIFY(old->bytes > 0 && !old->canShrink);
    }
};

LIANLU_TEST(TestFreeSpace)

}  // namespace test_free_space

#include "test_free_space.moc"
