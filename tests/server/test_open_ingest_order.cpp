// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Records in whatever order, however often: one state.
#include <QtTest>

#include <algorithm>
#include <numeric>
#include <random>

#include "models/base/text.h"
#include "tests/server/ingest_world.h"
#include "tests/support/test_main.h"

namespace test_open_ingest_order {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;
using server::RecordKind;

namespace {

const json kMember{{"source_id", "M1"}, {"version", 1}, {"name", "王芳"}, {"store", "S1"}, {"guide", "anna"}, {"mobile", "13800138000"}, {"city", "上海"}, {"tags", {{"level", "A"}}}};
const json kMember2{{"source_id", "M1"}, {"version", 2}, {"name", "王芳芳"}, {"store", "S1"}, {"guide", "anna"}, {"mobile", "13800138000"}, {"city", "杭州"}, {"tags", {{"level", "B"}}}};
const json kOrder{{"source_id", "O1"}, {"version", 1}, {"member", "M1"}, {"store", "S1"}, {"placed_at", "2026-03-01T10:00:00+08:00"}, {"total", "199.50"}, {"status", "open"},
                  {"lines", {{{"product", "SKU1"}, {"name", "Coat"}, {"amount", "99.50"}}, {{"product", "SKU2"}, {"amount", 100}}}}};
const json kOrder2{{"source_id", "O1"}, {"version", 2}, {"member", "M1"}, {"store", "S1"}, {"placed_at", "2026-03-01T10:00:00+08:00"}, {"total", "180"}, {"status", "done"},
                   {"lines", {{{"product", "SKU1"}, {"name", "Coat"}, {"amount", "80"}}, {{"product", "SKU2"}, {"amount", 100.00}}, {{"name", "Bag"}, {"amount", 0}}}}};
const json kRefund{{"source_id", "R1"}, {"order", "O1"}, {"amount", "50.10"}, {"at", 1'772'600'000'000}};
const json kRest{{"source_id", "R2"}, {"order", "O1"}, {"amount", "129.90"}, {"at", 1'772'500'000'000}, {"reason", "size"}};
const json kOrderByPhone{{"source_id", "O2"}, {"mobile", "+86 138 0013 8000"}, {"store", "S2"}, {"placed_at", "2026-01-05T10:00:00Z"}, {"total", 321.09}, {"points", 400}};
const json kCancelled{{"source_id", "O3"}, {"version", 7}, {"member", "M1"}, {"store", "S1"}, {"placed_at", "2025-12-05T10:00:00Z"}, {"total", 1000}, {"status", "cancelled"}};
const json kConsent{{"source_id", "C1"}, {"member", "M1"}, {"channel", "sms"}, {"granted", true}, {"act", "counter"}, {"at", "2026-01-01T00:00:00Z"}};
const json kWithdrawn{{"source_id", "C2"}, {"mobile", "13800138000"}, {"channel", "sms"}, {"granted", false}, {"act", "reply"}, {"at", "2026-02-01T00:00:00Z"}};
const json kTouch{{"source_id", "T1"}, {"mobile", "13800138000"}, {"kind", "visit"}, {"at", "2026-02-02T00:00:00Z"}, {"channel", "mini_program"}};
const json kTemplate{{"source_id", "CT"}, {"type", "template"}, {"code", "SPRING"}, {"name", "Spring"}, {"value", "20"}};
const json kCoupon{{"source_id", "CP"}, {"code", "SPRING-1"}, {"template", "SPRING"}, {"member", "M1"}, {"issued_at", "2026-02-02T00:00:00Z"}};
const json kRedeemed{{"source_id", "RD1"}, {"type", "redemption"}, {"code", "SPRING-1"}, {"store", "S1"}, {"order", "O1"}, {"at", "2026-03-01T02:00:00Z"}, {"amount", 20}};
const json kTwice{{"source_id", "RD2"}, {"type", "redemption"}, {"code", "SPRING-1"}, {"store", "S2"}, {"at", "2026-03-02T02:00:00Z"}, {"amount", 20}};

}  // namespace

class TestOpenIngestOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
        QVERIFY(m_world.start());
        const auto made = addBrandThings(m_world.db());
        QVERIFY2(made, made ? "" : made.error().describe().c_str());
    }

    void sumsOfASmallHistory() {
        clear();
        QCOMPARE(say(RecordKind::members, kMember2), std::string("1 accepted, 0 unchanged, 0 stale, 0 waiting, 0 bad"));
        QCOMPARE(say(RecordKind::orders, kOrder2), std::string("1 accepted, 0 unchanged, 0 stale, 0 waiting, 0 bad"));
        QCOMPARE(say(RecordKind::refunds, kRefund), std::string("1 accepted, 0 unchanged, 0 stale, 0 waiting, 0 bad"));
        QCOMPARE(person("spent_minor"), std::string("12990"));
        QCOMPARE(person("order_count"), std::string("1"));
        QCOMPARE(person("last_purchase_at"), std::to_string(1'772'330'400'000));
        QCOMPARE(m_world.one("SELECT sum((body::json ->> 'points')::int) FROM points_entry WHERE NOT deleted"), std::string("130"));  // 180 less 50 of 180.00
        QCOMPARE(m_world.one("SELECT body::json ->> 'tier_code' FROM member_state"), std::string("silver"));
        QCOMPARE(m_world.one("SELECT body::json ->> 'points_balance' FROM member_state"), std::string("130"));
        QCOMPARE(m_world.one("SELECT body::json ->> 'status' FROM \"order\""), std::string("done"));
        QCOMPARE(say(RecordKind::refunds, kRest), std::string("1 accepted, 0 unchanged, 0 stale, 0 waiting, 0 bad"));
        QCOMPARE(m_world.one("SELECT body::json ->> 'status' FROM \"order\""), std::string("refunded"));
        QCOMPARE(person("spent_minor"), std::string("0"));
        QCOMPARE(m_world.one("SELECT sum((body::json ->> 'points')::int) FROM points_entry WHERE NOT deleted"), std::string("0"));
        QCOMPARE(m_world.one("SELECT count(*) FROM timeline_item WHERE body::json ->> 'kind' = 'refund' AND NOT deleted"), std::string("2"));
        QCOMPARE(say(RecordKind::orders, kOrder), std::string("0 accepted, 0 unchanged, 1 stale, 0 waiting, 0 bad"));
    }

    void aBalanceFollowsItsLedgerOfOneWhoIsNoMemberAnyMore() {
        clear();
        static_cast<void>(say(RecordKind::members, kMember));
        static_cast<void>(say(RecordKind::orders, kOrder2));
        QCOMPARE(m_world.one("SELECT body::json ->> 'points_balance' FROM member_state"), std::string("180"));
        // A guide takes the conversion back that had made the person a member.
        {
            auto txn = server::pg::Transaction::begin(m_world.db());
            QVERIFY(txn.has_value());
            server::WriteBatch batch(m_world.db(), m_clock.now());
            const auto id = Uuid::parse(m_world.one("SELECT id FROM customer"));
            QVERIFY(id && batch.upsert("customer", *id, {}, {{"kind", std::string("customer")}}));
            QVERIFY(batch.commit(*txn));
        }
        static_cast<void>(say(RecordKind::refunds, kRefund));
        QCOMPARE(m_world.one("SELECT body::json ->> 'points_balance' FROM member_state WHERE NOT deleted"),
                 m_world.one("SELECT coalesce(sum((body::json ->> 'points')::int), 0) FROM points_entry WHERE NOT deleted"));
        checkScopes();
    }

    void everyOrderOfAHistoryEndsAlike() {
        const std::vector<Said> history{{RecordKind::members, kMember}, {RecordKind::orders, kOrder}, {RecordKind::orders, kOrder2}, {RecordKind::refunds, kRefund},
                                        {RecordKind::orders, kOrderByPhone}};
        std::vector<std::size_t> order(history.size());
        std::iota(order.begin(), order.end(), 0u);
        std::string expected;
        int count = 0;
        do {
            clear();
            for (const auto at : order) static_cast<void>(say(history[at].kind, history[at].json));
            for (const auto at : order) static_cast<void>(say(history[at].kind, history[at].json));  // and all of it once more
            const auto state = stateOf(m_world.db());
            if (expected.empty()) expected = state;
            if (state != expected) report(order, expected, state);
            QVERIFY(state == expected);
            checkScopes();
            ++count;
        } while (std::next_permutation(order.begin(), order.end()));
        QCOMPARE(count, 120);
        QCOMPARE(person("spent_minor"), std::to_string(18000 - 5010 + 32109));
        QCOMPARE(m_world.one("SELECT count(*) FROM ingest_waiting"), std::string("0"));
    }

    void longHistoriesInManyOrders() {
        const std::vector<Said> history{
            {RecordKind::members, kMember},   {RecordKind::members, kMember2}, {RecordKind::orders, kOrder},    {RecordKind::orders, kOrder2},
            {RecordKind::refunds, kRefund},   {RecordKind::refunds, kRest},    {RecordKind::orders, kOrderByPhone}, {RecordKind::orders, kCancelled},
            {RecordKind::consents, kConsent}, {RecordKind::consents, kWithdrawn}, {RecordKind::touchEvents, kTouch}, {RecordKind::coupons, kTemplate},
            {RecordKind::coupons, kCoupon},   {RecordKind::coupons, kRedeemed},   {RecordKind::coupons, kTwice}};
        clear();
        for (const auto& one : history) static_cast<void>(say(one.kind, one.json));
        const auto expected = stateOf(m_world.db());
        QCOMPARE(m_world.one("SELECT count(*) FROM ingest_waiting"), std::string("0"));
        QCOMPARE(m_world.one("SELECT string_agg(body::json ->> 'status', ',' ORDER BY (body::json ->> 'at')::bigint) FROM redemption"), std::string("redeemed,over_redeemed"));
        QCOMPARE(m_world.one("SELECT count(*) FROM task WHERE body LIKE '%SPRING-1%'"), std::string("0"));  // long ago: nobody's to do
        const unsigned seed = 20'261'126;
        std::mt19937 random(seed);
        std::vector<std::size_t> order(history.size());
        std::iota(order.begin(), order.end(), 0u);
        for (int round = 0; round < 60; ++round) {
            clear();
            std::shuffle(order.begin(), order.end(), random);
            auto twice = order;
            for (int i = 0; i < 6; ++i) twice.push_back(order[random() % order.size()]);
            std::shuffle(twice.begin() + 3, twice.end(), random);
            for (const auto at : order) twice.push_back(at);
            // Neighbours of one kind sometimes come in one post.
            for (std::size_t i = 0; i < twice.size();) {
                std::vector<json> some{history[twice[i]].json};
                const auto kind = history[twice[i]].kind;
                for (++i; i < twice.size() && history[twice[i]].kind == kind && random() % 2 == 0; ++i) some.push_back(history[twice[i]].json);
                static_cast<void>(post(m_world.db(), m_clock, "pos", kind, some));
            }
            const auto state = stateOf(m_world.db());
            if (state != expected) {
                qWarning("seed %u round %d", seed, round);
                report(twice, expected, state);
            }
            QVERIFY(state == expected);
            checkScopes();
        }
    }

    void allInOneBatch() {
        // A redemption before its coupon before its template, in the lines of one post.
        clear();
        QCOMPARE(say(RecordKind::members, kMember), std::string("1 accepted, 0 unchanged, 0 stale, 0 waiting, 0 bad"));
        const auto report = post(m_world.db(), m_clock, "pos", RecordKind::coupons, {kTwice, kCoupon, kTemplate});
        QCOMPARE(words(report), std::string("3 accepted, 0 unchanged, 0 stale, 0 waiting, 0 bad"));
        QCOMPARE(m_world.one("SELECT body::json ->> 'status' FROM coupon"), std::string("redeemed"));
        checkScopes();
    }

    void theManagerIsToldOfTheLaterRedemption() {
        clear();
        for (const auto& [kind, record] : {Said{RecordKind::members, kMember}, Said{RecordKind::coupons, kTemplate}, Said{RecordKind::coupons, kCoupon}})
            static_cast<void>(say(kind, record));
        const auto redeemed = [&](const char* id, int daysAgo) {
            auto one = kRedeemed;
            one.erase("order");
            one["source_id"] = id;
            one["at"] = toUnixMs(m_clock.now()) - daysAgo * 86'400'000LL;
            QCOMPARE(say(RecordKind::coupons, one), std::string("1 accepted, 0 unchanged, 0 stale, 0 waiting, 0 bad"));
        };
        const auto tasks = [&] { return m_world.one("SELECT count(*) FROM task WHERE NOT deleted AND body LIKE '%SPRING-1%'"); };
        redeemed("A", 1);
        QCOMPARE(tasks(), std::string("0"));
        redeemed("B", 3);  // the earlier one comes late
        QCOMPARE(tasks(), std::string("1"));
        redeemed("C", 2);
        QCOMPARE(tasks(), std::string("2"));
        QCOMPARE(m_world.one("SELECT string_agg(DISTINCT body::json ->> 'status', ',') FROM task WHERE NOT deleted"), std::string("open"));
        QCOMPARE(m_world.one("SELECT count(*) FROM redemption WHERE body::json ->> 'status' = 'redeemed'"), std::string("1"));
    }

    void aWithdrawalIsNotBeatenByALateConsent() {
        clear();
        static_cast<void>(say(RecordKind::members, kMember));
        static_cast<void>(say(RecordKind::consents, kWithdrawn));
        static_cast<void>(say(RecordKind::consents, kConsent));
        QCOMPARE(m_world.one("SELECT body::json ->> 'granted' FROM consent ORDER BY (body::json ->> 'at')::bigint DESC LIMIT 1"), std::string("false"));
        auto changed = kConsent;
        changed["granted"] = false;
        QCOMPARE(say(RecordKind::consents, changed),
                 std::string("0 accepted, 0 unchanged, 0 stale, 0 waiting, 1 bad; line 1 source_id: an entry of the ledger never changes: send a new one"));
    }

    void twoSourcesMeetOnePerson() {
        clear();
        static_cast<void>(say(RecordKind::members, kMember));
        const json there{{"source_id", "TB9"}, {"name", "tb_9"}, {"mobile", "138-0013-8000"}, {"tmall", "tb_9"}, {"store", "WEB"}, {"gender", "female"}};
        QCOMPARE(words(post(m_world.db(), m_clock, "tmall", RecordKind::members, {there})), std::string("1 accepted, 0 unchanged, 0 stale, 0 waiting, 0 bad"));
        QCOMPARE(m_world.one("SELECT count(*) FROM customer WHERE body::json ->> 'home_store_id' IS NOT NULL AND body LIKE '%王芳%'"), std::string("1"));
        QCOMPARE(person("name"), std::string("王芳"));
        QCOMPARE(person("gender"), std::string("female"));  // what was empty is filled
        QCOMPARE(m_world.one("SELECT count(*) FROM identity WHERE customer_id = (SELECT customer_id FROM identity WHERE value = 'tb_9')"), std::string("2"));
        // The same source tells its members apart, whatever phone they share.
        auto spouse = kMember;
        spouse["source_id"] = "M2";
        spouse["name"] = "李雷";
        QCOMPARE(say(RecordKind::members, spouse), std::string("1 accepted, 0 unchanged, 0 stale, 0 waiting, 0 bad"));
        QCOMPARE(m_world.one("SELECT count(DISTINCT customer_id) FROM identity WHERE value = '+8613800138000'"), std::string("2"));
        QCOMPARE(say(RecordKind::touchEvents, kTouch), std::string("0 accepted, 0 unchanged, 0 stale, 0 waiting, 1 bad; line 1 mobile: several people have this identity"));
    }

    void whatAPersonEditedStays() {
        clear();
        static_cast<void>(say(RecordKind::members, kMember));
        auto again = kMember;
        again["version"] = 2;
        again["city"] = "苏州";
        static_cast<void>(say(RecordKind::members, again));
        QCOMPARE(person("city"), std::string("苏州"));  // ingest may change what ingest wrote, again and again
        again["version"] = 3;
        again["city"] = "南京";
        static_cast<void>(say(RecordKind::members, again));
        QCOMPARE(person("city"), std::string("南京"));
        {
            auto txn = server::pg::Transaction::begin(m_world.db());
            server::WriteBatch batch(m_world.db(), m_clock.now());
            const auto id = Uuid::parse(m_world.one("SELECT row_id FROM ingest_record WHERE kind = 'members'"));
            QVERIFY(id && batch.upsert("customer", *id, {}, {{"city", std::string("北京")}}) && batch.commit(*txn));
        }
        again["version"] = 4;
        again["city"] = "广州";
        again["name"] = "王芳敏";
        static_cast<void>(say(RecordKind::members, again));
        QCOMPARE(person("city"), std::string("北京"));
        QCOMPARE(person("name"), std::string("王芳敏"));
        checkScopes();
    }

    void identitiesFollowTheirMember() {
        clear();
        static_cast<void>(say(RecordKind::members, kMember));
        auto moved = kMember;
        moved["version"] = 2;
        moved["mobile"] = "13900139000";
        static_cast<void>(say(RecordKind::members, moved));
        QCOMPARE(m_world.one("SELECT string_agg(value, ',') FROM identity WHERE NOT deleted AND kind = 'mobile'"), std::string("+8613900139000"));
        moved["version"] = 3;
        moved["mobile"] = "13800138000";
        static_cast<void>(say(RecordKind::members, moved));
        QCOMPARE(m_world.one("SELECT string_agg(value, ',') FROM identity WHERE NOT deleted AND kind = 'mobile'"), std::string("+8613800138000"));
        checkScopes();
    }

    void anOrderGoesToAnotherPersonAndBack() {
        clear();
        static_cast<void>(say(RecordKind::members, kMember));
        auto other = kMember;
        other["source_id"] = "M2";
        other["mobile"] = "13900139000";
        static_cast<void>(say(RecordKind::members, other));
        auto order = kOrder2;
        std::string first;
        for (int version = 2; version <= 4; ++version) {
            order["version"] = version;
            order["member"] = version == 3 ? "M2" : "M1";
            QCOMPARE(say(RecordKind::orders, order), std::string("1 accepted, 0 unchanged, 0 stale, 0 waiting, 0 bad"));
            QCOMPARE(m_world.one("SELECT count(*) FROM timeline_item WHERE NOT deleted"), std::string("1"));
            QCOMPARE(m_world.one("SELECT string_agg(body::json ->> 'spent_minor', ',' ORDER BY (body::json ->> 'spent_minor')::int) FROM customer WHERE id IN "
                                 "(SELECT row_id FROM ingest_record WHERE kind = 'members')"),
                     std::string("0,18000"));
            checkScopes();
        }
        QCOMPARE(m_world.one("SELECT sum((body::json ->> 'points_balance')::int) FROM member_state"), std::string("180"));
    }

    void eventsMakeAPersonWhoLaterIsAMember() {
        clear();
        auto touch = kTouch;
        QCOMPARE(say(RecordKind::touchEvents, touch), std::string("0 accepted, 0 unchanged, 0 stale, 1 waiting, 0 bad"));
        touch["source_id"] = "T2";
        touch["make_person"] = true;
        QCOMPARE(say(RecordKind::touchEvents, touch), std::string("1 accepted, 0 unchanged, 0 stale, 0 waiting, 0 bad"));
        QCOMPARE(m_world.one("SELECT count(*) FROM ingest_waiting"), std::string("0"));  // and the first one found its person
        QCOMPARE(m_world.one("SELECT body::json ->> 'kind' FROM customer WHERE id = (SELECT customer_id FROM touch_event LIMIT 1)"), std::string("prospect"));
        static_cast<void>(say(RecordKind::members, kMember));
        QCOMPARE(m_world.one("SELECT count(DISTINCT customer_id) FROM touch_event"), std::string("1"));
        QCOMPARE(m_world.one("SELECT (body::json ->> 'name') || (body::json ->> 'kind') FROM customer WHERE id = (SELECT customer_id FROM touch_event LIMIT 1)"),
                 std::string("王芳member"));
        QCOMPARE(m_world.one("SELECT scope FROM customer WHERE id = (SELECT customer_id FROM touch_event LIMIT 1)"), domain::Scope::book(m_world.anna).toString());
        QCOMPARE(m_world.one("SELECT count(DISTINCT scope) FROM touch_event"), std::string("1"));
        checkScopes();
    }

    void agedEventsAreDropped() {
        clear();
        static_cast<void>(say(RecordKind::touchEvents, kTouch));
        static_cast<void>(say(RecordKind::consents, kConsent));
        const auto early = server::dropAgedWaiting(m_world.db(), m_clock.now() + std::chrono::hours(24 * 29));
        QCOMPARE(early.value_or(-1), std::int64_t{0});
        const auto late = server::dropAgedWaiting(m_world.db(), m_clock.now() + std::chrono::hours(24 * 31));
        QCOMPARE(late.value_or(-1), std::int64_t{1});
        QCOMPARE(m_world.one("SELECT kind FROM ingest_waiting"), std::string("consents"));
    }

private:
    std::string say(RecordKind kind, const json& record) { return words(post(m_world.db(), m_clock, "pos", kind, {record})); }
    std::string person(const std::string& field) {
        return m_world.one("SELECT body::json ->> '" + field + "' FROM customer WHERE id = (SELECT row_id FROM ingest_record WHERE kind = 'members' AND source = 'pos' LIMIT 1)");
    }
    //! Nothing but the brand.
    void clear() {
        const auto done = m_world.db().script("TRUNCATE customer, lead, task, person_match, identity, consent, tag, touch_event, timeline_item, \"order\", order_line, member_state, "
                                              "points_entry, coupon_template, coupon, redemption, ingest_record, ingest_waiting, ingest_wrote, order_refund, order_said; "
                                              "DELETE FROM scope_head WHERE scope LIKE 'book:%' OR scope LIKE 'pool:%'; "
                                              "DELETE FROM change_log WHERE scope LIKE 'book:%' OR scope LIKE 'pool:%'");
        QVERIFY(done);
    }
    void checkScopes() {
        for (const auto& scope : {domain::Scope::book(m_world.anna), domain::Scope::pool(m_world.store1)}) {
            const auto digest = m_world.digest(scope);
            QCOMPARE(digest.empty() ? std::string("0") : digest, m_world.recount(scope));
        }
    }
    static void report(const std::vector<std::size_t>& order, const std::string& expected, const std::string& state) {
        std::string numbers;
        for (const auto at : order) numbers += std::to_string(at) + " ";
        std::string differs;
        for (const auto& [mark, one, other] : {std::tuple{"- ", expected, state}, {"+ ", state, expected}})
            for (const auto line : text::split(one, '\n'))
                if (other.find(std::string(line) + "\n") == other.npos) differs += mark + std::string(line) + "\n";
        qWarning("order %s\n%s", numbers.c_str(), differs.c_str());
    }

    ServerWorld m_world;
    ManualClock m_clock{fromUnixMs(1'790'000'000'000)};
};

LIANLU_TEST(TestOpenIngestOrder)

}  // namespace test_open_ingest_order

#include "test_open_ingest_order.moc"
