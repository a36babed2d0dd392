// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// A guest of another store: found by exact number, shown masked, served for a day, and by nobody else.
#include <QDir>
#include <QtTest>

#include <algorithm>
#include <chrono>
#include <functional>

#include "models/domain/rules/tag.h"
#include "sync/server/privacy/erasure.h"
#include "sync/server/sync/tag_keeping.h"
#include "sync/server/sync/write_batch.h"
#include "sync/server/visit/visit_grant.h"
#include "sync/server/visit/visit_service.h"
#include "tests/server/server_world.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"

namespace test_visits {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;

namespace {

// Found in no word list; the number in nobody's book.
const std::string kName = "司空鹮鸰";
const std::string kPhone = "+8613790137901";
const std::string kCode = "M-88231";
const std::string kWord = "鹮鸰Vexqjump";

SystemClock theClock;
IdGenerator theIds(theClock);

}  // namespace

class TestVisits : public QObject {
    Q_OBJECT

    ServerWorld m_world;

    void write(const std::function<Result<void>(server::WriteBatch&)>& work) {
        auto txn = server::pg::Transaction::begin(m_world.db());
        QVERIFY(txn);
        server::WriteBatch batch(m_world.db(), theClock.now());
        const auto done = work(batch);
        QVERIFY2(done, done ? "" : done.error().describe().c_str());
        const auto kept = batch.commit(*txn);
        QVERIFY2(kept, kept ? "" : kept.error().describe().c_str());
    }
    [[nodiscard]] Result<void> addPhone(server::WriteBatch& batch, domain::CustomerId person, const std::string& value, domain::IdentityStatus status = domain::IdentityStatus::active) {
        domain::Identity phone;
        phone.id = theIds.next<domain::IdentityId>();
        phone.customerId = person;
        phone.kind = domain::IdentityKind::mobile;
        phone.value = value;
        phone.status = status;
        return batch.create(phone, {});
    }
    json lookUp(TestDevice& by, const std::string& phone) { return by.http.post("/v1/lookup", {{"phone", phone}}).json(); }
    std::string grants() { return m_world.one("SELECT count(*) FROM visit_grant"); }
    //! \brief What became of one op: its status, or the code it was refused with.
    std::string pushed(TestDevice& by, const std::string& entity, const json& values) {
        const auto result = by.push({by.op("create", entity, theIds.next(), 0, news(values))}).json()["results"][0];
        return result.value("status", "") == "rejected" ? result.value("code", "") : result.value("status", "");
    }
    json interaction(const ServerWorld::Person& about) {
        return {{"customer_id", about.customer.toString()}, {"staff_id", m_world.anna.toString()}, {"store_id", m_world.store1.toString()}, {"kind", "visit"}, {"note", "likes coats"},
                {"at", toUnixMs(theClock.now())}};
    }
    json consent(const ServerWorld::Person& about) {
        return {{"customer_id", about.customer.toString()}, {"channel", "email"}, {"purpose", "marketing"}, {"granted", true}, {"source", "verbal"}, {"at", toUnixMs(theClock.now())}};
    }
    json tag(const ServerWorld::Person& about, const char* name = "size") { return {{"customer_id", about.customer.toString()}, {"name", name}, {"value", "M"}, {"set_by", m_world.anna.toString()}}; }
    server::Caller caller(domain::StaffId staff) {
        auto made = server::standingOf(m_world.db(), staff, theClock.now());
        if (!made) qFatal("%s", made.error().describe().c_str());
        return std::move(*made);
    }

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() {
        QDir(m_world.cache()).removeRecursively();  // else it has cuts of the last copy
        QVERIFY(m_world.start());
        write([&](server::WriteBatch& batch) -> Result<void> {
            LIANLU_CHECK(batch.upsert("customer", m_world.carls.customer.uuid, {}, {{"name", kName}, {"member_code", kCode}, {"remark", kWord}}));
            LIANLU_CHECK(addPhone(batch, m_world.carls.customer, kPhone));
            domain::Interaction said;
            said.id = theIds.next<domain::InteractionId>();
            said.customerId = m_world.carls.customer;
            said.staffId = m_world.carl;
            said.kind = domain::InteractionKind::call;
            said.note = kWord;
            said.at = theClock.now();
            LIANLU_CHECK(batch.create(said, {}));
            domain::TimelineItem order;
            order.id = theIds.next<domain::TimelineItemId>();
            order.customerId = m_world.carls.customer;
            order.kind = domain::TimelineKind::order;
            order.at = theClock.now() - std::chrono::hours(1);
            order.title = "O-17";
            order.amountMinor = 19'900;
            order.storeId = m_world.store2;
            return batch.create(order, {});
        });
    }

    void foundByExactNumberAndShownMasked() {
        auto anna = m_world.signedIn("anna");
        for (const char* typed : {"+8613790137901", "137 9013 7901", "86-137-9013-7901", "１３７９０１３７９０１"}) {
            const auto answer = lookUp(anna, typed);
            QCOMPARE(answer.value("result", ""), std::string("found"));
            QCOMPARE(answer["card"].value("customer_id", ""), m_world.carls.customer.toString());
        }
        const auto answer = anna.http.post("/v1/lookup", {{"member_code", kCode}});
        const auto card = answer.json()["card"];
        QCOMPARE(card.value("name", ""), std::string("司***"));
        QCOMPARE(card.value("phone", ""), std::string("+86137****7901"));
        QCOMPARE(card.value("email", ""), std::string("z***@example.com"));
        QCOMPARE(card.value("store_name", ""), std::string("S2"));
        QCOMPARE(card.value("guide_name", ""), std::string("carl"));
        const auto left = answer.json().value("until", std::int64_t{0}) - answer.json().value("server_time", std::int64_t{0});
        QCOMPARE(left, std::int64_t{24} * 3'600'000);
        const auto visit = anna.http.get("/v1/visits/" + m_world.carls.customer.toString());
        QCOMPARE(visit.status, 200);
        const auto lines = visit.json()["timeline"];
        QCOMPARE(lines.size(), std::size_t{2});
        QCOMPARE(lines[0].value("kind", "") + " " + lines[0].value("detail", ""), std::string("interaction call"));
        QCOMPARE(lines[1].value("kind", "") + " " + lines[1].value("title", "") + " " + lines[1].value("store_name", ""), std::string("order O-17 S2"));
        // Neither in full, nor anybody's words.
        for (const auto& body : {answer.body, visit.body})
            for (const auto& secret : {kName, kPhone.substr(1), kPhone.substr(3), kCode, kWord, std::string("zhao@")})
                QVERIFY2(body.find(secret) == std::string::npos, secret.c_str());
        // A part of a number finds nobody; it is no question at all.
        for (const char* typed : {"7901", "1379013790", "", "x"}) QCOMPARE(anna.http.post("/v1/lookup", {{"phone", typed}}).status, 400);
        QCOMPARE(anna.http.post("/v1/lookup", {{"phone", kPhone}, {"member_code", kCode}}).status, 400);
        QCOMPARE(anna.http.post("/v1/lookup", {{"member_code", std::string("a\0b", 3)}}).status, 400);
        // Each look-up is in the audit, with the person's id and nothing else of the person.
        QCOMPARE(m_world.one("SELECT count(*) || ' ' || min(reason) FROM audit WHERE action = 'lookup' AND who = '" + m_world.anna.toString() + "' AND subject = '" + m_world.carls.customer.toString() + "'"),
                 std::string("5 found"));
        QCOMPARE(m_world.one("SELECT count(*) FROM audit WHERE action = 'visit-read'"), std::string("1"));
        QCOMPARE(m_world.one("SELECT count(*) FROM audit a WHERE a::text LIKE '%37901%' OR a::text LIKE '%M-88231%'"), std::string("0"));
        const auto log = m_world.server().log();
        QVERIFY(!log.contains("13790137901") && !log.contains("M-88231"));
    }

    void whoIsNotThereLooksTheSame() {
        auto anna = m_world.signedIn("anna");
        const std::string erased = "+8613790137902", retired = "+8613790137903", deleted = "+8613790137904", shared = "+8613790137905";
        write([&](server::WriteBatch& batch) -> Result<void> {
            LIANLU_CHECK(addPhone(batch, m_world.bens.customer, erased));
            LIANLU_CHECK(addPhone(batch, m_world.carls.customer, retired, domain::IdentityStatus::retired));
            LIANLU_CHECK(addPhone(batch, m_world.pooled.customer, deleted));
            LIANLU_CHECK(addPhone(batch, m_world.carls.customer, shared));
            return addPhone(batch, m_world.annas.customer, shared);
        });
        QVERIFY(server::requestErasure(m_world.db(), m_world.bens.customer, "person-asked", {"a", "manager", {}, {}, {}}, theClock.now()));
        QVERIFY(server::executeErasure(m_world.db(), m_world.bens.customer, {"b", "hq", {}, {}, {}}, theClock.now()));
        write([&](server::WriteBatch& batch) { return batch.remove("customer", m_world.pooled.customer.uuid); });
        for (const auto& phone : {std::string("+8613790137999"), erased, retired, deleted}) {
            auto answer = lookUp(anna, phone);
            answer.erase("server_time");
            QCOMPARE(answer, json({{"result", "nobody"}}));
        }
        QCOMPARE(grants(), std::string("0"));
        QCOMPARE(m_world.one("SELECT count(*) FROM audit WHERE action = 'lookup' AND reason = 'nobody' AND subject = '-'"), std::string("4"));
        // A household's number is nobody's alone: the card is asked for instead.
        auto several = lookUp(anna, shared);
        several.erase("server_time");
        QCOMPARE(several, json({{"result", "several"}}));
        // One of the own: the device holds it, and there is nothing to grant.
        write([&](server::WriteBatch& batch) { return addPhone(batch, m_world.annas2.customer, "+8613790137906"); });
        const auto own = lookUp(anna, "+8613790137906");
        QCOMPARE(own.value("result", ""), std::string("own"));
        QVERIFY(!own.contains("until"));
        QCOMPARE(grants(), std::string("0"));
    }

    void nobodyTakesAsLongAsSomebody() {
        server::Metrics metrics;
        const server::AccessTokens tokens{SecretBuffer(64)};
        server::VisitService service(tokens, theClock, metrics, {100'000, 100'000});
        const auto anna = caller(m_world.anna);
        std::vector<double> times[2];
        for (int i = 0; i < 120; ++i) {
            protocol::LookupRequest wish;
            wish.phone = i % 2 == 0 ? kPhone : "+8613790137999";
            const auto start = std::chrono::steady_clock::now();
            const auto answer = service.lookUp(anna, wish, m_world.db());
            times[i % 2].push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
            QVERIFY(answer && answer->result == (i % 2 == 0 ? "found" : "nobody"));
        }
        for (auto& list : times) std::sort(list.begin(), list.end());
        const double somebody = times[0][30], nobody = times[1][30];
        qInfo("quartiles: found %.2f ms, nobody %.2f ms", somebody, nobody);
        QVERIFY(somebody < 3 * nobody && nobody < 3 * somebody);
    }

    void whoMayAndHowOften() {
        auto rita = m_world.signedIn("rita"), hugo = m_world.signedIn("hugo");
        for (auto* one : {&rita, &hugo}) {
            QCOMPARE(one->http.post("/v1/lookup", {{"phone", kPhone}}).code(), std::string("forbidden"));
            QCOMPARE(one->http.get("/v1/visits/" + m_world.carls.customer.toString()).code(), std::string("forbidden"));
        }
        QCOMPARE(m_world.device("anna").http.post("/v1/lookup", {{"phone", kPhone}}).status, 401);
        // Thirty an hour; the answer says how long to wait.
        auto anna = m_world.signedIn("anna");
        for (int i = 0; i < 30; ++i) QCOMPARE(anna.http.post("/v1/lookup", {{"phone", "+86137901380" + std::to_string(10 + i)}}).status, 200);
        const auto slowed = anna.http.post("/v1/lookup", {{"phone", kPhone}});
        QCOMPARE(slowed.status, 429);
        QVERIFY(std::stoi(slowed.headers.at("retry-after")) > 3000);
        QCOMPARE(grants(), std::string("0"));
        // Two copies of the server count as one, the store as a whole has a limit too, and the hour passes.
        server::Metrics metrics;
        const server::AccessTokens tokens{SecretBuffer(64)};
        ManualClock clock(theClock.now() + std::chrono::hours(2));
        server::VisitService one(tokens, clock, metrics, {4, 6}), other(tokens, clock, metrics, {4, 6});
        const auto asks = [&](server::VisitService& service, domain::StaffId staff) {
            const auto answer = service.lookUp(caller(staff), {kPhone, {}}, m_world.db());
            return answer ? std::string("answered") : std::string(codeName(answer.error().code));
        };
        for (int i = 0; i < 4; ++i) QCOMPARE(asks(i % 2 == 0 ? one : other, m_world.anna), std::string("answered"));
        QCOMPARE(asks(other, m_world.anna), std::string("rate-limited"));
        QCOMPARE(asks(one, m_world.anna), std::string("rate-limited"));
        // What was refused has taken nothing of the store's.
        for (int i = 0; i < 2; ++i) QCOMPARE(asks(one, m_world.ben), std::string("answered"));
        QCOMPARE(asks(one, m_world.mia), std::string("rate-limited"));
        QCOMPARE(asks(one, m_world.carl), std::string("answered"));  // another store's
        clock.advance(std::chrono::minutes(61));
        QCOMPARE(asks(one, m_world.anna), std::string("answered"));
    }

    void servedAndNothingMore() {
        auto anna = m_world.signedIn("anna"), carl = m_world.signedIn("carl");
        const auto book = domain::Scope::book(m_world.carl);
        const auto cursor = carl.cursorOf(book);
        // Not before the guest was found.
        for (const auto& [entity, values] : {std::pair{"interaction", interaction(m_world.carls)}, {"consent", consent(m_world.carls)}, {"tag", tag(m_world.carls)}})
            QCOMPARE(pushed(anna, entity, values), std::string("not-found"));
        QCOMPARE(anna.http.get("/v1/visits/" + m_world.carls.customer.toString()).status, 404);

        domain::TagDefinition forManagers;
        forManagers.id = domain::tagDefinitionId("vip");
        forManagers.code = "vip";
        forManagers.seenBy = forManagers.setBy = domain::TagAudience::manager;
        QVERIFY(server::writeTagDefinitions(m_world.db(), {&forManagers, 1}, theClock.now()));
        QCOMPARE(lookUp(anna, kPhone).value("result", ""), std::string("found"));
        QCOMPARE(pushed(anna, "interaction", interaction(m_world.carls)), std::string("applied"));
        QCOMPARE(pushed(anna, "consent", consent(m_world.carls)), std::string("applied"));
        QCOMPARE(pushed(anna, "tag", tag(m_world.carls)), std::string("applied"));
        QCOMPARE(pushed(anna, "tag", tag(m_world.carls, "vip")), std::string("refused"));
        // A manager is no more than a guide to another store's guest.
        auto mia = m_world.signedIn("mia");
        QCOMPARE(lookUp(mia, kPhone).value("result", ""), std::string("found"));
        auto hers = tag(m_world.carls, "vip");
        hers["set_by"] = m_world.mia.toString();
        QCOMPARE(pushed(mia, "tag", hers), std::string("refused"));
        // In somebody else's name, about a lead, of another kind, or a change: no.
        auto others = interaction(m_world.carls), aboutLead = others;
        others["staff_id"] = m_world.carl.toString();
        aboutLead["lead_id"] = m_world.carls.lead.toString();
        QCOMPARE(pushed(anna, "interaction", others), std::string("forbidden"));
        QCOMPARE(pushed(anna, "interaction", aboutLead), std::string("forbidden"));
        const auto whose = m_world.carls.customer.toString();
        QCOMPARE(pushed(anna, "identity", {{"customer_id", whose}, {"kind", "mobile"}, {"value", "+8613700000000"}}), std::string("forbidden"));
        QCOMPARE(pushed(anna, "lead", {{"customer_id", whose}, {"stage", "new"}}), std::string("forbidden"));
        QCOMPARE(pushed(anna, "points_entry", {{"customer_id", whose}, {"kind", "spend"}, {"points", -5}, {"at", toUnixMs(theClock.now())}}), std::string("forbidden"));
        QCOMPARE(pushed(anna, "offer", {{"customer_id", whose}, {"staff_id", m_world.anna.toString()}, {"channel", "email"}, {"message", "hi"}, {"created_at", toUnixMs(theClock.now())}}),
                 std::string("forbidden"));
        const auto change = anna.push({anna.op("update", "customer", m_world.carls.customer.uuid, 9, news({{"remark", "mine"}}))}).json()["results"][0];
        QCOMPARE(change.value("code", ""), std::string("not-found"));
        // Nobody else of that store, and nobody else's grant.
        auto ben = m_world.signedIn("ben");
        auto bens = interaction(m_world.carls);
        bens["staff_id"] = m_world.ben.toString();
        QCOMPARE(pushed(ben, "interaction", bens), std::string("not-found"));
        QCOMPARE(ben.http.get("/v1/visits/" + whose).status, 404);
        QCOMPARE(anna.http.get("/v1/bootstrap/" + book.toString()).status, 403);

        // It is the person's own: the exclusive guide's device has it with the next pull.
        const auto page = carl.pull(json::array({cursor})).json();
        std::vector<std::string> came;
        for (const auto& one : page["changes"]) came.push_back(one.value("entity", ""));
        std::sort(came.begin(), came.end());
        QCOMPARE(came, (std::vector<std::string>{"consent", "interaction", "tag"}));
        QCOMPARE(page["scopes"][0].value("digest", ""), m_world.recount(book));
        // And whoever serves the guest reads of it.
        const auto visit = anna.http.get("/v1/visits/" + whose).json();
        QCOMPARE(visit["card"]["consents"][0], json({{"channel", "email"}, {"purpose", "marketing"}, {"permission", "granted"}}));
        QCOMPARE(visit["card"]["tags"], json::array({{{"name", "size"}, {"value", "M"}}}));
        QCOMPARE(visit["timeline"].size(), std::size_t{3});
    }

    void itEndsByItselfAndWithTheWork() {
        const auto stands = [this](TestDevice& by) { return by.http.get("/v1/visits/" + m_world.carls.customer.toString()).status; };
        auto anna = m_world.signedIn("anna"), ben = m_world.signedIn("ben");
        for (auto* one : {&anna, &ben}) {
            QCOMPARE(lookUp(*one, kPhone).value("result", ""), std::string("found"));
            QCOMPARE(stands(*one), 200);
        }
        // A day later; and what was written then and comes now is too late.
        (void)m_world.db().query("UPDATE visit_grant SET ends_at = $1 WHERE staff_id = $2", server::pg::Params().integer(toUnixMs(theClock.now()) - 1).uuid(m_world.anna.uuid));
        QCOMPARE(stands(anna), 404);
        QCOMPARE(pushed(anna, "interaction", interaction(m_world.carls)), std::string("not-found"));
        QVERIFY(server::sweepVisitGrants(m_world.db(), theClock.now()));
        QCOMPARE(grants(), std::string("1"));
        // Who goes to another store has left the guest behind.
        write([&](server::WriteBatch& batch) { return batch.upsert("staff", m_world.ben.uuid, {}, {{"store_id", m_world.store2.toString()}}); });
        QCOMPARE(stands(ben), 404);
        write([&](server::WriteBatch& batch) { return batch.upsert("staff", m_world.ben.uuid, {}, {{"store_id", m_world.store1.toString()}}); });
        QCOMPARE(stands(ben), 200);
        write([&](server::WriteBatch& batch) { return batch.upsert("staff", m_world.ben.uuid, {}, {{"status", std::string("left")}}); });
        QCOMPARE(stands(ben), 401);
        // An erased person leaves none.
        QVERIFY(server::requestErasure(m_world.db(), m_world.carls.customer, "person-asked", {"a", "manager", {}, {}, {}}, theClock.now()));
        QVERIFY(server::executeErasure(m_world.db(), m_world.carls.customer, {"b", "hq", {}, {}, {}}, theClock.now()));
        QCOMPARE(grants(), std::string("0"));
    }
};

LIANLU_TEST(TestVisits)

}  // namespace test_visits

#include "test_visits.moc"
