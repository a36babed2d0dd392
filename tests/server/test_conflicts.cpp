// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <algorithm>
#include <array>

#include "models/domain/rules/conflict.h"
#include "sync/server/sync/conflict_rows.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_conflicts {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;

namespace {

json change(const json& before, const json& after) { return {{"old", before}, {"new", after}}; }
std::string status(const Answer& answer, std::size_t at = 0) {
    if (answer.status != 200) return std::to_string(answer.status) + " " + answer.body;
    return answer.json().at("results").at(at).at("status");
}
json result(const Answer& answer, std::size_t at = 0) { return answer.json().at("results").at(at); }


}  // namespace

//! What happens to the edit that lost: it becomes a row that goes where the row it is about goes, until somebody has decided.
class TestConflicts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() { QVERIFY(m_world.start()); }
    void cleanup() {
        for (const auto& scope : {domain::Scope::book(m_world.anna), domain::Scope::book(m_world.ben), domain::Scope::store(m_world.store1), domain::Scope::brand()})
            QCOMPARE(m_world.digest(scope), m_world.recount(scope));
    }

    //! Three devices edit one field of one version; whatever the order they arrive in, the same value stays.
    void ME03_oneFieldThreeDevicesInEveryOrder_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArray>("writers");
        QTest::addColumn<QByteArray>("stays");
        const auto edit = [](const json& value, std::int64_t at) { return json::array({value, at}); };
        const auto row = [](const char* name, const char* field, const json& writers, const json& stays) {
            QTest::newRow(name) << QString::fromLatin1(field) << QByteArray::fromStdString(writers.dump()) << QByteArray::fromStdString(stays.dump());
        };
        const std::int64_t t = 1'790'000'000'000;
        row("the latest", "next_step", json::array({edit("call", t), edit("write", t + 20), edit("visit", t + 10)}), "write");
        row("two at one moment", "next_step", json::array({edit("call", t), edit("visit", t), edit("write", t - 5)}), "visit");
        row("all at one moment", "next_step", json::array({edit("a", t), edit("c", t), edit("b", t)}), "c");
        row("numbers", "maturity", json::array({edit(30, t + 1), edit(90, t), edit(60, t + 2)}), 60);
        row("the largest", "last_contact_at", json::array({edit(t + 3, t), edit(t + 9, t + 1), edit(t + 5, t + 2)}), t + 9);
    }
    void ME03_oneFieldThreeDevicesInEveryOrder() {
        QFETCH(QString, field);
        QFETCH(QByteArray, writers);
        QFETCH(QByteArray, stays);
        const auto all = json::parse(writers.toStdString());
        std::array<TestDevice, 3> devices{m_world.signedIn("anna"), m_world.signedIn("anna"), m_world.signedIn("mia")};
        std::array<std::size_t, 3> order{0, 1, 2};
        do {
            const auto lead = freshLead(devices[0]);
            const auto base = field == QLatin1String("maturity") ? json(10) : json();
            for (const auto i : order) {
                auto op = devices[i].op("update", "lead", lead, 1, {{field.toStdString(), change(base, all[i][0])}});
                op["occurred_at"] = all[i][1];
                const auto answer = devices[i].push({op});
                QVERIFY2(status(answer) == "applied" || status(answer) == "merged", answer.body.c_str());
            }
            QCOMPARE(QByteArray::fromStdString(json::parse(m_world.one("SELECT body FROM lead WHERE id = '" + lead.toString() + "'")).at(field.toStdString()).dump()), stays);
        } while (std::next_permutation(order.begin(), order.end()));
        QCOMPARE(m_world.one("SELECT count(*) FROM conflict"), std::string("0"));
    }

    //! Where a person decides, the first that arrives stays and each of the others is kept whole.
    void ME03_whereAPersonDecidesNoneIsLost() {
        std::array<TestDevice, 3> devices{m_world.signedIn("anna"), m_world.signedIn("anna"), m_world.signedIn("mia")};
        const std::array<const char*, 3> words{"a coat", "a hat", "a scarf"};
        std::array<std::size_t, 3> order{0, 1, 2};
        do {
            const auto lead = freshLead(devices[0]);
            for (const auto i : order)
                QCOMPARE(status(devices[i].push({devices[i].op("update", "lead", lead, 1, {{"intent", change(nullptr, words[i])}})})), std::string(i == order[0] ? "applied" : "conflict"));
            QCOMPARE(field("lead", lead, "intent"), std::string(words[order[0]]));
            for (const auto i : {order[1], order[2]})
                QCOMPARE(m_world.one("SELECT count(*) FROM conflict WHERE row_id = '" + lead.toString() + "' AND (body::json ->> 'mine')::json ->> 'intent' = '" + words[i] +
                                     "' AND (body::json ->> 'theirs')::json ->> 'intent' = '" + words[order[0]] + "'"), std::string("1"));
        } while (std::next_permutation(order.begin(), order.end()));
    }

    void whoWritesOnWhatIsThereComesAfterItWhateverTheClock() {
        auto fast = m_world.signedIn("anna"), slow = m_world.signedIn("anna"), late = m_world.signedIn("mia");
        const auto lead = freshLead(fast);
        const std::int64_t t = 1'790'000'000'000;
        QCOMPARE(status(push(fast, lead, 1, "next_step", nullptr, "call", t + 1'000)), std::string("applied"));
        // Saw version 2, with a clock that is behind: it counts as later all the same.
        QCOMPARE(status(push(slow, lead, 2, "next_step", "call", "write", t)), std::string("applied"));
        QCOMPARE(status(push(late, lead, 1, "next_step", nullptr, "visit", t + 500)), std::string("merged"));
        QCOMPARE(field("lead", lead, "next_step"), std::string("write"));
        // A clock ten years ahead wins over nobody who comes after it.
        QCOMPARE(status(push(fast, lead, 3, "next_step", "write", "fast", t + 315'360'000'000)), std::string("applied"));
        QCOMPARE(status(push(slow, lead, 4, "next_step", "fast", "slow", t)), std::string("applied"));
        QCOMPARE(field("lead", lead, "next_step"), std::string("slow"));
    }

    void theSameValueIsNoConflict() {
        auto one = m_world.signedIn("anna"), other = m_world.signedIn("mia");
        QCOMPARE(status(push(one, m_world.annas.lead.uuid, 1, "intent", nullptr, "a coat")), std::string("applied"));
        const auto answer = push(other, m_world.annas.lead.uuid, 1, "intent", nullptr, "a coat");
        QVERIFY2(status(answer) == "merged" || status(answer) == "applied", answer.body.c_str());
        QCOMPARE(result(answer).at("ver").get<int>(), 2);
        QCOMPARE(m_world.one("SELECT count(*) FROM conflict"), std::string("0"));
    }

    void theRowSaysBaseMineTheirsWhoAndWhen() {
        auto mia = m_world.signedIn("mia");
        auto anna = m_world.signedIn("anna");
        const auto customer = m_world.annas.customer.uuid;
        const auto book = domain::Scope::book(m_world.anna);
        const auto cursor = anna.cursorOf(book);
        auto theirs = mia.op("update", "customer", customer, 1, {{"remark", change(nullptr, "likes wool")}, {"city", change(nullptr, "Wuhan")}});
        theirs["occurred_at"] = 1'790'000'000'000;
        QCOMPARE(status(mia.push({theirs})), std::string("applied"));
        auto mine = anna.op("update", "customer", customer, 1, {{"remark", change("", "likes silk")}, {"gender", change(nullptr, "female")}});
        mine["occurred_at"] = 1'790'000'005'000;
        QCOMPARE(status(anna.push({mine})), std::string("conflict"));
        QCOMPARE(field("customer", customer, "gender"), std::string("female"));

        // It comes to whoever holds the row, with the next pull.
        const auto pulled = anna.pull(json::array({cursor})).json();
        const auto& changes = pulled.at("changes");
        const auto found = std::find_if(changes.begin(), changes.end(), [](const json& c) { return c.at("entity") == "conflict"; });
        QVERIFY(found != changes.end());
        const auto& fields = found->at("fields");
        QCOMPARE(found->at("id").get<std::string>(), domain::conflictId(*domain::OpId::parse(mine.at("op_id").get<std::string>())).toString());
        QCOMPARE(fields.at("names"), json::array({"remark"}));
        QCOMPARE(json::parse(fields.at("mine").get<std::string>()), (json{{"remark", "likes silk"}}));
        QCOMPARE(json::parse(fields.at("theirs").get<std::string>()), (json{{"remark", "likes wool"}}));
        QCOMPARE(fields.at("mine_by").get<std::string>(), m_world.anna.toString());
        QCOMPARE(fields.at("mine_at").get<std::int64_t>(), 1'790'000'005'000);
        QCOMPARE(fields.at("theirs_by"), json::array({"remark " + m_world.mia.toString() + " 1790000000000"}));
        QCOMPARE(m_world.one("SELECT scope FROM conflict"), book.toString());
        // What a replay says again is no second conflict.
        QCOMPARE(status(anna.push({mine})), std::string("duplicate"));
        QCOMPARE(m_world.one("SELECT count(*) FROM conflict"), std::string("1"));
    }

    //! Another conflict on the same row, met in between, must not be taken for the author of what stayed.
    void whoLostIsNotTheAuthor() {
        auto mia = m_world.signedIn("mia"), anna = m_world.signedIn("anna"), second = m_world.signedIn("anna");
        const auto lead = m_world.annas.lead.uuid;
        QCOMPARE(status(push(mia, lead, 1, "intent", nullptr, "wool")), std::string("applied"));
        QCOMPARE(status(push(anna, lead, 1, "intent", nullptr, "silk")), std::string("conflict"));
        QCOMPARE(status(push(second, lead, 1, "intent", nullptr, "linen")), std::string("conflict"));
        QCOMPARE(m_world.one("SELECT count(*) FROM conflict WHERE body::json -> 'theirs_by' ->> 0 LIKE 'intent " + m_world.mia.toString() + " %'"), std::string("2"));
    }

    void itIsDecidedByWhoHoldsItAndNothingElseOfItChanges() {
        const auto conflict = met();
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia"), ben = m_world.signedIn("ben");
        const auto decide = [&](TestDevice& device, const json& fields) { return device.push({device.op("update", "conflict", conflict, 1, fields)}); };
        QCOMPARE(status(decide(ben, {{"decisions", change(nullptr, json::array({"intent=theirs"}))}})), std::string("rejected"));
        QCOMPARE(result(decide(anna, {{"mine", change("", "{}")}})).at("code").get<std::string>(), std::string("forbidden"));
        QCOMPARE(result(decide(anna, {{"decisions", change(nullptr, json::array({"city=mine"}))}})).at("code").get<std::string>(), std::string("invalid"));
        QCOMPARE(result(decide(anna, {{"decisions", change(nullptr, json::array({"intent=both"}))}})).at("code").get<std::string>(), std::string("invalid"));
        QCOMPARE(result(decide(anna, {{"decided_by", change(nullptr, m_world.mia.toString())}})).at("code").get<std::string>(), std::string("forbidden"));
        QCOMPARE(status(anna.push({anna.op("create", "conflict", Uuid::fromName("t", "own"), 0, news({{"kind", "edit"}}))})), std::string("rejected"));
        QCOMPARE(status(anna.push({anna.op("delete", "conflict", conflict, 1, json::object())})), std::string("rejected"));
        // The manager decides for the guide.
        QCOMPARE(status(decide(mia, {{"decisions", change(nullptr, json::array({"intent=theirs"}))}, {"decided_by", change(nullptr, m_world.mia.toString())},
                                     {"decided_at", change(nullptr, 1'790'000'009'000)}})), std::string("applied"));
        QCOMPARE(m_world.one("SELECT decided_at FROM conflict"), std::string("1790000009000"));
    }

    //! Two who decide different fields without knowing of each other both have decided, and a decision taken back is out.
    void decisionsOfTwoAreUnited() {
        auto mia = m_world.signedIn("mia"), anna = m_world.signedIn("anna");
        const auto customer = m_world.annas.customer.uuid;
        QCOMPARE(status(mia.push({mia.op("update", "customer", customer, 1, {{"remark", change(nullptr, "a")}, {"city", change(nullptr, "b")}, {"birthday", change(nullptr, "1990-01-01")}})})), std::string("applied"));
        QCOMPARE(status(anna.push({anna.op("update", "customer", customer, 1, {{"remark", change(nullptr, "c")}, {"city", change(nullptr, "d")}, {"birthday", change(nullptr, "1991-01-01")}})})), std::string("conflict"));
        const auto conflict = *Uuid::parse(m_world.one("SELECT id FROM conflict"));
        const auto decide = [&](TestDevice& device, int base, const json& before, const json& after) {
            return status(device.push({device.op("update", "conflict", conflict, base, {{"decisions", change(before, after)}})}));
        };
        QCOMPARE(decide(mia, 1, nullptr, json::array({"city=theirs", "remark=theirs"})), std::string("applied"));
        QCOMPARE(decide(anna, 1, nullptr, json::array({"birthday=mine"})), std::string("merged"));
        QCOMPARE(json::parse(m_world.one("SELECT body FROM conflict")).at("decisions"), json::array({"birthday=mine", "city=theirs", "remark=theirs"}));
        QCOMPARE(decide(anna, 3, json::array({"birthday=mine", "city=theirs", "remark=theirs"}), json::array({"city=theirs", "remark=theirs"})), std::string("applied"));
        // Knew only of the first version, and takes back what it had decided then.
        QCOMPARE(decide(mia, 2, json::array({"city=theirs", "remark=theirs"}), json::array({"remark=theirs"})), std::string("merged"));
        QCOMPARE(json::parse(m_world.one("SELECT body FROM conflict")).at("decisions"), json::array({"remark=theirs"}));
    }

    void ME02_theDeletedRowStaysDeletedAndTheEditIsKept() {
        auto mia = m_world.signedIn("mia"), anna = m_world.signedIn("anna");
        const auto lead = m_world.annas.lead.uuid;
        QCOMPARE(status(mia.push({mia.op("delete", "lead", lead, 1, json::object())})), std::string("applied"));
        const auto answer = push(anna, lead, 1, "intent", nullptr, "a coat");
        QCOMPARE(status(answer), std::string("conflict"));
        QVERIFY(!result(answer).contains("row"));
        QCOMPARE(m_world.one("SELECT deleted FROM lead WHERE id = '" + lead.toString() + "'"), std::string("true"));
        const auto kept = json::parse(m_world.one("SELECT body FROM conflict"));
        QCOMPARE(kept.at("kind").get<std::string>(), std::string("edit_of_deleted"));
        QCOMPARE(json::parse(kept.at("mine").get<std::string>()), (json{{"intent", "a coat"}}));
        QVERIFY(kept.at("theirs_by")[0].get<std::string>().starts_with("intent " + m_world.mia.toString()));
        const auto conflict = *Uuid::parse(m_world.one("SELECT id FROM conflict"));
        // Nothing brings it back, not even a decision.
        QCOMPARE(result(anna.push({anna.op("update", "conflict", conflict, 1, {{"decisions", change(nullptr, json::array({"intent=mine"}))}})})).at("code").get<std::string>(), std::string("forbidden"));
        QCOMPARE(status(anna.push({anna.op("update", "conflict", conflict, 1, {{"decisions", change(nullptr, json::array({"intent=theirs"}))}})})), std::string("applied"));
    }

    void ME11_twoAtHeadOfficeChangeOneRule() {
        const auto rule = Uuid::fromName("t", "gold");
        auto txn = server::pg::Transaction::begin(m_world.db());
        QVERIFY(txn.has_value());
        server::WriteBatch batch(m_world.db(), SystemClock().now());
        QVERIFY(batch.upsert("tier_rule", rule, domain::Scope::brand(), {{"code", std::string("gold")}, {"name", std::string("Gold")}, {"rank", std::int64_t{2}}, {"points_needed", std::int64_t{6000}}}));
        QVERIFY(batch.commit(*txn));
        auto one = m_world.signedIn("hugo"), other = m_world.signedIn("hugo"), guide = m_world.signedIn("anna");
        const auto cursor = one.cursorOf(domain::Scope::brand());
        const auto points = [&](TestDevice& device, int base, int before, int after) { return device.op("update", "tier_rule", rule, base, {{"points_needed", change(before, after)}}); };
        // Others than head office change no rule.
        QCOMPARE(result(guide.push({points(guide, 1, 6000, 1)})).at("code").get<std::string>(), std::string("forbidden"));
        QCOMPARE(status(one.push({points(one, 1, 6000, 5000)})), std::string("applied"));
        QCOMPARE(status(other.push({points(other, 1, 6000, 8000)})), std::string("conflict"));
        QCOMPARE(field("tier_rule", rule, "points_needed"), std::string("5000"));
        const auto conflict = *Uuid::parse(m_world.one("SELECT id FROM conflict"));
        QCOMPARE(m_world.one("SELECT scope FROM conflict"), std::string("brand"));
        const auto decision = json{{"decisions", change(nullptr, json::array({"points_needed=mine"}))}};
        QCOMPARE(result(guide.push({guide.op("update", "conflict", conflict, 1, decision)})).at("code").get<std::string>(), std::string("forbidden"));
        // Decided for the one that lost: an edit of the row as it is now, with the decision, in one transaction.
        auto edit = points(other, 2, 5000, 8000);
        auto decide = other.op("update", "conflict", conflict, 1, decision);
        decide["txn_id"] = edit["txn_id"];
        const auto answer = other.push({edit, decide});
        QCOMPARE(status(answer, 0), std::string("applied"));
        QCOMPARE(status(answer, 1), std::string("applied"));
        QCOMPARE(field("tier_rule", rule, "points_needed"), std::string("8000"));
        // Both see the same in the end.
        const auto mine = one.pull(json::array({cursor})).json().at("changes"), theirs = other.pull(json::array({cursor})).json().at("changes");
        QCOMPARE(mine, theirs);
        QVERIFY(mine.dump().find("points_needed=mine") != std::string::npos);
        QCOMPARE(m_world.one("SELECT count(*) FROM conflict"), std::string("1"));
    }

    void itGoesWithItsPersonAndIsErasedWithIt() {
        const auto conflict = met();
        auto mia = m_world.signedIn("mia");
        QCOMPARE(status(mia.push({mia.op("update", "customer", m_world.annas.customer.uuid, 1, news({{"guide_id", m_world.ben.toString()}}))})), std::string("applied"));
        QCOMPARE(m_world.one("SELECT scope FROM conflict WHERE id = '" + conflict.toString() + "'"), domain::Scope::book(m_world.ben).toString());
        auto ben = m_world.signedIn("ben");
        QCOMPARE(status(ben.push({ben.op("update", "conflict", conflict, 1, {{"decisions", change(nullptr, json::array({"intent=mine"}))}})})), std::string("applied"));
    }

    void aTasksConflictStandsInTheStore() {
        const auto task = Uuid::fromName("t", "task");
        auto mia = m_world.signedIn("mia"), anna = m_world.signedIn("anna");
        QCOMPARE(status(mia.push({mia.op("create", "task", task, 0, news({{"store_id", m_world.store1.toString()}, {"assignee_id", m_world.anna.toString()}, {"customer_id", m_world.annas.customer.toString()},
                                                                        {"kind", "follow_up"}, {"status", "open"}, {"title", "call"}}))})), std::string("applied"));
        QCOMPARE(status(mia.push({mia.op("update", "task", task, 1, {{"title", change("call", "call twice")}})})), std::string("applied"));
        QCOMPARE(status(anna.push({anna.op("update", "task", task, 1, {{"title", change("call", "write")}})})), std::string("conflict"));
        QCOMPARE(m_world.one("SELECT scope FROM conflict"), domain::Scope::store(m_world.store1).toString());
        QCOMPARE(m_world.one("SELECT customer_id IS NULL FROM conflict"), std::string("true"));
    }

    void aTagsConflictIsTheDevicesOwn() {
        const auto tag = Uuid::fromName("t", "tag");
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia");
        QCOMPARE(status(anna.push({anna.op("create", "tag", tag, 0, news({{"customer_id", m_world.annas.customer.toString()}, {"name", "size"}, {"value", "38"}, {"source", "own"}, {"set_by", m_world.anna.toString()}}))})), std::string("applied"));
        QCOMPARE(status(mia.push({mia.op("delete", "tag", tag, 1, json::object())})), std::string("applied"));
        QCOMPARE(status(anna.push({anna.op("update", "tag", tag, 1, {{"value", change("38", "40")}})})), std::string("conflict"));
        QCOMPARE(m_world.one("SELECT count(*) FROM conflict"), std::string("0"));
    }

    //! An op that falls with its transaction leaves no conflict behind, one that is the cause does.
    void aTransactionThatFallsLeavesOnlyItsCause() {
        auto mia = m_world.signedIn("mia"), anna = m_world.signedIn("anna");
        QCOMPARE(status(push(mia, m_world.annas.lead.uuid, 1, "intent", nullptr, "wool")), std::string("applied"));
        QCOMPARE(status(mia.push({mia.op("delete", "lead", m_world.annas2.lead.uuid, 1, json::object())})), std::string("applied"));
        auto first = anna.op("update", "lead", m_world.annas.lead.uuid, 1, {{"intent", change(nullptr, "silk")}});
        auto cause = anna.op("update", "lead", m_world.annas2.lead.uuid, 1, {{"intent", change(nullptr, "hat")}});
        cause["txn_id"] = first["txn_id"];
        const auto answer = anna.push({first, cause});
        QCOMPARE(status(answer, 0), std::string("blocked"));
        QCOMPARE(status(answer, 1), std::string("conflict"));
        QCOMPARE(m_world.one("SELECT string_agg(row_id::text, ',') FROM conflict"), m_world.annas2.lead.toString());
    }

    void whatWasDecidedLongAgoGoes() {
        const auto conflict = met();
        auto anna = m_world.signedIn("anna");
        const auto now = SystemClock().now();
        const auto days = [&](int count) { return toUnixMs(now - std::chrono::hours(24 * count)); };
        QCOMPARE(server::sweepConflicts(m_world.db(), now).value(), std::int64_t{0});
        QCOMPARE(status(anna.push({anna.op("update", "conflict", conflict, 1, {{"decisions", change(nullptr, json::array({"intent=theirs"}))}, {"decided_at", change(nullptr, days(89))}})})), std::string("applied"));
        QCOMPARE(server::sweepConflicts(m_world.db(), now).value(), std::int64_t{0});
        QCOMPARE(server::sweepConflicts(m_world.db(), now + std::chrono::hours(48)).value(), std::int64_t{1});
        QCOMPARE(m_world.one("SELECT deleted FROM conflict"), std::string("true"));
    }

    void thoseNotedBeforeAreTakenOver() {
        m_world.stopServer();  // it would take them over by itself, and be in the midst of it
        const auto op = Uuid::fromName("t", "old op");
        QVERIFY(m_world.db().query("INSERT INTO conflict_before (scope, entity, row_id, op_id, staff_id, device_id, fields) VALUES ($1, 'lead', $2, $3, $4, $3, $5)",
                                   server::pg::Params().text(domain::Scope::book(m_world.anna).toString()).uuid(m_world.annas.lead.uuid).uuid(op).uuid(m_world.anna.uuid)
                                       .text(R"({"intent":{"base":null,"mine":"a hat","theirs":"a coat"}})")));
        std::int64_t left = 1;
        while (left > 0) left = server::takeOverConflicts(m_world.db(), SystemClock().now()).value();
        QCOMPARE(m_world.one("SELECT count(*) FROM conflict_before"), std::string("0"));
        const auto kept = json::parse(m_world.one("SELECT body FROM conflict"));
        QCOMPARE(kept.at("mine").get<std::string>(), std::string(R"({"intent":"a hat"})"));
        QCOMPARE(kept.at("mine_by").get<std::string>(), m_world.anna.toString());
        QCOMPARE(kept.at("customer_id").get<std::string>(), m_world.annas.customer.toString());
    }

private:
    Answer push(TestDevice& device, const Uuid& lead, int base, const char* name, const json& before, const json& after, std::int64_t at = 0) {
        auto op = device.op("update", "lead", lead, base, {{name, change(before, after)}});
        if (at) op["occurred_at"] = at;
        return device.push({op});
    }
    Uuid freshLead(TestDevice& device) {
        const auto id = Uuid::fromName("fresh lead", std::to_string(++m_leads));
        const auto answer = device.push({device.op("create", "lead", id, 0, news({{"customer_id", m_world.annas.customer.toString()}, {"stage", "new"}, {"maturity", 10}}))});
        if (status(answer) != "applied") qWarning("%s", answer.body.c_str());
        return id;
    }
    //! A conflict about a lead of anna's, and its id.
    Uuid met() {
        auto mia = m_world.signedIn("mia"), anna = m_world.signedIn("anna");
        (void)push(mia, m_world.annas.lead.uuid, 1, "intent", nullptr, "wool");
        (void)push(anna, m_world.annas.lead.uuid, 1, "intent", nullptr, "silk");
        return Uuid::parse(m_world.one("SELECT id FROM conflict")).value_or(Uuid{});
    }
    std::string field(const std::string& entity, const Uuid& id, const std::string& name) {
        return m_world.one("SELECT COALESCE(body::json ->> '" + name + "', '') FROM " + entity + " WHERE id = '" + id.toString() + "'");
    }
    ServerWorld m_world;
    int m_leads = 0;
};

LIANLU_TEST(TestConflicts)

}  // namespace test_conflicts

#include "test_conflicts.moc"
