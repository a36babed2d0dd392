// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "sync/server/audit/audit.h"
#include "sync/server/auth/revocation.h"
#include "sync/server/sync/write_batch.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_disclosures {

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

//! What was seen and taken out whole on devices, as it comes into the audit: the real server, the real database.
class TestDisclosures : public QObject {
    Q_OBJECT

    static constexpr std::int64_t kHappened = 1'780'000'000'000;

    ServerWorld m_world;
    SystemClock m_clock;
    IdGenerator m_ids{m_clock};

    json values(domain::StaffId staff, domain::StoreId store, const std::string& act, const std::string& what, const Uuid& subject, int records = 1) {
        json fields{{"staff_id", staff.toString()}, {"store_id", store.toString()}, {"act", act}, {"what", what}, {"records", records}, {"at", kHappened}};
        if (!subject.isNull()) fields["subject_id"] = subject.toString();
        return fields;
    }
    json opOf(TestDevice& device, const json& fields) { return device.op("create", "disclosure", m_ids.next(), 0, news(fields)); }
    json annasOp(TestDevice& device, const Uuid& subject, const std::string& act = "shown", const std::string& what = "phone") {
        return opOf(device, values(m_world.anna, m_world.store1, act, what, subject));
    }
    //! The newest entry of the audit, without its numbers and times.
    std::string newest() {
        return m_world.one("SELECT who || ' ' || role || ' ' || action || ' ' || subject || ' ' || reason || ' ' || coalesce(happened_at::text, '-') || ' ' || "
                           "coalesce(records::text, '-') || ' ' || coalesce(store, '-') FROM audit ORDER BY seq DESC LIMIT 1");
    }
    std::string said(domain::StaffId who, const std::string& action, const Uuid& subject, const std::string& mark, domain::StoreId store, int records = 1) {
        return who.toString() + " guide " + action + " " + (subject.isNull() ? std::string() : subject.toString()) + " " + mark + " " + std::to_string(kHappened) + " " +
               std::to_string(records) + " " + store.toString();
    }
    std::string audited() { return m_world.one("SELECT count(*) FROM audit WHERE happened_at IS NOT NULL"); }
    std::string kept() { return m_world.one("SELECT count(*) FROM disclosure WHERE NOT deleted"); }
    template <class Work>
    void write(Work work) {
        auto txn = server::pg::Transaction::begin(m_world.db());
        QVERIFY(txn);
        server::WriteBatch batch(m_world.db(), m_clock.now());
        const auto worked = work(batch);
        QVERIFY2(worked, worked ? "" : worked.error().describe().c_str());
        QVERIFY(batch.commit(*txn));
    }
    json audit(const std::string& login) { return m_world.signedIn(login).http.get("/v1/audit").json().at("entries"); }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() { QVERIFY(m_world.start()); }
    void cleanup() {
        const auto verdict = server::Audit::verify(m_world.db());
        QVERIFY2(verdict && !verdict->brokenAt, "the chain of the audit is broken");
        for (const auto& scope : {domain::Scope::user(m_world.anna), domain::Scope::book(m_world.anna)}) {
            const auto digest = m_world.digest(scope);
            QCOMPARE(digest.empty() ? std::string("0") : digest, m_world.recount(scope));  // no head yet: nothing was ever written there
        }
        m_world.stop();
    }

    void anActComesInOnceWithBothTimes() {
        auto anna = m_world.signedIn("anna");
        const auto before = toUnixMs(m_clock.now());
        auto op = annasOp(anna, m_world.annas.customer.uuid);
        op["op_seq"] = 1;
        const auto pushed = anna.push({op});
        QCOMPARE(status(pushed), std::string("applied"));
        QCOMPARE(result(pushed).at("ver").get<int>(), 1);
        QCOMPARE(newest(), said(m_world.anna, "show-phone", m_world.annas.customer.uuid, "", m_world.store1));
        QVERIFY(std::stoll(m_world.one("SELECT at FROM audit ORDER BY seq DESC LIMIT 1")) >= before);
        // The answer lost, the op sent again; and by a device restored from a backup.
        QCOMPARE(status(anna.push({op})), std::string("duplicate"));
        auto copy = m_world.signedIn("anna");
        QCOMPARE(status(copy.push({op})), std::string("duplicate"));
        QCOMPARE(audited() + kept(), std::string("11"));
        // Lists, copies and several at once.
        QCOMPARE(status(anna.push({annasOp(anna, m_world.annas2.customer.uuid, "copied", "email"),
                                   opOf(anna, values(m_world.anna, m_world.store1, "exported", "customers", {}, 120))}), 1), std::string("applied"));
        QCOMPARE(newest(), said(m_world.anna, "export-customers", {}, "", m_world.store1, 120));
        QCOMPARE(m_world.one("SELECT action FROM audit WHERE happened_at IS NOT NULL ORDER BY seq OFFSET 1 LIMIT 1"), std::string("copy-email"));
        QCOMPARE(audited() + kept(), std::string("33"));
    }

    void nobodyIsNamedThatDidNotDoIt() {
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia");
        const auto refused = [&](TestDevice& device, const json& fields, const char* code, const char* field) {
            const auto answer = device.push({opOf(device, fields)});
            QCOMPARE(status(answer), std::string("rejected"));
            QCOMPARE(result(answer).value("code", ""), std::string(code));
            QCOMPARE(result(answer).value("field", ""), std::string(field));
        };
        const auto subject = m_world.annas.customer.uuid;
        refused(anna, values(m_world.ben, m_world.store1, "shown", "phone", subject), "forbidden", "staff_id");
        refused(mia, values(m_world.anna, m_world.store1, "shown", "phone", subject), "forbidden", "staff_id");  // not even the own team's
        refused(anna, values(m_world.anna, m_world.store2, "shown", "phone", subject), "forbidden", "store_id");
        refused(anna, values(m_world.anna, domain::StoreId{m_ids.next()}, "shown", "phone", subject), "forbidden", "store_id");
        auto wrong = values(m_world.anna, m_world.store1, "shown", "phone", subject);
        wrong["act"] = "guessed";
        refused(anna, wrong, "invalid", "act");
        wrong["act"] = "shown";
        wrong["what"] = "13800001111";
        refused(anna, wrong, "invalid", "what");
        refused(anna, values(m_world.anna, m_world.store1, "shown", "customers", {}), "invalid", "act");
        refused(anna, values(m_world.anna, m_world.store1, "shown", "phone", {}), "invalid", "subject_id");
        refused(anna, values(m_world.anna, m_world.store1, "exported", "leads", {}, 0), "invalid", "records");
        refused(anna, values(m_world.anna, m_world.store1, "exported", "leads", {}, 10'000'001), "invalid", "records");
        auto nobody = values(m_world.anna, m_world.store1, "shown", "phone", subject);
        nobody.erase("staff_id");
        refused(anna, nobody, "invalid", "staff_id");
        QCOMPARE(audited() + kept(), std::string("00"));
    }

    //! An audit must not lose what happened: it is kept, with a word about it that does not tell whether such a person is there.
    void whoWasNeverTheirsIsKeptAndMarked() {
        auto anna = m_world.signedIn("anna");
        for (const auto& stranger : {m_world.carls.customer.uuid, m_ids.next()}) {
            const auto answer = anna.push({annasOp(anna, stranger)});
            QCOMPARE(status(answer), std::string("applied"));
            QVERIFY(!result(answer).contains("row"));
            QCOMPARE(newest(), said(m_world.anna, "show-phone", stranger, "out-of-reach", m_world.store1));
        }
        QCOMPARE(status(anna.push({annasOp(anna, m_world.pooled.customer.uuid)})), std::string("applied"));
        QCOMPARE(newest(), said(m_world.anna, "show-phone", m_world.pooled.customer.uuid, "", m_world.store1));
        // Theirs when they looked, somebody else's when it came in.
        write([&](server::WriteBatch& batch) {
            return batch.upsert("customer", m_world.annas.customer.uuid, {}, {{"guide_id", m_world.ben.toString()}, {"home_store_id", m_world.store1.toString()}});
        });
        QCOMPARE(status(anna.push({annasOp(anna, m_world.annas.customer.uuid)})), std::string("applied"));
        QCOMPARE(newest(), said(m_world.anna, "show-phone", m_world.annas.customer.uuid, "handed-over", m_world.store1));
        QCOMPARE(m_world.one("SELECT count(*) FROM quarantine"), std::string("0"));
    }

    //! Neither name, number nor address of whom it is about is in anything that an act leaves; and the search is real.
    void IN16_nothingOfWhatWasSeenIsInTheAct() {
        auto anna = m_world.signedIn("anna");
        std::vector<json> ops;
        for (const char* what : {"phone", "email", "contacts"})
            for (const char* act : {"shown", "copied", "exported"}) ops.push_back(annasOp(anna, m_world.annas.customer.uuid, act, what));
        const auto answer = anna.push(ops);
        for (std::size_t at = 0; at < ops.size(); ++at) QCOMPARE(status(answer, at), std::string("applied"));
        const auto holding = [&](const std::string& table, const std::string& word) {
            return m_world.one("SELECT count(*) FROM " + table + " t WHERE t::text LIKE '%" + word + "%'");
        };
        const auto email = m_world.one("SELECT value FROM (SELECT body::json ->> 'value' AS value FROM identity WHERE id = '" + m_world.annas.email.toString() + "') i");
        QVERIFY(!email.empty());
        for (const auto& word : {email, std::string("wang")}) {
            QVERIFY(holding("identity", email) != "0" && holding("customer", "wang") != "0");
            for (const char* table : {"disclosure", "audit", "op_result", "change_log"}) QCOMPARE(holding(table, word), std::string("0"));
        }
        QCOMPARE(holding("audit", "show-contacts"), std::string("1"));
        QCOMPARE(audited() + kept(), std::string("99"));
    }

    //! In the same transaction: where one op of it falls, nothing of it stands, in the audit neither.
    void itStandsOrFallsWithItsStep() {
        auto anna = m_world.signedIn("anna");
        auto one = annasOp(anna, m_world.annas.customer.uuid), other = opOf(anna, values(m_world.ben, m_world.store1, "shown", "phone", m_world.bens.customer.uuid));
        other["txn_id"] = one.at("txn_id");
        const auto answer = anna.push({one, other});
        QCOMPARE(status(answer), std::string("blocked"));
        QCOMPARE(status(answer, 1), std::string("rejected"));
        QCOMPARE(audited() + kept(), std::string("00"));
    }

    void nobodyChangesOrTakesItBack() {
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia");
        const auto made = annasOp(anna, m_world.annas.customer.uuid);
        QCOMPARE(status(anna.push({made})), std::string("applied"));
        const auto id = *Uuid::parse(made.at("id").get<std::string>());
        for (auto* who : {&anna, &mia}) {
            for (const char* type : {"delete", "void"}) QCOMPARE(status(who->push({who->op(type, "disclosure", id, 1, json::object())})), std::string("rejected"));
            QCOMPARE(status(who->push({who->op("update", "disclosure", id, 1, news({{"records", 2}}))})), std::string("rejected"));
        }
        // The same id with other words is no second entry.
        auto again = made;
        again.erase("op_seq");
        again["op_id"] = m_ids.next().toString();
        again["fields"]["what"]["new"] = "email";
        QCOMPARE(status(anna.push({again})), std::string("rejected"));
        QCOMPARE(audited() + kept(), std::string("11"));
    }

    //! Back only to the own devices; colleagues, managers and head office read the audit.
    void onlyTheOwnDevicesHoldIt() {
        auto anna = m_world.signedIn("anna");
        const auto own = domain::Scope::user(m_world.anna);
        const auto start = anna.cursorOf(own);
        QCOMPARE(status(anna.push({annasOp(anna, m_world.annas.customer.uuid)})), std::string("applied"));
        const auto mine = anna.pull(json::array({start})).json();
        QVERIFY2(mine.dump().find("\"disclosure\"") != std::string::npos, mine.dump().c_str());
        for (const char* login : {"ben", "mia", "hugo"}) {
            auto other = m_world.signedIn(login);
            const auto answer = other.pull(json::array({start}));
            QVERIFY2(answer.body.find("disclosure") == std::string::npos, answer.body.c_str());
        }
    }

    void managersReadItWithTheCount() {
        auto anna = m_world.signedIn("anna"), carl = m_world.signedIn("carl");
        QCOMPARE(status(anna.push({annasOp(anna, m_world.annas.customer.uuid), opOf(anna, values(m_world.anna, m_world.store1, "exported", "leads", {}, 7))}), 1), std::string("applied"));
        QCOMPARE(status(carl.push({opOf(carl, values(m_world.carl, m_world.store2, "exported", "customers", {}, 9))})), std::string("applied"));
        const auto mias = audit("mia");
        QCOMPARE(mias.size(), std::size_t{2});
        QCOMPARE(mias[0].value("action", ""), std::string("export-leads"));
        QCOMPARE(mias[0].value("records", 0), 7);
        QCOMPARE(mias[1].value("happened_at", std::int64_t{0}), kHappened);
        QVERIFY(mias[1].value("at", std::int64_t{0}) > 0 && mias[1].value("at", std::int64_t{0}) != kHappened);
        QCOMPARE(mias[1].value("subject_name", ""), std::string("w***"));
        QCOMPARE(audit("hugo").size(), std::size_t{3});
    }

    //! Lists that left masked are told apart from those with every number in them.
    void aMaskedListIsTold() {
        auto anna = m_world.signedIn("anna");
        for (const char* what : {"customers_masked", "leads_masked", "offers"}) {
            QCOMPARE(status(anna.push({opOf(anna, values(m_world.anna, m_world.store1, "exported", what, {}, 12))})), std::string("applied"));
            const auto mias = audit("mia");
            QCOMPARE(mias[0].value("action", ""), std::string("export-") + what);
            QCOMPARE(mias[0].value("records", 0), 12);
        }
    }

    //! Whoever works elsewhere by now did it where they worked then: that store's manager reads it.
    void whoeverMovedOnIsStillTold() {
        auto anna = m_world.signedIn("anna");
        // A device that has held the store.
        const auto held = anna.pull(json::array({anna.cursorOf(domain::Scope::store(m_world.store1)), anna.cursorOf(domain::Scope::book(m_world.anna))}));
        QCOMPARE(held.status, 200);
        write([&](server::WriteBatch& batch) { return batch.upsert("staff", m_world.anna.uuid, {}, {{"store_id", m_world.store2.toString()}}); });
        const auto answer = anna.push({annasOp(anna, m_world.annas.customer.uuid)});
        QCOMPARE(status(answer), std::string("applied"));
        QCOMPARE(newest(), said(m_world.anna, "show-phone", m_world.annas.customer.uuid, "store-left", m_world.store1));
        QCOMPARE(audit("mia").size(), std::size_t{1});
    }

    //! A revoked device hands it over with the rest; it does not wait for anybody's decision.
    void IN15_aRevokedDeviceStillTells() {
        auto anna = m_world.signedIn("anna");
        QCOMPARE(anna.pull(json::array({anna.cursorOf(domain::Scope::store(m_world.store1)), anna.cursorOf(domain::Scope::book(m_world.anna))})).status, 200);
        const domain::DeviceId device{anna.id};
        QVERIFY(server::revokeDevice(m_world.db(), device, {"operator:test", "operator", {}, {}, {}}, m_clock.now()));
        auto op = annasOp(anna, m_world.annas.customer.uuid), forged = opOf(anna, values(m_world.ben, m_world.store1, "shown", "phone", m_world.bens.customer.uuid)),
             elsewhere = opOf(anna, values(m_world.anna, m_world.store2, "shown", "phone", m_world.annas.customer.uuid)),
             wrong = opOf(anna, values(m_world.anna, m_world.store1, "shown", "customers", {}));
        std::int64_t seq = 1;
        for (auto* one : {&op, &forged, &elsewhere, &wrong}) (*one)["op_seq"] = seq++;
        const auto send = [&] {
            return anna.http.post("/v1/sync/surrender", {{"refresh_token", anna.refreshToken}, {"device_id", anna.id.toString()}, {"ops", json::array({op, forged, elsewhere, wrong})}});
        };
        const auto answer = send();
        QCOMPARE(status(answer), std::string("applied"));
        for (const std::size_t at : {1, 2, 3}) QCOMPARE(status(answer, at), std::string("rejected"));
        QCOMPARE(newest(), said(m_world.anna, "show-phone", m_world.annas.customer.uuid, "device-revoked", m_world.store1));
        QCOMPARE(status(send()), std::string("duplicate"));
        QCOMPARE(audited() + kept(), std::string("11"));
        QCOMPARE(m_world.one("SELECT count(*) FROM quarantine"), std::string("0"));
    }

    //! The person goes; that somebody looked stays, and says nothing of them. What comes in after is kept, too.
    void anErasureLeavesTheAct() {
        auto anna = m_world.signedIn("anna");
        const auto subject = m_world.annas.customer;
        QCOMPARE(status(anna.push({annasOp(anna, subject.uuid)})), std::string("applied"));
        const std::string entry = newest();
        erase(subject);
        QCOMPARE(m_world.one("SELECT count(*) FROM customer WHERE id = '" + subject.toString() + "' AND body LIKE '%wang%'"), std::string("0"));
        QCOMPARE(kept(), std::string("1"));
        QCOMPARE(m_world.one("SELECT count(*) FROM audit WHERE action = 'show-phone'"), std::string("1"));
        QCOMPARE(status(anna.push({annasOp(anna, subject.uuid, "copied")})), std::string("applied"));
        QCOMPARE(newest(), said(m_world.anna, "copy-phone", subject.uuid, "erased", m_world.store1));
        const auto read = audit("mia");
        QVERIFY2(read.dump().find("wang") == std::string::npos, read.dump().c_str());
        QVERIFY(!entry.empty());
    }

    //! Whoever changes what came in later, or takes the two times away, is noticed as in any other row.
    void tamperingShows() {
        auto anna = m_world.signedIn("anna");
        QCOMPARE(status(anna.push({annasOp(anna, m_world.annas.customer.uuid)})), std::string("applied"));
        QVERIFY(m_world.db().script("ALTER TABLE audit DISABLE TRIGGER ALL"));
        for (const char* change : {"happened_at = happened_at + 1", "records = 2", "store = who", "happened_at = NULL, records = NULL, store = NULL"}) {
            QVERIFY(m_world.db().script("CREATE TABLE kept AS SELECT * FROM audit"));
            QVERIFY(m_world.db().script(std::string("UPDATE audit SET ") + change + " WHERE action = 'show-phone'"));
            const auto verdict = server::Audit::verify(m_world.db());
            QVERIFY2(verdict && verdict->brokenAt, change);
            QVERIFY(m_world.db().script("DELETE FROM audit; INSERT INTO audit SELECT * FROM kept; DROP TABLE kept"));
        }
    }

private:
    void erase(domain::CustomerId person) {
        auto mia = m_world.signedIn("mia"), hugo = m_world.signedIn("hugo");
        QCOMPARE(mia.http.post("/v1/privacy/erase", {{"customer_id", person.toString()}, {"reason", "person-asked"}}).status, 200);
        QCOMPARE(hugo.http.post("/v1/privacy/erase", {{"customer_id", person.toString()}, {"confirm", true}}).status, 200);
    }
};

LIANLU_TEST(TestDisclosures)

}  // namespace test_disclosures

#include "test_disclosures.moc"
