// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTest>

#include <algorithm>

#include "models/db/connection.h"
#include "models/store/draft.h"
#include "models/store/write_txn.h"
#include "sync/client/curl_transport.h"
#include "sync/client/quarantine.h"
#include "sync/server/auth/revocation.h"
#include "sync/server/sync/write_batch.h"
#include "tests/server/server_world.h"
#include "tests/support/device.h"
#include "tests/support/test_main.h"

namespace test_revocation {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;

namespace {

#define OK(...)                                                                      \
    do {                                                                             \
        const auto done_ = (__VA_ARGS__);                                            \
        QVERIFY2(done_, done_ ? "" : done_.error().describe().c_str());              \
    } while (false)

int inState(Device& device, store::OpState state) {
    const auto ops = device.outbox();
    return static_cast<int>(std::count_if(ops.begin(), ops.end(), [state](const auto& op) { return op.state == state; }));
}

//! Places in the opened store that hold the words.
int found(Device& device, const std::string& words) {
    int places = 0;
    const auto looked = device.store().read([&](db::Connection& c) -> Result<void> {
        std::vector<std::pair<std::string, std::string>> columns;
        {
            LIANLU_TRY(const auto names, c.prepare("SELECT m.name, p.name FROM sqlite_schema m, pragma_table_info(m.name) p WHERE m.type = 'table'"));
            for (;;) {
                LIANLU_TRY(const bool more, names->step());
                if (!more) break;
                columns.emplace_back(names->string(0), names->string(1));
            }
        }
        for (const auto& [table, column] : columns) {
            LIANLU_TRY(const auto hits, c.integer("SELECT count(*) FROM \"" + table + "\" WHERE instr(CAST(\"" + column + "\" AS TEXT), ?1) > 0", words));
            places += static_cast<int>(hits);
        }
        return {};
    });
    return looked ? places : -1;
}

}  // namespace

//! Devices, the real server and what becomes of work when somebody may no longer hold what they worked on.
class TestRevocation : public QObject {
    Q_OBJECT

    ServerWorld m_world;
    SystemClock m_clock;

    std::unique_ptr<Device> enrolled(const char* login) {
        auto made = sync::CurlTransport::create({m_world.server().url(), {}});
        if (!made) qFatal("no road");
        auto device = std::make_unique<Device>(std::move(*made), m_clock);
        const auto done = device->enrol({login, ServerWorld::kPassword});
        if (!done) qFatal("%s", done.error().describe().c_str());
        const auto synced = device->sync();
        if (!synced) qFatal("%s", synced.error().describe().c_str());
        return device;
    }
    template <class Work>
    void write(Work work) {
        auto txn = server::pg::Transaction::begin(m_world.db());
        QVERIFY(txn);
        server::WriteBatch batch(m_world.db(), m_clock.now());
        OK(work(batch));
        QVERIFY(batch.commit(*txn));
    }
    void worksAt(domain::StaffId staff, domain::StoreId store) {
        write([&](server::WriteBatch& batch) { return batch.upsert("staff", staff.uuid, {}, {{"store_id", store.toString()}}); });
    }
    void givenTo(const domain::CustomerId& person, domain::StaffId guide, domain::StoreId store) {
        write([&](server::WriteBatch& batch) {
            return batch.upsert("customer", person.uuid, {}, {{"guide_id", guide.toString()}, {"home_store_id", store.toString()}});
        });
    }
    Result<std::vector<protocol::QuarantinedOp>> listed(Device& manager) {
        return sync::quarantinedOpsOver(manager.road(), {manager.store(), m_clock, [] { return false; }}, 100);
    }
    Result<protocol::QuarantineAnswer> applied(Device& manager, const domain::OpId& op) {
        return sync::applyQuarantinedOver(manager.road(), {manager.store(), m_clock, [] { return false; }}, op);
    }
    bool converged(Device& device) {
        for (const auto& cursor : device.cursors())
            if (std::to_string(device.digest(cursor.scope)) != m_world.recount(cursor.scope)) return false;
        return true;
    }

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() {
        // Each world is a copy of one database: what the cache has of the last one would pass for this one's.
        QDir(m_world.cache()).removeRecursively();
        QVERIFY(m_world.start());
    }

    void ME05_guideChangesStoreWithPendingEdits() {
        auto anna = enrolled("anna"), mia = enrolled("mia");
        const auto pooled = m_world.pooled;
        // Offline: a pool's lead, a call with a pool's customer, a task of the store, and work in the own book, which stays.
        anna->edit("lead", pooled.lead.uuid, {{"intent", std::string("Vexqjump coat")}});
        const auto call = anna->logCall(pooled.customer.uuid, "Vexqjump call");
        const auto task = anna->newId();
        anna->create("task", task, domain::Scope::store(m_world.store1),
                     {{"store_id", m_world.store1.toString()}, {"assignee_id", m_world.anna.toString()}, {"kind", std::string("follow_up")},
                      {"status", std::string("open")}, {"title", std::string("Vexqjump task")}});
        anna->edit("lead", m_world.annas.lead.uuid, {{"intent", std::string("own")}});
        const auto ownCall = anna->logCall(m_world.annas.customer.uuid, "at the old store");
        QVERIFY(found(*anna, "Vexqjump") > 0);
        worksAt(m_world.anna, m_world.store2);

        OK(anna->sync());
        // Gone: rows of the pool and the store, and what was said of them. There: the own book, and that something waits.
        QVERIFY(!anna->has("customer", pooled.customer.uuid) && !anna->has("lead", pooled.lead.uuid) && !anna->has("interaction", call));
        QCOMPARE(found(*anna, "Vexqjump"), 0);
        QCOMPARE(anna->text("lead", m_world.annas.lead.uuid, "intent"), std::string("own"));
        QCOMPARE(anna->counts().pending, 0);
        QCOMPARE(anna->counts().failed, 0);
        QCOMPARE(anna->counts().quarantined, 4);
        QCOMPARE(inState(*anna, store::OpState::quarantined), 4);
        for (const auto& op : anna->outbox()) QCOMPARE(op.reason, std::string("out-of-reach"));
        QVERIFY(converged(*anna));
        // Nothing was done yet, and the manager of the rows sees all of it but what lies in the other store's reach now: her own book is there.
        QCOMPARE(m_world.one("SELECT count(*) FROM lead WHERE body LIKE '%Vexqjump%'"), std::string("0"));
        const auto ops = listed(*mia);
        OK(ops);
        QCOMPARE(ops->size(), std::size_t{3});
        for (const auto& op : *ops) {
            QCOMPARE(op.staffId, m_world.anna);
            const auto answer = applied(*mia, op.op.opId);
            OK(answer);
            QCOMPARE(answer->state, std::string("applied"));
        }
        OK(mia->sync());
        QCOMPARE(mia->text("lead", pooled.lead.uuid, "intent"), std::string("Vexqjump coat"));
        QCOMPARE(mia->text("interaction", call, "note"), std::string("Vexqjump call"));
        QCOMPARE(mia->text("interaction", call, "staff_id"), m_world.anna.toString());
        QCOMPARE(mia->text("task", task, "title"), std::string("Vexqjump task"));
        QVERIFY(converged(*mia));
        // The call of the old store in the own book waits for the manager of the store where she is now; there is none yet.
        QCOMPARE(m_world.one("SELECT row_id FROM quarantine WHERE state = 'waiting'"), ownCall.toString());
        // What a person has seen may go from the list; nothing is sent for it.
        for (const auto& op : anna->outbox()) OK(anna->store().writeNow([&](store::WriteTxn& txn) { return store::Outbox::discard(txn, op.opId); }));
        QCOMPARE(anna->outbox().size(), std::size_t{0});
    }

    void ME05_thereAndBackAgainLosesNothing() {
        auto anna = enrolled("anna"), mia = enrolled("mia");
        anna->edit("lead", m_world.annas.lead.uuid, {{"intent", std::string("before")}});
        anna->edit("customer", m_world.annas.customer.uuid, {{"remark", std::string("likes wool")}});
        // Handed over and back while she is away.
        givenTo(m_world.annas.customer, m_world.ben, m_world.store1);
        givenTo(m_world.annas.customer, m_world.anna, m_world.store1);
        OK(anna->sync());
        QCOMPARE(anna->counts().quarantined + anna->counts().failed + anna->counts().pending, 0);
        QCOMPARE(anna->text("lead", m_world.annas.lead.uuid, "intent"), std::string("before"));
        QVERIFY(converged(*anna));

        // She syncs while it is with Ben: the work waits; then it comes back, and so does the work.
        anna->edit("lead", m_world.annas.lead.uuid, {{"next_step", std::string("call on Friday")}});
        givenTo(m_world.annas.customer, m_world.ben, m_world.store1);
        OK(anna->sync());
        QVERIFY(!anna->has("lead", m_world.annas.lead.uuid));
        QCOMPARE(anna->counts().quarantined, 1);
        givenTo(m_world.annas.customer, m_world.anna, m_world.store1);
        const auto ops = listed(*mia);
        OK(ops);
        QCOMPARE(ops->size(), std::size_t{1});
        OK(applied(*mia, ops->front().op.opId));
        OK(anna->sync());
        QCOMPARE(anna->text("lead", m_world.annas.lead.uuid, "next_step"), std::string("call on Friday"));
        QVERIFY(converged(*anna));
    }

    void IN15_revokedDeviceWithAFullOutbox() {
        auto anna = enrolled("anna"), mia = enrolled("mia");
        constexpr int kCalls = 450;  // three pushes
        for (int i = 0; i < kCalls; ++i) (void)anna->logCall(m_world.annas.customer.uuid, "Vexqjump " + std::to_string(i));
        anna->edit("lead", m_world.annas.lead.uuid, {{"intent", std::string("Vexqjump coat")}});
        OK(anna->store().writeNow([&](store::WriteTxn& txn) { return store::Settings::save(txn, "theme", "dark"); }));
        const auto backup = anna->store().backUp();
        OK(backup);
        const auto token = anna->state().refreshToken;
        OK(server::revokeDevice(m_world.db(), anna->state().deviceId, {"operator:test", "operator", {}, {}, {}}, m_clock.now()));

        // The road breaks on the way: nothing is lost and nothing is shown of what is not handed over.
        anna->road().next(faults::pass("/v1/sync/surrender"));
        anna->road().next(faults::answerLost("/v1/sync/surrender"));
        const auto broken = anna->sync();
        QVERIFY(!broken && broken.error().code == Code::unreachable);
        const auto gone = anna->sync();
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, Code::unauthenticated);
        QCOMPARE(gone.error().context, std::string("revoked"));
        // A: every op is at the server, once. D: no row, no word and no backup of it is left here.
        QCOMPARE(m_world.one("SELECT count(DISTINCT row_id) FROM quarantine WHERE reason = 'device-revoked' AND entity = 'interaction'"), std::to_string(kCalls));
        QCOMPARE(m_world.one("SELECT count(*) FROM quarantine"), std::to_string(kCalls + 1));
        QCOMPARE(m_world.one("SELECT count(*) FROM interaction"), std::string("0"));
        QCOMPARE(found(*anna, "Vexqjump"), 0);
        QVERIFY(anna->ids("customer").empty() && anna->ids("lead").empty() && anna->ids("staff").empty());
        QVERIFY(anna->cursors().empty());
        QCOMPARE(anna->counts().quarantined, kCalls + 1);
        QCOMPARE(anna->counts().pending, 0);
        QVERIFY(anna->store().backups().empty());
        QVERIFY(anna->state().refreshToken.empty());
        // Its token opens nothing, and takes no more than it did.
        HttpClient http(m_world.server().url());
        const json device = anna->state().deviceId.toString();
        QCOMPARE(http.post("/v1/auth/refresh", {{"refresh_token", token}, {"device_id", device}}).status, 403);
        const auto empty = http.post("/v1/sync/surrender", {{"refresh_token", token}, {"device_id", device}, {"ops", json::array()}});
        QCOMPARE(empty.status, 200);
        QCOMPARE(empty.json().size(), std::size_t{2});
        QCOMPARE(http.post("/v1/sync/surrender", {{"refresh_token", "guessed"}, {"device_id", device}, {"ops", json::array()}}).status, 401);
        QCOMPARE(http.post("/v1/sync/surrender", {{"refresh_token", token}, {"device_id", mia->state().deviceId.toString()}, {"ops", json::array()}}).status, 401);
        // Who is not revoked pushes as ever.
        QCOMPARE(http.post("/v1/sync/surrender", {{"refresh_token", mia->state().refreshToken}, {"device_id", mia->state().deviceId.toString()},
                                                  {"ops", json::array()}}).status, 422);
        // The manager lets one in.
        const auto ops = listed(*mia);
        OK(ops);
        const auto lead = std::find_if(ops->begin(), ops->end(), [](const auto& op) { return op.op.entity == "interaction"; });
        QVERIFY(lead != ops->end());
        const auto answer = applied(*mia, lead->op.opId);
        OK(answer);
        QCOMPARE(answer->state, std::string("applied"));
        QCOMPARE(m_world.one("SELECT body::json ->> 'staff_id' FROM interaction"), m_world.anna.toString());
    }

    void IN15_whoeverLeftTheStaffHandsOverAsWell() {
        auto anna = enrolled("anna");
        anna->edit("lead", m_world.annas.lead.uuid, {{"intent", std::string("Vexqjump coat")}});
        write([&](server::WriteBatch& batch) { return batch.upsert("staff", m_world.anna.uuid, {}, {{"status", std::string("left")}}); });
        const auto gone = anna->sync();
        QVERIFY(!gone);
        QCOMPARE(gone.error().context, std::string("revoked"));
        QCOMPARE(m_world.one("SELECT count(*) FROM quarantine WHERE reason = 'device-revoked'"), std::string("1"));
        QVERIFY(anna->ids("customer").empty());
        QCOMPARE(found(*anna, "Vexqjump"), 0);
    }
};

LIANLU_TEST(TestRevocation)

#undef OK

}  // namespace test_revocation

#include "test_revocation.moc"
