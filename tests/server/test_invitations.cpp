// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <atomic>
#include <set>
#include <thread>

#include "sync/server/invitation/invitation_code.h"
#include "sync/server/invitation/invitation_mail.h"
#include "tests/server/dispatch_world.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_invitations {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;

namespace {

const char* const kNewPassword = "a quiet river in spring";

json wish(const std::string& email, const std::string& role, const domain::StoreId& store, const std::string& name = "Ines") {
    return {{"email", email}, {"name", name}, {"role", role}, {"store_id", store.toString()}};
}

std::string fieldOf(const Answer& answer) { return answer.json().value("field", ""); }

}  // namespace

//! Invitations, with everything real: lianlu-server, PostgreSQL, a mail server.
class TestInvitations : public QObject {
    Q_OBJECT

    //! What the newest mail says.
    QJsonObject mail(int number) {
        if (!QTest::qWaitFor([&] { return m_mail->count() >= number; }, 30'000)) qWarning("no mail: %s", m_world.server().log().constData());
        return m_mail->parsed(number);
    }
    static std::string codeIn(const QJsonObject& mail) {
        return QRegularExpression(QStringLiteral("(?:[a-z2-9]{4}-){6}[a-z2-9]{4}")).match(mail[QStringLiteral("text")].toString()).captured(0).toStdString();
    }
    Answer open(const std::string& code) { return HttpClient(m_world.server().url()).post("/v1/invitations/open", {{"code", code}}); }
    Answer accept(const std::string& code, const std::string& name = "Ines Wu", const std::string& password = kNewPassword) {
        return HttpClient(m_world.server().url()).post("/v1/invitations/accept", {{"code", code}, {"name", name}, {"password", password}});
    }
    //! Invited by mia to the first store; her id and the code of the mail.
    std::pair<std::string, std::string> invited(TestDevice& by, const std::string& email) {
        const auto made = by.http.post("/v1/invitations", wish(email, "guide", m_world.store1));
        if (made.status != 200) qWarning("%d %s", made.status, made.body.c_str());
        return {made.json().at("id"), codeIn(mail(m_mail->count() + 1))};
    }

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() {
        m_mail = std::make_unique<MailServer>();
        QVERIFY2(m_mail->start(), "aiosmtpd is needed for /usr/bin/python3");
        qputenv("LIANLU_SMTP", QByteArray::fromStdString(m_mail->url()));
        qputenv("LIANLU_PUBLIC_URL", "http://127.0.0.1:8480");
        QVERIFY(m_world.startSending());
    }
    void cleanup() {
        m_world.stop();
        m_mail.reset();
    }

    void fromInvitationToTheFirstSignIn() {
        auto mia = m_world.signedIn("mia");
        const auto made = mia.http.post("/v1/invitations", wish(" Ines@Mail.example ", "guide", m_world.store1));
        QCOMPARE(made.status, 200);
        QCOMPARE(made.json().at("email").get<std::string>(), std::string("ines@mail.example"));
        QVERIFY(!made.body.empty() && made.json().value("used_at", 0) == 0);
        const auto sent = mail(1);
        QCOMPARE(sent[QStringLiteral("headers")][QStringLiteral("to")].toString(), QStringLiteral("Ines <ines@mail.example>"));
        QVERIFY(sent[QStringLiteral("defects")].toArray().isEmpty());
        const auto text = sent[QStringLiteral("text")].toString();
        QVERIFY2(text.contains(QLatin1String("http://127.0.0.1:8480")) && text.contains(QLatin1String("mia invites you")), qPrintable(text));
        const auto code = codeIn(sent);
        QCOMPARE(code.size(), std::size_t{34});
        QVERIFY(text.contains(QStringLiteral("lianlu://join?server=http%3A%2F%2F127.0.0.1%3A8480&code=") + QString::fromStdString(code)));
        // No link that a browser, or a proxy on its way, would write down.
        QVERIFY(!text.contains(QLatin1String("http://127.0.0.1:8480/")));
        // The code is in the mail alone.
        for (const auto& plain : {code, QString::fromStdString(code).remove(QLatin1Char('-')).toStdString()}) {
            QCOMPARE(m_world.one("SELECT count(*) FROM invitation i WHERE i::text LIKE '%" + plain + "%'"), std::string("0"));
            QVERIFY(!m_world.server().log().contains(plain.c_str()));
        }
        QVERIFY(!m_world.server().log().contains("ines@"));

        const auto offer = open(code);
        QCOMPARE(offer.status, 200);
        QCOMPARE(offer.json().at("brand_name").get<std::string>(), std::string("Yuchuan"));
        QCOMPARE(offer.json().at("store_name").get<std::string>(), std::string("S1"));
        QCOMPARE(offer.json().at("role").get<std::string>(), std::string("guide"));
        QCOMPARE(fieldOf(accept(code, " ")), std::string("name"));
        QCOMPARE(fieldOf(accept(code, "Ines", "short")), std::string("password"));
        // As people type it.
        auto typed = QString::fromStdString(code).toUpper().replace(QLatin1Char('-'), QLatin1Char(' ')).toStdString();
        const auto joined = accept(typed);
        QCOMPARE(joined.status, 200);
        auto ines = m_world.device(joined.json().at("login"));
        QCOMPARE(ines.signIn(kNewPassword).status, 200);
        QCOMPARE(ines.session.at("role").get<std::string>(), std::string("guide"));
        QCOMPARE(ines.session.at("store_id").get<std::string>(), m_world.store1.toString());
        QCOMPARE(ines.session.at("staff_name").get<std::string>(), std::string("Ines Wu"));
        QTRY_COMPARE(mia.http.get("/v1/invitations").json().at("invitations")[0].at("mail").get<std::string>(), std::string("sent"));
        QVERIFY(mia.http.get("/v1/invitations").json().at("invitations")[0].at("used_at").get<std::int64_t>() > 0);
        QCOMPARE(m_world.one("SELECT string_agg(action, ',' ORDER BY seq) FROM audit WHERE action LIKE 'invitation-%'"), std::string("invitation-send,invitation-accept"));
    }

    void aCodeServesOnce() {
        auto mia = m_world.signedIn("mia");
        const auto [id, code] = invited(mia, "ines@mail.example");
        QCOMPARE(accept(code).status, 200);
        const auto again = accept(code);
        QCOMPARE(again.status, 422);
        QCOMPARE(fieldOf(again), std::string("invitation_used"));
        QCOMPARE(fieldOf(open(code)), std::string("invitation_used"));
        QCOMPARE(fieldOf(mia.http.post("/v1/invitations/revoke", {{"id", id}})), std::string("invitation_used"));
        QCOMPARE(mia.http.post("/v1/invitations", wish("ines@mail.example", "guide", m_world.store1)).code(), std::string("exists"));
    }

    void manyAtOnceAreOneAccount() {
        auto mia = m_world.signedIn("mia");
        const auto code = invited(mia, "ines@mail.example").second;
        std::vector<std::thread> racers;
        std::atomic<int> joined{0}, used{0}, other{0};
        for (int i = 0; i < 6; ++i)
            racers.emplace_back([&] {
                const auto answer = accept(code);
                if (answer.status == 200) ++joined;
                else if (fieldOf(answer) == "invitation_used") ++used;
                else ++other;
            });
        for (auto& racer : racers) racer.join();
        QCOMPARE(joined.load(), 1);
        QCOMPARE(used.load(), 5);
        QCOMPARE(m_world.one("SELECT count(*) FROM account WHERE login = 'ines@mail.example'"), std::string("1"));
    }

    void expiredRevokedAndUnknownCodesAreToldApart() {
        auto mia = m_world.signedIn("mia");
        const auto [first, expired] = invited(mia, "one@mail.example");
        QVERIFY(m_world.db().script("UPDATE invitation SET expires_at = 1"));
        QCOMPARE(fieldOf(open(expired)), std::string("invitation_expired"));
        QCOMPARE(fieldOf(accept(expired)), std::string("invitation_expired"));
        // Nobody took it up: the address may be invited again.
        const auto [second, revoked] = invited(mia, "one@mail.example");
        QCOMPARE(mia.http.post("/v1/invitations", wish("one@mail.example", "guide", m_world.store1)).code(), std::string("exists"));
        QCOMPARE(mia.http.post("/v1/invitations/revoke", {{"id", second}}).status, 200);
        QCOMPARE(fieldOf(open(revoked)), std::string("invitation_revoked"));
        QCOMPARE(fieldOf(accept(revoked)), std::string("invitation_revoked"));
        const auto unknown = open("abcd-efgh-jkmn-pqrs-tuvw-xyz2-3456");
        QCOMPARE(unknown.status, 404);
        QCOMPARE(fieldOf(unknown), std::string("invitation_code"));
        QCOMPARE(open("guess").status, 404);
        QCOMPARE(m_world.one("SELECT count(*) FROM account WHERE login LIKE '%mail.example'"), std::string("0"));
    }

    void sentAgainTheCodeBeforeEnds() {
        auto mia = m_world.signedIn("mia");
        const auto [id, first] = invited(mia, "ines@mail.example");
        QTRY_COMPARE(m_world.one("SELECT mail FROM invitation"), std::string("sent"));
        QCOMPARE(mia.http.post("/v1/invitations/resend", {{"id", id}}).status, 200);
        const auto second = codeIn(mail(2));
        QVERIFY(second != first);
        QCOMPARE(open(first).status, 404);
        QCOMPARE(open(second).status, 200);
    }

    void nobodyInvitesAboveOrBeyond() {
        auto anna = m_world.signedIn("anna");
        auto mia = m_world.signedIn("mia");
        auto rita = m_world.signedIn("rita");
        auto hugo = m_world.signedIn("hugo");
        const auto ask = [](TestDevice& by, const json& what) { return by.http.post("/v1/invitations", what).status; };
        QCOMPARE(ask(anna, wish("a@mail.example", "guide", m_world.store1)), 403);
        QCOMPARE(ask(rita, wish("a@mail.example", "guide", m_world.store1)), 403);
        QCOMPARE(ask(mia, wish("a@mail.example", "guide", m_world.store2)), 403);
        QCOMPARE(ask(mia, wish("a@mail.example", "regional", m_world.store1)), 403);
        QCOMPARE(ask(mia, wish("a@mail.example", "hq", m_world.store1)), 403);
        QCOMPARE(ask(hugo, wish("a@mail.example", "service", m_world.store1)), 400);
        QCOMPARE(ask(hugo, wish("a@mail.example", "emperor", m_world.store1)), 400);
        QCOMPARE(ask(mia, wish("no address", "guide", m_world.store1)), 400);
        QCOMPARE(ask(mia, wish("x@mail.example\r\nBcc: y@mail.example", "guide", m_world.store1)), 400);
        QCOMPARE(m_world.one("SELECT count(*) FROM invitation"), std::string("0"));
        QCOMPARE(ask(mia, wish("m@mail.example", "manager", m_world.store1)), 200);
        QCOMPARE(ask(hugo, wish("h@mail.example", "hq", m_world.store2)), 200);
        QCOMPARE(ask(hugo, wish("r@mail.example", "regional", m_world.store1)), 200);
        // A manager sees those of the own stores that are hers to decide about; the others are not there.
        QCOMPARE(mia.http.get("/v1/invitations").json().at("invitations").size(), std::size_t{1});
        QCOMPARE(hugo.http.get("/v1/invitations").json().at("invitations").size(), std::size_t{3});
        // What may be chosen is told with it.
        QCOMPARE(mia.http.get("/v1/invitations").json().at("places").size(), std::size_t{1});
        QCOMPARE(hugo.http.get("/v1/invitations").json().at("places").size(), std::size_t{2});
        QCOMPARE(mia.http.get("/v1/invitations").json().at("roles").get<std::vector<std::string>>(), (std::vector<std::string>{"guide", "manager"}));
        QCOMPARE(hugo.http.get("/v1/invitations").json().at("roles").size(), std::size_t{4});
        QCOMPARE(anna.http.get("/v1/invitations").status, 403);
        for (const char* email : {"h@mail.example", "r@mail.example"}) {
            const auto id = m_world.one("SELECT id FROM invitation WHERE email = '" + std::string(email) + "'");
            QCOMPARE(mia.http.post("/v1/invitations/revoke", {{"id", id}}).status, 404);
            QCOMPARE(mia.http.post("/v1/invitations/resend", {{"id", id}}).status, 404);
        }
        QCOMPARE(HttpClient(m_world.server().url()).get("/v1/invitations").status, 401);
    }

    void mailsAndGuessesAreSlowedDown() {
        auto mia = m_world.signedIn("mia");
        Answer last;
        for (int i = 0; i < 31; ++i) last = mia.http.post("/v1/invitations", wish("p" + std::to_string(i) + "@mail.example", "guide", m_world.store1));
        QCOMPARE(last.status, 429);
        QVERIFY(!last.headers["retry-after"].empty());
        QCOMPARE(mia.http.get("/v1/invitations").status, 200);
        QVERIFY(QTest::qWaitFor([&] { return m_mail->count() >= 30; }, 60'000));
        const auto code = codeIn(mail(1));
        for (int i = 0; i < 21; ++i) last = open("abcd-efgh-jkmn-pqrs-tuvw-xyz2-34" + std::to_string(i + 20));
        QCOMPARE(last.status, 429);
        QCOMPARE(open(code).status, 429);
    }

    void aMailServerThatIsAwayIsTriedAgain() {
        auto mia = m_world.signedIn("mia");
        m_mail->stop();
        QCOMPARE(mia.http.post("/v1/invitations", wish("ines@mail.example", "guide", m_world.store1)).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(m_world.one("SELECT mail || mail_tries FROM invitation"), std::string("queued1"), 30'000);
        QVERIFY(std::stoll(m_world.one("SELECT mail_at FROM invitation")) > toUnixMs(SystemClock().now()));
    }

    void aMailWhoseSenderDiedIsNotSentAgain() {
        QVERIFY(m_world.db().script("INSERT INTO invitation (id, email, role, store_id, invited_by, created_at, expires_at, mail, mail_tries, mail_at) "
                                    "SELECT gen_random_uuid(), 'x@mail.example', 'guide', id, id, (extract(epoch FROM now()) * 1000)::bigint, 9999999999999, 'sending', 1, 1 FROM store LIMIT 1"));
        QTRY_COMPARE_WITH_TIMEOUT(m_world.one("SELECT mail FROM invitation"), std::string("unconfirmed"), 30'000);
        QCOMPARE(m_mail->count(), 0);
    }

    void theMailSpeaksTheBrandsLanguageAndNothingInItIsMarkup() {
        server::InvitationFacts facts{"玉川 {store}", {}, "hello@brand.example", "<b>旗舰店</b>", {}, "{brand}", "王 & 小明", "w@mail.example", "abcd", "https://crm.example", "zh-Hans", fromUnixMs(0)};
        const auto mail = server::invitationMail(facts, "id@brand.example", fromUnixMs(0));
        QCOMPARE(mail.subject, std::string("玉川 {store}邀请您使用链路"));
        QVERIFY(mail.text.find("{brand}邀请您在玉川 {store}的<b>旗舰店</b>使用链路工作台。") != std::string::npos);
        QVERIFY(mail.html.find("<b>旗舰店") == std::string::npos && mail.html.find("&lt;b&gt;旗舰店") != std::string::npos);
        QVERIFY(mail.text.find("1970-01-01 00:00") != std::string::npos);
        facts.locale = "zh-TW";
        QCOMPARE(server::invitationMail(facts, "id", fromUnixMs(0)).subject, std::string("玉川 {store}邀請您使用鏈路"));
    }

    void codesAreLongAndReadAsPeopleTypeThem() {
        std::set<std::string> seen;
        for (int i = 0; i < 1000; ++i) {
            const auto code = server::newInvitationCode();
            QCOMPARE(code.size(), std::size_t{34});
            QVERIFY(seen.insert(code).second);
            QVERIFY(!server::invitationHash(code).empty());
        }
        QCOMPARE(server::invitationHash("ABCD EFGH JKMN PQRS TUVW XYZ2 3456"), server::invitationHash("abcd-efgh-jkmn-pqrs-tuvw-xyz2-3456"));
        for (const char* odd : {"", "abcd", "abcd-efgh-jkmn-pqrs-tuvw-xyz2-3450", "abcd-efgh-jkmn-pqrs-tuvw-xyz2-34567"}) QVERIFY(server::invitationHash(odd).empty());
    }

private:
    ServerWorld m_world;
    std::unique_ptr<MailServer> m_mail;
};

LIANLU_TEST(TestInvitations)

}  // namespace test_invitations

#include "test_invitations.moc"
