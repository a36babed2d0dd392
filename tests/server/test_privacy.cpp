// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QtTest>

#include "sync/server/audit/audit.h"
#include "sync/server/auth/password.h"
#include "sync/server/ingest/ndjson.h"
#include "sync/server/privacy/erasure.h"
#include "sync/server/sync/write_batch.h"
#include "tests/server/database_search.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_privacy {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;

namespace pg = server::pg;

namespace {

// Found in no word list; the number in nobody's book.
const char* const kName = "司空鹮鸰Quoxwyzz";
const char* const kPhone = "+8613790137901";
const char* const kPhone2 = "+8613690236902";
const char* const kMail = "quoxwyzz@canary.example";
const char* const kWord = "鹮鸰Vexqjump";

}  // namespace

class TestPrivacy : public QObject {
    Q_OBJECT

    ServerWorld m_world;

    //! A person with something in every corner: rows alive and deleted, an order, a redemption, a task, links, a conflict, a side table.
    void settleIn(const ServerWorld::Person& person) {
        auto& db = m_world.db();
        auto txn = pg::Transaction::begin(db);
        QVERIFY(txn);
        const SystemClock clock;
        IdGenerator ids(clock);
        server::WriteBatch batch(db, clock.now());
        const auto book = domain::Scope::book(m_world.anna);
        const auto shop = domain::Scope::store(m_world.store1);
        QVERIFY(batch.upsert("customer", person.customer.uuid, book, {{"name", std::string(kName)}, {"remark", std::string(kWord)}}));
        QVERIFY(batch.upsert("identity", person.email.uuid, book, {{"value", std::string(kMail)}}));
        domain::Identity phone;
        phone.id = ids.next<domain::IdentityId>();
        phone.customerId = person.customer;
        phone.kind = domain::IdentityKind::mobile;
        phone.value = kPhone;
        phone.status = domain::IdentityStatus::active;
        QVERIFY(batch.create(phone, book));
        domain::Tag gone;
        gone.id = ids.next<domain::TagId>();
        gone.customerId = person.customer;
        gone.name = kWord;
        QVERIFY(batch.create(gone, book));
        domain::Consent stop;
        stop.id = ids.next<domain::ConsentId>();
        stop.customerId = person.customer;
        stop.channel = domain::Channel::email;
        stop.purpose = domain::Purpose::marketing;
        stop.source = "asked_to_stop";
        stop.at = clock.now();
        QVERIFY(batch.create(stop, book));
        domain::Interaction talk;
        talk.id = ids.next<domain::InteractionId>();
        talk.customerId = person.customer;
        talk.staffId = m_world.anna;
        talk.kind = domain::InteractionKind::call;
        talk.note = kWord;
        talk.at = clock.now();
        QVERIFY(batch.create(talk, book));
        domain::Coupon coupon;
        coupon.id = ids.next<domain::CouponId>();
        coupon.customerId = person.customer;
        coupon.templateId = ids.next<domain::CouponTemplateId>();
        coupon.code = "C-1";
        QVERIFY(batch.create(coupon, book));
        domain::Order order;
        order.id = ids.next<domain::OrderId>();
        order.storeId = m_world.store1;
        order.customerId = person.customer;
        order.number = "R-1";
        order.channel = domain::SalesChannel::store;
        order.totalMinor = 12'300;
        order.placedAt = clock.now();
        QVERIFY(batch.create(order, shop));
        domain::Redemption redemption;
        redemption.id = ids.next<domain::RedemptionId>();
        redemption.couponId = coupon.id;
        redemption.couponCode = coupon.code;
        redemption.storeId = m_world.store1;
        redemption.amountMinor = 500;
        redemption.at = clock.now();
        QVERIFY(batch.create(redemption, shop));
        domain::Task task;
        task.id = ids.next<domain::TaskId>();
        task.storeId = m_world.store1;
        task.customerId = person.customer;
        task.kind = domain::TaskKind::followUp;
        task.status = domain::TaskStatus::open;
        task.title = kWord;
        QVERIFY(batch.create(task, shop));
        batch.also("INSERT INTO mail_link (code, kind, customer_id, offer_id, dispatch_id) VALUES ('abc', 'open', $1, $1, $1)",
                   std::move(pg::Params().uuid(person.customer.uuid)));
        for (const bool ofTask : {false, true}) {
            domain::Conflict met;
            met.id = ids.next<domain::ConflictId>();
            if (!ofTask) met.customerId = person.customer;
            met.kind = domain::ConflictKind::edit;
            met.entity = ofTask ? "task" : "customer";
            met.rowId = {ofTask ? task.id.uuid : person.customer.uuid};
            met.opId = ids.next<domain::OpId>();
            met.names = {ofTask ? "reason" : "remark"};
            met.mine = json{{met.names.front(), kWord}}.dump();
            met.at = clock.now();
            QVERIFY(batch.create(met, ofTask ? shop : book));
        }
        batch.also("INSERT INTO conflict_before (scope, entity, row_id, op_id, staff_id, device_id, fields) VALUES ($2, 'customer', $1, $1, $1, $1, $3)",
                   std::move(pg::Params().uuid(person.customer.uuid).text(book.toString()).text(json{{"remark", {{"mine", kWord}}}}.dump())));
        QVERIFY(batch.commit(*txn));
        auto again = pg::Transaction::begin(db);
        server::WriteBatch second(db, clock.now());
        QVERIFY(second.remove("tag", gone.id.uuid));
        QVERIFY(second.commit(*again));
        // What a later version, or an ingest, keeps beside the entities.
        QVERIFY(db.script("CREATE TABLE IF NOT EXISTS later_copy (customer_id uuid, raw text)"));
        QVERIFY(db.query("INSERT INTO later_copy VALUES ($1, $2)", pg::Params().uuid(person.customer.uuid).text(kMail)));
        // A record that waits for its product, with the person's address in the raw line.
        QVERIFY(db.query("INSERT INTO ingest_waiting (source, kind, source_id, hash, needs, record) VALUES ('till', 'orders', 'w1', '', 'product:X', $1) "
                         "ON CONFLICT DO NOTHING",
                         pg::Params().text(json{{"email", kMail}, {"number", "w1"}}.dump())));
    }

    QStringList found(const std::string& words) { return placesOf(m_world.db(), tracesOf(words)); }

    Answer ask(TestDevice& device, const char* what, json body) { return device.http.post(std::string("/v1/privacy/") + what, body); }

    QByteArray run(const QStringList& words, int wanted = 0) {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LIANLU_DB"), QString::fromStdString(m_world.conninfo()));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(LIANLU_SERVER_PROGRAM), words);
        if (!process.waitForFinished(60'000)) return "no end";
        const auto said = process.readAll();
        if (process.exitCode() != wanted) qWarning("exit %d: %s", process.exitCode(), said.constData());
        return process.exitCode() == wanted ? said : QByteArray("exit code ") + QByteArray::number(process.exitCode());
    }

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() { QVERIFY(m_world.start()); }

    void onlyManagersOfTheirStoresAndHqMayAsk() {
        const json anna{{"customer_id", m_world.annas.customer.toString()}, {"reason", "person-asked"}};
        const json carl{{"customer_id", m_world.carls.customer.toString()}, {"reason", "person-asked"}};
        const json nobody{{"customer_id", Uuid::fromName("t", "nobody").toString()}, {"reason", "person-asked"}};
        for (const char* what : {"export", "erase"}) {
            for (const char* login : {"anna", "rita"}) {
                auto device = m_world.signedIn(login);
                for (const auto& whom : {anna, carl, nobody}) QCOMPARE(ask(device, what, whom).code(), std::string("forbidden"));
            }
            auto mia = m_world.signedIn("mia");
            QCOMPARE(ask(mia, what, anna).status, 200);
            // Another store's person and nobody at all are the same to her.
            QCOMPARE(ask(mia, what, carl).code(), std::string("not-found"));
            QCOMPARE(ask(mia, what, nobody).code(), std::string("not-found"));
            auto hugo = m_world.signedIn("hugo");
            QCOMPARE(ask(hugo, what, carl).status, 200);
            HttpClient stranger(m_world.server().url());
            QCOMPARE(stranger.post(std::string("/v1/privacy/") + what, anna).status, 401);
        }
        auto mia = m_world.signedIn("mia");
        QCOMPARE(ask(mia, "erase", {{"customer_id", m_world.annas.customer.toString()}, {"confirm", true}}).code(), std::string("forbidden"));
        QCOMPARE(m_world.one("SELECT count(*) FROM customer WHERE deleted"), std::string("0"));
    }

    void askingIsRateLimited() {
        auto mia = m_world.signedIn("mia");
        int refused = 0;
        for (int i = 0; i < 30; ++i) refused += ask(mia, "export", {{"customer_id", m_world.annas.customer.toString()}}).status == 429 ? 1 : 0;
        QVERIFY(refused >= 9);
    }

    void theExportHoldsAllThatHangsOnThePerson() {
        settleIn(m_world.annas);
        auto mia = m_world.signedIn("mia");
        const auto answer = ask(mia, "export", {{"customer_id", m_world.annas.customer.toString()}});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.at("content-type"), std::string("application/zip"));
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("person.zip")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(answer.body));
        file.close();
        // Read by another hand than wrote it.
        QProcess unzip;
        unzip.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral("import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;z.extractall(sys.argv[2])"),
                                                         file.fileName(), folder.path()});
        QVERIFY(unzip.waitForFinished() && unzip.exitCode() == 0);
        QFile jsonFile(folder.filePath(QStringLiteral("person.json"))), page(folder.filePath(QStringLiteral("person.html")));
        QVERIFY(jsonFile.open(QIODevice::ReadOnly) && page.open(QIODevice::ReadOnly));
        const auto document = json::parse(jsonFile.readAll().toStdString());
        const auto& sections = document.at("sections");
        for (const char* name : {"customer", "identity", "lead", "consent", "interaction", "coupon", "order", "redemption", "task", "mail_link", "conflict", "later_copy"})
            QVERIFY2(!sections.at(name).empty(), name);
        QVERIFY(sections.at("tag").empty());  // deleted before
        QCOMPARE(sections.at("order")[0].at("total_minor").get<int>(), 12'300);
        QVERIFY(!sections.at("mail_link")[0].contains("code"));
        QVERIFY(document.dump().find(m_world.annas2.customer.toString()) == std::string::npos);
        const auto html = page.readAll();
        QVERIFY(html.contains(kName) && html.contains(kPhone) && !html.contains("<script"));
        QCOMPARE(m_world.one("SELECT count(*) FROM audit WHERE action = 'privacy-export' AND role = 'manager' AND subject = '" + m_world.annas.customer.toString() + "'"), std::string("1"));
    }

    void erasureLeavesTheIdAlone() {
        settleIn(m_world.annas);
        const auto customer = m_world.annas.customer.toString();
        for (const char* words : {kName, kPhone, kMail, kWord}) QVERIFY2(!found(words).isEmpty(), words);
        auto anna = m_world.signedIn("anna");
        const auto book = domain::Scope::book(m_world.anna);
        const auto shop = domain::Scope::store(m_world.store1);
        const auto cursors = json::array({anna.cursorOf(book), anna.cursorOf(shop)});

        auto mia = m_world.signedIn("mia");
        QCOMPARE(ask(mia, "erase", {{"customer_id", customer}, {"reason", "she married 司空"}}).status, 400);
        const auto asked = ask(mia, "erase", {{"customer_id", customer}, {"reason", "person-asked"}});
        QCOMPARE(asked.json().value("state", ""), std::string("requested"));
        QVERIFY(!found(kName).isEmpty());
        auto hugo = m_world.signedIn("hugo");
        const auto done = ask(hugo, "erase", {{"customer_id", customer}, {"confirm", true}});
        QCOMPARE(done.json().value("state", ""), std::string("done"));

        for (const char* words : {kName, kPhone, kMail, kWord}) QCOMPARE(found(words), QStringList());
        QCOMPARE(m_world.one("SELECT count(*) FROM customer WHERE id = '" + customer + "' AND deleted AND body = '{}'"), std::string("1"));
        // The books keep the amount, without anybody.
        QCOMPARE(m_world.one("SELECT count(*) FROM \"order\" WHERE customer_id IS NULL AND total_minor = 12300 AND NOT deleted"), std::string("1"));
        QCOMPARE(m_world.one("SELECT count(*) FROM redemption WHERE amount_minor = 500 AND NOT deleted"), std::string("1"));
        QCOMPARE(m_world.one("SELECT count(*) FROM mail_link"), std::string("0"));
        for (const auto& scope : {book, shop}) QCOMPARE(m_world.digest(scope), m_world.recount(scope));
        // Once more changes nothing.
        const auto before = m_world.one("SELECT sum(seq) FROM scope_head");
        QCOMPARE(ask(hugo, "erase", {{"customer_id", customer}, {"confirm", true}}).json(), done.json());
        QCOMPARE(m_world.one("SELECT sum(seq) FROM scope_head"), before);
        QCOMPARE(m_world.one("SELECT count(*) FROM audit WHERE action = 'privacy-erase'"), std::string("1"));

        // The proof leads from an address to its withdrawal, and from nowhere else.
        QCOMPARE(m_world.one("SELECT count(*) FROM consent_proof"), std::string("1"));
        const auto proof = m_world.one("SELECT proof FROM consent_proof");
        QVERIFY(server::verifyPassword(proof, std::string("email|marketing|") + kMail));
        QVERIFY(!server::verifyPassword(proof, "email|marketing|somebody@else.example"));

        // Devices are told, and told that it was an erasure.
        const auto page = anna.pull(cursors).json();
        bool told = false;
        for (const auto& change : page.at("changes"))
            if (change.at("id") == customer) told = change.at("kind") == "delete" && change.value("other", "") == "erased";
        QVERIFY(told);
        QVERIFY(page.dump().find(kWord) == std::string::npos);
    }

    //! An address that came in by every road there is leaves no trace by which it could be read, or found by trying all there are.
    void anErasedAddressIsNowhere() {
        settleIn(m_world.annas);
        const auto customer = m_world.annas.customer;
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia"), hugo = m_world.signedIn("hugo");
        // From devices: applied, met by another's, and refused.
        const auto second = Uuid::fromName("t", "second number");
        const auto results = anna.push({anna.op("create", "identity", second, 0, news({{"customer_id", customer.toString()}, {"kind", "mobile"}, {"value", kPhone2}, {"status", "active"}})),
                                        anna.op("update", "customer", customer.uuid, 1, {{"remark", {{"old", "nothing"}, {"new", std::string("ring ") + kPhone2}}}}),
                                        anna.op("update", "customer", customer.uuid, 1, {{"name", {{"old", kName}, {"new", std::string()}}}, {"city", {{"old", nullptr}, {"new", kName}}}})})
                                 .json()
                                 .at("results");
        QCOMPARE(results[0].value("status", ""), std::string("applied"));
        QCOMPARE(results[1].value("status", ""), std::string("conflict"));
        // From a source: as a member, in an order that names the buyer by number, and in one that waits.
        const SystemClock clock;
        const auto sent = [&](server::RecordKind kind, const json& record) { return server::writeNdjson(m_world.db(), clock, "till", kind, record.dump()); };
        QVERIFY(sent(server::RecordKind::members, {{"source_id", kPhone}, {"name", kName}, {"store", "S1"}, {"mobile", kPhone}, {"email", kMail}}));
        QVERIFY(sent(server::RecordKind::orders, {{"source_id", "o1"}, {"mobile", kPhone}, {"store", "S1"}, {"placed_at", "2026-03-01T10:00:00+08:00"}, {"total", "12.50"}}));
        QVERIFY(sent(server::RecordKind::orders, {{"source_id", "o2"}, {"mobile", kPhone}, {"store", "S1"}, {"placed_at", "2026-03-01T10:00:00+08:00"}, {"total", "1"}, {"lines", {{{"product", "none"}, {"name", "x"}, {"quantity", 1}, {"amount", "1"}}}}}));
        QCOMPARE(m_world.one("SELECT customer_id::text FROM \"order\" WHERE body::json ->> 'total_minor' = '1250'"), customer.toString());
        const std::vector<std::string> all{kName, kWord, kPhone, std::string(kPhone).substr(3), kPhone2, std::string(kPhone2).substr(3), kMail, std::string(kMail).substr(0, 8)};
        for (const auto& words : all) QVERIFY2(!found(words).isEmpty(), words.c_str());
        const auto ofOps = [&](const char* what) { return m_world.one("SELECT " + std::string(what) + " FROM op_result WHERE row_id IN ('" + customer.toString() + "', '" + second.toString() + "')"); };
        const auto taken = ofOps("count(*)");
        QVERIFY(taken != "0" && ofOps("sum(length(body_hash))") != "0");

        QCOMPARE(ask(mia, "erase", {{"customer_id", customer.toString()}, {"reason", "person-asked"}}).status, 200);
        QCOMPARE(ask(hugo, "erase", {{"customer_id", customer.toString()}, {"confirm", true}}).status, 200);
        for (const auto& words : all) QCOMPARE(found(words), QStringList());
        // Hashes of what was said are made with nothing secret, so whoever has the rest of it finds the number by trying.
        QCOMPARE(ofOps("sum(length(body_hash) + coalesce(length(said_hash), 0))"), std::string("0"));
        QCOMPARE(ofOps("count(*)"), taken);
        QCOMPARE(m_world.one("SELECT count(*) || ' ' || coalesce(sum(length(hash)), 0) FROM ingest_record WHERE kind = 'orders'"), std::string("1 0"));
        // Of the proofs only who has the address can tell whose they are, and slowly.
        const auto proofs = m_world.db().query("SELECT proof FROM consent_proof");
        QVERIFY(proofs && proofs->size() > 0);
        for (int i = 0; i < proofs->size(); ++i) QVERIFY(proofs->text(i, 0).starts_with("$argon2id$"));

        // What the till sends again is the books' and nobody's, and the number it names is not taken in with it.
        QCOMPARE(sent(server::RecordKind::orders, {{"source_id", "o1"}, {"version", 1}, {"mobile", kPhone}, {"store", "S1"}, {"placed_at", "2026-03-01T10:00:00+08:00"}, {"total", "12.50"}})->bad, std::int64_t{0});
        QCOMPARE(m_world.one("SELECT count(*) FROM \"order\" WHERE customer_id IS NOT NULL AND body::json ->> 'total_minor' = '1250'"), std::string("0"));
    }

    void ME07_whatALateDeviceSaysIsKeptNowhere() {
        settleIn(m_world.annas);
        auto anna = m_world.signedIn("anna");
        auto mia = m_world.signedIn("mia"), hugo = m_world.signedIn("hugo");
        const auto customer = m_world.annas.customer;
        QCOMPARE(ask(mia, "erase", {{"customer_id", customer.toString()}, {"reason", "person-asked"}}).status, 200);
        QCOMPARE(ask(hugo, "erase", {{"customer_id", customer.toString()}, {"confirm", true}}).status, 200);
        const auto late = std::string("late ") + kWord;
        const auto answer = anna.push({anna.op("update", "customer", customer.uuid, 2, news({{"remark", late}})),
                                       anna.op("create", "interaction", Uuid::fromName("t", "late"), 0,
                                               news({{"customer_id", customer.toString()}, {"staff_id", m_world.anna.toString()}, {"kind", "note"}, {"note", late}, {"at", 1'780'000'000'000}})),
                                       anna.op("create", "task", Uuid::fromName("t", "late task"), 0,
                                               news({{"customer_id", customer.toString()}, {"store_id", m_world.store1.toString()}, {"kind", "follow_up"}, {"status", "open"}, {"title", late}}))});
        QCOMPARE(answer.status, 200);
        const auto said = answer.json();
        for (const auto& result : said.at("results")) {
            QCOMPARE(result.value("status", ""), std::string("rejected"));
            QCOMPARE(result.value("reason", ""), std::string("erased"));
        }
        QCOMPARE(found(kWord), QStringList());
    }

    void nobodyErasesAlone() {
        const auto customer = m_world.bens.customer.toString();
        auto hugo = m_world.signedIn("hugo");
        QCOMPARE(ask(hugo, "erase", {{"customer_id", customer}, {"confirm", true}}).status, 422);
        QCOMPARE(ask(hugo, "erase", {{"customer_id", customer}, {"reason", "law"}}).status, 200);
        const auto alone = ask(hugo, "erase", {{"customer_id", customer}, {"confirm", true}});
        QCOMPARE(alone.status, 422);
        QCOMPARE(alone.json().value("detail", ""), std::string("second-person-needed"));
        QVERIFY(run({QStringLiteral("privacy"), QStringLiteral("list")}).contains(customer.c_str()));
        QVERIFY(run({QStringLiteral("privacy"), QStringLiteral("erase"), QStringLiteral("--customer"), QString::fromStdString(customer), QStringLiteral("--confirm")}).contains("erased"));
        QCOMPARE(m_world.one("SELECT count(*) FROM customer WHERE deleted"), std::string("1"));
    }

    void theCommandLineFindsByPhoneAndExports() {
        settleIn(m_world.annas);
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("a.zip"));
        QVERIFY(run({QStringLiteral("privacy"), QStringLiteral("export"), QStringLiteral("--phone"), QStringLiteral("137 9013 7901"), QStringLiteral("--out"), path}).contains("wrote"));
        QVERIFY(QFileInfo(path).size() > 500);
        (void)run({QStringLiteral("privacy"), QStringLiteral("export"), QStringLiteral("--phone"), QStringLiteral("13800000000"), QStringLiteral("--out"), path}, 1);
        (void)run({QStringLiteral("privacy"), QStringLiteral("export")}, 2);
        QVERIFY(run({QStringLiteral("audit"), QStringLiteral("list")}).contains("privacy-export"));
    }

    void consentsOfTheStaffStandInTheAudit() {
        auto anna = m_world.signedIn("anna");
        const auto entry = [&](const char* source) {
            return anna.op("create", "consent", Uuid::fromName("t", source), 0,
                           news({{"customer_id", m_world.annas.customer.toString()}, {"channel", "email"}, {"purpose", "marketing"}, {"granted", true}, {"source", source}, {"at", 1'780'000'000'000}}));
        };
        const auto answer = anna.push({entry("verbal"), entry("followed"), entry("asked_to_stop")}).json();
        QCOMPARE(answer.at("results")[0].value("status", ""), std::string("applied"));
        QCOMPARE(answer.at("results")[1].value("status", ""), std::string("rejected"));  // the server's to tell
        QCOMPARE(m_world.one("SELECT string_agg(action || ' ' || role || ' ' || reason, ';' ORDER BY seq) FROM audit"),
                 std::string("consent-grant guide email/marketing verbal;consent-grant guide email/marketing asked_to_stop"));
        // A group that falls takes its note along.
        auto good = entry("consent_form");
        auto bad = anna.op("update", "customer", Uuid::fromName("t", "no such"), 1, news({{"remark", "x"}}));
        bad["txn_id"] = good["txn_id"];
        (void)anna.push({good, bad});
        QCOMPARE(m_world.one("SELECT count(*) FROM audit"), std::string("2"));
    }

    void theChainTellsWhatWasTamperedWith() {
        auto& db = m_world.db();
        std::vector<server::AuditNote> notes;
        for (int i = 0; i < 5; ++i) notes.push_back({"w", "manager", "privacy-export", "s" + std::to_string(i), ""});
        for (const auto& part : {std::span(notes).first(2), std::span(notes).subspan(2)}) {
            auto txn = pg::Transaction::begin(db);
            QVERIFY(server::Audit::append(db, part, SystemClock().now()));
            QVERIFY(txn->commit());
        }
        const auto verdict = [&] { return server::Audit::verify(db).value(); };
        QCOMPARE(verdict().rows, 5);
        QVERIFY(!verdict().brokenAt);
        QVERIFY(!db.script("UPDATE audit SET who = 'x'"));
        QVERIFY(!db.script("DELETE FROM audit"));
        QVERIFY(!db.script("TRUNCATE audit"));
        QVERIFY(run({QStringLiteral("audit"), QStringLiteral("verify")}).contains("whole: 5"));
        const auto tampered = [&](const char* sql) {
            if (!db.script(std::string("ALTER TABLE audit DISABLE TRIGGER USER; ") + sql + "; ALTER TABLE audit ENABLE TRIGGER USER")) qFatal("%s", sql);
            return verdict().brokenAt.value_or(0);
        };
        QCOMPARE(tampered("DELETE FROM audit WHERE seq = 5"), 5);
        QVERIFY(run({QStringLiteral("audit"), QStringLiteral("verify")}, 1).contains("BROKEN at 5"));
        QCOMPARE(tampered("UPDATE audit SET reason = 'another' WHERE seq = 3"), 3);
        QCOMPARE(tampered("DELETE FROM audit WHERE seq = 2"), 2);
    }

    //! Who owns the database can write another chain that fits in itself; not one that has the hash which was written down.
    void aChainMadeAnewIsKnownByAHashKeptElsewhere() {
        auto& db = m_world.db();
        const auto write = [&](const char* action) {
            std::vector<server::AuditNote> notes(3, server::AuditNote{"w", "manager", action, "s", ""});
            auto txn = pg::Transaction::begin(db);
            return server::Audit::append(db, notes, SystemClock().now()) && txn->commit();
        };
        const auto verify = [this](const QString& kept, int code) {
            return run({QStringLiteral("audit"), QStringLiteral("verify"), QStringLiteral("--kept"), kept}, code);
        };
        QVERIFY(write("reveal-phone"));
        const auto kept = QString::fromUtf8(run({QStringLiteral("audit"), QStringLiteral("verify")})).split(QLatin1Char('\n')).at(1);
        QVERIFY(kept.startsWith(QStringLiteral("3:")));
        QVERIFY(write("privacy-export"));
        QVERIFY(verify(kept, 0).contains("whole: 6"));
        QVERIFY(db.script("ALTER TABLE audit DISABLE TRIGGER USER; DELETE FROM audit; ALTER TABLE audit ENABLE TRIGGER USER; "
                          "UPDATE audit_head SET seq = 0, hash = decode(repeat('00', 32), 'hex')"));
        QVERIFY(write("nothing-much") && write("nothing-much"));
        QVERIFY(run({QStringLiteral("audit"), QStringLiteral("verify")}).contains("whole: 6"));
        QVERIFY(verify(kept, 1).contains("BROKEN at 3"));
        for (const auto* bad : {"3", "3:", "3:abc", "x:00", "0:00"}) QVERIFY(verify(QString::fromLatin1(bad), 1).contains("SEQ:HASH"));
    }

    void wordingsAreAddedAndNeverChanged() {
        const QStringList add{QStringLiteral("consent"), QStringLiteral("wordings"), QStringLiteral("add"), QStringLiteral("--code"), QStringLiteral("mail-1"),
                              QStringLiteral("--channel"), QStringLiteral("email"), QStringLiteral("--purpose"), QStringLiteral("marketing"),
                              QStringLiteral("--language"), QStringLiteral("zh-CN"), QStringLiteral("--text"), QStringLiteral("我同意")};
        QVERIFY(run(add).contains("added mail-1"));
        (void)run(add, 1);
        QVERIFY(run({QStringLiteral("consent"), QStringLiteral("wordings"), QStringLiteral("list")}).contains("mail-1"));
        auto anna = m_world.signedIn("anna");
        QVERIFY(anna.http.get("/v1/bootstrap/brand").json().value("rows", 0) > 0);
        QCOMPARE(m_world.one("SELECT scope FROM consent_wording"), std::string("brand"));
    }
};

LIANLU_TEST(TestPrivacy)

}  // namespace test_privacy

#include "test_privacy.moc"
