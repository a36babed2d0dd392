// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// A book goes to somebody else: who may, what goes along, and what happens when a server dies over it.
#include <QDir>
#include <QtTest>

#include <functional>

#include "sync/server/handover/handover_step.h"
#include "sync/server/sync/write_batch.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_handover {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;

namespace {

SystemClock theClock;
IdGenerator theIds(theClock);

std::string newId() { return theIds.next().toString(); }

}  // namespace

class TestHandover : public QObject {
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
    domain::Task task(domain::StaffId assignee, domain::StoreId store, domain::CustomerId about, domain::TaskStatus status = domain::TaskStatus::open) {
        domain::Task one;
        one.id = theIds.next<domain::TaskId>();
        one.storeId = store;
        one.assigneeId = assignee;
        one.customerId = about;
        one.kind = domain::TaskKind::followUp;
        one.title = "call";
        one.status = status;
        write([&](server::WriteBatch& batch) { return batch.create(one, domain::Scope::store(store)); });
        return one;
    }
    domain::Offer offer(domain::StaffId by, domain::CustomerId to, domain::DispatchStatus dispatch) {
        domain::Offer one;
        one.id = theIds.next<domain::OfferId>();
        one.customerId = to;
        one.staffId = by;
        one.channel = domain::Channel::email;
        one.message = "hello";
        one.createdAt = theClock.now();
        one.status = domain::OfferStatus::accepted;
        domain::Dispatch sending;
        sending.id = theIds.next<domain::DispatchId>();
        sending.customerId = to;
        sending.offerId = one.id;
        sending.channel = one.channel;
        sending.status = dispatch;
        write([&](server::WriteBatch& batch) -> Result<void> {
            LIANLU_CHECK(batch.create(one, {}));
            return batch.create(sending, {});
        });
        return one;
    }
    //! Customers of Anna's, at home in `store`.
    std::vector<domain::CustomerId> meet(int count, domain::StoreId store) {
        std::vector<domain::CustomerId> people;
        for (int from = 0; from < count; from += 500)
            write([&](server::WriteBatch& batch) -> Result<void> {
                for (int i = from; i < std::min(count, from + 500); ++i) {
                    domain::Customer one;
                    one.id = theIds.next<domain::CustomerId>();
                    one.kind = domain::CustomerKind::member;
                    one.name = "guest";
                    one.homeStoreId = store;
                    one.guideId = m_world.anna;
                    batch.presumeNew("customer", one.id.uuid);
                    LIANLU_CHECK(batch.create(one, {}));
                    people.push_back(one.id);
                }
                return {};
            });
        return people;
    }
    std::string field(const char* table, const Uuid& id, const char* name) {
        return m_world.one("SELECT coalesce(body::json ->> '" + std::string(name) + "', '') FROM \"" + table + "\" WHERE id = '" + id.toString() + "'");
    }
    //! \brief Waits until it has ended, and gives how.
    json ended(TestDevice& device, const std::string& id, int seconds = 60) {
        json state;
        const bool over = QTest::qWaitFor(
            [&] {
                state = device.http.get("/v1/handover/" + id).json();
                return state.value("state", "") == "done" || state.value("state", "") == "failed";
            },
            seconds * 1000);
        if (!over) qWarning("%s\n%s", state.dump().c_str(), m_world.server().log().constData());
        return state;
    }
    void compareDigests() {
        const auto rows = m_world.db().query("SELECT scope, digest::text, seq, (SELECT coalesce(max(seq), 0) FROM change_log c WHERE c.scope = h.scope) FROM scope_head h");
        QVERIFY(rows);
        for (int i = 0; i < rows->size(); ++i) {
            QCOMPARE(std::string(rows->text(i, 1)), m_world.recount(*domain::Scope::parse(rows->text(i, 0))));
            QCOMPARE(rows->integer(i, 2), rows->integer(i, 3));
        }
    }

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() {
        QDir(m_world.cache()).removeRecursively();
        QVERIFY(m_world.start());
    }
    void cleanup() { compareDigests(); }

    void IN09_whoMayHandOverWhat() {
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia"), rita = m_world.signedIn("rita"), hugo = m_world.signedIn("hugo"), carl = m_world.signedIn("carl");
        const auto ask = [](TestDevice& by, domain::StaffId from, const json& more) {
            json wish{{"id", newId()}, {"from_id", from.toString()}, {"preview", true}};
            wish.update(more);
            return by.http.post("/v1/handover", wish);
        };
        const json toBen{{"to_id", m_world.ben.toString()}};
        for (auto* one : {&anna, &rita, &carl}) QCOMPARE(ask(*one, m_world.anna, toBen).code(), std::string("forbidden"));
        QCOMPARE(ask(mia, m_world.anna, toBen).status, 200);
        QCOMPARE(ask(hugo, m_world.anna, {{"to_id", m_world.carl.toString()}}).status, 200);
        // Another store's guide is nobody to a manager, whether as who leaves or as who gets; so is an id that nobody has.
        QCOMPARE(ask(mia, m_world.carl, toBen).code(), std::string("forbidden"));
        QCOMPARE(ask(mia, domain::StaffId{theIds.next()}, toBen).code(), std::string("forbidden"));
        QCOMPARE(ask(mia, m_world.anna, {{"to_id", m_world.carl.toString()}}).code(), std::string("forbidden"));
        QCOMPARE(ask(mia, m_world.anna, {{"to_id", newId()}}).code(), std::string("forbidden"));
        QCOMPARE(ask(hugo, domain::StaffId{theIds.next()}, toBen).code(), std::string("not-found"));
        QCOMPARE(ask(hugo, m_world.anna, {{"to_id", m_world.hugo.toString()}}).code(), std::string("refused"));
        // What says neither whereto, or both, moves nothing.
        QCOMPARE(ask(mia, m_world.anna, json::object()).status, 400);
        QCOMPARE(ask(mia, m_world.anna, {{"to_id", m_world.ben.toString()}, {"to_pool", true}}).status, 400);
        QCOMPARE(ask(mia, m_world.anna, {{"to_id", m_world.anna.toString()}}).status, 400);
        QCOMPARE(ask(mia, m_world.anna, {{"to_pool", true}, {"customer_ids", std::vector<std::string>(1001, newId())}}).status, 413);
        // Somebody lent to this store keeps the book of the own one.
        write([&](server::WriteBatch& batch) {
            domain::StaffAssignment lent;
            lent.id = theIds.next<domain::StaffAssignmentId>();
            lent.staffId = m_world.carl;
            lent.storeId = m_world.store1;
            lent.role = domain::Role::guide;
            return batch.create(lent, domain::Scope::store(m_world.store1));
        });
        QCOMPARE(ask(mia, m_world.carl, toBen).code(), std::string("forbidden"));
        QCOMPARE(m_world.one("SELECT count(*) FROM handover"), std::string("0"));
        // Nobody reads what is not theirs to ask for.
        const auto id = newId();
        QCOMPARE(mia.http.post("/v1/handover", {{"id", id}, {"from_id", m_world.anna.toString()}, {"to_id", m_world.ben.toString()}}).status, 200);
        QCOMPARE(ended(mia, id).value("state", ""), std::string("done"));
        QCOMPARE(hugo.http.get("/v1/handover/" + id).status, 200);
        for (auto* one : {&anna, &rita, &carl}) {
            QCOMPARE(one->http.get("/v1/handover/" + id).status, 403);
            QCOMPARE(one->http.get("/v1/handover/" + newId()).status, 403);  // the same of every id
        }
        QCOMPARE(mia.http.get("/v1/handover/" + newId()).status, 404);
        QCOMPARE(mia.http.get("/v1/handover/x").status, 404);
        QCOMPARE(m_world.one("SELECT string_agg(action, ' ' ORDER BY seq) FROM audit WHERE subject = '" + id + "'"), std::string("handover handover-done"));
    }

    void whatGoesAlong() {
        auto mia = m_world.signedIn("mia");
        const auto due = task(m_world.anna, m_world.store1, m_world.annas.customer), own = task(m_world.anna, m_world.store1, {});
        const auto done = task(m_world.anna, m_world.store1, m_world.annas.customer, domain::TaskStatus::done), bens = task(m_world.ben, m_world.store1, m_world.annas.customer);
        const auto waits = offer(m_world.anna, m_world.annas.customer, domain::DispatchStatus::queued);
        const auto sent = offer(m_world.anna, m_world.annas.customer, domain::DispatchStatus::sent);
        write([&](server::WriteBatch& batch) -> Result<void> {
            LIANLU_CHECK(batch.upsert("lead", m_world.pooled.lead.uuid, {}, {{"owner_id", m_world.anna.toString()}}));
            return batch.upsert("lead", m_world.annas2.lead.uuid, {}, {{"stage", std::string("won")}});
        });
        json wish{{"id", newId()}, {"from_id", m_world.anna.toString()}, {"to_id", m_world.ben.toString()}, {"preview", true}};
        const auto before = mia.http.post("/v1/handover", wish).json();
        QCOMPARE(before, json({{"id", wish["id"]}, {"state", "preview"}, {"total", 2}, {"moved", 0}, {"leads", 2}, {"tasks", 2}, {"offers", 1}}));
        QCOMPARE(field("customer", m_world.annas.customer.uuid, "guide_id"), m_world.anna.toString());

        wish.erase("preview");
        QCOMPARE(mia.http.post("/v1/handover", wish).status, 200);
        const auto after = ended(mia, wish["id"]);
        QCOMPARE(after.value("state", ""), std::string("done"));
        for (const auto* name : {"total", "moved"}) QCOMPARE(after.value(name, 0), 2);
        for (const auto* name : {"leads", "tasks", "offers"}) QCOMPARE(after.value(name, 0), before.value(name, 0));
        const auto ben = m_world.ben.toString(), anna = m_world.anna.toString();
        const auto scope = domain::Scope::book(m_world.ben).toString();
        for (const auto& person : {m_world.annas, m_world.annas2}) {
            QCOMPARE(field("customer", person.customer.uuid, "guide_id"), ben);
            for (const auto* table : {"customer", "lead", "identity"})
                QCOMPARE(m_world.one("SELECT count(*) FROM " + std::string(table) + " WHERE scope <> '" + scope + "' AND " + (std::string(table) == "customer" ? "id" : "customer_id") + " = '" +
                                     person.customer.toString() + "'"), std::string("0"));
        }
        QCOMPARE(field("lead", m_world.annas.lead.uuid, "owner_id"), ben);
        QCOMPARE(field("lead", m_world.annas2.lead.uuid, "owner_id"), anna);  // closed: it stays hers in the figures
        QCOMPARE(field("lead", m_world.pooled.lead.uuid, "owner_id"), ben);
        for (const auto& one : {due, own, bens}) QCOMPARE(field("task", one.id.uuid, "assignee_id"), ben);
        QCOMPARE(field("task", done.id.uuid, "assignee_id"), anna);
        QCOMPARE(field("offer", waits.id.uuid, "staff_id"), ben);
        QCOMPARE(field("offer", sent.id.uuid, "staff_id"), anna);
        // The new guide goes on where the old one stopped.
        auto device = m_world.signedIn("ben");
        const auto cancelled = device.push({device.op("update", "offer", waits.id.uuid, 9, {{"cancelled", {{"old", false}, {"new", true}}}})}).json();
        QCOMPARE(cancelled["results"][0].value("status", ""), std::string("applied"));
        // Asked again under the same id it is the same one; another of a book that nobody has left is done at once.
        QCOMPARE(mia.http.post("/v1/handover", wish).json(), after);
        wish["to_pool"] = true;
        wish.erase("to_id");
        QCOMPARE(mia.http.post("/v1/handover", wish).code(), std::string("conflict"));
    }

    void toThePoolAndOnlySome() {
        auto mia = m_world.signedIn("mia"), hugo = m_world.signedIn("hugo");
        const auto foreign = meet(3, m_world.store2);
        const auto waits = offer(m_world.anna, m_world.annas.customer, domain::DispatchStatus::queued);
        json wish{{"id", newId()}, {"from_id", m_world.anna.toString()}, {"to_pool", true}, {"customer_ids", {m_world.annas.customer.toString(), m_world.bens.customer.toString(), foreign[0].toString()}}};
        QCOMPARE(mia.http.post("/v1/handover", wish).status, 200);
        const auto some = ended(mia, wish["id"]);
        // Ben's is not in Anna's book, and who is at home in another store goes into no pool by this manager.
        QCOMPARE(some.value("moved", 0), 1);
        QCOMPARE(some.value("staying", 0), 1);
        QCOMPARE(m_world.one("SELECT scope FROM customer WHERE id = '" + m_world.annas.customer.toString() + "'"), domain::Scope::pool(m_world.store1).toString());
        QCOMPARE(field("lead", m_world.annas.lead.uuid, "owner_id"), std::string());
        QCOMPARE(field("offer", waits.id.uuid, "staff_id"), m_world.anna.toString());
        QCOMPARE(field("customer", m_world.annas2.customer.uuid, "guide_id"), m_world.anna.toString());
        QCOMPARE(field("customer", m_world.bens.customer.uuid, "guide_id"), m_world.ben.toString());
        QCOMPARE(m_world.one("SELECT count(*) FROM handover_customer WHERE customer_id = '" + m_world.bens.customer.toString() + "'"), std::string("0"));
        wish = {{"id", newId()}, {"from_id", m_world.anna.toString()}, {"to_pool", true}};
        QCOMPARE(hugo.http.post("/v1/handover", wish).status, 200);
        QCOMPARE(ended(hugo, wish["id"]).value("moved", 0), 4);
        QCOMPARE(m_world.one("SELECT count(*) FROM customer WHERE scope = '" + domain::Scope::pool(m_world.store2).toString() + "'"), std::string("3"));
    }

    //! A task lives in a store: the new guide of another one gets a new one.
    void toAnotherStore() {
        auto hugo = m_world.signedIn("hugo");
        const auto due = task(m_world.anna, m_world.store1, m_world.annas.customer);
        const json wish{{"id", newId()}, {"from_id", m_world.anna.toString()}, {"to_id", m_world.carl.toString()}};
        QCOMPARE(hugo.http.post("/v1/handover", wish).status, 200);
        const auto after = ended(hugo, wish["id"]);
        QCOMPARE(after.value("moved", 0), 2);
        QCOMPARE(after.value("tasks", 0), 1);
        QCOMPARE(field("task", due.id.uuid, "status"), std::string("dropped"));
        QCOMPARE(m_world.one("SELECT (body::json ->> 'title') || ' ' || (body::json ->> 'status') FROM task WHERE assignee_id = '" + m_world.carl.toString() + "' AND scope = '" +
                             domain::Scope::store(m_world.store2).toString() + "'"), std::string("call open"));
        // And the guide there holds it.
        auto carl = m_world.signedIn("carl");
        const auto pulled = carl.pull(json::array({carl.cursorOf(domain::Scope::book(m_world.carl))})).json();
        QCOMPARE(pulled["scopes"][0].value("digest", ""), m_world.recount(domain::Scope::book(m_world.carl)));
    }

    void whoeverGetsItMustStillBeThere() {
        auto mia = m_world.signedIn("mia");
        m_world.stopServer();
        (void)m_world.db().query("INSERT INTO handover (id, from_staff, to_staff, whole, asked_by, asked_at, total) VALUES ($1, $2, $3, true, $4, 1, 2)",
                                 server::pg::Params().uuid(m_world.annas.customer.uuid).uuid(m_world.anna.uuid).uuid(m_world.ben.uuid).uuid(m_world.mia.uuid));
        write([&](server::WriteBatch& batch) { return batch.upsert("staff", m_world.ben.uuid, {}, {{"status", std::string("left")}}); });
        QVERIFY(m_world.startServer());
        auto again = m_world.signedIn("mia");
        const auto state = ended(again, m_world.annas.customer.toString());
        QCOMPARE(state.value("state", ""), std::string("failed"));
        QCOMPARE(state.value("problem", ""), std::string("target-left"));
        QCOMPARE(field("customer", m_world.annas.customer.uuid, "guide_id"), m_world.anna.toString());
    }

    //! Killed in the fourth transaction; another copy goes on where the third one ended, and nobody is moved twice.
    void aServerThatDiesLeavesItToAnother() {
        (void)meet(1500, m_world.store1);
        m_world.stopServer();
        qputenv("LIANLU_KILL_AT", "mid-handover:4");
        const bool up = m_world.startServer();
        qunsetenv("LIANLU_KILL_AT");
        QVERIFY(up);
        auto mia = m_world.signedIn("mia");
        const json wish{{"id", newId()}, {"from_id", m_world.anna.toString()}, {"to_id", m_world.ben.toString()}};
        QCOMPARE(mia.http.post("/v1/handover", wish).status, 200);
        QVERIFY(QTest::qWaitFor([&] { return !m_world.server().running(); }, 60'000));
        QCOMPARE(m_world.one("SELECT state || ' ' || moved FROM handover"), std::string("running 600"));
        QCOMPARE(m_world.one("SELECT count(*) FROM customer WHERE guide_id = '" + m_world.ben.toString() + "'"), std::string("601"));
        QVERIFY(m_world.startServer());
        RealServer other(QStringLiteral(LIANLU_SERVER_PROGRAM));
        QVERIFY(other.start(m_world.conninfo(), m_world.file(QStringLiteral("other")), {QStringLiteral("--no-dispatcher")}));
        auto again = m_world.signedIn("mia");
        const auto after = ended(again, wish["id"], 90);
        QCOMPARE(after.value("state", ""), std::string("done"));
        QCOMPARE(after.value("moved", 0), 1502);
        QCOMPARE(m_world.one("SELECT count(*) FROM customer WHERE guide_id = '" + m_world.anna.toString() + "'"), std::string("0"));
        QCOMPARE(m_world.one("SELECT count(*) FROM change_log WHERE kind = 'l' AND scope = '" + domain::Scope::book(m_world.anna).toString() + "'"), std::string("1502"));
        QCOMPARE(m_world.one("SELECT count(*) FROM change_log WHERE kind = 'e' AND scope = '" + domain::Scope::book(m_world.ben).toString() + "'"), std::string("1502"));
    }

    void aBookIsHandedOverOnceAtATime() {
        m_world.stopServer();
        QVERIFY(m_world.startServer());
        auto mia = m_world.signedIn("mia");
        // As one that another copy has in work just now.
        const auto owner = theIds.next();
        (void)m_world.db().query("INSERT INTO handover (id, from_staff, to_staff, whole, asked_by, asked_at, total, state, owner, lease_until) "
                                 "VALUES ($1, $2, $3, true, $4, 1, 2, 'running', $5, clock_timestamp() + interval '1 hour')",
                                 server::pg::Params().uuid(theIds.next()).uuid(m_world.anna.uuid).uuid(m_world.ben.uuid).uuid(m_world.mia.uuid).uuid(owner));
        const json wish{{"id", newId()}, {"from_id", m_world.anna.toString()}, {"to_pool", true}};
        QCOMPARE(mia.http.post("/v1/handover", wish).code(), std::string("conflict"));
        // Nobody but the owner takes a step.
        const auto stranger = server::stepHandover(m_world.db(), *Uuid::parse(m_world.one("SELECT id FROM handover")), theIds.next(), theClock.now());
        QVERIFY(stranger && !stranger->more && stranger->customers == 0);
        QCOMPARE(field("customer", m_world.annas.customer.uuid, "guide_id"), m_world.anna.toString());
        const auto mine = server::stepHandover(m_world.db(), *Uuid::parse(m_world.one("SELECT id FROM handover")), owner, theClock.now());
        QVERIFY(mine && mine->more && mine->customers == 2);
    }
};

LIANLU_TEST(TestHandover)

}  // namespace test_handover

#include "test_handover.moc"
