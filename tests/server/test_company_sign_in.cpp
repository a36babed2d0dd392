// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "models/base/secret_buffer.h"
#include "sync/client/company.h"
#include "tests/server/company_provider.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_company_sign_in {

using namespace lianlu;
using namespace lianlu::test;

namespace {

const SystemClock& realClock() {
    static const SystemClock clock;
    return clock;
}

domain::DeviceId newDevice() {
    static IdGenerator ids(realClock());
    return ids.next<domain::DeviceId>();
}

constexpr const char* kRedirect = "http://127.0.0.1:9/back";  // where the browser of this test goes no further

std::string queryIn(const std::string& url) { return url.substr(std::min(url.size(), url.find('?') + 1)); }

}  // namespace

//! Sign-in by a company's identity provider: lianlu-server, PostgreSQL, oidc-provider, and the client's half of the way.
class TestCompanySignIn : public QObject {
    Q_OBJECT

    struct Brought {
        sync::CompanyFlow flow;
        Result<std::string> token = fail(Code::internal, "not asked");
    };
    //! From the first word to the ID token, as that person.
    Brought through(const std::string& subject, const std::string& clientId = "lianlu", domain::DeviceId device = newDevice()) {
        auto flow = sync::beginCompanySignIn({m_world.server().url(), {}}, device, kRedirect);
        if (!flow) return {{}, fail(flow.error())};
        flow->offer.clientId = clientId;
        TestBrowser browser;
        const auto back = browser.signIn(sync::browserUrl(*flow), subject);
        return {*flow, back.empty() ? Result<std::string>(fail(Code::internal, "the browser did not come back")) : sync::idTokenOf(*flow, queryIn(back))};
    }
    static Result<store::DeviceState> enter(const Brought& brought, bool link = false, const std::string& code = {}) {
        if (!brought.token) return fail(brought.token.error());
        return sync::companySignIn(brought.flow, *brought.token, {"till", "test", link, code});
    }
    static std::string subjectOf(const Result<store::DeviceState>& state) { return state ? "signed in" : state.error().subject; }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
        if (const auto why = CompanyProvider::prepare(); !why.isEmpty()) QSKIP(qPrintable(why));
        QVERIFY(m_provider.start());
    }
    void init() {
        QVERIFY(m_world.start(m_provider.serverOptions()));
        QVERIFY(m_world.db().script("UPDATE staff SET body = replace(body, '\"name\":\"anna\"', '\"email\":\"Anna@brand.example\",\"name\":\"anna\"') WHERE code = 'anna';"
                                    "UPDATE staff SET body = replace(body, '\"name\":\"ben\"', '\"email\":\"ben@brand.example\",\"name\":\"ben\"') WHERE code = 'ben'"));
    }

    void theFirstTimeLinksAndFromThenOnItSignsIn() {
        const auto first = through("sub-anna");
        QVERIFY2(first.token.has_value(), first.token ? "" : first.token.error().describe().c_str());
        QCOMPARE(subjectOf(enter(first)), std::string("company_link"));
        QCOMPARE(m_world.one("SELECT count(*) FROM company_identity"), std::string("0"));
        const auto linked = enter(first, true);
        QVERIFY2(linked.has_value(), linked ? "" : linked.error().describe().c_str());
        QCOMPARE(linked->staffId, m_world.anna);
        QCOMPARE(linked->deviceId, first.flow.device);
        QCOMPARE(m_world.one("SELECT count(*) FROM device WHERE id = '" + linked->deviceId.toString() + "'"), std::string("1"));
        QCOMPARE(m_world.one("SELECT who FROM audit WHERE action = 'company-link'"), m_world.anna.toString());
        const auto again = enter(through("sub-anna"));
        QVERIFY2(again.has_value(), again ? "" : again.error().describe().c_str());
        QCOMPARE(again->staffId, m_world.anna);
        // Beside passwords, not in their place.
        QCOMPARE(m_world.device("anna").signIn(ServerWorld::kPassword).status, 200);
    }

    void noAccountIsMadeAndNoneIsTaken() {
        const auto before = m_world.one("SELECT count(*) FROM account");
        QCOMPARE(subjectOf(enter(through("sub-nobody"), true)), std::string("company_unknown"));
        QCOMPARE(subjectOf(enter(through("sub-ben"), true)), std::string("company_unknown"));  // an address that the company has not verified
        QVERIFY(enter(through("sub-anna"), true));
        // Another person with the same address finds the account taken.
        QCOMPARE(subjectOf(enter(through("sub-other"), true)), std::string("company_other"));
        QCOMPARE(m_world.one("SELECT count(*) FROM account"), before);
        QVERIFY(m_world.db().script("UPDATE account SET body = replace(body, '\"active\"', '\"disabled\"') WHERE login = 'anna'"));
        QCOMPARE(enter(through("sub-anna")).error().code, Code::wrongCredentials);
    }

    void aTokenServesOnceAndThatDeviceOnly() {
        QVERIFY(enter(through("sub-anna"), true));
        auto brought = through("sub-anna");
        auto thief = brought;
        thief.flow.device = newDevice();
        QCOMPARE(enter(thief).error().code, Code::unauthenticated);
        QVERIFY(enter(brought));
        QCOMPARE(enter(brought).error().code, Code::unauthenticated);
        // A token of another sign-in does not fit the nonce of this one.
        auto one = through("sub-anna"), two = through("sub-anna");
        std::swap(one.token, two.token);
        QCOMPARE(enter(one).error().code, Code::unauthenticated);
        // Nor does a nonce that the server never gave.
        auto invented = through("sub-anna");
        invented.flow.offer.nonce = "0123456789abcdefghijklmnopqrstuv";
        QCOMPARE(enter(invented).error().code, Code::unauthenticated);
        QVERIFY(m_world.db().script("UPDATE company_nonce SET expires_at = 1"));
        QCOMPARE(enter(two).error().code, Code::unauthenticated);
    }

    void anotherClientsTokenIsNotTaken() {
        QVERIFY(enter(through("sub-anna"), true));
        const auto other = through("sub-anna", "another");
        QVERIFY2(other.token.has_value(), other.token ? "" : other.token.error().describe().c_str());
        QCOMPARE(enter(other).error().code, Code::unauthenticated);
        QVERIFY(m_world.server().log().contains("for another client"));
    }

    void whatComesBackIsTheAnswerToOurQuestion() {
        auto flow = sync::beginCompanySignIn({m_world.server().url(), {}}, newDevice(), kRedirect);
        QVERIFY(flow);
        TestBrowser browser;
        const auto query = queryIn(browser.signIn(sync::browserUrl(*flow), "sub-anna"));
        QVERIFY(sync::isAnswerTo(*flow, query));
        auto other = *flow;
        other.state = "another";
        QVERIFY(!sync::isAnswerTo(other, query));
        QCOMPARE(sync::idTokenOf(other, query).error().code, Code::unauthenticated);
        other = *flow;
        other.offer.issuer = "https://other.example";
        QCOMPARE(sync::idTokenOf(other, query).error().code, Code::unauthenticated);
        // Who has the code but not what was made here for it gets nothing, and nobody gets it twice.
        other = *flow;
        other.verifier = std::string(43, 'x');
        QCOMPARE(sync::idTokenOf(other, query).error().code, Code::unauthenticated);
        QCOMPARE(sync::idTokenOf(*flow, "error=access_denied&state=" + flow->state).error().code, Code::cancelled);
        const auto url = sync::browserUrl(*flow);
        QVERIFY(url.find("code_challenge_method=S256") != std::string::npos && url.find(flow->verifier) == std::string::npos);
    }

    void anEllipticCurveDoesAsWell() {
        CompanyProvider provider;
        QVERIFY(provider.start({QStringLiteral("ES256")}));
        m_world.stopServer();
        QVERIFY(m_world.startServer(provider.serverOptions()));
        const auto brought = through("sub-anna");
        QVERIFY2(brought.token.has_value(), brought.token ? "" : brought.token.error().describe().c_str());
        QVERIFY(enter(brought, true));
    }

    void withoutAProviderThereIsNoSuchWay() {
        QCOMPARE(*sync::offersCompanySignIn({m_world.server().url(), {}}), true);
        m_world.stopServer();
        QVERIFY(m_world.startServer());
        QCOMPARE(*sync::offersCompanySignIn({m_world.server().url(), {}}), false);
        QCOMPARE(sync::beginCompanySignIn({m_world.server().url(), {}}, newDevice(), kRedirect).error().code, Code::notFound);
    }

    void aProviderThatIsAwayKeepsNobodyOut() {
        CompanyProvider provider;
        QVERIFY(provider.start());
        m_world.stopServer();
        QVERIFY(m_world.startServer(provider.serverOptions()));
        provider.stop();
        const auto flow = sync::beginCompanySignIn({m_world.server().url(), {}}, newDevice(), kRedirect);
        QVERIFY(!flow && flow.error().code == Code::rateLimited);  // 503, with a time to come again
        QCOMPARE(m_world.device("anna").signIn(ServerWorld::kPassword).status, 200);
    }

private:
    ServerWorld m_world;
    CompanyProvider m_provider;
};

LIANLU_TEST(TestCompanySignIn)

}  // namespace test_company_sign_in

#include "test_company_sign_in.moc"
