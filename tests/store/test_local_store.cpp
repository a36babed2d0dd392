// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include <fstream>
#include <thread>

#include "models/store/draft.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

namespace test_local_store {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;

class TestLocalStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void createThenOpen() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        QVERIFY_DONE(
            vault.store->writeNow([&](WriteTxn& txn) { return txn.create(vault.customer("Li Mei"), vault.book); }));
        QVERIFY_DONE(vault.reopen());
        const auto back = vault.get<domain::Customer>(vault.customer("Li Mei").id);
        QVERIFY_DONE(back);
        QCOMPARE(back->name, std::string("Li Mei"));
        QVERIFY_DONE(vault.store->verify());
    }

    void createRefusesAnExistingFile() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        vault.store.reset();
        QCOMPARE_CODE(vault.create(), Code::exists);
    }

    void openWithoutFileMakesNone() {
        Vault vault;
        QCOMPARE_CODE(LocalStore::open(vault.file(), vault.key, vault.clock), Code::notFound);
        QVERIFY(!std::filesystem::exists(vault.file()));
    }

    void leftOversOfACutOffCreationDoNotMatter() {
        Vault vault;
        {
            std::ofstream half(vault.file().string() + ".new", std::ios::binary);
            half << "half a page";
        }
        QVERIFY_DONE(vault.create());
        QVERIFY(!std::filesystem::exists(vault.file().string() + ".new"));
    }

    //! The key was unwrapped by an authenticated slot, so a file that it does not open is broken, not locked.
    void ST07_keyThatDoesNotFitMeansDamage() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        vault.store.reset();
        const auto size = std::filesystem::file_size(vault.file());
        QCOMPARE_CODE(LocalStore::open(vault.file(), testKey(99), vault.clock), Code::damaged);
        QCOMPARE(std::filesystem::file_size(vault.file()), size);
        QVERIFY_DONE(vault.reopen());
    }

    void plainSqliteIsNotOurs() {
        Vault vault;
        {
            std::ofstream plain(vault.file(), std::ios::binary);
            std::string page(8192, '\0');
            page.replace(0, 16, std::string("SQLite format 3\0", 16));
            plain << page;
        }
        QCOMPARE_CODE(LocalStore::open(vault.file(), vault.key, vault.clock), Code::notOurs);
    }

    void emptyFileIsNotMadeAnew() {
        Vault vault;
        { std::ofstream(vault.file(), std::ios::binary); }
        QCOMPARE_CODE(LocalStore::open(vault.file(), vault.key, vault.clock), Code::damaged);
        QCOMPARE(std::filesystem::file_size(vault.file()), std::uintmax_t{0});
    }

    void anotherProgramsEncryptedFileIsNotOurs() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        vault.store.reset();
        {
            const auto connection = db::Connection::open(vault.file(), vault.key);
            QVERIFY_DONE(connection);
            QVERIFY_DONE((*connection)->execute("PRAGMA application_id=12345"));
        }
        QCOMPARE_CODE(LocalStore::open(vault.file(), vault.key, vault.clock), Code::notOurs);
    }

    void newerSchemaIsRefused() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        vault.store.reset();
        {
            const auto connection = db::Connection::open(vault.file(), vault.key);
            QVERIFY_DONE(connection);
            QVERIFY_DONE((*connection)->execute("PRAGMA user_version=9999"));
        }
        QCOMPARE_CODE(LocalStore::open(vault.file(), vault.key, vault.clock), Code::tooNew);
    }

    void nothingReadableOnDisk() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        QVERIFY_DONE(vault.store->writeNow(
            [&](WriteTxn& txn) { return txn.create(vault.customer("CANARYCANARY"), vault.book); }));
        for (const auto& entry : std::filesystem::directory_iterator(vault.file().parent_path())) {
            QFile file(QString::fromStdU16String(entry.path().u16string()));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto content = file.readAll();
            QVERIFY2(!content.contains("CANARYCANARY"), qPrintable(file.fileName()));
            QVERIFY2(!content.contains("SQLite format"), qPrintable(file.fileName()));
        }
    }

    void jobsThatWaitTogetherFailAlone() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        std::vector<std::future<Result<ChangeSet>>> futures;
        for (int i = 0; i < 60; ++i) {
            futures.push_back(vault.store->write([&vault, i](WriteTxn& txn) -> Result<void> {
                LIANLU_CHECK(txn.create(vault.customer("person " + std::to_string(i)), vault.book));
                if (i % 3 == 0) return fail(Code::refused, "every third");
                if (i % 5 == 0) throw std::runtime_error("a bug");
                return {};
            }));
        }
        int kept = 0;
        for (int i = 0; i < 60; ++i) {
            const auto result = futures[static_cast<std::size_t>(i)].get();
            if (i % 3 == 0)
                QCOMPARE_CODE(result, Code::refused);
            else if (i % 5 == 0)
                QCOMPARE_CODE(result, Code::internal);
            else {
                QVERIFY_DONE(result);
                QVERIFY(result->outbox);
                ++kept;
            }
        }
        const auto counts = vault.counts();
        QVERIFY_DONE(counts);
        QCOMPARE(counts->pending, kept);
    }

    void destructorDrainsTheQueue() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        std::vector<std::future<Result<ChangeSet>>> futures;
        for (int i = 0; i < 300; ++i)
            futures.push_back(vault.store->write([&vault, i](WriteTxn& txn) {
                return txn.create(vault.customer("p" + std::to_string(i)), vault.book);
            }));
        vault.store.reset();
        for (auto& future : futures) QVERIFY_DONE(future.get());
        QVERIFY_DONE(vault.reopen());
        QCOMPARE(vault.counts()->pending, 300);
    }

    void listenersHearOfWhatChanged() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        std::vector<ChangeSet> heard;
        auto handle = vault.store->subscribe([&](const ChangeSet& changes) { heard.push_back(changes); });
        const auto done =
            vault.store->writeNow([&](WriteTxn& txn) { return txn.create(vault.customer("Wang"), vault.book); });
        QVERIFY_DONE(done);
        // A write of nothing is told to nobody; it also waits for the listener's call above.
        QVERIFY_DONE(vault.store->writeNow([](WriteTxn&) -> Result<void> { return {}; }));
        QVERIFY_DONE(vault.store->writeNow([](WriteTxn& txn) { return Drafts::save(txn, "k", "v"); }));
        QCOMPARE(heard.size(), std::size_t{1});
        QCOMPARE(heard[0].rows.size(), std::size_t{1});
        QVERIFY(heard[0].rows[0] == (RowKey{"customer", uuid("Wang")}));
        QVERIFY(heard[0].outbox);
        handle.reset();
        QVERIFY_DONE(
            vault.store->writeNow([&](WriteTxn& txn) { return txn.create(vault.customer("Zhao"), vault.book); }));
        QVERIFY_DONE(vault.store->writeNow([](WriteTxn&) -> Result<void> { return {}; }));
        QCOMPARE(heard.size(), std::size_t{1});
    }

    void listenerMayDropItself() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        std::shared_ptr<void> handle;
        int calls = 0;
        handle = vault.store->subscribe([&](const ChangeSet&) {
            ++calls;
            handle.reset();
        });
        for (const auto* name : {"a", "b"})
            QVERIFY_DONE(
                vault.store->writeNow([&](WriteTxn& txn) { return txn.create(vault.customer(name), vault.book); }));
        QVERIFY_DONE(vault.store->writeNow([](WriteTxn&) -> Result<void> { return {}; }));
        QCOMPARE(calls, 1);
    }

    void writeNowOnTheWritersThreadIsRefused() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        Result<ChangeSet> inner = ChangeSet{};
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn&) -> Result<void> {
            inner = vault.store->writeNow([](WriteTxn&) -> Result<void> { return {}; });
            return {};
        }));
        QCOMPARE_CODE(inner, Code::internal);
    }

    void readersSeeOneUnchangingState() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        const auto count = [](db::Connection& c) { return c.integer("SELECT count(*) FROM customer"); };
        QVERIFY_DONE(vault.store->read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(const auto before, count(c));
            LIANLU_CHECK(
                vault.store->writeNow([&](WriteTxn& txn) { return txn.create(vault.customer("late"), vault.book); }));
            LIANLU_TRY(const auto after, count(c));
            if (before != after) return fail(Code::internal, "a reader saw a later commit");
            return {};
        }));
        QCOMPARE(vault.read<std::int64_t>(count).value(), std::int64_t{1});
    }

    void readersCannotWrite() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        QVERIFY(!vault.store->read([](db::Connection& c) { return c.run("DELETE FROM customer"); }));
    }

    void manyReadersAtOnce() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        std::atomic<int> good{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 12; ++i)
            threads.emplace_back([&] {
                for (int n = 0; n < 20; ++n)
                    if (vault.counts()) ++good;
            });
        for (auto& thread : threads) thread.join();
        QCOMPARE(good.load(), 240);
    }

    void draftsAndSettings() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        using Text = std::optional<std::string>;
        QVERIFY_DONE(vault.store->writeNow([](WriteTxn& txn) -> Result<void> {
            LIANLU_CHECK(Drafts::save(txn, "note:1", "half a sen"));
            LIANLU_CHECK(Drafts::save(txn, "note:1", "half a sentence"));
            LIANLU_CHECK(Settings::save(txn, "theme", "dark"));
            return {};
        }));
        QVERIFY_DONE(vault.reopen());
        QCOMPARE(*vault.read<Text>([](db::Connection& c) { return Drafts::load(c, "note:1"); }).value(),
                 std::string("half a sentence"));
        QCOMPARE(*vault.read<Text>([](db::Connection& c) { return Settings::load(c, "theme"); }).value(),
                 std::string("dark"));
        QVERIFY(!vault.read<Text>([](db::Connection& c) { return Settings::load(c, "none"); }).value());
        QVERIFY_DONE(vault.store->writeNow([](WriteTxn& txn) { return Drafts::remove(txn, "note:1"); }));
        QVERIFY(!vault.read<Text>([](db::Connection& c) { return Drafts::load(c, "note:1"); }).value());
        QCOMPARE_CODE(
            vault.store->writeNow([](WriteTxn& txn) { return Drafts::save(txn, "k", std::string(70'000, 'x')); }),
            Code::tooLarge);
    }
};

LIANLU_TEST(TestLocalStore)

}  // namespace test_local_store

#include "test_local_store.moc"
