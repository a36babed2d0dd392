// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <algorithm>

#include "sync/server/sync/write_batch.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_sign_in {

using namespace lianlu;
using namespace lianlu::test;

namespace {

std::vector<std::string> scopesOf(const TestDevice& device) { return device.session.at("scopes").get<std::vector<std::string>>(); }
bool has(const std::vector<std::string>& list, const domain::Scope& scope) { return std::find(list.begin(), list.end(), scope.toString()) != list.end(); }

//! From an address of its own, as the proxy in front tells it.
Answer signInFrom(const std::string& address, const TestDevice& device, const std::string& password, const std::string& token = {}) {
    nlohmann::json body{{"login", device.login}, {"password", password}, {"device_id", device.id.toString()}};
    if (!token.empty()) body["device_token"] = token;
    return device.http.call("POST", "/v1/auth/sign-in", body.dump(), {"X-Forwarded-For: " + address});
}

double secondsFor(const TestDevice& device, const std::string& address) {
    QElapsedTimer timer;
    timer.start();
    (void)signInFrom(address, device, "not the password");
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

Answer refresh(TestDevice& device, const std::string& token) {
    return device.http.post("/v1/auth/refresh", {{"refresh_token", token}, {"device_id", device.id.toString()}});
}

}  // namespace

class TestSignIn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
        QVERIFY(m_world.start());
    }

    void guideHoldsBookPoolAndStore() {
        const auto anna = m_world.signedIn("Anna ");
        const auto scopes = scopesOf(anna);
        QCOMPARE(scopes.size(), std::size_t{5});
        QVERIFY(has(scopes, domain::Scope::brand()));
        QVERIFY(has(scopes, domain::Scope::book(m_world.anna)));
        QVERIFY(has(scopes, domain::Scope::pool(m_world.store1)));
        QVERIFY(has(scopes, domain::Scope::store(m_world.store1)));
        QVERIFY(has(scopes, domain::Scope::user(m_world.anna)));
        QCOMPARE(anna.session.at("role").get<std::string>(), std::string("guide"));
        QVERIFY(!anna.session.at("coupon_keys").empty());
        // The device is a row of the store from now on.
        QCOMPARE(m_world.one("SELECT scope FROM device WHERE id = '" + anna.id.toString() + "'"), domain::Scope::store(m_world.store1).toString());
    }

    void managerHoldsTheTeamsBooks() {
        const auto scopes = scopesOf(m_world.signedIn("mia"));
        QVERIFY(has(scopes, domain::Scope::book(m_world.anna)));
        QVERIFY(has(scopes, domain::Scope::book(m_world.ben)));
        QVERIFY(!has(scopes, domain::Scope::book(m_world.carl)));
        QVERIFY(!has(scopes, domain::Scope::pool(m_world.store2)));
    }

    void aTeamIsWhoWorksThereNow() {
        const auto hour = std::int64_t{3'600'000}, now = toUnixMs(SystemClock().now());
        const auto lend = [&](const char* name, std::int64_t from, std::int64_t to) {
            auto txn = server::pg::Transaction::begin(m_world.db());
            server::WriteBatch batch(m_world.db(), SystemClock().now());
            domain::StaffAssignment works;
            works.id = {Uuid::fromName("lent", name)};
            works.staffId = {Uuid::fromName("staff", name)};
            works.storeId = m_world.store1;
            works.role = domain::Role::guide;
            works.fromAt = fromUnixMs(from);
            works.toAt = fromUnixMs(to);
            QVERIFY(batch.create(works, domain::Scope::store(m_world.store1)));
            QVERIFY(batch.commit(*txn));
        };
        lend("past", now - 2 * hour, now - hour);
        lend("present", now - hour, now + hour);
        lend("future", now + hour, now + 2 * hour);
        const auto scopes = scopesOf(m_world.signedIn("mia"));
        QVERIFY(!has(scopes, domain::Scope::book({Uuid::fromName("staff", "past")})));
        QVERIFY(has(scopes, domain::Scope::book({Uuid::fromName("staff", "present")})));
        QVERIFY(!has(scopes, domain::Scope::book({Uuid::fromName("staff", "future")})));
    }

    void regionAndHqHoldNoPersons() {
        for (const char* login : {"rita", "hugo"})
            for (const auto& scope : scopesOf(m_world.signedIn(login))) QVERIFY2(!scope.starts_with("book") && !scope.starts_with("pool"), scope.c_str());
    }

    void wrongPasswordAndUnknownLoginLookAlike() {
        auto anna = m_world.device("anna");
        auto nobody = m_world.device("nobody");
        const auto wrong = anna.signIn("not the password");
        const auto unknown = nobody.signIn("not the password");
        QCOMPARE(wrong.status, 401);
        QCOMPARE(wrong.code(), std::string("wrong-credentials"));
        QCOMPARE(wrong.body, unknown.body);
    }

    void accessTokenIsNeededAndChecked() {
        auto anna = m_world.signedIn("anna");
        QCOMPARE(anna.http.get("/v1/session").status, 200);
        auto& token = anna.http.token;
        const auto good = token;
        token.clear();
        QCOMPARE(anna.http.get("/v1/session").code(), std::string("unauthenticated"));
        token = good;
        token[10] = token[10] == 'A' ? 'B' : 'A';
        QCOMPARE(anna.http.get("/v1/session").status, 401);
        token = good.substr(0, good.rfind('.') + 1);
        QCOMPARE(anna.http.get("/v1/session").status, 401);
    }

    void IN12_lostRefreshAnswerIsGivenAgain() {
        auto anna = m_world.signedIn("anna");
        const auto first = refresh(anna, anna.refreshToken);
        QCOMPARE(first.status, 200);
        const auto again = refresh(anna, anna.refreshToken);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.json().at("refresh_token"), first.json().at("refresh_token"));
        QCOMPARE(refresh(anna, first.json().at("refresh_token")).status, 200);
    }

    void IN11_replayedRefreshTokenEndsTheSession() {
        auto anna = m_world.signedIn("anna");
        const std::string second = refresh(anna, anna.refreshToken).json().at("refresh_token");
        const std::string third = refresh(anna, second).json().at("refresh_token");
        // The first one again, though its successor was used: somebody else has it.
        QCOMPARE(refresh(anna, anna.refreshToken).status, 401);
        QCOMPARE(refresh(anna, third).status, 401);
        QCOMPARE(anna.http.get("/v1/session").code(), std::string("unauthenticated"));
        QCOMPARE(m_world.one("SELECT revoked_why FROM token_family WHERE device_id = '" + anna.id.toString() + "'"), std::string("token reused"));
    }

    void replayAfterTheGraceEndsTheSession() {
        auto anna = m_world.signedIn("anna");
        QCOMPARE(refresh(anna, anna.refreshToken).status, 200);
        QVERIFY(m_world.db().script("UPDATE refresh_token SET used_at = used_at - interval '61 seconds'"));
        QCOMPARE(refresh(anna, anna.refreshToken).status, 401);
    }

    void refreshTokenIsBoundToItsDevice() {
        auto anna = m_world.signedIn("anna");
        auto thief = m_world.device("anna");
        QCOMPARE(refresh(thief, anna.refreshToken).status, 401);
        QCOMPARE(refresh(anna, anna.refreshToken).status, 401);  // and the line has ended
    }

    void refreshTokensAreNotInTheDatabase() {
        auto anna = m_world.signedIn("anna");
        QCOMPARE(m_world.one("SELECT count(*) FROM refresh_token t WHERE t::text LIKE '%" + anna.refreshToken + "%'"), std::string("0"));
    }

    void signOutEndsTheSession() {
        auto anna = m_world.signedIn("anna");
        QCOMPARE(anna.http.call("POST", "/v1/auth/sign-out", {}, {}).status, 204);
        QCOMPARE(anna.http.get("/v1/session").status, 401);
        QCOMPARE(refresh(anna, anna.refreshToken).status, 401);
    }

    void leaversAndRevokedDevicesAreRefused() {
        auto ben = m_world.signedIn("ben");
        QVERIFY(m_world.db().script("UPDATE staff SET body = replace(body, '\"active\"', '\"left\"') WHERE code = 'ben'"));
        QCOMPARE(ben.http.get("/v1/session").status, 401);
        QCOMPARE(m_world.device("ben").signIn(ServerWorld::kPassword).status, 401);
        auto anna = m_world.signedIn("anna");
        QVERIFY(m_world.db().script("UPDATE device SET body = replace(body, '{', '{\"revoked_at\":1,') WHERE id = '" + anna.id.toString() + "'"));
        QCOMPARE(anna.signIn(ServerWorld::kPassword).status, 403);
    }

    void aDeviceBelongsToOneAccount() {
        auto anna = m_world.signedIn("anna");
        auto mia = m_world.device("mia");
        mia.id = anna.id;
        QCOMPARE(mia.signIn(ServerWorld::kPassword).status, 403);
    }

    void aBusyShopIsNotAGuesser() {
        // More people than an address may fail to sign in, all at the same till within the minute.
        for (int i = 0; i < 65; ++i) QCOMPARE(m_world.device(i % 2 ? "anna" : "rita").signIn(ServerWorld::kPassword).status, 200);
    }

    void guessingIsSlowedDown() {
        auto carl = m_world.device("carl");
        Answer last;
        for (int i = 0; i < 11; ++i) last = carl.signIn("guess");
        QCOMPARE(last.status, 429);
        QVERIFY(!last.headers["retry-after"].empty());
        QCOMPARE(carl.signIn(ServerWorld::kPassword).status, 429);
    }

    void aStrangerLocksNobodyOut() {
        QVERIFY(m_world.start({QStringLiteral("--trusted-proxy"), QStringLiteral("127.0.0.1")}));
        auto anna = m_world.signedIn("anna");
        auto stranger = m_world.device("anna");
        Answer last;
        for (int i = 0; i < 11; ++i) last = signInFrom("192.0.2.66", stranger, "guess");
        QCOMPARE(last.status, 429);
        QCOMPARE(last.json().at("field").get<std::string>(), std::string("tries"));
        QVERIFY(std::stoi(last.headers["retry-after"]) > 0);
        // The person, at another address, on a device that nobody has seen.
        QCOMPARE(signInFrom("192.0.2.10", m_world.device("anna"), ServerWorld::kPassword).status, 200);
        // Guesses from everywhere at once slow strangers down, wherever they are, but not the device that was signed in before: not even beside them.
        for (int host = 0; host < 10; ++host)
            for (int i = 0; i < 10; ++i) last = signInFrom("198.51.100." + std::to_string(host), stranger, "guess");
        QCOMPARE(signInFrom("192.0.2.11", m_world.device("anna"), ServerWorld::kPassword).status, 429);
        const auto back = signInFrom("192.0.2.66", anna, ServerWorld::kPassword, anna.refreshToken);
        QCOMPARE(back.status, 200);
        // The token that shows the device may be one that has ended; it shows that one device, to that one account.
        QCOMPARE(signInFrom("192.0.2.66", anna, ServerWorld::kPassword, anna.refreshToken).status, 200);
        auto other = m_world.device("anna");
        QCOMPARE(signInFrom("192.0.2.66", other, ServerWorld::kPassword, anna.refreshToken).status, 429);
        auto ben = m_world.signedIn("ben");
        auto disguised = m_world.device("anna");
        disguised.id = ben.id;
        QCOMPARE(signInFrom("192.0.2.66", disguised, ServerWorld::kPassword, ben.refreshToken).status, 429);
        QCOMPARE(m_world.device("ben").signIn(ServerWorld::kPassword).status, 200);
    }

    void aKnownDeviceIsSlowedDownByItself() {
        QVERIFY(m_world.start());
        auto anna = m_world.signedIn("anna");
        Answer last;
        for (int i = 0; i < 11; ++i) last = signInFrom("127.0.0.1", anna, "guess", anna.refreshToken);
        QCOMPARE(last.status, 429);
        QCOMPARE(m_world.device("anna").signIn(ServerWorld::kPassword).status, 200);
    }

    void anUnknownLoginCostsAsMuch() {
        QVERIFY(m_world.start({QStringLiteral("--trusted-proxy"), QStringLiteral("127.0.0.1")}));
        const auto known = m_world.device("carl"), unknown = m_world.device("nobody");
        std::vector<double> ofKnown, ofUnknown;
        for (int i = 0; i < 9; ++i) {
            const auto address = "192.0.2." + std::to_string(i);
            ofKnown.push_back(secondsFor(known, address));
            ofUnknown.push_back(secondsFor(unknown, address));
        }
        const auto median = [](std::vector<double> all) {
            std::nth_element(all.begin(), all.begin() + 4, all.end());
            return all[4];
        };
        // Without the second hash it would be some thirty times less.
        const auto ratio = median(ofUnknown) / median(ofKnown);
        QVERIFY2(ratio > 0.4 && ratio < 2.5, std::to_string(ratio).c_str());
    }

    void aTeamTooLargeIsTold() {
        QVERIFY(m_world.start());
        auto txn = server::pg::Transaction::begin(m_world.db());
        server::WriteBatch batch(m_world.db(), SystemClock().now());
        for (int i = 0; i < 220; ++i) {
            domain::Staff person;
            person.id = {Uuid::fromName("crowd", std::to_string(i))};
            person.storeId = m_world.store1;
            person.code = person.name = std::to_string(i);
            person.role = domain::Role::guide;
            person.status = domain::StaffStatus::active;
            QVERIFY(batch.create(person, domain::Scope::store(m_world.store1)));
        }
        QVERIFY(batch.commit(*txn));
        for (int i = 0; i < 2; ++i) {
            const auto mia = m_world.signedIn("mia");
            QCOMPARE(scopesOf(mia).size(), std::size_t{200});
            QVERIFY(mia.session.at("scopes_left_out").get<int>() >= 20);
        }
        QCOMPARE(m_world.one("SELECT count(*) FROM task WHERE assignee_id = '" + m_world.mia.toString() + "'"), std::string("1"));
        QVERIFY(m_world.server().log().contains("larger than a device may hold"));
    }

private:
    ServerWorld m_world;
};

LIANLU_TEST(TestSignIn)

}  // namespace test_sign_in

#include "test_sign_in.moc"
