// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Keys that sign give way to others: what was signed holds for its life, what is new is by the new one, and what was revoked is believed by nobody.
#include <QtTest>

#include <memory>
#include <sstream>

#include "models/domain/rules/coupon.h"
#include "sync/client/curl_transport.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/custody.h"
#include "sync/server/audit/audit.h"
#include "sync/server/auth/key_rotation.h"
#include "sync/server/auth/server_keys.h"
#include "sync/server/command/commands.h"
#include "sync/server/dispatch/rows.h"
#include "sync/server/sync/write_batch.h"
#include "tests/server/server_world.h"
#include "tests/support/device.h"
#include "tests/support/test_main.h"

namespace test_server_keys {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;

namespace pg = server::pg;

namespace {
constexpr int kWatched = 40'000;  // ms in which a server has surely looked
}

class TestServerKeys : public QObject {
    Q_OBJECT

    ServerWorld m_world;
    SystemClock m_clock;

    std::string run(std::vector<std::string_view> args, int wanted = 0) {
        const std::string db = "--db=" + m_world.conninfo();
        args.insert(args.begin(), db);
        std::ostringstream out, err;
        const int code = server::runCommandLine(args, out, err);
        return code == wanted ? out.str() + err.str() : "exit " + std::to_string(code) + ": " + err.str();
    }
    //! The minute before a new key signs, and the time after, is over.
    void pass(const std::string& purpose, const std::string& interval) {
        QVERIFY(m_world.db().script("UPDATE server_key SET created_at = created_at - interval '" + interval + "', retired_at = retired_at - interval '" + interval +
                                    "' WHERE purpose = '" + purpose + "'"));
    }
    std::string signing(const std::string& purpose) {
        return m_world.one("SELECT key_id FROM server_key WHERE purpose = '" + purpose + "' AND created_at <= now() AND (retired_at IS NULL OR retired_at > now()) AND length(secret_key) > 0");
    }
    std::string publicOf(const std::string& id) { return m_world.one("SELECT encode(public_key, 'hex') FROM server_key WHERE key_id = '" + id + "'"); }
    server::AccessTokens only(const std::string& id) {
        const auto rows = m_world.db().query("SELECT public_key FROM server_key WHERE key_id = $1", pg::Params().text(id));
        server::TokenKeys keys{SecretBuffer(64), {}};
        keys.checking.push_back({rows->bytes(0, 0), std::nullopt});
        return server::AccessTokens(std::move(keys));
    }
    std::vector<domain::CouponPublicKey> published() {
        std::vector<domain::CouponPublicKey> keys;
        const auto all = server::couponPublicKeys(m_world.db());
        if (!all) qFatal("no keys");
        for (const auto& key : *all) keys.push_back({key.keyId, key.key});
        return keys;
    }
    domain::Coupon issue(const char* code, domain::CouponStatus status = domain::CouponStatus::issued) {
        IdGenerator ids(m_clock);
        domain::Coupon coupon;
        coupon.id = ids.next<domain::CouponId>();
        coupon.customerId = m_world.annas.customer;
        coupon.templateId = ids.next<domain::CouponTemplateId>();
        coupon.code = code;
        coupon.issuedAt = m_clock.now();
        coupon.expiresAt = fromUnixMs(toUnixMs(m_clock.now()) + 86'400'000);
        coupon.status = status;
        const auto key = domain::CouponKey::fromSecret(server::secretKey(m_world.db(), "coupon").value());
        domain::signCoupon(coupon, *key);
        auto txn = pg::Transaction::begin(m_world.db());
        server::WriteBatch batch(m_world.db(), m_clock.now());
        if (!batch.create(coupon, domain::Scope::book(m_world.anna)) || !batch.commit(*txn)) qFatal("no coupon");
        return coupon;
    }
    domain::Coupon stored(const domain::Coupon& coupon) { return server::readRow<domain::Coupon>(m_world.db(), coupon.id).value().value(); }
    domain::CouponCheck check(const domain::Coupon& coupon) {
        const auto keys = published();
        return domain::checkCoupon(coupon, keys, m_clock.now());
    }
    int audited(const std::string& action) { return std::stoi(m_world.one("SELECT count(*) FROM audit WHERE action = '" + action + "' AND who LIKE 'operator:%'")); }
    //! How often the server that runs has seen other keys than before.
    qsizetype changes() { return m_world.server().log().count("keys changed"); }
    std::unique_ptr<TestDevice> fresh(const char* login) { return std::make_unique<TestDevice>(m_world.signedIn(login)); }
    protocol::Lease leaseOf(TestDevice& device) {
        const auto answer = device.http.post("/v1/device/lease", {{"nonce", protocol::newNonce()}});
        const auto lease = protocol::decode<protocol::Lease>(answer.body);
        return answer.status == 200 && lease ? *lease : protocol::Lease{};
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() { QVERIFY(m_world.start()); }
    void cleanup() { m_world.stop(); }

    void sessionsOutliveTheirKeyByTheirLife() {
        const auto first = signing("token");
        auto anna = m_world.signedIn("anna");
        const auto old = anna.http.token;
        QVERIFY(only(first).check(old, m_clock.now()));
        const auto said = run({"keys", "rotate", "token"});
        QVERIFY2(said.find("signs as token key from a minute on") != std::string::npos, said.c_str());
        // Not yet, and not twice.
        QCOMPARE(signing("token"), first);
        QVERIFY(run({"keys", "rotate", "token"}, 1).find("within the minute") != std::string::npos);
        pass("token", "2 minutes");
        const auto second = signing("token");
        QVERIFY(second != first);
        // The server that runs takes it up by itself.
        std::string newer;
        QTRY_VERIFY_WITH_TIMEOUT((newer = m_world.signedIn("anna").http.token, only(second).check(newer, m_clock.now()).has_value()), kWatched);
        QVERIFY(!only(first).check(newer, m_clock.now()));
        QCOMPARE(anna.http.get("/v1/session").status, 200);  // by the old one, and alive
        // A quarter of an hour after the change no token of the old key can be alive, whatever it says of itself.
        pass("token", "16 minutes");
        QTRY_COMPARE_WITH_TIMEOUT(anna.http.get("/v1/session").status, 401, kWatched);
        anna.http.token = newer;
        QCOMPARE(anna.http.get("/v1/session").status, 200);
        // The session goes on: it is the refresh token that carries it.
        anna.http.token.clear();
        QCOMPARE(anna.http.post("/v1/auth/refresh", {{"device_id", anna.id.toString()}, {"refresh_token", anna.refreshToken}}).status, 200);
        QCOMPARE(audited("key-rotate"), 1);
    }

    void aRevokedKeysTokensAreRefused() {
        const auto first = signing("token");
        auto anna = m_world.signedIn("anna");
        const auto said = run({"keys", "revoke", first});
        QVERIFY2(said.find("revoked " + first) != std::string::npos && said.find("signs as token key") != std::string::npos, said.c_str());
        QVERIFY(signing("token") != first);
        QCOMPARE(m_world.one("SELECT length(secret_key) FROM server_key WHERE key_id = '" + first + "'"), std::string("0"));
        QTRY_COMPARE_WITH_TIMEOUT(anna.http.get("/v1/session").status, 401, kWatched);
        QTRY_COMPARE_WITH_TIMEOUT(m_world.signedIn("anna").http.get("/v1/session").status, 200, kWatched);
        // Once more changes nothing; what there never was is told.
        QVERIFY(run({"keys", "revoke", first}).find("signs as") == std::string::npos);
        QCOMPARE(audited("key-revoke"), 1);
        QVERIFY(run({"keys", "revoke", "nothing"}, 1).find("no such key") != std::string::npos);
        QVERIFY(run({"keys", "rotate", "mail"}, 2).find("usage:") != std::string::npos);
        const auto list = run({"keys", "list"});
        QVERIFY(list.find(first + "  token") != std::string::npos && list.find("revoked") != std::string::npos);
        // It comes up with what there is.
        m_world.stopServer();
        QVERIFY(m_world.startServer());
        QCOMPARE(m_world.signedIn("ben").http.get("/v1/session").status, 200);
        QVERIFY(run({"doctor"}, 0).find("exit") == std::string::npos || run({"doctor"}, 1).find("token key") != std::string::npos);
    }

    //! A key that leaks just after it was followed by another: the one to come comes at once.
    void revokingWhatIsToRetireLeavesNoGap() {
        const auto first = signing("token");
        (void)run({"keys", "rotate", "token"});
        QCOMPARE(signing("token"), first);
        const auto said = run({"keys", "revoke", first});
        const auto second = signing("token");
        QVERIFY(!second.empty() && second != first);
        QVERIFY(said.find(second) != std::string::npos);
        QCOMPARE(m_world.one("SELECT count(*) FROM server_key WHERE purpose = 'token'"), std::string("2"));
        QTRY_COMPARE_WITH_TIMEOUT(m_world.signedIn("anna").http.get("/v1/session").status, 200, kWatched);
    }

    void couponsOutliveTheirKey() {
        const auto first = signing("coupon");
        const auto old = issue("C-OLD");
        QCOMPARE(old.keyId, first);
        (void)run({"keys", "rotate", "coupon"});
        QCOMPARE(issue("C-STILL").keyId, first);
        QCOMPARE(published().size(), std::size_t{2});  // devices know the one to come before it signs
        pass("coupon", "2 minutes");
        const auto newer = issue("C-NEW");
        QCOMPARE(newer.keyId, signing("coupon"));
        QVERIFY(newer.keyId != first);
        QVERIFY(check(old) == domain::CouponCheck::valid);
        QVERIFY(check(newer) == domain::CouponCheck::valid);
        auto anna = m_world.signedIn("anna");
        QCOMPARE(anna.session.at("coupon_keys").size(), std::size_t{2});
    }

    void aRevokedKeysCouponsAreForgedOnesAndOursAreSignedAnew() {
        const auto first = signing("coupon");
        const auto open = issue("C-OPEN"), used = issue("C-USED", domain::CouponStatus::redeemed);
        // Whoever has the key signs what the server never issued.
        auto theirs = open;
        theirs.code = "C-THEIRS";
        domain::signCoupon(theirs, *domain::CouponKey::fromSecret(server::secretKey(m_world.db(), "coupon").value()));
        QVERIFY(check(theirs) == domain::CouponCheck::valid);
        const auto before = m_world.one("SELECT seq FROM scope_head WHERE scope = 'book:" + m_world.anna.toString() + "'");
        const auto said = run({"keys", "revoke", first});
        QVERIFY2(said.find("open coupons signed anew: 1") != std::string::npos, said.c_str());
        QVERIFY(check(theirs) == domain::CouponCheck::unknownKey);
        QVERIFY(check(open) == domain::CouponCheck::unknownKey);
        QVERIFY(check(stored(open)) == domain::CouponCheck::valid);
        QCOMPARE(stored(open).keyId, signing("coupon"));
        QCOMPARE(stored(open).code, open.code);
        QCOMPARE(stored(used).keyId, first);  // it is told what it was
        // Devices fetch it as any change.
        QVERIFY(m_world.one("SELECT seq FROM scope_head WHERE scope = 'book:" + m_world.anna.toString() + "'") != before);
        QCOMPARE(m_world.digest(domain::Scope::book(m_world.anna)), m_world.recount(domain::Scope::book(m_world.anna)));
        auto anna = m_world.signedIn("anna");
        for (const auto& key : anna.session.at("coupon_keys")) QVERIFY(key.at("key_id") != first);
        QVERIFY(run({"keys", "revoke", first}).find("signed anew: 0") != std::string::npos);
    }

    //! What speaks to a device is the key that it pinned, whatever has come since; and nobody is wiped by another.
    void devicesBelieveTheKeyOfTheirSignIn() {
        const auto first = signing("device");
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia");
        auto made = sync::CurlTransport::create({m_world.server().url(), {}});
        Device device(std::move(*made), m_clock);
        QVERIFY(device.enrol({"ben", ServerWorld::kPassword}));
        const auto pinned = leaseOf(anna).key;
        auto news = changes();
        (void)run({"keys", "rotate", "device"});
        // As if the minute was over.
        QVERIFY(m_world.db().script("UPDATE server_key SET created_at = CASE WHEN retired_at IS NULL THEN now() ELSE created_at END, retired_at = CASE WHEN retired_at IS NULL THEN NULL "
                                    "ELSE now() END WHERE purpose = 'device'"));
        const auto second = signing("device");
        QVERIFY(second != first);
        QTRY_VERIFY_WITH_TIMEOUT(changes() > news && leaseOf(*fresh("carl")).key != pinned, kWatched);
        const auto carl = fresh("carl");
        const auto newer = leaseOf(*carl);
        QVERIFY(protocol::isSignedBy(newer.key, protocol::leaseText(newer), newer.signature));
        const auto older = leaseOf(anna);
        QCOMPARE(older.key, pinned);
        QVERIFY(protocol::isSignedBy(pinned, protocol::leaseText(older), older.signature));
        // A whole workbench goes on, too.
        QVERIFY(device.sync());
        QCOMPARE(mia.http.post("/v1/devices/revoke", {{"device_id", anna.id.toString()}, {"wipe", true}}).status, 200);
        HttpClient nobody(m_world.server().url());
        const auto orderOf = [&](const TestDevice& asks) {
            return nobody.post("/v1/device/order", {{"device_id", asks.id.toString()}, {"refresh_token", asks.refreshToken}, {"nonce", protocol::newNonce()}});
        };
        const auto order = protocol::decode<protocol::DeviceOrder>(orderOf(anna).body);
        QVERIFY(order && order->wipe && protocol::isSignedBy(pinned, protocol::wipeText(*order->wipe), order->wipe->signature));

        // Revoked: nothing is signed with it, and the operator hears how many that concerns: ben's and mia's, for anna's is out.
        news = changes();
        const auto said = run({"keys", "revoke", first});
        QVERIFY2(said.find("before their lease runs out: 2") != std::string::npos, said.c_str());
        QTRY_VERIFY_WITH_TIMEOUT(changes() > news, kWatched);
        QCOMPARE(mia.http.post("/v1/device/lease", {{"nonce", protocol::newNonce()}}).status, 404);
        QCOMPARE(orderOf(anna).json(), json::object());
        QVERIFY(device.sync());
        QCOMPARE(leaseOf(*carl).key, newer.key);
        // Whoever signs in by password is told the new one.
        QCOMPARE(mia.signIn(ServerWorld::kPassword).status, 200);
        QCOMPARE(leaseOf(mia).key, newer.key);
    }
};

LIANLU_TEST(TestServerKeys)

}  // namespace test_server_keys

#include "test_server_keys.moc"
