// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QCryptographicHash>
#include <QtTest>

#include <functional>

#include "models/domain/rules/policy.h"
#include "sync/server/auth/password.h"
#include "sync/server/sync/write_batch.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_policy_wire {

using namespace lianlu;
using namespace lianlu::server;
using namespace lianlu::test;
using domain::Act;
using domain::Proof;
using domain::Reach;
using domain::Role;
using domain::Scope;
using nlohmann::json;

namespace {

std::string nameOf(const domain::Policy& row) { return std::string(row.method) + ' ' + std::string(row.path); }

//! What the table says no to, as against an id that is not there or a form that is not right.
bool isRefusedByRole(const Answer& answer) { return answer.status == 403 && answer.body.find("not this role's") != std::string::npos; }

}  // namespace

//! Each endpoint asked by each role, about what is its own and what is not, on the real server. An endpoint without a way to ask it here fails.
class TestPolicyWire : public QObject {
    Q_OBJECT

    //! One of each role, all of store 1.
    struct Actor {
        Role role;
        TestDevice device;
        domain::StaffId staff;
    };
    enum class Whose : std::uint8_t { own, foreign };
    using Ask = std::function<Answer(Actor&, Whose)>;

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
        QVERIFY(m_world.start());
        hireService();
        for (const auto& [role, login, staff] : {std::tuple{Role::guide, "anna", m_world.anna}, {Role::manager, "mia", m_world.mia}, {Role::regional, "rita", m_world.rita},
                                                 {Role::hq, "hugo", m_world.hugo}, {Role::service, "sara", m_sara}})
            m_actors.push_back({role, m_world.signedIn(login), staff});
        m_carl.push_back(m_world.signedIn("carl"));
        hangPhotos();
    }

    void eachEndpointCanBeAsked() {
        for (const auto& row : domain::policies()) {
            const bool asked = row.proof == Proof::session ? m_asks.contains(row.act) : m_open.contains(row.act);
            QVERIFY2(asked, ("nobody asks " + nameOf(row) + " in this test").c_str());
        }
    }

    void nobodyWithoutASession() {
        HttpClient nobody(m_world.server().url()), forged(m_world.server().url());
        forged.token = m_actors[0].device.http.token;
        auto& middle = forged.token[forged.token.size() / 2];
        middle = middle == 'A' ? 'B' : 'A';
        for (const auto& row : domain::policies()) {
            if (row.proof != Proof::session) continue;
            auto path = std::string(row.path);
            for (auto at = path.find('{'); at != path.npos; at = path.find('{')) path.replace(at, path.find('}') - at + 1, "x");
            for (const auto* client : {&nobody, &forged}) {
                const auto answer = client->call(std::string(row.method), path, row.method == "GET" ? "" : "{}", {});
                QVERIFY2(answer.status == 401, (nameOf(row) + ": " + std::to_string(answer.status) + ' ' + answer.body).c_str());
            }
        }
    }

    void aRoleIsLetInWhereItsRowSaysSo() {
        for (const auto& row : domain::policies()) {
            if (row.proof != Proof::session) continue;
            for (auto& actor : m_actors) {
                const auto answer = m_asks.at(row.act)(actor, Whose::own);
                const auto about = nameOf(row) + " by " + std::string(domain::nameOf(actor.role)) + ": " + std::to_string(answer.status) + ' ' + answer.body.substr(0, 300);
                QVERIFY2(answer.status > 0 && answer.status < 500 && answer.status != 401, about.c_str());
                QVERIFY2(isRefusedByRole(answer) == !row.roles.contains(actor.role), about.c_str());
            }
        }
    }

    void whatIsForeignStaysForeign() {
        for (const auto& row : domain::policies()) {
            if (row.proof != Proof::session || (row.reach != Reach::scopes && row.reach != Reach::stores)) continue;
            for (auto& actor : m_actors) {
                // HQ and service reach the whole brand where a manager reaches stores.
                if (row.reach == Reach::stores && actor.role != Role::manager && row.roles.contains(actor.role)) continue;
                const auto answer = m_asks.at(row.act)(actor, Whose::foreign);
                const auto about = nameOf(row) + " by " + std::string(domain::nameOf(actor.role)) + ": " + std::to_string(answer.status) + ' ' + answer.body.substr(0, 300);
                QVERIFY2(answer.status > 0 && answer.status < 500, about.c_str());
                QVERIFY2(answer.body.find("zhao") == answer.body.npos, about.c_str());  // carl's customer
                QVERIFY2(isTurnedAway(answer), about.c_str());
            }
        }
        QCOMPARE(m_world.one("SELECT body::json ->> 'name' FROM customer WHERE id = '" + m_world.carls.customer.toString() + "'"), std::string("zhao"));
        QCOMPARE(m_world.one("SELECT count(*) FROM customer WHERE scope = '" + Scope::book(m_world.carl).toString() + "'"), std::string("1"));
    }

    void theOthersAskForWhatTheyNeed() {
        for (const auto& row : domain::policies())
            if (row.proof != Proof::session) {
                const auto [answer, wanted] = m_open.at(row.act)();
                QVERIFY2(answer.status == wanted, (nameOf(row) + ": " + std::to_string(answer.status) + ' ' + answer.body.substr(0, 200)).c_str());
            }
    }

    //! A role is looked up, not read from the token.
    void whoIsNoManagerAnyMoreIsNone() {
        auto& mia = m_actors[1];
        QCOMPARE(mia.device.http.get("/v1/devices").status, 200);
        QVERIFY(m_world.db().script("UPDATE staff SET body = replace(body, '\"manager\"', '\"guide\"') WHERE id = '" + mia.staff.toString() + "'"));
        QVERIFY(isRefusedByRole(mia.device.http.get("/v1/devices")));
    }

private:
    //! Answers that give nothing: refused as a whole, not there, or scope by scope or op by op.
    bool isTurnedAway(const Answer& answer) const {
        if (answer.status == 403 || answer.status == 404) return true;
        if (answer.status == 200 && answer.body.empty()) return true;
        const auto said = answer.json();
        if (said.contains("results")) return said["results"].at(0).value("status", "") == "rejected";
        if (said.contains("changes")) return said["changes"].empty() && said["scopes"].at(0).value("error", "") == "forbidden";
        if (said.contains("devices")) return said["devices"].dump().find("carl") == std::string::npos;
        if (said.contains("entries")) return said["entries"].dump().find(m_world.carls.customer.toString()) == std::string::npos;
        if (said.contains("handovers")) return said["handovers"].dump().find(m_world.carl.toString()) == std::string::npos;
        if (said.contains("invitations")) return said["invitations"].dump().find(m_world.store2.toString()) == std::string::npos;
        return (said.contains("ops") && said["ops"].empty()) || said == json::object();
    }

    std::string scopeOf(const Actor& actor, Whose whose) const {
        return whose == Whose::own ? Scope::user(actor.staff).toString() : Scope::book(m_world.carl).toString();
    }
    json cursorsOf(const Actor& actor, Whose whose) const {
        return json::array({{{"scope", scopeOf(actor, whose)}, {"epoch", m_epoch}, {"seq", 0}, {"chain", ""}}});
    }
    std::string customerOf(Whose whose) const { return (whose == Whose::own ? m_world.annas : m_world.carls).customer.toString(); }

    void hireService() {
        using namespace domain;
        const SystemClock clock;
        IdGenerator ids(clock);
        auto txn = pg::Transaction::begin(m_world.db());
        QVERIFY(txn.has_value());
        WriteBatch batch(m_world.db(), clock.now());
        Staff person;
        person.id = m_sara = ids.next<StaffId>();
        person.storeId = m_world.store1;
        person.code = person.name = "sara";
        person.role = Role::service;
        person.status = StaffStatus::active;
        QVERIFY(batch.create(person, Scope::store(m_world.store1)).has_value());
        Account account;
        account.id = ids.next<AccountId>();
        account.staffId = m_sara;
        account.login = "sara";
        account.status = AccountStatus::active;
        QVERIFY(batch.create(account, Scope::store(m_world.store1)).has_value());
        const auto hash = hashPassword(ServerWorld::kPassword);
        QVERIFY(hash.has_value());
        batch.also("INSERT INTO account_secret (account_id, password_hash) VALUES ($1, $2)", std::move(pg::Params().uuid(account.id.uuid).text(*hash)));
        QVERIFY(batch.commit(*txn).has_value());
        m_epoch = m_world.one("SELECT value FROM server_meta WHERE key = 'epoch'");
    }

    //! A photo of anna's customer and one of carl's, whose picture is there already.
    void hangPhotos() {
        const SystemClock clock;
        IdGenerator ids(clock);
        auto txn = pg::Transaction::begin(m_world.db());
        QVERIFY(txn.has_value());
        WriteBatch batch(m_world.db(), clock.now());
        for (const auto& [person, staff] : {std::pair{m_world.annas, m_world.anna}, {m_world.carls, m_world.carl}}) {
            domain::Photo photo;
            photo.id = ids.next<domain::PhotoId>();
            photo.customerId = person.customer;
            photo.sha256 = sha256Of(kPicture);
            photo.width = photo.height = 2;
            photo.bytes = static_cast<std::int64_t>(kPicture.size());
            photo.takenAt = clock.now();
            photo.staffId = staff;
            QVERIFY(batch.create(photo, {}).has_value());
            m_photos.push_back(photo.id.toString());
        }
        QVERIFY(batch.commit(*txn).has_value());
        QCOMPARE(m_carl[0].http.call("PUT", "/v1/photos/" + m_photos[1], kPicture, {"Content-Type: image/jpeg"}).status, 200);
    }
    [[nodiscard]] std::string photoOf(Whose whose) const { return m_photos.at(whose == Whose::own ? 0 : 1); }
    static std::string sha256Of(const std::string& bytes) {
        return QCryptographicHash::hash(QByteArray::fromStdString(bytes), QCryptographicHash::Sha256).toHex().toStdString();
    }

    inline static const std::string kPicture = "\xFF\xD8\xFF\xE0 zhao in a red coat \xFF\xD9";
    std::vector<std::string> m_photos;
    ServerWorld m_world;
    domain::StaffId m_sara;
    std::string m_epoch;
    std::vector<Actor> m_actors;
    std::vector<TestDevice> m_carl;  //!< whose device and snapshots are foreign to all of them

    const std::map<Act, Ask> m_asks{
        // A session of its own: the actors' go on.
        {Act::signOut, [this](Actor& actor, Whose) { return m_world.signedIn(actor.device.login).http.post("/v1/auth/sign-out", json::object()); }},
        {Act::readSession, [](Actor& actor, Whose) { return actor.device.http.get("/v1/session"); }},
        {Act::readSecondStep, [](Actor& actor, Whose) { return actor.device.http.get("/v1/auth/second-step"); }},
        {Act::resetSecondStep, [this](Actor& actor, Whose whose) {
             return actor.device.http.post("/v1/auth/second-step/reset", {{"staff_id", (whose == Whose::own ? m_world.ben : m_world.carl).toString()}});
         }},
        {Act::listInvitations, [](Actor& actor, Whose) { return actor.device.http.get("/v1/invitations"); }},
        {Act::invite, [this](Actor& actor, Whose whose) {
             const auto store = (whose == Whose::own ? m_world.store1 : m_world.store2).toString();
             return actor.device.http.post("/v1/invitations", {{"email", "new@example.com"}, {"role", "guide"}, {"store_id", store}});
         }},
        {Act::revokeInvitation, [](Actor& actor, Whose) { return actor.device.http.post("/v1/invitations/revoke", {{"id", Uuid::fromName("invitation", "none").toString()}}); }},
        {Act::resendInvitation, [](Actor& actor, Whose) { return actor.device.http.post("/v1/invitations/resend", {{"id", Uuid::fromName("invitation", "none").toString()}}); }},
        {Act::push, [this](Actor& actor, Whose whose) {
             if (whose == Whose::own) return actor.device.push({});
             return actor.device.push({actor.device.op("update", "customer", m_world.carls.customer.uuid, 1, {{"name", {{"old", "zhao"}, {"new", "stolen"}}}})});
         }},
        {Act::pull, [this](Actor& actor, Whose whose) { return actor.device.pull(cursorsOf(actor, whose)); }},
        {Act::acknowledge, [this](Actor& actor, Whose whose) {
             return actor.device.http.post("/v1/sync/acknowledge", {{"device_id", actor.device.id.toString()}, {"cursors", cursorsOf(actor, whose)}});
         }},
        {Act::bootstrap, [this](Actor& actor, Whose whose) { return actor.device.http.get("/v1/bootstrap/" + scopeOf(actor, whose)); }},
        {Act::bootstrapChunk, [this](Actor& actor, Whose whose) {
             auto& holder = whose == Whose::own ? actor.device : m_carl[0];
             const auto manifest = holder.http.get("/v1/bootstrap/" + scopeOf(actor, whose));
             const auto snapshot = manifest.status == 200 ? manifest.json().value("snapshot", "") : std::string("20260101T000000Z-x");
             return actor.device.http.get("/v1/bootstrap/" + scopeOf(actor, whose) + "/" + snapshot + "/0");
         }},
        {Act::listen, [](Actor& actor, Whose) {
             // It takes no scope to ask for. HEAD opens no stream; where that is refused, GET says why.
             const auto head = actor.device.http.call("HEAD", "/v1/wake", "", {});
             return head.status == 403 ? actor.device.http.get("/v1/wake") : head;
         }},
        {Act::listQuarantine, [](Actor& actor, Whose) { return actor.device.http.get("/v1/quarantine"); }},
        {Act::applyQuarantined, [](Actor& actor, Whose) { return actor.device.http.post("/v1/quarantine/apply", {{"op_id", Uuid::fromName("op", "x").toString()}}); }},
        {Act::discardQuarantined, [](Actor& actor, Whose) { return actor.device.http.post("/v1/quarantine/discard", {{"op_id", Uuid::fromName("op", "x").toString()}}); }},
        {Act::exportPerson, [this](Actor& actor, Whose whose) {
             return actor.device.http.post("/v1/privacy/export", {{"customer_id", customerOf(whose)}, {"reason", "person_asked"}});
         }},
        {Act::erasePerson, [this](Actor& actor, Whose whose) {
             // Of nobody: what it does is for test_privacy.
             const auto who = whose == Whose::own ? Uuid::fromName("customer", "nobody").toString() : customerOf(whose);
             return actor.device.http.post("/v1/privacy/erase", {{"customer_id", who}, {"reason", "person_asked"}});
         }},
        {Act::handOver, [this](Actor& actor, Whose whose) {
             const auto from = whose == Whose::own ? m_world.anna : m_world.carl;
             return actor.device.http.post("/v1/handover", {{"id", Uuid::fromName("handover", from.toString()).toString()}, {"from_id", from.toString()}, {"to_id", m_world.ben.toString()}, {"preview", true}});
         }},
        {Act::listHandovers, [](Actor& actor, Whose) { return actor.device.http.get("/v1/handover"); }},
        {Act::followHandover, [](Actor& actor, Whose) { return actor.device.http.get("/v1/handover/" + Uuid::fromName("handover", "none").toString()); }},
        {Act::lookUp, [](Actor& actor, Whose) { return actor.device.http.post("/v1/lookup", {{"phone", "+8613700000000"}}); }},
        {Act::visit, [this](Actor& actor, Whose) { return actor.device.http.get("/v1/visits/" + m_world.carls.customer.toString()); }},
        {Act::putPhoto, [this](Actor& actor, Whose whose) { return actor.device.http.call("PUT", "/v1/photos/" + photoOf(whose), kPicture, {"Content-Type: image/jpeg"}); }},
        {Act::getPhoto, [this](Actor& actor, Whose whose) { return actor.device.http.get("/v1/photos/" + photoOf(whose)); }},
        {Act::queryCustomers, [this](Actor& actor, Whose whose) {
             return actor.device.http.post("/v1/query/customers", {{"store_ids", json::array({(whose == Whose::own ? m_world.store1 : m_world.store2).toString()})}});
         }},
        {Act::reveal, [this](Actor& actor, Whose whose) {
             return actor.device.http.post("/v1/query/reveal", {{"customer_id", customerOf(whose)}, {"field", "name"}, {"reason", "complaint"}});
         }},
        {Act::readAudit, [](Actor& actor, Whose) { return actor.device.http.get("/v1/audit"); }},
        {Act::takeLease, [](Actor& actor, Whose) { return actor.device.http.post("/v1/device/lease", {{"nonce", "0123456789abcdef"}}); }},
        {Act::listDevices, [](Actor& actor, Whose) { return actor.device.http.get("/v1/devices"); }},
        {Act::revokeDevice, [this](Actor& actor, Whose whose) {
             const auto device = whose == Whose::own ? Uuid::fromName("device", "none") : m_carl[0].id;
             return actor.device.http.post("/v1/devices/revoke", {{"device_id", device.toString()}, {"wipe", false}});
         }},
    };

    //! Without what they ask for; the status that then comes.
    const std::map<Act, std::function<std::pair<Answer, int>()>> m_open{
        {Act::signIn, [this] { return std::pair(m_world.device("anna").signIn("not the password"), 401); }},
        {Act::beginSecondStep, [this] { return std::pair(post("/v1/auth/second-step/begin", wrongPassword()), 401); }},
        {Act::confirmSecondStep, [this] { return std::pair(post("/v1/auth/second-step/confirm", wrongPassword()), 401); }},
        {Act::renewRecoveryCodes, [this] { return std::pair(post("/v1/auth/second-step/codes", wrongPassword()), 401); }},
        {Act::endSecondStep, [this] { return std::pair(post("/v1/auth/second-step/off", wrongPassword()), 401); }},
        {Act::openInvitation, [this] { return std::pair(post("/v1/invitations/open", {{"code", "made-up"}}), 404); }},
        {Act::acceptInvitation, [this] { return std::pair(post("/v1/invitations/accept", {{"code", "made-up"}, {"name", "x"}, {"password", "correct horse battery"}}), 404); }},
        // A server without a company's provider has none.
        {Act::readCompanyIssuer, [this] { return std::pair(HttpClient(m_world.server().url()).get("/v1/auth/company"), 404); }},
        {Act::beginCompanySignIn, [this] { return std::pair(post("/v1/auth/company/begin", {{"device_id", m_carl[0].id.toString()}}), 404); }},
        {Act::companySignIn, [this] { return std::pair(post("/v1/auth/company/sign-in", {{"id_token", "a.b.c"}, {"nonce", "x"}, {"device_id", m_carl[0].id.toString()}, {"device_name", "till"}, {"platform", "test"}}), 404); }},
        {Act::refresh, [this] { return std::pair(post("/v1/auth/refresh", {{"refresh_token", "made-up"}, {"device_id", m_carl[0].id.toString()}}), 401); }},
        {Act::surrender, [this] { return std::pair(post("/v1/sync/surrender", {{"refresh_token", "made-up"}, {"device_id", m_carl[0].id.toString()}, {"ops", json::array()}}), 401); }},
        {Act::fetchOrder, [this] { return std::pair(post("/v1/device/order", {{"refresh_token", "made-up"}, {"device_id", m_carl[0].id.toString()}, {"nonce", "0123456789abcdef"}}), 401); }},
        {Act::reportWiped, [this] { return std::pair(post("/v1/device/wiped", {{"refresh_token", "made-up"}, {"device_id", m_carl[0].id.toString()}}), 401); }},
        {Act::ingest, [this] { return std::pair(post("/v1/ingest/members", {{"source_id", "1"}}), 401); }},
        {Act::readHealth, [this] { return std::pair(HttpClient(m_world.server().url()).get("/healthz"), 200); }},
        // Passed on by a proxy it comes from anywhere.
        {Act::readMetrics, [this] { return std::pair(HttpClient(m_world.server().url()).get("/metrics", {"X-Forwarded-For: 203.0.113.9"}), 403); }},
        {Act::openLink, [this] { return std::pair(HttpClient(m_world.server().url()).get("/l/made-up"), 404); }},
        {Act::askToLeave, [this] { return std::pair(HttpClient(m_world.server().url()).get("/u/made-up"), 404); }},
        {Act::leave, [this] { return std::pair(post("/u/made-up", json::object()), 404); }},
    };
    [[nodiscard]] json wrongPassword() const {
        return {{"login", "carl"}, {"password", "not the password"}, {"code", "000000"}, {"device_id", m_carl[0].id.toString()}};
    }
    [[nodiscard]] Answer post(const std::string& path, const json& body) { return HttpClient(m_world.server().url()).post(path, body); }
};

LIANLU_TEST(TestPolicyWire)

}  // namespace test_policy_wire

#include "test_policy_wire.moc"
