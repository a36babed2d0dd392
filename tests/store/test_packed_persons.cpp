// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Persons that were packed are those of the rows: whatever changed, whoever wrote, and after a copy, a crash and a bootstrap; and nobody stays in a blob.
#include <atomic>
#include <random>
#include <thread>

#include "models/search/lists.h"
#include "models/search/person_loader.h"
#include "models/search/person_packing.h"
#include "models/store/bulk_loader.h"
#include "models/store/person_segments.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

namespace test_packed_persons {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;

constexpr int kPersons = 5'000;  // five segments
constexpr const char* kTyped[]{"王", "wang", "zw", "张伟", "欧阳", "13", "5678", "user1", "example", "新", "无此人", ""};

class TestPackedPersons : public QObject {
    Q_OBJECT

    Vault m_vault;
    std::int64_t m_ver = 0;
    std::mt19937 m_random{31};

    static domain::Identity identity(domain::CustomerId of, domain::IdentityKind kind, const std::string& value, const std::string& name) {
        domain::Identity identity;
        identity.id.uuid = uuid("identity " + name);
        identity.customerId = of;
        identity.kind = kind;
        identity.value = value;
        identity.status = domain::IdentityStatus::active;
        return identity;
    }
    static std::string nameOf(int n) {
        constexpr const char* kSurnames[]{"王", "张", "欧阳", "吕", "Smith "};
        constexpr const char* kGiven[]{"伟", "芳", "雪晴", "娜", "Anna"};
        return std::string(kSurnames[n % 5]) + kGiven[n / 5 % 5];
    }
    static domain::CustomerId idOf(int n) { return {uuid("packed " + std::to_string(n))}; }
    domain::Customer person(int n, const std::string& name) const {
        auto customer = m_vault.customer("packed " + std::to_string(n));
        customer.name = name;
        // At one moment, and before 1970, as a till with a flat battery says.
        if (n % 50 == 7) customer.lastPurchaseAt = m_vault.clock.now() - std::chrono::hours(24);
        else if (n % 500 == 8) customer.lastPurchaseAt = fromUnixMs(-1'000 * n);
        else if (n % 3 != 0) customer.lastPurchaseAt = m_vault.clock.now() - std::chrono::minutes(n * 7919 % 100'003);
        return customer;
    }
    template <class E>
    ServerRow row(const E& entity) {
        return Vault::row(entity, ++m_ver);
    }
    ServerRow gone(std::string entity, const Uuid& id) { return {std::move(entity), id, ++m_ver, true, {}}; }
    void apply(std::vector<ServerRow> rows) {
        if (auto done = m_vault.apply(m_vault.book, std::move(rows)); !done) qFatal("%s", done.error().describe().c_str());
    }
    std::int64_t number(const std::string& sql) const {
        return m_vault.read<std::int64_t>([&](db::Connection& c) { return c.integer(sql); }).value_or(-1);
    }
    static void packAll(LocalStore& store) {
        for (std::int64_t left = 1; left > 0;) {
            const auto packed = search::packPersons(store, 4);
            if (!packed) qFatal("%s", packed.error().describe().c_str());
            left = packed->left;
        }
    }
    //! Segments that hold this text.
    std::int64_t holding(const std::string& text) const {
        return m_vault.read<std::int64_t>([&](db::Connection& c) { return c.integer("SELECT count(*) FROM person_segment WHERE instr(persons, CAST(?1 AS BLOB))", text); }).value_or(-1);
    }
    static std::vector<std::string> found(const search::PersonTable& table, const char* typed) {
        std::vector<std::string> ids;
        table.find(search::parseQuery(typed), 0, [&](std::size_t i) {
            ids.push_back(table.places()[i].id.toString());
            return true;
        });
        return ids;
    }
    //! The packed way gives, to the last place, what the indexes give.
    static void same(LocalStore& store) {
        auto packed = search::loadPacked(store);
        QVERIFY_DONE(packed);
        QVERIFY2(packed->has_value(), "not the packed way");
        auto plain = search::loadFromIndexes(store);
        QVERIFY_DONE(plain);
        QCOMPARE((*packed)->size(), plain->size());
        QVERIFY((*packed)->places() == plain->places());
        for (const auto* typed : kTyped) QVERIFY2(found(**packed, typed) == found(*plain, typed), typed);
    }
    std::vector<std::string> asked(search::PersonIndex& index, const char* typed) const {
        const auto ids = index.findAll(typed, 100'000);
        if (!ids) qFatal("%s", ids.error().describe().c_str());
        std::vector<std::string> names;
        for (const auto& id : *ids) names.push_back(id.toString());
        return names;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }
    void init() {
        m_vault.store.reset();
        std::error_code error;
        for (const auto& file : std::filesystem::directory_iterator(m_vault.file().parent_path())) std::filesystem::remove_all(file, error);
        QVERIFY_DONE(m_vault.create());
        m_ver = 0;
        std::vector<ServerRow> rows;
        for (int n = 0; n < kPersons; ++n) {
            rows.push_back(row(person(n, nameOf(n))));
            if (n % 4 != 0) rows.push_back(row(identity(idOf(n), domain::IdentityKind::mobile, "+86139" + std::to_string(10'000'000 + n * 5), "m" + std::to_string(n))));
            if (n % 5 == 0) rows.push_back(row(identity(idOf(n), domain::IdentityKind::email, "user" + std::to_string(n) + "@example.com", "e" + std::to_string(n))));
        }
        apply(std::move(rows));
    }

    void nothingIsPackedAtFirst() {
        const auto packed = search::loadPacked(*m_vault.store);
        QVERIFY_DONE(packed);
        QVERIFY(!packed->has_value());
        QCOMPARE(search::loadPersons(*m_vault.store)->size(), std::size_t{kPersons});
        packAll(*m_vault.store);
        QCOMPARE(number("SELECT count(*) FROM person_segment"), kPersons / kSegmentPersons + 1);
        QCOMPARE(number("SELECT count(*) FROM person_stale"), 0);
        same(*m_vault.store);
    }

    //! Each by itself, with the store opened anew: no index that heard of it.
    void everyChangeIsSeen_data() {
        QTest::addColumn<int>("what");
        int what = 0;
        for (const auto* name : {"renamed by a pull", "renamed here", "bought", "a new number", "a number replaced", "a number gone", "a number of another's", "somebody new", "somebody gone",
                                 "taken back by undo", "written past everything"})
            QTest::newRow(name) << what++;
    }
    void everyChangeIsSeen() {
        QFETCH(int, what);
        packAll(*m_vault.store);
        auto renamed = person(17, "新名字");
        const auto mobile = identity(idOf(17), domain::IdentityKind::mobile, "+8618800005678", "m17");
        switch (what) {
            case 0: apply({row(renamed)}); break;
            case 1: QVERIFY_DONE(m_vault.rename(idOf(17), "新名字")); break;
            case 2:
                renamed.name = nameOf(17);
                renamed.lastPurchaseAt = m_vault.clock.now();
                apply({row(renamed)});
                break;
            case 3: apply({row(identity(idOf(17), domain::IdentityKind::email, "user1x@example.com", "second"))}); break;
            case 4: apply({row(mobile)}); break;
            case 5: apply({gone("identity", mobile.id.uuid)}); break;
            case 6: {
                auto moved = mobile;
                moved.customerId = idOf(4'000);
                apply({row(moved)});
                break;
            }
            case 7: apply({row(person(kPersons + 1, "王新"))}); break;
            case 8: apply({gone("customer", idOf(17).uuid)}); break;
            case 9: {
                domain::TxnId txn;
                QVERIFY_DONE(m_vault.store->writeNow([&](WriteTxn& t) -> Result<void> {
                    txn = t.txnId();
                    return t.update("customer", idOf(17), {{"name", std::string("新名字")}});
                }));
                packAll(*m_vault.store);
                same(*m_vault.store);
                QVERIFY_DONE(m_vault.store->writeNow([&](WriteTxn& t) -> Result<void> {
                    LIANLU_TRY(const auto ops, Outbox::ofTxn(t.connection(), txn));
                    return ops.size() == 1 ? Outbox::discard(t, ops[0].opId) : Result<void>(fail(Code::internal, "one edit"));
                }));
                break;
            }
            default: QVERIFY_DONE(m_vault.store->writeNow([&](WriteTxn& t) { return t.connection().run("UPDATE customer SET name = '新写的' WHERE id = ?", idOf(17)); }));
        }
        QVERIFY_DONE(m_vault.reopen());
        same(*m_vault.store);
        packAll(*m_vault.store);
        QCOMPARE(number("SELECT count(*) FROM person_stale"), 0);
        same(*m_vault.store);
    }

    void manyChangesInAnyOrder() {
        packAll(*m_vault.store);
        for (int round = 0; round < 12; ++round) {
            std::vector<ServerRow> rows;
            for (int change = 0; change < 40; ++change) {
                const int n = static_cast<int>(m_random() % kPersons);
                switch (m_random() % 5) {
                    case 0: rows.push_back(row(person(n, nameOf(static_cast<int>(m_random() % 25))))); break;
                    case 1: rows.push_back(gone("customer", idOf(n).uuid)); break;
                    case 2: rows.push_back(row(identity(idOf(n), domain::IdentityKind::mobile, "+86135" + std::to_string(10'000'000 + m_random() % 1'000), "m" + std::to_string(n)))); break;
                    case 3: rows.push_back(gone("identity", uuid("identity m" + std::to_string(n)))); break;
                    default: {
                        auto bought = person(n, nameOf(n));
                        bought.lastPurchaseAt = m_vault.clock.now() + std::chrono::minutes(m_random() % 1'000);
                        rows.push_back(row(bought));
                    }
                }
            }
            apply(std::move(rows));
            // Some of it is packed, some not.
            QVERIFY_DONE(search::packPersons(*m_vault.store, 1 + static_cast<std::int64_t>(m_random() % 9)));
            const auto packed = search::loadPacked(*m_vault.store);
            QVERIFY_DONE(packed);
            if (packed->has_value()) same(*m_vault.store);
            const auto any = search::loadPersons(*m_vault.store), plain = search::loadFromIndexes(*m_vault.store);
            QVERIFY(any && plain && any->places() == plain->places());
        }
        packAll(*m_vault.store);
        same(*m_vault.store);
    }

    void nobodyStaysInABlob() {
        apply({row(person(3'333, "独孤求败")), row(identity(idOf(3'333), domain::IdentityKind::mobile, "+8617011112222", "special"))});
        packAll(*m_vault.store);
        QCOMPARE(holding("独孤求败"), 1);
        QCOMPARE(holding("17011112222"), 1);
        // Whoever was erased: the tombstone of the person alone suffices.
        apply({gone("customer", idOf(3'333).uuid)});
        QCOMPARE(holding("独孤求败"), 0);
        QCOMPARE(holding("17011112222"), 0);
        packAll(*m_vault.store);
        QCOMPARE(holding("独孤求败"), 0);
        // A name or a number that was taken away or replaced.
        apply({row(person(10, "独孤求胜")), row(identity(idOf(10), domain::IdentityKind::mobile, "+8617011113333", "other"))});
        packAll(*m_vault.store);
        apply({row(person(10, "张伟"))});
        QCOMPARE(holding("独孤求胜"), 0);
        packAll(*m_vault.store);
        QCOMPARE(holding("17011113333"), 1);
        apply({gone("identity", uuid("identity other"))});
        QCOMPARE(holding("17011113333"), 0);
        same(*m_vault.store);
    }

    //! What is rolled back has never been: rows and segments are of one transaction.
    void aJobThatFailsChangesNeither() {
        packAll(*m_vault.store);
        const auto failed = m_vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
            LIANLU_CHECK(txn.update("customer", idOf(17), {{"name", std::string("新名字")}}));
            return fail(Code::cancelled, "no");
        });
        QVERIFY(!failed);
        QCOMPARE(number("SELECT count(*) FROM person_segment"), kPersons / kSegmentPersons + 1);
        QCOMPARE(number("SELECT count(*) FROM person_stale"), 0);
        same(*m_vault.store);
    }

    //! A copy holds rows and segments of one moment, also one that was not packed up to date.
    void aBackupIsItsOwnMoment() {
        packAll(*m_vault.store);
        apply({row(person(17, "新名字")), row(person(kPersons + 5, "王新")), gone("customer", idOf(2'000).uuid)});
        const auto copy = m_vault.file().parent_path() / "copy.lianlu";
        QVERIFY_DONE(m_vault.store->backUpTo(copy));
        packAll(*m_vault.store);
        apply({row(person(17, "后来的"))});
        auto other = LocalStore::open(copy, m_vault.key, m_vault.clock);
        QVERIFY_DONE(other);
        same(**other);
        search::PersonIndex index(**other);
        QCOMPARE(asked(index, "新名字").size(), std::size_t{1});
        QVERIFY(asked(index, "后来的").empty());
    }

    void aBootstrapBringsItsOwn() {
        packAll(*m_vault.store);
        search::PersonIndex index(*m_vault.store);
        QCOMPARE(asked(index, "王新").size(), std::size_t{0});
        auto loader = BulkLoader::start(*m_vault.store);
        QVERIFY_DONE(loader);
        QVERIFY_DONE((*loader)->setScope(m_vault.book));
        QVERIFY_DONE((*loader)->row(row(person(1, "王新"))));
        QVERIFY_DONE((*loader)->finish({}));
        QCOMPARE(number("SELECT count(*) FROM person_segment"), 0);
        QCOMPARE(asked(index, "王新").size(), std::size_t{1});
        QCOMPARE(asked(index, "").size(), std::size_t{1});
        packAll(*m_vault.store);
        same(*m_vault.store);
    }

    void whatCannotBeReadIsReadFromRows_data() {
        QTest::addColumn<QString>("sql");
        QTest::newRow("empty") << QStringLiteral("UPDATE person_segment SET persons = x'' WHERE num = 3");
        QTest::newRow("cut") << QStringLiteral("UPDATE person_segment SET persons = substr(persons, 1, length(persons) - 7) WHERE num = 3");
        QTest::newRow("too many") << QStringLiteral("UPDATE person_segment SET persons = CAST(x'FFFFFFFF' || substr(persons, 5) AS BLOB) WHERE num = 3");
        QTest::newRow("other bytes") << QStringLiteral("UPDATE person_segment SET persons = zeroblob(length(persons)) WHERE num = 3");
        QTest::newRow("lengths") << QStringLiteral("UPDATE person_segment SET persons = CAST(substr(persons, 1, 27000) || x'FFFFFFFFFFFFFFFF' || substr(persons, 27009) AS BLOB) WHERE num = 3");
        QTest::newRow("another form") << QStringLiteral("UPDATE person_segment SET form = 'of another program' WHERE num = 3");
        QTest::newRow("not there") << QStringLiteral("DELETE FROM person_segment WHERE num = 3");
    }
    void whatCannotBeReadIsReadFromRows() {
        QFETCH(QString, sql);
        packAll(*m_vault.store);
        QVERIFY_DONE(m_vault.store->writeNow([&](WriteTxn& txn) { return txn.connection().run(sql.toStdString()); }));
        const auto plain = search::loadFromIndexes(*m_vault.store);
        QVERIFY(plain && search::loadPersons(*m_vault.store)->places() == plain->places());
    }

    //! Rows change, segments are written and the index is loaded, all at once: an answer is never older than its question.
    void whileOthersWriteAndPack() {
        packAll(*m_vault.store);
        std::atomic<bool> over = false;
        std::thread packer([&] {
            while (!over) (void)search::packPersons(*m_vault.store, 2);
        });
        const auto end = [&] {
            over = true;
            packer.join();
        };
        for (int round = 0; round < 25; ++round) {
            std::vector<ServerRow> rows;
            const auto name = "林" + std::to_string(round) + "号";
            for (int n = 0; n < 5; ++n) rows.push_back(row(person((round * 911 + n * 1'777) % kPersons, name)));
            apply(std::move(rows));
            search::PersonIndex index(*m_vault.store);
            std::vector<ServerRow> meanwhile;
            for (int n = 0; n < 3; ++n) meanwhile.push_back(row(person((round * 577 + n * 2'333) % kPersons, "赵" + std::to_string(round))));
            std::thread writer([&] { apply(std::move(meanwhile)); });
            const auto loaded = index.load();
            writer.join();
            const auto renamed = asked(index, name.c_str()).size(), other = asked(index, ("赵" + std::to_string(round)).c_str()).size();
            const auto wanted = static_cast<std::size_t>(number("SELECT count(*) FROM customer WHERE name = '" + name + "'"));
            const auto wantedOther = static_cast<std::size_t>(number("SELECT count(*) FROM customer WHERE name = '赵" + std::to_string(round) + "'"));
            if (!loaded || renamed != wanted || other < wantedOther) {
                end();
                QFAIL(qPrintable(QStringLiteral("round %1: %2 of %3, %4 of %5").arg(round).arg(renamed).arg(wanted).arg(other).arg(wantedOther)));
            }
        }
        end();
        packAll(*m_vault.store);
        same(*m_vault.store);
    }
};

LIANLU_TEST(TestPackedPersons)

}  // namespace test_packed_persons

#include "test_packed_persons.moc"
