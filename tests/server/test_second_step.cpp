// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "tests/server/authenticator.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_second_step {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;

namespace {

struct Enrolled {
    Authenticator app{""};
    std::vector<std::string> codes;
};

json wish(const TestDevice& device, const std::string& code, const std::string& password = ServerWorld::kPassword) {
    json body{{"password", password}};
    if (device.http.token.empty()) body["login"] = device.login;
    if (!code.empty()) body["code"] = code;
    return body;
}

Answer signInWith(TestDevice& device, const std::string& code, const std::string& token = {}) {
    json body{{"login", device.login}, {"password", ServerWorld::kPassword}, {"device_id", device.id.toString()}};
    if (!code.empty()) body["code"] = code;
    if (!token.empty()) body["device_token"] = token;
    return device.http.post("/v1/auth/sign-in", body);
}

}  // namespace

class TestSecondStep : public QObject {
    Q_OBJECT

    Enrolled enrol(TestDevice& device) {
        const auto begun = device.http.post("/v1/auth/second-step/begin", wish(device, {}));
        if (begun.status != 200) qWarning("begin: %d %s", begun.status, begun.body.c_str());
        Enrolled made;
        made.app = Authenticator(begun.json().at("secret"));
        const auto done = device.http.post("/v1/auth/second-step/confirm", wish(device, made.app.code()));
        if (done.status != 200) qWarning("confirm: %d %s", done.status, done.body.c_str());
        made.codes = done.json().at("codes").get<std::vector<std::string>>();
        return made;
    }
    std::string field(const Answer& answer) { return answer.json().value("field", ""); }

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() { QVERIFY(m_world.start()); }

    void nothingCountsBeforeItIsConfirmed() {
        auto anna = m_world.signedIn("anna");
        const auto begun = anna.http.post("/v1/auth/second-step/begin", wish(anna, {}));
        QCOMPARE(begun.status, 200);
        QVERIFY(begun.json().at("uri").get<std::string>().starts_with("otpauth://totp/Yuchuan:anna?secret=" + begun.json().at("secret").get<std::string>()));
        QCOMPARE(m_world.device("anna").signIn(ServerWorld::kPassword).status, 200);
        Authenticator app(begun.json().at("secret"));
        QCOMPARE(field(anna.http.post("/v1/auth/second-step/confirm", wish(anna, "000000"))), std::string("code"));
        QVERIFY(!anna.http.get("/v1/auth/second-step").json().at("on").get<bool>());
        // A secret shown anew ends the one before.
        const auto again = anna.http.post("/v1/auth/second-step/begin", wish(anna, {}));
        QVERIFY(again.json().at("secret") != begun.json().at("secret"));
        QCOMPARE(anna.http.post("/v1/auth/second-step/confirm", wish(anna, app.code())).status, 401);
        QCOMPARE(anna.http.post("/v1/auth/second-step/confirm", wish(anna, Authenticator(again.json().at("secret")).code())).status, 200);
        const auto state = anna.http.get("/v1/auth/second-step").json();
        QVERIFY(state.at("on").get<bool>());
        QCOMPARE(state.at("codes_left").get<int>(), 10);
        QCOMPARE(anna.http.post("/v1/auth/second-step/begin", wish(anna, {})).code(), std::string("exists"));
        QCOMPARE(m_world.one("SELECT count(*) FROM audit WHERE action = 'second-step-on' AND who = '" + m_world.anna.toString() + "'"), std::string("1"));
    }

    void aPasswordAloneIsNotEnough() {
        auto anna = m_world.signedIn("anna");
        auto made = enrol(anna);
        auto thief = m_world.device("anna");
        const auto asked = signInWith(thief, {});
        QCOMPARE(asked.status, 401);
        QCOMPARE(asked.code(), std::string("wrong-credentials"));
        QCOMPARE(field(asked), std::string("code_needed"));
        QCOMPARE(field(signInWith(thief, "123456")), std::string("code"));
        // Whether there is a second step is not told to who does not know the password.
        QCOMPARE(field(thief.signIn("guess")), std::string());
        const auto code = made.app.code();
        QCOMPARE(signInWith(thief, code).status, 200);
        auto replay = m_world.device("anna");
        QCOMPARE(field(signInWith(replay, code)), std::string("code"));
        QCOMPARE(m_world.one("SELECT count(*) FROM device WHERE id = '" + replay.id.toString() + "'"), std::string("0"));
    }

    void aCodeOfLongAgoOrOfTomorrowIsNone() {
        auto anna = m_world.signedIn("anna");
        auto made = enrol(anna);
        const auto step = server::totpStep(SystemClock().now());
        for (const int off : {-20, -3, 3, 20}) QCOMPARE(field(signInWith(anna, made.app.codeOf(step + off))), std::string("code"));
    }

    void recoveryCodesServeOnce() {
        auto anna = m_world.signedIn("anna");
        const auto made = enrol(anna);
        QCOMPARE(made.codes.size(), std::size_t{10});
        auto other = m_world.device("anna");
        auto typed = made.codes[3];
        std::transform(typed.begin(), typed.end(), typed.begin(), [](char c) { return static_cast<char>(std::toupper(c)); });
        QCOMPARE(signInWith(other, typed).status, 200);
        QCOMPARE(field(signInWith(other, made.codes[3])), std::string("code"));
        QCOMPARE(anna.http.get("/v1/auth/second-step").json().at("codes_left").get<int>(), 9);
        for (const auto& code : made.codes)
            QCOMPARE(m_world.one("SELECT count(*) FROM recovery_code r WHERE r::text LIKE '%" + code + "%' OR encode(hash, 'escape') LIKE '%" + code + "%'"), std::string("0"));
        // Ten new ones cost one of the old.
        const auto fresh = anna.http.post("/v1/auth/second-step/codes", wish(anna, made.codes[4]));
        QCOMPARE(fresh.status, 200);
        QCOMPARE(field(signInWith(other, made.codes[5])), std::string("code"));
        QCOMPARE(signInWith(other, fresh.json().at("codes")[0]).status, 200);
    }

    void oneAccountsCodesAreNotAnothers() {
        auto anna = m_world.signedIn("anna");
        auto ben = m_world.signedIn("ben");
        const auto annas = enrol(anna);
        (void)enrol(ben);
        QCOMPARE(field(signInWith(ben, annas.codes[0])), std::string("code"));
    }

    void itGoesOffWithACodeOnly() {
        auto anna = m_world.signedIn("anna");
        auto made = enrol(anna);
        QCOMPARE(field(anna.http.post("/v1/auth/second-step/off", wish(anna, {}))), std::string("code_needed"));
        QCOMPARE(anna.http.post("/v1/auth/second-step/off", wish(anna, "000000", "guess")).status, 401);
        QCOMPARE(anna.http.post("/v1/auth/second-step/off", wish(anna, made.app.code())).status, 200);
        QCOMPARE(m_world.device("anna").signIn(ServerWorld::kPassword).status, 200);
        QCOMPARE(m_world.one("SELECT count(*) FROM recovery_code"), std::string("0"));
    }

    void guessedCodesAreSlowedDownAndAKnownDeviceIsNot() {
        auto anna = m_world.signedIn("anna");
        auto made = enrol(anna);
        auto thief = m_world.device("anna");
        Answer last;
        for (int i = 0; i < 21; ++i) last = signInWith(thief, "000000");
        QCOMPARE(last.status, 429);
        QCOMPARE(field(last), std::string("tries"));
        QVERIFY(!last.headers["retry-after"].empty());
        const auto code = made.app.code();
        QCOMPARE(signInWith(thief, code).status, 429);
        QCOMPARE(signInWith(anna, code, anna.refreshToken).status, 200);
    }

    void aRoleMayHaveToHaveIt() {
        m_world.stopServer();
        QVERIFY(m_world.startServer({QStringLiteral("--second-step"), QStringLiteral("manager,hq")}));
        QCOMPARE(m_world.device("anna").signIn(ServerWorld::kPassword).status, 200);
        auto mia = m_world.device("mia");
        const auto refused = signInWith(mia, {});
        QCOMPARE(refused.status, 403);
        QCOMPARE(field(refused), std::string("second_step"));
        // It is made ready without a session, by who knows the password; the code that confirms it signs in, once.
        QCOMPARE(mia.http.post("/v1/auth/second-step/begin", wish(mia, {}, "guess")).status, 401);
        auto made = enrol(mia);
        QCOMPARE(signInWith(mia, made.app.lastCode()).status, 200);
        QCOMPARE(field(signInWith(mia, made.app.lastCode())), std::string("code"));
        const auto session = signInWith(mia, made.app.code());
        QCOMPARE(session.status, 200);
        mia.http.token = session.json().at("access_token");
        QVERIFY(mia.http.get("/v1/auth/second-step").json().at("required").get<bool>());
        const auto off = mia.http.post("/v1/auth/second-step/off", wish(mia, made.codes[0]));
        QCOMPARE(off.status, 422);
        QCOMPARE(field(off), std::string("second_step"));
    }

    void aLostOneIsTakenOffByWhoMay() {
        auto anna = m_world.signedIn("anna");
        auto carl = m_world.signedIn("carl");
        auto hugo = m_world.signedIn("hugo");
        auto mia = m_world.signedIn("mia");
        auto ben = m_world.signedIn("ben");
        for (auto* one : {&anna, &carl, &hugo, &mia}) (void)enrol(*one);
        const auto reset = [](TestDevice& by, const domain::StaffId& whose) {
            return by.http.post("/v1/auth/second-step/reset", {{"staff_id", whose.toString()}}).status;
        };
        QCOMPARE(reset(ben, m_world.anna), 403);
        QCOMPARE(reset(mia, m_world.carl), 404);  // of another store
        QCOMPARE(reset(mia, m_world.hugo), 403);  // above
        QCOMPARE(reset(mia, m_world.rita), 403);
        QCOMPARE(reset(mia, m_world.mia), 403);   // oneself
        QCOMPARE(m_world.one("SELECT count(*) FROM second_step"), std::string("4"));
        QCOMPARE(reset(mia, m_world.anna), 200);
        QCOMPARE(reset(mia, m_world.anna), 404);
        QCOMPARE(reset(hugo, m_world.carl), 200);
        QCOMPARE(m_world.device("anna").signIn(ServerWorld::kPassword).status, 200);
        QCOMPARE(m_world.one("SELECT string_agg(who, ',' ORDER BY seq) FROM audit WHERE action = 'second-step-reset'"),
                 m_world.mia.toString() + "," + m_world.hugo.toString());
        HttpClient nobody(m_world.server().url());
        QCOMPARE(nobody.post("/v1/auth/second-step/reset", {{"staff_id", m_world.mia.toString()}}).status, 401);
        QCOMPARE(nobody.get("/v1/auth/second-step").status, 401);
    }

    void theOperatorTakesItOff() {
        auto anna = m_world.signedIn("anna");
        (void)enrol(anna);
        QProcess command;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LIANLU_DB"), QString::fromStdString(m_world.conninfo()));
        command.setProcessEnvironment(environment);
        command.start(QStringLiteral(LIANLU_SERVER_PROGRAM), {QStringLiteral("user"), QStringLiteral("reset-second-step"), QStringLiteral("--login"), QStringLiteral("Anna")});
        QVERIFY(command.waitForFinished(30'000));
        QCOMPARE(command.exitCode(), 0);
        QCOMPARE(m_world.device("anna").signIn(ServerWorld::kPassword).status, 200);
        QVERIFY(m_world.one("SELECT who FROM audit WHERE action = 'second-step-reset'").starts_with("operator:"));
    }

private:
    ServerWorld m_world;
};

LIANLU_TEST(TestSecondStep)

}  // namespace test_second_step

#include "test_second_step.moc"
