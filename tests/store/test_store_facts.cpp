// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <fstream>
#include <iterator>

#include "models/db/connection.h"
#include "models/store/care/store_facts.h"
#include "models/store/schema.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

namespace test_store_facts {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;
using Words = std::vector<std::string>;

//! What is told of a store: how much, never what.
class TestStoreFacts : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Vault> m_vault;

    [[nodiscard]] Result<Words> known(const Words& words) {
        return m_vault->read<Words>([&](db::Connection& c) { return knownPersons(c, words); });
    }
    static std::int64_t rowsOf(const StoreFacts& facts, std::string_view table) {
        const auto found = std::find_if(facts.tables.begin(), facts.tables.end(), [&](const auto& one) { return one.name == table; });
        return found == facts.tables.end() ? -1 : found->rows;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }
    void init() {
        m_vault = std::make_unique<Vault>();
        QVERIFY(m_vault->create().has_value());
        domain::Identity phone, account;
        const auto wang = m_vault->customer("王小明"), ada = m_vault->customer("Ada Lovelace"), work = m_vault->customer("work");
        phone.id.uuid = uuid("phone");
        phone.customerId = wang.id;
        phone.kind = domain::IdentityKind::mobile;
        phone.value = "+8613877665544";
        account.id.uuid = uuid("account");
        account.customerId = ada.id;
        account.kind = domain::IdentityKind::wechatUnionid;
        account.value = "ou-7x1";
        domain::Staff guide;
        guide.id = m_vault->staff;
        guide.name = "陈导购";
        guide.code = "G01";
        QVERIFY(m_vault->apply(domain::Scope::store(m_vault->shop), {Vault::row(guide, 1)}).has_value());
        QVERIFY(m_vault->apply(m_vault->book, {Vault::row(wang, 2), Vault::row(ada, 3), Vault::row(work, 4), Vault::row(phone, 5), Vault::row(account, 6)}).has_value());
    }

    void personsAreKnownByWholeNames() {
        const auto found = known({"王小明", "小明", "Ada Lovelace", "Ada", "work", "works", "陈导购", "G01", "+8613877665544", "ou-7x1", "'; DROP TABLE customer; --", "\xff\xfe"});
        QVERIFY2(found.has_value(), found ? "" : found.error().describe().c_str());
        QCOMPARE(*found, (Words{"+8613877665544", "Ada Lovelace", "G01", "ou-7x1", "work", "王小明", "陈导购"}));
        QVERIFY(known({})->empty());
    }

    void countsAndStates() {
        QVERIFY(m_vault->rename({uuid("work")}, "still work").has_value());
        const auto facts = m_vault->read<StoreFacts>([](db::Connection& c) { return storeFacts(c, {}); });
        QVERIFY(facts.has_value());
        QVERIFY(facts->problems.empty());
        QCOMPARE(*facts->schema, std::int64_t{migrations().back().number});
        QCOMPARE(*facts->check, std::string("ok"));
        QVERIFY(*facts->pages > 10);
        QCOMPARE(rowsOf(*facts, "customer"), std::int64_t{3});
        QCOMPARE(rowsOf(*facts, "identity"), std::int64_t{2});
        QCOMPARE(facts->queue.size(), std::size_t{1});
        QCOMPARE(facts->queue[0].state + facts->queue[0].type + facts->queue[0].entity, std::string("pendingupdatecustomer"));
    }

    void itStopsWhenAsked() {
        const auto facts = m_vault->read<StoreFacts>([](db::Connection& c) { return storeFacts(c, [] { return true; }); });
        // A store this small may be read before anybody asks.
        QVERIFY(facts.has_value() || facts.error().code == Code::cancelled);
        const auto after = m_vault->read<StoreFacts>([](db::Connection& c) { return storeFacts(c, {}); });
        QVERIFY(after.has_value() && after->problems.empty());
    }

    //! Pages of rows are broken: what can be read is told, and not a byte of the file changes.
    void aDamagedFileIsOnlyRead() {
        std::vector<std::int64_t> broken;
        for (const char* table : {"customer", "identity", "outbox"})
            broken.push_back(m_vault->read<std::int64_t>([table](db::Connection& c) { return c.integer("SELECT rootpage FROM sqlite_schema WHERE name = ?", table); }).value());
        m_vault->store.reset();
        {
            std::fstream bytes(m_vault->file(), std::ios::in | std::ios::out | std::ios::binary);
            for (const auto page : broken) {
                bytes.seekp((page - 1) * 8192 + 100);
                bytes.write("broken", 6);
            }
        }
        const auto content = [&] {
            std::ifstream in(m_vault->file(), std::ios::binary);
            return std::string(std::istreambuf_iterator<char>(in), {});
        };
        const auto before = content();
        const auto facts = storeFactsOfFile(m_vault->file(), m_vault->key, {});
        QVERIFY2(facts.has_value(), facts ? "" : facts.error().describe().c_str());
        QVERIFY(!facts->problems.empty() || facts->check == "damaged");
        QCOMPARE(*facts->schema, std::int64_t{migrations().back().number});
        QVERIFY(content() == before);
        QVERIFY(!storeFactsOfFile(m_vault->file(), SecretBuffer::random(32), {}));
    }
};

LIANLU_TEST(TestStoreFacts)

}  // namespace test_store_facts

#include "test_store_facts.moc"
