// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <algorithm>

#include "models/domain/rules/person_match.h"
#include "sync/server/audit/audit.h"
#include "sync/server/oneid/person_merger.h"
#include "sync/server/sync/write_batch.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_quarantine {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;

namespace {

std::string status(const Answer& answer, std::size_t at = 0) {
    if (answer.status != 200) return std::to_string(answer.status) + " " + answer.body;
    return answer.json().at("results").at(at).at("status");
}
json result(const Answer& answer, std::size_t at = 0) { return answer.json().at("results").at(at); }

}  // namespace

//! Work on rows that left their author's reach, seen by devices, managers and the database.
class TestQuarantine : public QObject {
    Q_OBJECT

    ServerWorld m_world;
    SystemClock m_clock;
    IdGenerator m_ids{m_clock};

    template <class Work>
    void write(Work work) {
        auto txn = server::pg::Transaction::begin(m_world.db());
        QVERIFY(txn);
        server::WriteBatch batch(m_world.db(), m_clock.now());
        const auto worked = work(batch);
        QVERIFY2(worked, worked ? "" : worked.error().describe().c_str());
        QVERIFY(batch.commit(*txn));
    }
    void handOver(const ServerWorld::Person& person, domain::StaffId to, domain::StoreId store) {
        write([&](server::WriteBatch& batch) {
            return batch.upsert("customer", person.customer.uuid, {}, {{"guide_id", to.toString()}, {"home_store_id", store.toString()}});
        });
    }
    json leadOp(TestDevice& device, const ServerWorld::Person& person, const std::string& intent, int base = 1) {
        return device.op("update", "lead", person.lead.uuid, base, news({{"intent", intent}}));
    }
    json callOp(TestDevice& device, const Uuid& id, const ServerWorld::Person& person, domain::StaffId staff, const std::string& note) {
        return device.op("create", "interaction", id, 0,
                         news({{"customer_id", person.customer.toString()}, {"staff_id", staff.toString()}, {"store_id", m_world.store1.toString()},
                               {"kind", "call"}, {"note", note}, {"at", toUnixMs(m_clock.now())}}));
    }
    static json listed(TestDevice& device) {
        const auto answer = device.http.get("/v1/quarantine");
        return answer.status == 200 ? answer.json().at("ops") : json::array({std::to_string(answer.status)});
    }
    static Answer decide(TestDevice& device, const std::string& what, const json& op) {
        return device.http.post("/v1/quarantine/" + what, {{"op_id", op.at("op_id")}});
    }
    std::string lead(const ServerWorld::Person& person, const std::string& field) {
        return m_world.one("SELECT COALESCE(body::json ->> '" + field + "', '') FROM lead WHERE id = '" + person.lead.toString() + "'");
    }
    std::string held(const std::string& what = "waiting") { return m_world.one("SELECT count(*) FROM quarantine WHERE state = '" + what + "'"); }

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() { QVERIFY(m_world.start()); }
    void cleanup() {
        for (const auto& scope : {domain::Scope::book(m_world.anna), domain::Scope::book(m_world.ben), domain::Scope::book(m_world.carl),
                                  domain::Scope::pool(m_world.store1), domain::Scope::store(m_world.store1)})
            QCOMPARE(m_world.digest(scope), m_world.recount(scope));
    }

    void anEditOfAPersonHandedOverWaitsForTheManager() {
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia"), ben = m_world.signedIn("ben"), carl = m_world.signedIn("carl");
        handOver(m_world.annas, m_world.ben, m_world.store1);
        const auto edit = leadOp(anna, m_world.annas, "a coat");
        const auto pushed = anna.push({edit});
        QCOMPARE(status(pushed), std::string("quarantined"));
        QCOMPARE(result(pushed).at("reason").get<std::string>(), std::string("out-of-reach"));
        QVERIFY2(!result(pushed).contains("row") && !result(pushed).contains("ver"), pushed.body.c_str());
        QCOMPARE(lead(m_world.annas, "intent"), std::string());
        // The same op again is the same op.
        auto again = edit;
        again["op_seq"] = 1;
        QCOMPARE(result(anna.push({again})).at("first").get<std::string>(), std::string("quarantined"));
        QCOMPARE(held(), std::string("1"));

        const auto ops = listed(mia);
        QCOMPARE(ops.size(), std::size_t{1});
        QCOMPARE(ops[0].at("staff_id").get<std::string>(), m_world.anna.toString());
        QCOMPARE(ops[0].at("scope").get<std::string>(), domain::Scope::book(m_world.ben).toString());
        QCOMPARE(ops[0].at("op").at("fields").at("intent").at("new").get<std::string>(), std::string("a coat"));
        for (auto* other : {&anna, &ben, &carl}) QCOMPARE(other->http.get("/v1/quarantine").status, 403);
        for (const char* what : {"apply", "discard"})
            for (auto* other : {&anna, &ben, &carl}) QCOMPARE(decide(*other, what, edit).status, 403);

        QCOMPARE(decide(mia, "apply", edit).json().at("state").get<std::string>(), std::string("applied"));
        QCOMPARE(lead(m_world.annas, "intent"), std::string("a coat"));
        QCOMPARE(listed(mia).size(), std::size_t{0});
        QCOMPARE(decide(mia, "apply", edit).status, 404);
        QCOMPARE(decide(mia, "discard", edit).status, 404);
        QCOMPARE(m_world.one("SELECT op FROM quarantine"), std::string("{}"));
        QCOMPARE(m_world.one("SELECT who || ' ' || role FROM audit WHERE action = 'quarantine-apply'"), m_world.mia.toString() + " manager");
        QCOMPARE(m_world.one("SELECT subject FROM audit WHERE action = 'quarantine-apply'"), m_world.annas.lead.toString());
        const auto verdict = server::Audit::verify(m_world.db());
        QVERIFY(verdict && !verdict->brokenAt);
    }

    void aLetInEditMergesAsAnyOther() {
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia"), ben = m_world.signedIn("ben");
        handOver(m_world.annas, m_world.ben, m_world.store1);
        const auto edit = anna.op("update", "lead", m_world.annas.lead.uuid, 1, news({{"intent", "a coat"}, {"next_step", "call"}}));
        QCOMPARE(status(anna.push({edit})), std::string("quarantined"));
        // The new guide has written meanwhile: what is decided by hand stays theirs, the rest goes in.
        QCOMPARE(status(ben.push({leadOp(ben, m_world.annas, "a hat")})), std::string("applied"));
        const auto applied = decide(mia, "apply", edit);
        QCOMPARE(applied.json().at("state").get<std::string>(), std::string("applied"));
        QCOMPARE(status(applied), std::string("conflict"));
        QCOMPARE(lead(m_world.annas, "intent"), std::string("a hat"));
        QCOMPARE(lead(m_world.annas, "next_step"), std::string("call"));
        QCOMPARE(m_world.one("SELECT body::json ->> 'mine_by' FROM conflict"), m_world.anna.toString());
    }

    void aNewEntryKeepsItsAuthor() {
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia");
        handOver(m_world.annas, m_world.ben, m_world.store1);
        const auto call = callOp(anna, m_ids.next(), m_world.annas, m_world.anna, "about coats");
        QCOMPARE(status(anna.push({call})), std::string("quarantined"));
        QCOMPARE(decide(mia, "apply", call).json().at("state").get<std::string>(), std::string("applied"));
        QCOMPARE(m_world.one("SELECT scope || ' ' || (body::json ->> 'staff_id') FROM interaction WHERE body LIKE '%about coats%'"),
                 domain::Scope::book(m_world.ben).toString() + " " + m_world.anna.toString());
        // In somebody else's name it would not have come in from anybody.
        const auto forged = callOp(anna, m_ids.next(), m_world.annas, m_world.carl, "forged");
        QCOMPARE(status(anna.push({forged})), std::string("quarantined"));
        const auto refused = decide(mia, "apply", forged);
        QCOMPARE(refused.json().at("state").get<std::string>(), std::string("waiting"));
        QCOMPARE(status(refused), std::string("rejected"));
        QCOMPARE(m_world.one("SELECT count(*) FROM interaction WHERE body LIKE '%forged%'"), std::string("0"));
        QCOMPARE(decide(mia, "discard", forged).json().at("state").get<std::string>(), std::string("discarded"));
        QCOMPARE(held("discarded"), std::string("1"));
    }

    void aChildOfAPersonJoinedIntoAnothersBookWaits() {
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia");
        const auto pair = domain::matchId(m_world.annas.customer, m_world.bens.customer);
        write([&](server::WriteBatch& batch) {
            auto match = domain::newMatch(m_world.bens.customer, m_world.annas.customer, domain::MatchMethod::person, 1.0, m_clock.now());
            match.status = domain::MatchStatus::joined;
            match.keepId = m_world.bens.customer;
            match.decidedBy = m_world.mia;
            match.decidedAt = m_clock.now();
            return batch.create(match, domain::Scope::book(m_world.ben));
        });
        const auto settled = server::settleMatch(m_world.db(), pair, m_clock.now());
        QVERIFY2(settled && *settled == server::Settled::joined, settled ? "not joined" : settled.error().describe().c_str());
        const auto edit = leadOp(anna, m_world.annas, "a coat");
        QCOMPARE(status(anna.push({edit})), std::string("quarantined"));
        const auto ops = listed(mia);
        QCOMPARE(ops.size(), std::size_t{1});
        QCOMPARE(ops[0].at("scope").get<std::string>(), domain::Scope::book(m_world.ben).toString());
        QCOMPARE(decide(mia, "apply", edit).json().at("state").get<std::string>(), std::string("applied"));
        QCOMPARE(lead(m_world.annas, "intent"), std::string("a coat"));
    }

    void whatWaitsIsWhereThePersonIsToday() {
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia");
        handOver(m_world.annas, m_world.ben, m_world.store1);
        const auto edit = leadOp(anna, m_world.annas, "a coat");
        QCOMPARE(status(anna.push({edit})), std::string("quarantined"));
        QCOMPARE(listed(mia).size(), std::size_t{1});
        // Away to the other store: its manager's to see, no longer mia's.
        handOver(m_world.annas, m_world.carl, m_world.store2);
        QCOMPARE(listed(mia).size(), std::size_t{0});
        QCOMPARE(decide(mia, "apply", edit).status, 404);
        handOver(m_world.annas, m_world.anna, m_world.store1);
        QCOMPARE(decide(mia, "apply", edit).json().at("state").get<std::string>(), std::string("applied"));
        QCOMPARE(lead(m_world.annas, "intent"), std::string("a coat"));
    }

    void aTransactionWaitsAsAWhole() {
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia");
        handOver(m_world.annas, m_world.ben, m_world.store1);
        auto call = callOp(anna, m_ids.next(), m_world.annas, m_world.anna, "about coats");
        auto own = leadOp(anna, m_world.annas2, "with it");
        auto edit = leadOp(anna, m_world.annas, "a coat");
        own["txn_id"] = edit["txn_id"] = call["txn_id"];
        const auto alone = leadOp(anna, m_world.annas2, "alone", 1);
        const auto pushed = anna.push({call, own, edit, alone});
        for (std::size_t i = 0; i < 3; ++i) QCOMPARE(status(pushed, i), std::string("quarantined"));
        QCOMPARE(status(pushed, 3), std::string("applied"));
        QCOMPARE(lead(m_world.annas2, "intent"), std::string("alone"));
        QCOMPARE(listed(mia).size(), std::size_t{3});
        QCOMPARE(decide(mia, "apply", edit).json().at("results").size(), std::size_t{3});
        QCOMPARE(lead(m_world.annas, "intent"), std::string("a coat"));
        QCOMPARE(held("applied"), std::string("3"));
    }

    void whatHangsOnARowThatWaitsWaitsToo() {
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia");
        (void)anna.pull(json::array({anna.cursorOf(domain::Scope::pool(m_world.store1)), anna.cursorOf(domain::Scope::book(m_world.anna))}));
        write([&](server::WriteBatch& batch) { return batch.upsert("staff", m_world.anna.uuid, {}, {{"store_id", m_world.store2.toString()}}); });
        const auto person = m_ids.next(), leadId = m_ids.next();
        const auto made = anna.op("create", "customer", person, 0, news({{"kind", "prospect"}, {"name", "New"}, {"home_store_id", m_world.store1.toString()}}));
        const auto hangs = anna.op("create", "lead", leadId, 0, news({{"customer_id", person.toString()}, {"stage", "new"}}));
        const auto edited = anna.op("update", "lead", leadId, 0, news({{"intent", "a coat"}}));
        const auto pushed = anna.push({made, hangs, edited});
        for (std::size_t i = 0; i < 3; ++i) QCOMPARE(status(pushed, i), std::string("quarantined"));
        // And in the next push.
        QCOMPARE(status(anna.push({anna.op("update", "lead", leadId, 0, news({{"next_step", "call"}}))})), std::string("quarantined"));
        for (const auto& op : {made, hangs, edited}) QCOMPARE(decide(mia, "apply", op).json().at("state").get<std::string>(), std::string("applied"));
        QCOMPARE(m_world.one("SELECT scope || ' ' || (body::json ->> 'intent') FROM lead WHERE id = '" + leadId.toString() + "'"),
                 domain::Scope::pool(m_world.store1).toString() + " a coat");
    }

    void toAStrangerAnIdTellsNothing() {
        auto anna = m_world.signedIn("anna");
        const auto strange = anna.push({leadOp(anna, m_world.carls, "mine now")});
        const auto missing = anna.push({anna.op("update", "lead", m_ids.next(), 1, news({{"intent", "of nobody"}}))});
        QCOMPARE(status(strange), std::string("rejected"));
        QCOMPARE(status(missing), std::string("rejected"));
        auto a = result(strange), b = result(missing);
        a.erase("op_id");
        b.erase("op_id");
        QCOMPARE(a, b);
        // Nor beside one that is known: it goes no further than the transaction's own place.
        handOver(m_world.annas, m_world.ben, m_world.store1);
        auto known = leadOp(anna, m_world.annas, "a coat"), far = leadOp(anna, m_world.carls, "mine now");
        far["txn_id"] = known["txn_id"];
        (void)anna.push({known, far});
        QCOMPARE(m_world.one("SELECT count(*) FROM quarantine WHERE scope = '" + domain::Scope::book(m_world.carl).toString() + "'"), std::string("0"));
    }

    void anErasedPersonsWorkIsKeptNowhere() {
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia"), hugo = m_world.signedIn("hugo");
        handOver(m_world.annas, m_world.ben, m_world.store1);
        QCOMPARE(status(anna.push({leadOp(anna, m_world.annas, "Vexqjump")})), std::string("quarantined"));
        QCOMPARE(mia.http.post("/v1/privacy/erase", {{"customer_id", m_world.annas.customer.toString()}, {"reason", "person-asked"}}).status, 200);
        QCOMPARE(hugo.http.post("/v1/privacy/erase", {{"customer_id", m_world.annas.customer.toString()}, {"confirm", true}}).status, 200);
        QCOMPARE(m_world.one("SELECT count(*) FROM quarantine"), std::string("0"));
        const auto late = anna.push({leadOp(anna, m_world.annas, "Vexqjump again")});
        QCOMPARE(status(late), std::string("rejected"));
        QCOMPARE(result(late).at("reason").get<std::string>(), std::string("erased"));
        QCOMPARE(m_world.one("SELECT count(*) FROM quarantine"), std::string("0"));
    }

    void aFloodFindsNoRoom() {
        auto anna = m_world.signedIn("anna");
        handOver(m_world.annas, m_world.ben, m_world.store1);
        // As if the device had left 19,999 already.
        QVERIFY(m_world.db().script("INSERT INTO quarantine (op_id, txn_id, op_seq, device_id, staff_id, scope, follows, entity, row_id, type, reason, op, at) "
                                    "SELECT gen_random_uuid(), gen_random_uuid(), n, '" + anna.id.toString() + "', '" + m_world.anna.toString() +
                                    "', 'brand', false, 'lead', gen_random_uuid(), 'update', 'out-of-reach', '{}', 0 FROM generate_series(1, 19999) n"));
        const auto pushed = anna.push({leadOp(anna, m_world.annas, "fits"), leadOp(anna, m_world.annas, "does not fit")});
        QCOMPARE(status(pushed, 0), std::string("quarantined"));
        QCOMPARE(status(pushed, 1), std::string("rejected"));
        QCOMPARE(result(pushed, 1).at("reason").get<std::string>(), std::string("quarantine-full"));
        QCOMPARE(held(), std::string("20000"));
    }

    void listIsPagedAndBounded() {
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia");
        handOver(m_world.annas, m_world.ben, m_world.store1);
        std::vector<json> ops;
        for (int i = 0; i < 5; ++i) ops.push_back(leadOp(anna, m_world.annas, "coat " + std::to_string(i)));
        QCOMPARE(status(anna.push(ops), 4), std::string("quarantined"));
        std::vector<std::string> seen;
        std::string after;
        for (int page = 0; page < 3; ++page) {
            const auto answer = mia.http.get("/v1/quarantine?limit=2" + (after.empty() ? std::string{} : "&after=" + after)).json();
            for (const auto& one : answer.at("ops")) seen.push_back(one.at("op").at("op_id"));
            QCOMPARE(answer.at("more").get<bool>(), page < 2);
            after = seen.back();
        }
        std::sort(seen.begin(), seen.end());
        QCOMPARE(std::unique(seen.begin(), seen.end()) - seen.begin(), 5);
        for (const char* bad : {"?limit=0", "?limit=201", "?limit=x", "?after=x"}) QCOMPARE(mia.http.get(std::string("/v1/quarantine") + bad).status, 400);
        QCOMPARE(mia.http.post("/v1/quarantine/apply", {{"op_id", m_ids.next().toString()}}).status, 404);
        HttpClient nobody(m_world.server().url());
        QCOMPARE(nobody.get("/v1/quarantine").status, 401);
    }

    void whoHoldsWhatIsRemembered() {
        auto anna = m_world.signedIn("anna");
        const auto device = "device_id = '" + anna.id.toString() + "'";
        const auto book = domain::Scope::book(m_world.anna), pool = domain::Scope::pool(m_world.store1);
        const auto seqOf = [&](const domain::Scope& scope) { return m_world.one("SELECT seq FROM held_scope WHERE " + device + " AND scope = '" + scope.toString() + "'"); };
        auto cursor = anna.cursorOf(book);
        QCOMPARE(seqOf(book), m_world.one("SELECT seq FROM scope_head WHERE scope = '" + book.toString() + "'"));
        auto poolCursor = anna.cursorOf(pool);
        // A cursor that fits no history says nothing, nor does one of somebody else's scope.
        auto forged = cursor;
        forged["chain"] = "0123";
        QCOMPARE(anna.pull(json::array({forged, json{{"scope", domain::Scope::book(m_world.carl).toString()}, {"epoch", "x"}, {"seq", 7}}})).status, 200);
        QCOMPARE(m_world.one("SELECT count(*) FROM held_scope WHERE " + device), std::string("2"));
        QCOMPARE(status(anna.push({leadOp(anna, m_world.annas, "a coat")})), std::string("applied"));
        const auto page = anna.pull(json::array({cursor, poolCursor})).json();
        cursor = page.at("scopes")[0].at("cursor");
        // Asked for while the page before still goes in: the device has nothing of it yet.
        const auto had = seqOf(book);
        const json wish{{"device_id", anna.id.toString()}, {"cursors", json::array({cursor, poolCursor})}};
        QCOMPARE(anna.http.call("POST", "/v1/sync/pull", wish.dump(), {"Lianlu-Ahead: 1"}).status, 200);
        QCOMPARE(seqOf(book), had);
        QVERIFY(had != std::to_string(cursor.at("seq").get<int>()));
        QCOMPARE(anna.http.post("/v1/sync/acknowledge", {{"device_id", anna.id.toString()}, {"cursors", json::array({cursor, poolCursor})}}).status, 200);
        QCOMPARE(seqOf(book), std::to_string(cursor.at("seq").get<int>()));
        QCOMPARE(anna.http.post("/v1/sync/acknowledge", {{"device_id", m_ids.next().toString()}, {"cursors", json::array({cursor})}}).status, 403);
        // Another store: the pool is dropped once the device says that it has it no more.
        write([&](server::WriteBatch& batch) { return batch.upsert("staff", m_world.anna.uuid, {}, {{"store_id", m_world.store2.toString()}}); });
        QCOMPARE(anna.pull(json::array({cursor, poolCursor})).status, 200);
        QCOMPARE(m_world.one("SELECT dropped_at IS NULL FROM held_scope WHERE " + device + " AND scope = '" + pool.toString() + "'"), std::string("true"));
        QCOMPARE(anna.pull(json::array({cursor})).status, 200);
        QCOMPARE(m_world.one("SELECT dropped_at IS NULL FROM held_scope WHERE " + device + " AND scope = '" + pool.toString() + "'"), std::string("false"));
    }
};

LIANLU_TEST(TestQuarantine)

}  // namespace test_quarantine

#include "test_quarantine.moc"
