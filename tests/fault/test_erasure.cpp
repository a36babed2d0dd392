// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QProcess>
#include <QTest>

#include "models/db/connection.h"
#include "models/search/person_packing.h"
#include "models/store/draft.h"
#include "models/store/write_txn.h"
#include "sync/client/curl_transport.h"
#include "sync/client/privacy.h"
#include "sync/server/sync/compaction.h"
#include "sync/server/sync/write_batch.h"
#include "tests/server/server_world.h"
#include "tests/support/device.h"
#include "tests/support/test_main.h"

namespace test_erasure {

using namespace lianlu;
using namespace lianlu::test;

namespace {

const char* const kName = "司空鹮鸰Quoxwyzz";
const char* const kWord = "鹮鸰Vexqjump";

//! Every column of every table of the opened store that holds the words.
QStringList found(Device& device, const std::string& words) {
    QStringList places;
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
            // Packed ones hold bytes of any kind, so they are compared as bytes.
            LIANLU_TRY(const auto hits, c.integer("SELECT count(*) FROM \"" + table + "\" WHERE instr(CAST(\"" + column + "\" AS BLOB), CAST(?1 AS BLOB)) > 0", words));
            if (hits > 0) places << QString::fromStdString(table + "." + column);
        }
        return {};
    });
    if (!looked) places << QString::fromStdString(looked.error().describe());
    return places;
}

}  // namespace

class TestErasure : public QObject {
    Q_OBJECT

    ServerWorld m_world;
    SystemClock m_clock;

    //! Edits that are in, of rows that live and of one that is deleted, an edit that failed, and all of them say the words.
    void workOn(Device& device, const ServerWorld::Person& person) {
        device.edit("customer", person.customer.uuid, {{"name", std::string(kName)}});
        device.edit("lead", person.lead.uuid, {{"intent", std::string(kWord)}});
        const auto call = device.logCall(person.customer.uuid, kWord);
        QVERIFY(device.sync());
        device.remove("interaction", call);
        QVERIFY(device.sync());
        auto mia = m_world.signedIn("mia");
        const auto results = mia.push({mia.op("update", "customer", person.customer.uuid, 1, news({{"city", "Theirs"}})),
                                       mia.op("delete", "lead", person.lead.uuid, 1'000, nlohmann::json::object())})
                                 .json()
                                 .at("results");
        for (const auto& result : results) QVERIFY2(result.value("status", "") == "applied" || result.value("status", "") == "merged", result.dump().c_str());
        device.edit("customer", person.customer.uuid, {{"city", std::string(kWord)}});
        QVERIFY(device.sync());
        QVERIFY(!device.has("lead", person.lead.uuid));
        QCOMPARE(device.counts().conflicted, 1);
        QVERIFY(!found(device, kName).isEmpty() && !found(device, kWord).isEmpty());
    }
    void erase(TestDevice& asks, TestDevice& confirms, const domain::CustomerId& who) {
        QCOMPARE(asks.http.post("/v1/privacy/erase", {{"customer_id", who.toString()}, {"reason", "person-asked"}}).status, 200);
        QCOMPARE(confirms.http.post("/v1/privacy/erase", {{"customer_id", who.toString()}, {"confirm", true}}).json().value("state", ""), std::string("done"));
    }
    int waiting(TestDevice& hugo, const domain::CustomerId& who) {
        const auto answer = hugo.http.post("/v1/privacy/erase", {{"customer_id", who.toString()}, {"confirm", true}});
        return answer.status == 200 ? answer.json().value("devices_waiting", 0) : -1;
    }
    //! The log of a scope forgets all that it has.
    void compact(const domain::Scope& scope) {
        QVERIFY(m_world.db().query("UPDATE change_log SET at = at - interval '100 days' WHERE scope = $1", server::pg::Params().text(scope.toString())));
        QVERIFY(server::compactLog(m_world.db()));
    }
    void expectForgotten(Device& device) {
        const auto synced = device.sync();
        QVERIFY2(synced, synced ? "" : synced.error().describe().c_str());
        for (const char* words : {kName, kWord}) QCOMPARE(found(device, words), QStringList());
        QCOMPARE(device.counts().failed + device.counts().conflicted + device.counts().pending, 0);
        QVERIFY(device.sync());
        for (const auto& cursor : device.cursors()) QCOMPARE(std::to_string(device.digest(cursor.scope)), m_world.recount(cursor.scope));
    }

    std::shared_ptr<sync::Transport> road() {
        auto made = sync::CurlTransport::create({m_world.server().url(), {}});
        if (!made) qFatal("no road");
        return std::move(*made);
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

    void ME07_erasedWhileOffline() {
        const auto person = m_world.annas;
        Device device(road(), m_clock);
        const auto enrolled = device.enrol({"anna", ServerWorld::kPassword});
        QVERIFY2(enrolled, enrolled ? "" : enrolled.error().describe().c_str());
        device.edit("customer", person.customer.uuid, {{"name", std::string(kName)}});
        QVERIFY(device.sync());
        // Now the device is away, and its person goes on working: an edit, a new row, one that names the person elsewhere, a draft.
        device.edit("customer", person.customer.uuid, {{"remark", std::string(kWord)}});
        device.edit("lead", person.lead.uuid, {{"intent", std::string(kWord)}});
        (void)device.logCall(person.customer.uuid, kWord);
        device.create("task", device.newId(), domain::Scope::store(m_world.store1),
                      {{"store_id", m_world.store1.toString()}, {"customer_id", person.customer.toString()}, {"kind", std::string("follow_up")},
                       {"status", std::string("open")}, {"title", std::string(kWord)}});
        device.edit("customer", m_world.annas2.customer.uuid, {{"remark", std::string("stays")}});
        QVERIFY(device.store().writeNow([&](store::WriteTxn& txn) -> Result<void> {
            LIANLU_CHECK(store::Drafts::save(txn, "interaction:" + person.customer.toString(), kWord));
            return store::Drafts::save(txn, "interaction:" + m_world.annas2.customer.toString(), "another's");
        }));
        QVERIFY(!found(device, kWord).isEmpty() && !found(device, kName).isEmpty());

        auto mia = m_world.signedIn("mia"), hugo = m_world.signedIn("hugo");
        const nlohmann::json whom{{"customer_id", person.customer.toString()}};
        auto ask = whom;
        ask["reason"] = "person-asked";
        auto confirm = whom;
        confirm["confirm"] = true;
        QCOMPARE(mia.http.post("/v1/privacy/erase", ask).status, 200);
        QCOMPARE(hugo.http.post("/v1/privacy/erase", confirm).json().value("state", ""), std::string("done"));

        const auto synced = device.sync();
        QVERIFY2(synced, synced ? "" : synced.error().describe().c_str());
        for (const char* words : {kName, kWord}) QCOMPARE(found(device, words), QStringList());
        QVERIFY(!device.has("customer", person.customer.uuid) && !device.has("lead", person.lead.uuid));
        // Nothing waits for a decision nobody can make, and nothing of others went along.
        QCOMPARE(device.counts().failed + device.counts().conflicted + device.counts().pending, 0);
        QCOMPARE(device.text("customer", m_world.annas2.customer.uuid, "remark"), std::string("stays"));
        QCOMPARE(found(device, "another's").size(), 1);
        QCOMPARE(m_world.one("SELECT count(*) FROM customer WHERE body LIKE '%stays%'"), std::string("1"));
        for (const auto& cursor : device.cursors()) QCOMPARE(std::to_string(device.digest(cursor.scope)), m_world.recount(cursor.scope));
        for (const char* table : {"customer", "lead", "interaction", "task", "conflict", "op_result"})
            QCOMPARE(m_world.one("SELECT count(*) FROM " + std::string(table) + " x WHERE x::text LIKE '%Vexqjump%' OR x::text LIKE '%Quoxwyzz%'"), std::string("0"));
    }

    void ME07_devicesAcknowledgeWhatTheyErased() {
        const auto person = m_world.annas;
        Device guide(road(), m_clock), manager(road(), m_clock), stranger(road(), m_clock);
        QVERIFY(guide.enrol({"anna", ServerWorld::kPassword}));
        QVERIFY(manager.enrol({"mia", ServerWorld::kPassword}));
        QVERIFY(stranger.enrol({"carl", ServerWorld::kPassword}));
        // Ben's device held her before she came to Anna, and has not heard of that.
        Device before(road(), m_clock);
        QVERIFY(before.enrol({"ben", ServerWorld::kPassword}));
        for (auto* device : {&guide, &manager, &stranger, &before}) QVERIFY(device->sync());
        auto mia = m_world.signedIn("mia"), hugo = m_world.signedIn("hugo");
        const auto bens = m_world.bens;
        QCOMPARE(mia.push({mia.op("update", "customer", bens.customer.uuid, 1, news({{"guide_id", m_world.anna.toString()}}))}).json().at("results")[0].value("status", ""),
                 std::string("applied"));
        QVERIFY(guide.sync() && manager.sync());

        const auto waiting = [&](const domain::CustomerId& who) {
            return hugo.http.post("/v1/privacy/erase", {{"customer_id", who.toString()}, {"confirm", true}}).json().value("devices_waiting", 0);
        };
        for (const auto& who : {person.customer, bens.customer})
            QCOMPARE(mia.http.post("/v1/privacy/erase", {{"customer_id", who.toString()}, {"reason", "person-asked"}}).json().value("devices_waiting", 0), 0);
        QCOMPARE(waiting(person.customer), 2);  // the guide's and the manager's; carl's never held her
        QCOMPARE(waiting(bens.customer), 3);    // and Ben's
        QVERIFY(guide.sync());
        QVERIFY(!guide.has("customer", person.customer.uuid));
        QCOMPARE(waiting(person.customer), 1);
        QCOMPARE(waiting(bens.customer), 2);
        // Where the acknowledgement does not arrive, the next pull says the same.
        manager.road().next(faults::refused("/v1/sync/acknowledge"));
        QVERIFY(manager.sync());
        QCOMPARE(waiting(person.customer), 1);
        QVERIFY(manager.sync());
        QCOMPARE(waiting(person.customer), 0);
        QVERIFY(before.sync());
        QVERIFY(!before.has("customer", bens.customer.uuid));
        QVERIFY(before.sync());
        QCOMPARE(waiting(bens.customer), 0);

        // On the server's command line the same, by name.
        QProcess server;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LIANLU_DB"), QString::fromStdString(m_world.conninfo()));
        server.setProcessEnvironment(environment);
        const auto status = [&](const domain::CustomerId& who) {
            server.start(QStringLiteral(LIANLU_SERVER_PROGRAM), {QStringLiteral("privacy"), QStringLiteral("status"), QStringLiteral("--customer"), QString::fromStdString(who.toString())});
            server.waitForFinished(30'000);
            return QString::fromUtf8(server.readAllStandardOutput() + server.readAllStandardError());
        };
        QVERIFY2(status(person.customer).contains(QStringLiteral("gone there: 0")), qPrintable(status(person.customer)));
        QVERIFY(status(m_world.carls.customer).contains(QStringLiteral("nobody asked")));
    }

    //! Name, number and address by every road a device takes them in: rows, packed for search, unsent, and sent with the answer lost.
    void ME07_anErasedAddressIsNowhereOnADevice() {
        const auto person = m_world.annas;
        const auto book = domain::Scope::book(m_world.anna);
        const std::string phone = "+8613790137901", mail = "quoxwyzz@canary.example", later = "+8613690236902";
        Device device(road(), m_clock);
        QVERIFY(device.enrol({"anna", ServerWorld::kPassword}));
        device.edit("customer", person.customer.uuid, {{"name", std::string(kName)}});
        device.edit("identity", person.email.uuid, {{"value", mail}});
        const auto address = [&](const std::string& value) {
            return domain::Fields{{"customer_id", person.customer.toString()}, {"kind", std::string("mobile")}, {"value", value}, {"status", std::string("active")}};
        };
        device.create("identity", device.newId(), book, address(phone));
        const auto synced = device.sync();
        QVERIFY2(synced, synced ? "" : synced.error().describe().c_str());
        for (;;) {
            const auto packed = search::packPersons(device.store(), 100);
            QVERIFY(packed);
            if (packed->left == 0) break;
        }
        QVERIFY(device.store().writeNow([&](store::WriteTxn& txn) { return store::Drafts::save(txn, "interaction:" + person.customer.toString(), "ring " + later); }));
        // It is in, and the device never hears of that; one more is on the device alone.
        device.create("identity", device.newId(), book, address(later));
        device.road().next(faults::answerLost("/v1/sync/push"));
        (void)device.sync();
        QCOMPARE(m_world.one("SELECT count(*) FROM identity WHERE body::json ->> 'value' = '" + later + "'"), std::string("1"));
        device.edit("customer", person.customer.uuid, {{"remark", "ring " + later}});

        const std::vector<std::string> all{kName, phone, phone.substr(3), mail, "quoxwyzz", later, later.substr(3)};
        for (const auto& words : all) QVERIFY2(!found(device, words).isEmpty(), words.c_str());
        const auto inBlobs = found(device, phone.substr(3)).filter(QStringLiteral("person_segment"));
        QVERIFY2(!inBlobs.isEmpty(), "packed segments are looked into");

        auto mia = m_world.signedIn("mia"), hugo = m_world.signedIn("hugo");
        erase(mia, hugo, person.customer);
        // The server still knows that it took the op that is sent again, though nothing of what it said.
        QCOMPARE(m_world.one("SELECT count(*) || ' ' || sum(length(o.body_hash)) FROM op_result o JOIN identity i ON i.id = o.row_id WHERE i.deleted AND o.status = 'applied'"), std::string("3 0"));
        for (int i = 0; i < 3 && waiting(hugo, person.customer) > 0; ++i) QVERIFY(device.sync());
        QCOMPARE(waiting(hugo, person.customer), 0);
        for (const auto& words : all) QCOMPARE(found(device, words), QStringList());
        expectForgotten(device);
        // And is none the worse for it.
        device.edit("customer", m_world.annas2.customer.uuid, {{"remark", std::string("stays")}});
        QVERIFY(device.sync());
        QCOMPARE(m_world.one("SELECT count(*) FROM customer WHERE body LIKE '%stays%'"), std::string("1"));
        QCOMPARE(device.counts().pending + device.counts().failed, 0);
    }

    //! A person goes to another guide, then is erased: what the device of the one before keeps of its own, sent, failed or of rows that were gone
    //! already, goes as well. The road by which it hears of that may be any.
    void ME07_erasedAfterTheyMovedOn_data() {
        QTest::addColumn<bool>("compacted");
        QTest::addColumn<bool>("seenLeaving");
        QTest::newRow("the log tells it") << false << true;
        QTest::newRow("it hears of both at once") << false << false;
        QTest::newRow("the log has forgotten, the scope is fetched anew") << true << false;
        QTest::newRow("the log has forgotten that they were there") << true << true;
    }
    void ME07_erasedAfterTheyMovedOn() {
        QFETCH(bool, compacted);
        QFETCH(bool, seenLeaving);
        const auto person = m_world.annas;
        Device device(road(), m_clock);
        QVERIFY(device.enrol({"anna", ServerWorld::kPassword}));
        workOn(device, person);
        auto mia = m_world.signedIn("mia"), hugo = m_world.signedIn("hugo");
        QCOMPARE(mia.push({mia.op("update", "customer", person.customer.uuid, 1, news({{"guide_id", m_world.ben.toString()}}))}).json().at("results")[0].value("status", ""),
                 std::string("merged"));
        if (seenLeaving) {
            QVERIFY(device.sync());
            QVERIFY(!device.has("customer", person.customer.uuid));
            QVERIFY2(!found(device, kWord).isEmpty(), "what was acknowledged is kept for a server that loses it");
            if (compacted) compact(domain::Scope::book(m_world.anna));
        }
        erase(mia, hugo, person.customer);
        if (compacted && !seenLeaving) compact(domain::Scope::book(m_world.anna));
        QCOMPARE(waiting(hugo, person.customer), 1);
        expectForgotten(device);
        QCOMPARE(waiting(hugo, person.customer), 0);
        QCOMPARE(m_world.one("SELECT count(*) FROM gone_from"), std::string("0"));
    }

    //! They stayed, the guide went: the device may not even read the scope any more.
    void ME07_erasedAfterTheGuideMovedOn() {
        const auto person = m_world.pooled;
        Device device(road(), m_clock);
        QVERIFY(device.enrol({"anna", ServerWorld::kPassword}));
        workOn(device, person);
        {
            auto txn = server::pg::Transaction::begin(m_world.db());
            server::WriteBatch batch(m_world.db(), m_clock.now());
            QVERIFY(batch.upsert("staff", m_world.anna.uuid, {}, {{"store_id", m_world.store2.toString()}}));
            QVERIFY(batch.commit(*txn));
        }
        QVERIFY(device.sync());
        QVERIFY(!device.has("customer", person.customer.uuid));
        QVERIFY2(!found(device, kWord).isEmpty(), "what failed waits for a person");
        auto mia = m_world.signedIn("mia"), hugo = m_world.signedIn("hugo");
        erase(mia, hugo, person.customer);
        QCOMPARE(waiting(hugo, person.customer), 1);
        expectForgotten(device);
        QCOMPARE(waiting(hugo, person.customer), 0);
    }

    void theWorkbenchExportsAndAsksOverItsOwnSession() {
        Device guide(road(), m_clock), manager(road(), m_clock);
        QVERIFY(guide.enrol({"anna", ServerWorld::kPassword}));
        QVERIFY(manager.enrol({"mia", ServerWorld::kPassword}));
        const auto line = road();
        const auto never = [] { return false; };
        const auto forbidden = sync::exportPersonOver(*line, {guide.store(), m_clock, never}, m_world.annas.customer);
        QVERIFY(!forbidden && forbidden.error().code == Code::forbidden);
        const auto file = sync::exportPersonOver(*line, {manager.store(), m_clock, never}, m_world.annas.customer);
        QVERIFY2(file, file ? "" : file.error().describe().c_str());
        QVERIFY(file->starts_with("PK"));
        const auto cancelled = sync::exportPersonOver(*line, {manager.store(), m_clock, [] { return true; }}, m_world.annas.customer);
        QVERIFY(!cancelled && cancelled.error().code == Code::cancelled);
        const auto asked = sync::requestErasureOver(*line, {manager.store(), m_clock, never}, m_world.annas.customer, "person-asked");
        QVERIFY(asked && asked->state == "requested" && asked->doneAt == 0);
        // The engine goes on with the session that the calls refreshed.
        const auto synced = manager.sync();
        QVERIFY2(synced, synced ? "" : synced.error().describe().c_str());
    }
};

LIANLU_TEST(TestErasure)

}  // namespace test_erasure

#include "test_erasure.moc"
