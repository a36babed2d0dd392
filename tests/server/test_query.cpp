// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <set>

#include "models/base/clock.h"
#include "models/domain/rules/tag.h"
#include "sync/server/sync/write_batch.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_query {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;
namespace pg = server::pg;

//! Head office asks page by page and sees nobody whole, but for a reason that is noted.
class TestQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
        QVERIFY(m_world.start());
        addCustomers();
        m_hugo = std::make_unique<TestDevice>(m_world.signedIn("hugo"));
        m_rita = std::make_unique<TestDevice>(m_world.signedIn("rita"));
    }

    void everyPageOnceAndInOrder() {
        for (const auto* sort : {"last_purchase", "newest"}) {
            std::set<std::string> seen;
            std::int64_t last = std::numeric_limits<std::int64_t>::max();
            json query{{"sort", sort}, {"limit", 7}};
            for (int pages = 0; pages < 100; ++pages) {
                const auto answer = m_hugo->http.post("/v1/query/customers", query);
                QCOMPARE(answer.status, 200);
                const auto page = answer.json();
                for (const auto& one : page["customers"]) {
                    QVERIFY(seen.insert(one["customer_id"]).second);
                    if (query["sort"] == "newest") continue;
                    QVERIFY(one.value("last_purchase_at", std::int64_t{0}) <= last);
                    last = one.value("last_purchase_at", std::int64_t{0});
                }
                if (page.value("next", "").empty()) break;
                QCOMPARE(page["customers"].size(), std::size_t{7});
                query["after"] = page["next"];
            }
            QCOMPARE(std::to_string(seen.size()), m_world.one("SELECT count(*) FROM customer WHERE NOT deleted"));
        }
    }

    //! Somebody not yet shown buys: who was shown is not shown again, and nobody else is left out.
    void aPurchaseBetweenTwoPages() {
        const auto first = ask({{"limit", 3}});
        std::set<std::string> seen;
        for (const auto& one : first["customers"]) seen.insert(one["customer_id"]);
        const auto buyer = Uuid::fromName("query customer", "0").toString();
        QVERIFY(m_world.db().script("UPDATE customer SET body = replace(body, '" + std::to_string(kFirst) + "', '" + std::to_string(kFirst + 100 * kDay) + "') WHERE id = '" + buyer + "'"));
        const auto rest = ask({{"limit", 200}, {"after", first["next"]}});
        QVERIFY(m_world.db().script("UPDATE customer SET body = replace(body, '" + std::to_string(kFirst + 100 * kDay) + "', '" + std::to_string(kFirst) + "') WHERE id = '" + buyer + "'"));
        for (const auto& one : rest["customers"]) QVERIFY(seen.insert(one["customer_id"]).second);
        QVERIFY(!seen.contains(buyer));  // at the top now, with the next look
        QCOMPARE(std::to_string(seen.size() + 1), m_world.one("SELECT count(*) FROM customer WHERE NOT deleted"));
    }

    void nothingIsTold() {
        const auto text = m_hugo->http.post("/v1/query/customers", {{"limit", 200}}).body;
        for (const auto* secret : {"wang", "zhao", "欧阳修文", "13800000001", "@example.com"}) QVERIFY2(text.find(secret) == text.npos, secret);
        QVERIFY(text.find("138****0001") != text.npos);
        QVERIFY(text.find("欧") != text.npos);
        // Not by asking either: a filter on what is masked is no filter at all, and no order.
        const auto all = ask({{"limit", 200}});
        for (const auto* word : {"name", "phone", "email", "search"}) QCOMPARE(ask({{"limit", 200}, {word, "138"}}), all);
        for (const auto* sort : {"name", "phone", "name; DROP TABLE customer"}) QCOMPARE(m_hugo->http.post("/v1/query/customers", {{"sort", sort}}).status, 400);
    }

    void filtersHold() {
        QCOMPARE(ask({{"store_ids", json::array({m_world.store2.toString()})}, {"limit", 200}})["customers"].size(), std::size_t{1});
        const auto rich = ask({{"spent_from_minor", 5'000'00}, {"limit", 200}})["customers"];
        QVERIFY(!rich.empty());
        for (const auto& one : rich) QVERIFY(one.value("spent_minor", std::int64_t{0}) >= 5'000'00);
        const auto before = ask({{"bought_until", kFirst + 5 * kDay}, {"limit", 200}})["customers"];
        QCOMPARE(before.size(), std::size_t{5});  // and not those who never bought
        QCOMPARE(ask({{"bought_from", kFirst + 35 * kDay}, {"bought_until", kFirst + 38 * kDay}, {"limit", 200}})["customers"].size(), std::size_t{3});
        QCOMPARE(ask({{"kinds", {"prospect"}}, {"limit", 200}})["customers"].size(), std::size_t{0});
        QCOMPARE(ask({{"tier_codes", {"none-such"}}, {"limit", 200}})["customers"].size(), std::size_t{0});
    }

    //! By a tag that this role may see, alive and of that value; by the whole member code; and how many there are.
    void tagsCodesAndCounts() {
        const auto who = Uuid::fromName("query customer", "7"), other = Uuid::fromName("query customer", "8"), ended = Uuid::fromName("query customer", "9");
        addTag(who, "vip", "gold", 0);
        addTag(other, "vip", "black", 0);
        addTag(ended, "vip", "gold", 1'000);
        const auto found = ask({{"tag", "vip"}, {"limit", 1}, {"count", true}});
        QCOMPARE(found["customers"].size(), std::size_t{1});
        QCOMPARE(found.value("total", std::int64_t{0}), std::int64_t{2});
        // Counted with the first page only.
        QCOMPARE(ask({{"tag", "vip"}, {"limit", 1}, {"count", true}, {"after", found["next"]}}).value("total", std::int64_t{0}), std::int64_t{-1});
        const auto golden = ask({{"tag", "vip"}, {"tag_value", "gold"}})["customers"];
        QCOMPARE(golden.size(), std::size_t{1});
        QCOMPARE(golden[0].value("customer_id", ""), who.toString());
        QCOMPARE(std::to_string(ask({{"count", true}}).value("total", std::int64_t{0})), m_world.one("SELECT count(*) FROM customer WHERE NOT deleted"));
        QCOMPARE(ask(json::object()).value("total", std::int64_t{0}), std::int64_t{-1});

        QVERIFY(m_world.db().script("UPDATE customer SET body = jsonb_set(body::jsonb, '{member_code}', '\"LX-7\"')::text WHERE id = '" + who.toString() + "'"));
        QCOMPARE(ask({{"member_code", "LX-7"}})["customers"].size(), std::size_t{1});
        for (const auto* part : {"LX", "LX-", "%", "LX-_"}) QCOMPARE(ask({{"member_code", part}})["customers"].size(), std::size_t{0});

        // What the role does not see is not found out by asking who has it.
        QCOMPARE(m_rita->http.post("/v1/query/customers", {{"tag", "health"}}).status, 200);
        seenByHeadOfficeAlone("health");
        QCOMPARE(m_rita->http.post("/v1/query/customers", {{"tag", "health"}}).status, 403);
        QCOMPARE(m_hugo->http.post("/v1/query/customers", {{"tag", "health"}}).status, 200);
    }

    //! Whoever reads the list stands in the audit, once for a list; a question that was turned away does not.
    void aLookIsNoted() {
        const auto looks = [this] { return std::stoi(m_world.one("SELECT count(*) FROM audit WHERE action = 'query-customers'")); };
        const int before = looks();
        const auto first = ask({{"limit", 5}, {"store_ids", json::array({m_world.store1.toString()})}});
        QCOMPARE(looks(), before + 1);
        QCOMPARE(m_world.one("SELECT role || ' ' || subject || ' ' || reason FROM audit ORDER BY seq DESC LIMIT 1"), "hq " + m_world.store1.toString() + " ");
        (void)ask({{"limit", 5}, {"store_ids", json::array({m_world.store1.toString()})}, {"after", first["next"]}});
        QCOMPARE(m_hugo->http.post("/v1/query/customers", {{"limit", 0}}).status, 400);
        QCOMPARE(looks(), before + 1);
    }

    void badQuestions() {
        for (const auto& bad : {json{{"limit", 0}}, json{{"limit", 201}}, json{{"after", "x"}}, json{{"after", "1/not-an-id"}}, json{{"after", "9999999999999999999999/" + Uuid{}.toString()}},
                                json{{"kinds", {"king"}}}, json{{"store_ids", {"x"}}}, json{{"limit", "many"}}})
            QVERIFY2(m_hugo->http.post("/v1/query/customers", bad).status == 400, bad.dump().c_str());
        json many = json::array();
        for (int i = 0; i < 201; ++i) many.push_back(Uuid::fromName("store", std::to_string(i)).toString());
        QCOMPARE(m_hugo->http.post("/v1/query/customers", {{"store_ids", many}}).status, 413);
    }

    void aRegionalHeadSeesTheRegion() {
        const auto stranger = Uuid::fromName("store", "elsewhere");
        QVERIFY(m_world.db().script("INSERT INTO store (id, scope, body) VALUES ('" + stranger.toString() + "', 'brand', '{\"code\":\"X\",\"name\":\"X\"}'); "
                                    "UPDATE customer SET body = replace(body, '" + m_world.store2.toString() + "', '" + stranger.toString() + "') WHERE id = '" + m_world.carls.customer.toString() + "'"));
        const auto page = m_rita->http.post("/v1/query/customers", {{"limit", 200}}).json();
        QVERIFY(page["customers"].size() > 40);
        for (const auto& one : page["customers"]) QVERIFY(one["customer_id"] != m_world.carls.customer.toString());
        QCOMPARE(m_rita->http.post("/v1/query/customers", {{"store_ids", json::array({stranger.toString()})}}).status, 403);
        QCOMPARE(m_rita->http.post("/v1/query/reveal", {{"customer_id", m_world.annas.customer.toString()}, {"field", "name"}, {"reason", "fraud"}}).status, 403);
    }

    void oneValueForAReason() {
        const auto asked = [this](const std::string& field, const std::string& reason, const Uuid& who) {
            return m_hugo->http.post("/v1/query/reveal", {{"customer_id", who.toString()}, {"field", field}, {"reason", reason}});
        };
        const auto who = m_world.annas.customer.uuid;
        QCOMPARE(asked("name", "because", who).status, 400);
        QCOMPARE(asked("password", "fraud", who).status, 400);
        QCOMPARE(asked("name", "fraud", Uuid::fromName("customer", "nobody")).status, 404);
        QCOMPARE(m_world.one("SELECT count(*) FROM audit WHERE action LIKE 'reveal%'"), std::string("0"));
        QCOMPARE(asked("email", "customer-asked", who).json().value("value", ""), std::string("wang@example.com"));
        QCOMPARE(m_world.one("SELECT action || ' ' || subject || ' ' || reason || ' ' || role FROM audit WHERE action LIKE 'reveal%'"),
                 "reveal-email " + who.toString() + " customer-asked hq");
        int limited = 0;
        for (int i = 0; i < 70; ++i) limited += asked("name", "fraud", who).status == 429;
        QVERIFY(limited >= 5);
    }

private:
    static constexpr std::int64_t kDay = 86'400'000;
    static constexpr std::int64_t kFirst = 1'700'000'000'000;

    json ask(const json& query) { return m_hugo->http.post("/v1/query/customers", query).json(); }

    //! Forty who bought a day apart, of store 1.
    void addCustomers() {
        using namespace domain;
        const SystemClock clock;
        auto txn = pg::Transaction::begin(m_world.db());
        QVERIFY(txn.has_value());
        server::WriteBatch batch(m_world.db(), clock.now());
        for (int i = 0; i < 40; ++i) {
            Customer customer;
            customer.id = {Uuid::fromName("query customer", std::to_string(i))};
            customer.kind = CustomerKind::member;
            customer.name = "欧阳修文";
            customer.homeStoreId = m_world.store1;
            customer.orderCount = 1;
            customer.spentMinor = i * 200'00;
            customer.lastPurchaseAt = fromUnixMs(kFirst + i * kDay);
            QVERIFY(batch.create(customer, Scope::pool(m_world.store1)).has_value());
            Identity phone;
            phone.id = {Uuid::fromName("query phone", std::to_string(i))};
            phone.customerId = customer.id;
            phone.kind = IdentityKind::mobile;
            phone.value = "+86138" + std::to_string(100'000'000 + i).substr(1);
            phone.status = IdentityStatus::active;
            QVERIFY(batch.create(phone, {}).has_value());
        }
        QVERIFY(batch.commit(*txn).has_value());
    }

    void addTag(const Uuid& customer, const std::string& name, const std::string& value, std::int64_t expiresAt) {
        write([&](server::WriteBatch& batch) {
            domain::Tag tag;
            tag.id = {Uuid::fromName("query tag", name + customer.toString())};
            tag.customerId = {customer};
            tag.name = name;
            tag.value = value;
            tag.source = domain::TagSource::rule;
            if (expiresAt > 0) tag.expiresAt = fromUnixMs(expiresAt);
            return batch.create(tag, {});
        });
    }
    void seenByHeadOfficeAlone(const std::string& code) {
        write([&](server::WriteBatch& batch) {
            domain::TagDefinition definition;
            definition.id = domain::tagDefinitionId(code);
            definition.code = code;
            definition.seenBy = domain::TagAudience::hq;
            definition.status = domain::TagDefinitionStatus::active;
            return batch.create(definition, domain::Scope::brand());
        });
    }
    template <class Work>
    void write(Work work) {
        const SystemClock clock;
        auto txn = pg::Transaction::begin(m_world.db());
        QVERIFY(txn.has_value());
        server::WriteBatch batch(m_world.db(), clock.now());
        const auto worked = work(batch);
        QVERIFY2(worked.has_value(), worked ? "" : worked.error().describe().c_str());
        QVERIFY(batch.commit(*txn).has_value());
    }

    ServerWorld m_world;
    std::unique_ptr<TestDevice> m_hugo, m_rita;
};

LIANLU_TEST(TestQuery)

}  // namespace test_query

#include "test_query.moc"
