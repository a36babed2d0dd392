// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "sync/server/auth/caller.h"
#include "sync/server/sync/push_run.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_taken_back {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;

//! Persons whom a file brought in go again for everybody, and nobody else does (ADR 0033); texts with controls stay outside.
class TestTakenBack : public QObject {
    Q_OBJECT

    struct Imported {
        Uuid customer, phone, lead;
    };

    Uuid idAt(std::chrono::hours ago) {
        auto id = m_ids.next();
        auto ms = toUnixMs(m_clock.now() - ago);
        for (std::size_t i = 6; i-- > 0; ms >>= 8) id.bytes[i] = static_cast<std::uint8_t>(ms & 0xFF);
        return id;
    }

    //! As a device's import pushes a row of a file.
    Imported bringIn(TestDevice& device, const char* guide, std::chrono::hours ago = std::chrono::hours(1)) {
        const Imported made{idAt(ago), m_ids.next(), m_ids.next()};
        const auto person = made.customer.toString();
        json fields{{"kind", "prospect"}, {"name", "新客"}, {"home_store_id", m_world.store1.toString()}};
        json lead{{"customer_id", person}, {"stage", "new"}, {"source", "ingest"}};
        if (guide) {
            fields["guide_id"] = guide;
            lead["owner_id"] = guide;
        }
        push(device, {device.op("create", "customer", made.customer, 0, news(fields)),
                      device.op("create", "identity", made.phone, 0, news({{"customer_id", person}, {"kind", "mobile"}, {"value", "+8613900099001"}, {"status", "active"}, {"source", "import"}})),
                      device.op("create", "lead", made.lead, 0, news(lead))});
        return made;
    }
    //! One transaction; "applied" of each, or what was said of the first that did not go in.
    std::string push(TestDevice& device, std::vector<json> ops) {
        for (auto& op : ops) op["txn_id"] = ops.front()["txn_id"];
        const auto answer = device.push(std::move(ops));
        if (answer.status != 200) return std::to_string(answer.status);
        const auto results = answer.json().at("results");
        for (const auto& result : results)
            if (result.at("status") == "rejected") return result.value("code", "") + ": " + result.value("reason", "");
        for (const auto& result : results)
            if (result.at("status") != "applied") return result.at("status");
        return "applied";
    }
    std::string takeBack(TestDevice& device, const Imported& made) {
        return push(device, {device.op("delete", "customer", made.customer, 1, json::object()), device.op("delete", "identity", made.phone, 1, json::object()),
                             device.op("delete", "lead", made.lead, 1, json::object())});
    }
    std::string living(const Imported& made) {
        const auto id = made.customer.toString();
        return m_world.one("SELECT (SELECT count(*) FROM customer WHERE id = '" + id + "' AND NOT deleted) || ' ' || (SELECT count(*) FROM identity WHERE customer_id = '" + id +
                           "' AND NOT deleted) || ' ' || (SELECT count(*) FROM lead WHERE customer_id = '" + id + "' AND NOT deleted)");
    }

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() { QVERIFY(m_world.start()); }
    void cleanup() {
        for (const auto& scope : {domain::Scope::book(m_world.anna), domain::Scope::pool(m_world.store1), domain::Scope::store(m_world.store1)})
            QCOMPARE(m_world.digest(scope), m_world.recount(scope));
    }

    //! As exports do, an import stands in the audit, counted by what the server let in; a manager reads one line of it.
    void anImportStandsInTheAudit() {
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia");
        const auto entries = [this] {
            return m_world.one("SELECT coalesce(string_agg(role || ' ' || records || ' ' || (store = '" + m_world.store1.toString() + "')::text, ', ' ORDER BY seq), '') FROM audit WHERE action = 'import-customers'");
        };
        const auto own = m_world.anna.toString();
        const auto row = [&](const Uuid& person, const std::string& phone, const char* source, const std::string& guide) {
            const auto id = person.toString();
            std::vector<json> ops{anna.op("create", "customer", person, 0, news({{"kind", "prospect"}, {"name", "新客"}, {"home_store_id", m_world.store1.toString()}, {"guide_id", guide}})),
                                  anna.op("create", "identity", m_ids.next(), 0, news({{"customer_id", id}, {"kind", "mobile"}, {"value", phone}, {"status", "active"}, {"source", source}})),
                                  anna.op("create", "identity", m_ids.next(), 0, news({{"customer_id", id}, {"kind", "email"}, {"value", "p" + phone.substr(1) + "@example.com"}, {"status", "active"}, {"source", source}}))};
            for (auto& op : ops) op["txn_id"] = ops.front()["txn_id"];
            return ops;
        };
        // Two persons of a file in one push, one typed by hand, one that the server refuses (another's book).
        std::vector<json> ops;
        const std::pair<const char*, std::string> rows[]{{"import", own}, {"import", own}, {"guide", own}, {"import", m_world.ben.toString()}};
        int number = 0;
        for (const auto& [source, guide] : rows)
            for (auto& op : row(m_ids.next(), "+861390007700" + std::to_string(++number), source, guide)) ops.push_back(std::move(op));
        std::int64_t seq = 1;
        for (auto& op : ops) op["op_seq"] = seq++;
        QCOMPARE(anna.push(ops).status, 200);
        QCOMPARE(entries(), std::string("guide 2 true"));
        // The answer was lost: the same again is no second import.
        QCOMPARE(anna.push(ops).status, 200);
        QCOMPARE(entries(), std::string("guide 2 true"));
        auto more = row(m_ids.next(), "+8613900077011", "import", own);
        for (auto& op : more) op["op_seq"] = seq++;
        QCOMPARE(anna.push(more).status, 200);
        QCOMPARE(entries(), std::string("guide 2 true, guide 1 true"));
        const auto read = mia.http.get("/v1/audit").json().at("entries");
        int lines = 0;
        for (const auto& entry : read)
            if (entry.value("action", "") == "import-customers") {
                ++lines;
                QCOMPARE(entry.value("records", 0), 3);
                QVERIFY(entry.value("happened_at", std::int64_t{0}) > 0);
            }
        QCOMPARE(lines, 1);
    }

    void whoNobodyWorkedOnGoesWithAllThatCameAlong() {
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia");
        const auto one = bringIn(anna, m_world.anna.toString().c_str());
        QCOMPARE(living(one), std::string("1 1 1"));
        QCOMPARE(takeBack(anna, one), std::string("applied"));
        QCOMPARE(living(one), std::string("0 0 0"));
        // The manager's device hears of each row, and the audit of the person.
        QCOMPARE(m_world.one("SELECT count(*) FROM change_log WHERE kind = 'd' AND id IN ('" + one.customer.toString() + "', '" + one.phone.toString() + "', '" + one.lead.toString() + "')"),
                 std::string("3"));
        QCOMPARE(m_world.one("SELECT count(*) FROM audit WHERE action = 'person-taken-back' AND subject = '" + one.customer.toString() + "'"), std::string("1"));
        // What a manager brought in waits in the pool, and is a manager's to take back.
        const auto two = bringIn(mia, nullptr);
        QCOMPARE(takeBack(anna, two), std::string("forbidden: not a person of the own book"));
        QCOMPARE(living(two), std::string("1 1 1"));
        QCOMPARE(takeBack(mia, two), std::string("applied"));
        QCOMPARE(living(two), std::string("0 0 0"));
    }

    void whoeverHasMoreStays_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("said");
        QTest::newRow("talk") << "talk" << "refused: in-use";
        QTest::newRow("edited") << "edited" << "refused: changed-since";
        QTest::newRow("lead moved on") << "lead" << "refused: in-use";
        QTest::newRow("tag of the staff") << "tag" << "refused: in-use";
        QTest::newRow("consent") << "consent" << "refused: in-use";
        QTest::newRow("task") << "task" << "refused: in-use";
        QTest::newRow("old") << "old" << "refused: too-old";
    }
    void whoeverHasMoreStays() {
        QFETCH(QString, what);
        QFETCH(QString, said);
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia");
        const auto guide = m_world.anna.toString();
        const auto one = bringIn(anna, guide.c_str(), what == QLatin1String("old") ? std::chrono::hours(24 * 15) : std::chrono::hours(1));
        const auto person = one.customer.toString();
        const auto now = toUnixMs(m_clock.now());
        std::string done = "applied";
        if (what == QLatin1String("talk"))
            done = push(mia, {mia.op("create", "interaction", m_ids.next(), 0, news({{"customer_id", person}, {"staff_id", m_world.mia.toString()}, {"kind", "call"}, {"at", now}}))});
        if (what == QLatin1String("edited")) done = push(mia, {mia.op("update", "customer", one.customer, 1, news({{"city", "上海"}}))});
        if (what == QLatin1String("lead")) done = push(mia, {mia.op("update", "lead", one.lead, 1, news({{"stage", "contacted"}}))});
        if (what == QLatin1String("tag"))
            done = push(anna, {anna.op("create", "tag", m_ids.next(), 0, news({{"customer_id", person}, {"name", "likes-wool"}, {"source", "own"}, {"set_by", guide}}))});
        if (what == QLatin1String("consent"))
            done = push(anna, {anna.op("create", "consent", m_ids.next(), 0,
                                       news({{"customer_id", person}, {"channel", "email"}, {"purpose", "marketing"}, {"granted", false}, {"source", "asked_to_stop"}, {"at", now}}))});
        if (what == QLatin1String("task"))
            done = push(anna, {anna.op("create", "task", m_ids.next(), 0,
                                       news({{"customer_id", person}, {"store_id", m_world.store1.toString()}, {"assignee_id", guide}, {"kind", "follow_up"}, {"status", "open"}, {"title", "x"}}))});
        QCOMPARE(done, std::string("applied"));
        QCOMPARE(QString::fromStdString(takeBack(anna, one)), said);
        QCOMPARE(living(one), std::string("1 1 1"));
    }

    void nobodyElseIsRemoved() {
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia");
        // A member stays, whoever asks, and so does whom another source has named.
        QCOMPARE(push(anna, {anna.op("delete", "customer", m_world.annas.customer.uuid, 1, json::object())}), std::string("refused: in-use"));
        QCOMPARE(push(mia, {mia.op("delete", "customer", m_world.annas.customer.uuid, 1, json::object())}), std::string("refused: in-use"));
        const auto named = Uuid::fromName("t", "of an ingest");
        QCOMPARE(push(mia, {mia.op("create", "customer", named, 0, news({{"kind", "prospect"}, {"name", "旧客"}, {"home_store_id", m_world.store1.toString()}}))}), std::string("applied"));
        QCOMPARE(push(mia, {mia.op("delete", "customer", named, 1, json::object())}), std::string("refused: too-old"));
        // A guide's lead is no way round: by itself it stays the manager's to remove.
        const auto one = bringIn(anna, m_world.anna.toString().c_str());
        QCOMPARE(push(anna, {anna.op("delete", "lead", one.lead, 1, json::object())}), std::string("forbidden: leads are removed by the manager"));
        QCOMPARE(living(one), std::string("1 1 1"));
        // A colleague of another store does not even learn that there is somebody.
        auto carl = m_world.signedIn("carl");
        QCOMPARE(takeBack(carl, one), std::string("not-found: no such row"));
    }

    //! Whoever else the brand has is not read for it: an import taken back is thousands of such pushes. Every row that a plan touches is counted.
    void aPushReadsWhatItTakesBackAndNothingElse() {
        constexpr int kPersons = 60, kOthers = 2'000;
        std::vector<Imported> made;
        for (int i = 0; i < kPersons; ++i) made.push_back({idAt(std::chrono::hours(1)), m_ids.next(), m_ids.next()});
        const auto write = [&](const Imported& one) -> Result<void> {
            domain::Customer customer;
            customer.id = {one.customer};
            customer.kind = domain::CustomerKind::prospect;
            customer.name = "新客";
            customer.homeStoreId = m_world.store1;
            customer.guideId = m_world.anna;
            domain::Identity phone;
            phone.id = {one.phone};
            phone.customerId = customer.id;
            phone.kind = domain::IdentityKind::mobile;
            phone.value = "+8613900099001";
            phone.status = domain::IdentityStatus::active;
            phone.source = "import";
            domain::Lead lead;
            lead.id = {one.lead};
            lead.customerId = customer.id;
            lead.ownerId = m_world.anna;
            lead.stage = domain::LeadStage::fresh;
            lead.source = domain::LeadSource::ingest;
            auto txn = server::pg::Transaction::begin(m_world.db());
            if (!txn) return fail(txn.error());
            server::WriteBatch batch(m_world.db(), m_clock.now());
            LIANLU_CHECK(batch.create(customer, {}));
            LIANLU_CHECK(batch.create(phone, {}));
            LIANLU_CHECK(batch.create(lead, {}));
            return batch.commit(*txn);
        };
        for (const auto& one : made) {
            const auto done = write(one);
            QVERIFY2(done, done ? "" : done.error().describe().c_str());
        }
        for (const char* entity : {"interaction", "identity", "lead", "consent", "person_match", "tag", "order", "offer"})
            QVERIFY(m_world.db().script("INSERT INTO \"" + std::string(entity) + "\" (id, scope, ver, deleted, body, fv) SELECT gen_random_uuid(), 'book:a', 1, true, json_build_object('customer_id', gen_random_uuid())::text, '{}' "
                                        "FROM generate_series(1, " + std::to_string(kOthers) + ")"));
        const auto caller = server::standingOf(m_world.db(), m_world.anna, m_clock.now());
        QVERIFY(caller);
        protocol::PushRequest request;
        request.deviceId = {m_ids.next()};
        std::int64_t seq = 0;
        for (const auto& one : made) {
            const domain::TxnId txn{m_ids.next()};
            for (const auto& [entity, id] : {std::pair<const char*, Uuid>{"customer", one.customer}, {"identity", one.phone}, {"lead", one.lead}}) {
                protocol::Op op;
                op.opId = {m_ids.next()};
                op.opSeq = ++seq;
                op.txnId = txn;
                op.type = protocol::OpType::remove;
                op.entity = entity;
                op.id = id;
                op.baseVer = 1;
                op.occurredAt = toUnixMs(m_clock.now());
                request.ops.push_back(std::move(op));
            }
        }
        // One of its own: a plan that was kept while the tables were small would stay with the other.
        auto db = server::pg::Connection::open(m_world.conninfo());
        QVERIFY(db);
        const auto rowsRead = [&] {
            for (auto* each : {&m_world.db(), &*db}) (void)each->query("SELECT pg_stat_force_next_flush()");
            return std::stoll(m_world.one("SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint FROM pg_stat_user_tables"));
        };
        const auto before = rowsRead();
        std::int64_t expected = 0;
        const auto answer = server::PushRun(*caller, request, {}, *db, m_clock.now()).run(expected);
        QVERIFY2(answer, answer ? "" : answer.error().describe().c_str());
        for (const auto& result : answer->results) QCOMPARE(std::string(protocol::nameOf(result.status)), std::string("applied"));
        const auto read = rowsRead() - before;
        // Looked up and locked, found by their person, written, and what a head and the log ask.
        QVERIFY2(read <= 8 * kPersons * 3, qPrintable(QString::number(read)));
        for (const auto& one : made) QCOMPARE(living(one), std::string("0 0 0"));
    }

    void controlsAreRefusedAndOldRowsAreBorne() {
        auto anna = m_world.signedIn("anna");
        const auto id = m_world.annas.customer.uuid;
        for (const char* bad : {"a\x07", "a\x1b[2J", "\xE2\x80\xAE" "abc", "\xE2\x81\xA6" "abc", "a\xC2\x85"})
            QVERIFY2(push(anna, {anna.op("update", "customer", id, 1, news({{"remark", bad}}))}).starts_with("invalid"), bad);
        QCOMPARE(push(anna, {anna.op("update", "customer", id, 1, news({{"remark", "two\nlines\tand a tab"}}))}), std::string("applied"));
        // One from before the rule: other fields of it can still be edited, and saying the same again is no fault.
        QVERIFY(m_world.db().script("UPDATE customer SET body = (body::jsonb || '{\"name\": \"a\\u0007b\"}'::jsonb)::text WHERE id = '" + id.toString() + "'"));
        auto edit = anna.op("update", "customer", id, 2, news({{"city", "上海"}}));
        edit["fields"]["name"] = {{"old", "a\x07" "b"}, {"new", "a\x07" "b"}};
        QCOMPARE(push(anna, {edit}), std::string("applied"));
        QCOMPARE(m_world.one("SELECT body::json ->> 'city' FROM customer WHERE id = '" + id.toString() + "'"), std::string("上海"));
        // The digest counts ids and versions: the hand that wrote past the batch left them.
    }

private:
    ServerWorld m_world;
    SystemClock m_clock;
    IdGenerator m_ids{m_clock};
};

LIANLU_TEST(TestTakenBack)

}  // namespace test_taken_back

#include "test_taken_back.moc"
