// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

#include "models/domain/rules/devices.h"
#include "models/store/custody/wipe.h"
#include "sync/client/curl_transport.h"
#include "sync/client/custody.h"
#include "sync/client/session.h"
#include "sync/client/sign_in.h"
#include "sync/protocol/codec.h"
#include "sync/server/audit/audit.h"
#include "sync/server/auth/access_token.h"
#include "sync/server/auth/caller.h"
#include "sync/server/auth/server_keys.h"
#include "tests/server/server_world.h"
#include "tests/support/device.h"
#include "tests/support/test_main.h"

namespace test_devices {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;

namespace {

std::set<std::string> idsOf(const Answer& answer) {
    std::set<std::string> ids;
    if (answer.status != 200) return {std::to_string(answer.status) + " " + answer.body};
    const auto body = answer.json();
    for (const auto& device : body.at("devices")) ids.insert(device.at("device_id").get<std::string>());
    return ids;
}

json deviceIn(const Answer& answer, const Uuid& id) {
    const auto body = answer.json();
    for (const auto& device : body.at("devices"))
        if (device.at("device_id") == id.toString()) return device;
    return {};
}

}  // namespace

//! Devices seen and ended by managers, and what the server says to a device itself.
class TestDevices : public QObject {
    Q_OBJECT

    ServerWorld m_world;
    SystemClock m_clock;

    static Answer revoke(TestDevice& by, const Uuid& device, bool wipe = false) {
        json wish{{"device_id", device.toString()}};
        if (wipe) wish["wipe"] = true;
        return by.http.post("/v1/devices/revoke", wish);
    }
    int audited(const std::string& action, const Uuid& device) {
        const auto rows = server::Audit::list(m_world.db(), 0, 1000, device.toString());
        return rows ? static_cast<int>(std::count_if(rows->begin(), rows->end(), [&](const auto& row) { return row.note.action == action; })) : -1;
    }
    std::string deviceKey() {
        const auto secret = server::secretKey(m_world.db(), "device");
        return secret ? server::base64url(secret->text().substr(32)) : std::string();
    }
    std::unique_ptr<Device> enrolled(const char* login) {
        auto made = sync::CurlTransport::create({m_world.server().url(), {}});
        if (!made) qFatal("no road");
        auto device = std::make_unique<Device>(std::move(*made), m_clock);
        if (const auto done = device->enrol({login, ServerWorld::kPassword}); !done) qFatal("%s", done.error().describe().c_str());
        if (const auto done = device->sync(); !done) qFatal("%s", done.error().describe().c_str());
        return device;
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() { QVERIFY(m_world.start()); }
    void cleanup() { m_world.stop(); }

    void aManagerSeesTheOwnStoresDevicesAndNoOthers() {
        auto anna = m_world.signedIn("anna"), ben = m_world.signedIn("ben"), carl = m_world.signedIn("carl"), mia = m_world.signedIn("mia");
        const auto seen = mia.http.get("/v1/devices");
        QVERIFY2(idsOf(seen) == (std::set<std::string>{anna.id.toString(), ben.id.toString(), mia.id.toString()}), seen.body.c_str());
        const auto annas = deviceIn(seen, anna.id);
        QCOMPARE(annas.at("staff_id").get<std::string>(), m_world.anna.toString());
        QVERIFY(annas.at("last_seen_at").get<std::int64_t>() > 0);
        QVERIFY(!annas.contains("revoked_at"));
    }

    void everybodyElseIsDenied() {
        auto anna = m_world.signedIn("anna");
        for (const char* login : {"anna", "carl", "rita"}) {
            auto device = m_world.signedIn(login);
            QCOMPARE(device.http.get("/v1/devices").status, 403);
            QCOMPARE(revoke(device, anna.id).status, 403);
            QCOMPARE(revoke(device, device.id, true).status, 403);
        }
        HttpClient nobody(m_world.server().url());
        QCOMPARE(nobody.get("/v1/devices").status, 401);
        QCOMPARE(nobody.post("/v1/devices/revoke", {{"device_id", anna.id.toString()}}).status, 401);
        QCOMPARE(m_world.one("SELECT count(*) FROM device WHERE body::json ->> 'revoked_at' IS NOT NULL"), std::string("0"));
        QCOMPARE(m_world.one("SELECT count(*) FROM device_order"), std::string("0"));
    }

    void theRuleDeniesByDefault() {
        using namespace domain;
        const StoreId own{Uuid::fromName("rule", "own")}, other{Uuid::fromName("rule", "other")};
        const StaffId other1{Uuid::fromName("rule", "another")}, self{Uuid::fromName("rule", "self")};
        for (const auto role : {Role::guide, Role::regional, Role::service, Role::unknown}) {
            const Standing standing{.staff = {}, .role = role, .homeStore = own, .stores = {own}, .team = {}, .regions = {}};
            QCOMPARE(mayManageDevices(standing, other1, Role::guide, own).error().code, Code::forbidden);
        }
        const Standing manager{.staff = self, .role = Role::manager, .homeStore = own, .stores = {own}, .team = {}, .regions = {}};
        QVERIFY(mayManageDevices(manager, other1, Role::guide, own));
        QVERIFY(mayManageDevices(manager, self, Role::manager, own));
        for (const auto role : {Role::manager, Role::regional, Role::hq, Role::service, Role::unknown})
            QCOMPARE(mayManageDevices(manager, other1, role, own).error().code, Code::forbidden);
        QCOMPARE(mayManageDevices(manager, other1, Role::guide, other).error().code, Code::notFound);
        QCOMPARE(mayManageDevices(manager, other1, Role::guide, StoreId{}).error().code, Code::notFound);
        const Standing office{.staff = self, .role = Role::hq, .homeStore = own, .stores = {own}, .team = {}, .regions = {}};
        for (const auto role : {Role::guide, Role::manager, Role::regional, Role::hq}) QVERIFY(mayManageDevices(office, other1, role, other));
    }

    //! Rita heads the region and hugo is head office; both are written down in mia's store.
    void whoStandsHigherIsOutOfAManagersReach() {
        auto rita = m_world.signedIn("rita"), hugo = m_world.signedIn("hugo"), mia = m_world.signedIn("mia");
        const auto seen = idsOf(mia.http.get("/v1/devices"));
        QVERIFY(seen == std::set<std::string>{mia.id.toString()});
        for (auto* above : {&rita, &hugo}) {
            QCOMPARE(revoke(mia, above->id).status, 403);
            QCOMPARE(revoke(mia, above->id, true).status, 403);
            QCOMPARE(above->http.get("/v1/session").status, 200);
        }
        QCOMPARE(m_world.one("SELECT count(*) FROM device_order"), std::string("0"));
        // An equal is none of hers either: rita as a manager of the same store.
        QVERIFY(m_world.db().script("UPDATE staff SET body = replace(body, '\"regional\"', '\"manager\"') WHERE id = '" + m_world.rita.toString() + "'"));
        QCOMPARE(revoke(mia, rita.id).status, 403);
        QCOMPARE(mia.http.post("/v1/auth/second-step/reset", {{"staff_id", m_world.rita.toString()}}).status, 403);
        QVERIFY(m_world.db().script("UPDATE staff SET body = replace(body, '\"manager\"', '\"regional\"') WHERE id = '" + m_world.rita.toString() + "'"));
        // Head office ends anybody's, and sees them.
        QCOMPARE(idsOf(hugo.http.get("/v1/devices")).size(), std::size_t{3});
        QCOMPARE(revoke(hugo, rita.id).status, 200);
        QCOMPARE(revoke(hugo, mia.id, true).status, 200);
        QCOMPARE(rita.http.get("/v1/session").status, 401);
    }

    //! A disabled computer says so at every round, and to whoever signs in with the right password.
    void aDisabledComputerGoesOnSayingSo() {
        auto anna = enrolled("anna");
        auto mia = m_world.signedIn("mia");
        QCOMPARE(revoke(mia, anna->state().deviceId.uuid).status, 200);
        for (int round = 0; round < 3; ++round) {
            const auto done = anna->sync();
            QVERIFY(!done && sync::isRevoked(done.error()));
        }
        sync::SignIn words;
        words.login = "anna";
        words.password = SecretBuffer::fromText(ServerWorld::kPassword);
        const auto again = sync::signInAgainOver(anna->road(), anna->store(), words);
        QVERIFY(!again);
        QVERIFY2(sync::isRevoked(again.error()), again.error().describe().c_str());
        words.password = SecretBuffer::fromText("another one");
        const auto wrong = sync::signInAgainOver(anna->road(), anna->store(), words);
        QVERIFY(!wrong && wrong.error().code == Code::wrongCredentials);
    }

    void theLoginIsKeptForTheNextTime() {
        auto anna = enrolled("anna");
        sync::SignIn words;
        words.login = "anna";
        words.password = SecretBuffer::fromText(ServerWorld::kPassword);
        const auto again = sync::signInAgainOver(anna->road(), anna->store(), words);
        QVERIFY2(again, again ? "" : again.error().describe().c_str());
        const auto kept = sync::keptLogin(anna->store());
        QVERIFY(kept && *kept == "anna");
    }

    void aManagerEndsTheOwnComputer() {
        auto mia = m_world.signedIn("mia"), old = m_world.signedIn("mia");
        QCOMPARE(revoke(mia, old.id).status, 200);
        QCOMPARE(mia.http.get("/v1/session").status, 200);
    }

    //! Written down in her store, and not of her team: neither their book nor their desk is hers.
    void aRegionalHeadIsOfNoTeam() {
        const auto standing = server::standingOf(m_world.db(), m_world.mia, SystemClock().now());
        QVERIFY(standing);
        const auto& team = standing->standing.team;
        for (const auto& one : {m_world.rita, m_world.hugo}) QVERIFY(std::find(team.begin(), team.end(), one) == team.end());
        QVERIFY(std::find(team.begin(), team.end(), m_world.anna) != team.end());
    }

    void anotherStoresDeviceIsAsIfItWereNotThere() {
        auto carl = m_world.signedIn("carl"), mia = m_world.signedIn("mia");
        const auto theirs = revoke(mia, carl.id, true);
        const auto nobodys = revoke(mia, Uuid::fromName("devices", "nobody's"), true);
        QCOMPARE(theirs.status, 404);
        QCOMPARE(theirs.body, nobodys.body);
        QCOMPARE(carl.http.get("/v1/session").status, 200);
    }

    void aRevokedDeviceIsOutAtOnceAndAuditedOnce() {
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia");
        const auto ended = revoke(mia, anna.id);
        QCOMPARE(ended.status, 200);
        QVERIFY(ended.json().at("revoked_at").get<std::int64_t>() > 0);
        QVERIFY(!ended.json().contains("wipe_ordered_at"));
        QCOMPARE(anna.http.get("/v1/session").status, 401);
        QCOMPARE(revoke(mia, anna.id).status, 200);
        QCOMPARE(audited("device-revoke", anna.id), 1);
        // It may still be told to wipe itself afterwards.
        const auto wiped = revoke(mia, anna.id, true);
        QCOMPARE(wiped.status, 200);
        QVERIFY(wiped.json().at("wipe_ordered_at").get<std::int64_t>() > 0);
        QCOMPARE(revoke(mia, anna.id, true).status, 200);
        QCOMPARE(audited("device-wipe", anna.id), 1);
    }

    void revokingHasALimit() {
        auto mia = m_world.signedIn("mia");
        int refused = 0;
        for (int i = 0; i < 70; ++i) refused += revoke(mia, Uuid::fromName("devices", std::to_string(i))).status == 429 ? 1 : 0;
        QVERIFY2(refused >= 9 && refused <= 11, qPrintable(QString::number(refused)));
        QCOMPARE(mia.http.get("/v1/devices").status, 200);
    }

    void aLeaseIsSignedForThisDeviceAndThisQuestion() {
        auto anna = m_world.signedIn("anna");
        const auto nonce = protocol::newNonce();
        const auto answer = anna.http.post("/v1/device/lease", {{"nonce", nonce}});
        QCOMPARE(answer.status, 200);
        const auto lease = protocol::decode<protocol::Lease>(answer.body);
        QVERIFY(lease);
        QCOMPARE(lease->deviceId.uuid, anna.id);
        QCOMPARE(lease->nonce, nonce);
        QCOMPARE(lease->until - lease->issuedAt, std::int64_t{14} * 86'400'000);
        QCOMPARE(lease->key, deviceKey());
        QVERIFY(protocol::isSignedBy(deviceKey(), protocol::leaseText(*lease), lease->signature));
        auto longer = *lease;
        longer.until += 1;
        QVERIFY(!protocol::isSignedBy(deviceKey(), protocol::leaseText(longer), lease->signature));
        for (const auto& bad : {json{{"nonce", "short"}}, json{{"nonce", std::string(65, 'a')}}, json{{"nonce", "sixteen signs or\n"}}, json::object()})
            QCOMPARE(anna.http.post("/v1/device/lease", bad).status, 400);
        HttpClient nobody(m_world.server().url());
        QCOMPARE(nobody.post("/v1/device/lease", {{"nonce", nonce}}).status, 401);
    }

    void theBrandSaysHowLongALeaseIs() {
        m_world.stopServer();
        QVERIFY(m_world.startServer({QStringLiteral("--offline-days"), QStringLiteral("3")}));
        auto anna = m_world.signedIn("anna");
        const auto lease = protocol::decode<protocol::Lease>(anna.http.post("/v1/device/lease", {{"nonce", protocol::newNonce()}}).body);
        QVERIFY(lease);
        QCOMPARE(lease->until - lease->issuedAt, std::int64_t{3} * 86'400'000);
    }

    void anOrderIsForItsDeviceAlone() {
        auto anna = m_world.signedIn("anna"), ben = m_world.signedIn("ben"), mia = m_world.signedIn("mia");
        HttpClient http(m_world.server().url());
        const auto ask = [&](const TestDevice& device, const std::string& token, const std::string& nonce) {
            return http.post("/v1/device/order", {{"device_id", device.id.toString()}, {"refresh_token", token}, {"nonce", nonce}});
        };
        const auto nonce = protocol::newNonce();
        QCOMPARE(ask(anna, anna.refreshToken, nonce).json(), json::object());
        QCOMPARE(revoke(mia, anna.id, true).status, 200);
        const auto order = protocol::decode<protocol::DeviceOrder>(ask(anna, anna.refreshToken, nonce).body);
        QVERIFY(order && order->wipe);
        QCOMPARE(order->wipe->deviceId.uuid, anna.id);
        QCOMPARE(order->wipe->nonce, nonce);
        QVERIFY(protocol::isSignedBy(deviceKey(), protocol::wipeText(*order->wipe), order->wipe->signature));
        QCOMPARE(ask(ben, ben.refreshToken, nonce).json(), json::object());
        QCOMPARE(ask(ben, anna.refreshToken, nonce).status, 401);
        QCOMPARE(ask(anna, ben.refreshToken, nonce).status, 401);
        QCOMPARE(ask(anna, "guessed", nonce).status, 401);
        QCOMPARE(ask(anna, anna.refreshToken, "short").status, 400);
        // Said by somebody else, it is not done.
        QCOMPARE(http.post("/v1/device/wiped", {{"device_id", anna.id.toString()}, {"refresh_token", ben.refreshToken}}).status, 401);
        QCOMPARE(deviceIn(mia.http.get("/v1/devices"), anna.id).count("wiped_at"), std::size_t{0});
        for (int i = 0; i < 2; ++i)
            QCOMPARE(http.post("/v1/device/wiped", {{"device_id", anna.id.toString()}, {"refresh_token", anna.refreshToken}}).status, 200);
        QVERIFY(deviceIn(mia.http.get("/v1/devices"), anna.id).at("wiped_at").get<std::int64_t>() > 0);
        QCOMPARE(audited("device-wiped", anna.id), 1);
    }

    void guessesCostTheirAddress() {
        HttpClient http(m_world.server().url());
        int refused = 0;
        for (int i = 0; i < 65; ++i)
            refused += http.post("/v1/device/order", {{"device_id", Uuid::fromName("devices", "x").toString()}, {"refresh_token", "guess"},
                                                      {"nonce", protocol::newNonce()}}).status == 429 ? 1 : 0;
        QVERIFY2(refused >= 4, qPrintable(QString::number(refused)));
    }

    //! A desk with several cards that all ask at once, beside its engine: one token after the other, and the session goes on.
    void manyWhoExchangeTheTokenAtOnceDoNotEndTheSession() {
        auto mia = enrolled("mia");
        constexpr int kThreads = 8, kTimes = 4;
        std::atomic<int> failed = 0;
        std::vector<std::thread> threads;
        for (int n = 0; n < kThreads; ++n)
            threads.emplace_back([&] {
                const auto road = sync::CurlTransport::create({m_world.server().url(), {}, {}});
                sync::Api api(**road);
                for (int i = 0; i < kTimes; ++i) {
                    sync::Session session(api, mia->store(), m_clock);
                    if (!session.refresh() || !sync::managedDevicesOver(**road, {mia->store(), m_clock, {}})) ++failed;
                }
            });
        for (auto& thread : threads) thread.join();
        QCOMPARE(failed.load(), 0);
        QVERIFY(mia->sync());
        QCOMPARE(m_world.one("SELECT count(*) FROM token_family WHERE revoked_why = 'token reused'"), std::string("0"));
    }

    //! From the manager's click to the empty folder, with the real client.
    void aLostDeviceHandsOverItsWorkAndIsWiped() {
        auto anna = enrolled("anna"), mia = enrolled("mia");
        const store::ProfilePaths paths{anna->vault().folder()};
        QVERIFY(store::enrolKey(paths, SecretBuffer::fromText("tea in the afternoon"), nullptr, store::KdfStrength::forTests));
        (void)anna->logCall(m_world.annas.customer.uuid, "not sent yet");
        const auto id = anna->state().deviceId;
        const sync::OnlineCall call{mia->store(), m_clock, {}};
        const auto listed = sync::managedDevicesOver(mia->road(), call);
        QVERIFY(listed);
        QVERIFY(std::any_of(listed->devices.begin(), listed->devices.end(), [&](const auto& device) { return device.deviceId == id; }));
        const auto ended = sync::revokeDeviceOver(mia->road(), call, id, true);
        QVERIFY2(ended.has_value(), ended ? "" : ended.error().describe().c_str());
        const auto gone = anna->sync();
        QVERIFY(!gone);
        QVERIFY2(sync::isWipe(gone.error()), gone.error().describe().c_str());
        QCOMPARE(m_world.one("SELECT count(*) FROM quarantine WHERE reason = 'device-revoked'"), std::string("1"));
        QVERIFY(!std::filesystem::exists(paths.keyslots()));
        anna->restart();
        store::finishWipesAt(paths.folder);
        QVERIFY(!std::filesystem::exists(paths.store()));
        QVERIFY(m_world.one("SELECT wiped_at FROM device_order") != std::string());
        // Nobody else noticed.
        QVERIFY(mia->sync());
    }
};

LIANLU_TEST(TestDevices)

}  // namespace test_devices

#include "test_devices.moc"
