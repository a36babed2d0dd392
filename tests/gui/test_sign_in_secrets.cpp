// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QPushButton>
#include <QTest>

#include <thread>

#include "app/workbench/log_file.h"
#include "sync/client/company.h"
#include "sync/client/invitation.h"
#include "sync/client/sign_in.h"
#include "tests/gui/desk_window.h"
#include "tests/gui/server_profile.h"
#include "tests/server/authenticator.h"
#include "tests/server/company_provider.h"
#include "tests/server/dispatch_world.h"
#include "tests/support/test_main.h"

namespace test_sign_in_secrets {

using namespace lianlu;
using test::Authenticator;
using test::CompanyProvider;
using test::DeskWindow;

namespace {

//! What must stand nowhere, by what it is.
class Secrets {
public:
    void add(const std::string& what, const std::string& text) {
        if (text.size() >= 6) m_all.emplace_back(what, text);
    }
    [[nodiscard]] std::size_t count() const { return m_all.size(); }
    //! The first that stands there, in the clear, percent-encoded or in base64; empty: none.
    [[nodiscard]] std::string foundIn(const QByteArray& haystack) const {
        for (const auto& [what, text] : m_all) {
            const auto bytes = QByteArray::fromStdString(text);
            if (haystack.contains(bytes) || haystack.contains(bytes.toPercentEncoding()) || haystack.contains(bytes.toBase64(QByteArray::OmitTrailingEquals))) return what;
        }
        return {};
    }

private:
    std::vector<std::pair<std::string, std::string>> m_all;
};

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

//! Whatever is typed, told or made while people sign in stands in no log, no command line and no audit, with every debug message switched on. Everything is real.
class TestSignInSecrets : public QObject {
    Q_OBJECT

    test::ServerWorld m_world;
    CompanyProvider m_provider;
    std::unique_ptr<test::MailServer> m_mail;
    bool m_withProvider = false;

    QByteArray commandLine() { return contentOf(QStringLiteral("/proc/%1/cmdline").arg(m_world.server().process().processId())); }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
        m_withProvider = CompanyProvider::prepare().isEmpty() && m_provider.start();
        m_mail = std::make_unique<test::MailServer>();
        QVERIFY2(m_mail->start(), "aiosmtpd is needed for /usr/bin/python3");
        qputenv("LIANLU_SMTP", QByteArray::fromStdString(m_mail->url()));
        qputenv("LIANLU_PUBLIC_URL", "http://127.0.0.1:8480");
        QVERIFY(m_world.startSending(m_withProvider ? m_provider.serverOptions() : QStringList()));
    }
    void cleanupTestCase() { m_world.stop(); }

    void nothingOfASignInStandsAnywhere() {
        Secrets secrets;
        QByteArray commandLines;
        QTemporaryDir logs, folder;
        QLoggingCategory::setFilterRules(QStringLiteral("*=true"));
        {
            const app::LogFile log(std::filesystem::path(logs.path().toStdU16String()));
            qDebug("debug messages are on");

            // The workbench: a wrong password, a right one, a second step, a passphrase.
            app::Options options;
            options.profile = std::filesystem::path(folder.path().toStdU16String()) / "profile";
            options.scheme = ui::Scheme::light;
            options.keychain = false;
            options.strength = store::KdfStrength::forTests;
            auto anna = m_world.signedIn("anna");
            secrets.add("password", test::ServerWorld::kPassword);
            secrets.add("access token", anna.http.token);
            secrets.add("refresh token", anna.refreshToken);
            const nlohmann::json shown{{"password", test::ServerWorld::kPassword}};
            const auto begun = anna.http.post("/v1/auth/second-step/begin", shown).json();
            secrets.add("secret of the second step", begun.at("secret"));
            Authenticator authenticator(begun.at("secret"));
            auto confirm = shown;
            confirm["code"] = authenticator.code();
            const auto codes = anna.http.post("/v1/auth/second-step/confirm", confirm).json().at("codes").get<std::vector<std::string>>();
            for (const auto& code : codes) secrets.add("recovery code", code);
            {
                DeskWindow window(options, QStringLiteral("en"));
                QVERIFY(window.find("onboardAddress"));
                window.type("onboardAddress", QString::fromStdString(m_world.server().url()));
                window.click("onboardNext");
                secrets.add("mistyped password", "a mistyped pass-word 1");
                window.type("onboardLogin", QStringLiteral("anna"));
                window.type("onboardPassword", QStringLiteral("a mistyped pass-word 1"));
                window.click("onboardNext");
                QTRY_VERIFY_WITH_TIMEOUT(!DeskWindow::error(window.find("onboardPage")).isEmpty(), 20'000);
                window.type("onboardPassword", QString::fromUtf8(test::ServerWorld::kPassword));
                window.click("onboardNext");
                QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::visible<QLineEdit>("onboardCode"), 20'000);
                secrets.add("mistyped code", "987654321 not");
                window.type("onboardCode", QStringLiteral("987654321 not"));
                window.click("onboardNext");
                QTRY_VERIFY_WITH_TIMEOUT(!DeskWindow::error(window.find("onboardPage")).isEmpty(), 20'000);
                window.type("onboardCode", QString::fromStdString(codes[0]));
                window.click("onboardNext");
                QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::visible<QLineEdit>("onboardPassphrase"), 20'000);
                secrets.add("passphrase", "a lantern on the river");
                for (const char* field : {"onboardPassphrase", "onboardPassphraseAgain"}) window.type(field, QStringLiteral("a lantern on the river"));
                window.click("onboardNext");
                QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::visible<QLabel>("onboardRecoveryCode"), 20'000);
                secrets.add("recovery code of the store", DeskWindow::visible<QLabel>("onboardRecoveryCode")->text().simplified().replace(QLatin1Char(' '), QLatin1Char('-')).toStdString());
            }
            commandLines += commandLine();

            // A session that is renewed, also with what is no token.
            const auto renewed = anna.http.post("/v1/auth/refresh", {{"refresh_token", anna.refreshToken}, {"device_id", anna.id.toString()}}).json();
            secrets.add("second refresh token", renewed.at("refresh_token"));
            secrets.add("second access token", renewed.at("access_token"));
            secrets.add("forged refresh token", "forged-forged-forged-forged-forged-forged-1");
            QCOMPARE(anna.http.post("/v1/auth/refresh", {{"refresh_token", "forged-forged-forged-forged-forged-forged-1"}, {"device_id", anna.id.toString()}}).status, 401);

            // An invitation: a wrong code, the right one, a password that is too short.
            auto mia = m_world.signedIn("mia");
            secrets.add("a manager's token", mia.http.token);
            QCOMPARE(mia.http.post("/v1/invitations", {{"email", "ines.wu@mail.example"}, {"name", "Ines"}, {"role", "guide"}, {"store_id", m_world.store1.toString()}}).status, 200);
            QVERIFY(QTest::qWaitFor([&] { return m_mail->count() >= 1; }, 30'000));
            const auto code = QRegularExpression(QStringLiteral("(?:[a-z2-9]{4}-){6}[a-z2-9]{4}")).match(m_mail->parsed(1)[QStringLiteral("text")].toString()).captured(0).toStdString();
            QCOMPARE(code.size(), std::size_t{34});
            secrets.add("invitation", code);
            secrets.add("invitation without dashes", QString::fromStdString(code).remove(QLatin1Char('-')).toStdString());
            secrets.add("address of who was invited", "ines.wu");
            const sync::ServerAddress server{m_world.server().url(), {}};
            secrets.add("wrong invitation", "abcd-efgh-jkmn-pqrs-tuvw-xyz2-3456");
            QVERIFY(!sync::openInvitation(server, "abcd-efgh-jkmn-pqrs-tuvw-xyz2-3456"));
            QVERIFY(sync::openInvitation(server, code));
            secrets.add("short password", "short-pw");
            QVERIFY(!sync::acceptInvitation(server, code, "Ines", SecretBuffer::fromText("short-pw")));
            secrets.add("new password", "a quiet river in spring");
            QVERIFY(sync::acceptInvitation(server, code, "Ines", SecretBuffer::fromText("a quiet river in spring")));

            if (m_withProvider) {
                QVERIFY(m_world.db().script("UPDATE staff SET body = replace(body, '\"name\":\"ben\"', '\"email\":\"anna@brand.example\",\"name\":\"ben\"') WHERE code = 'ben'"));
                const SystemClock clock;
                const auto flow = sync::beginCompanySignIn(server, IdGenerator(clock).next<domain::DeviceId>(), "http://127.0.0.1:9/back");
                QVERIFY(flow);
                test::TestBrowser browser;
                const auto back = browser.signIn(sync::browserUrl(*flow), "sub-anna");
                const auto token = sync::idTokenOf(*flow, std::string_view(back).substr(back.find('?') + 1));
                QVERIFY(token);
                secrets.add("nonce", flow->offer.nonce);
                secrets.add("state", flow->state);
                secrets.add("verifier", flow->verifier);
                secrets.add("ID token", *token);
                secrets.add("claims of the ID token", token->substr(token->find('.') + 1, 60));
                secrets.add("signature of the ID token", token->substr(token->rfind('.') + 1));
                QVERIFY(!sync::companySignIn(*flow, token->substr(0, token->size() - 4) + "AAAA", {"till", "test", true}));
                const auto state = sync::companySignIn(*flow, *token, {"till", "test", true});
                QVERIFY2(state.has_value(), state ? "" : state.error().describe().c_str());
                secrets.add("refresh token by the company", state->refreshToken);
                secrets.add("address at the company", "anna@brand");
            }
            commandLines += commandLine();
        }
        QVERIFY(secrets.count() > 25);

        QByteArray workbench;
        for (const auto& name : QDir(logs.path()).entryList(QDir::Files)) workbench += contentOf(logs.filePath(name));
        QVERIFY2(workbench.contains("debug messages are on"), "the workbench's log is not read");
        const auto server = m_world.server().log();
        QVERIFY2(server.contains("/v1/auth/sign-in") && server.contains("/v1/invitations/accept") && server.contains("/v1/auth/second-step/confirm"), "the server's log is not read");
        QVERIFY2(commandLines.contains("serve"), "no command line was read");
        const auto audit = QByteArray::fromStdString(m_world.one("SELECT string_agg(a::text, ' ') FROM audit a"));
        QVERIFY2(audit.contains("second-step-on") && audit.contains("invitation-accept"), "the audit is not read");
        for (const auto& [where, text] : {std::pair("the workbench's log", workbench), {"the server's log", server}, {"a command line", commandLines}, {"the audit", audit}}) {
            const auto found = secrets.foundIn(text);
            QVERIFY2(found.empty(), (found + " stands in " + where).c_str());
        }
        // The search finds what there is to find.
        QCOMPARE(secrets.foundIn(QByteArray("x") + test::ServerWorld::kPassword), std::string("password"));
    }

    void anInvitationsLinkIsTakenOffTheCommandLine() {
        std::string name = "lianlu", link = "lianlu://join?server=https%3A%2F%2Fcrm.example&code=abcd-efgh-jkmn-pqrs-tuvw-xyz2-3456", other = "--lang=en";
        char* argv[] = {name.data(), link.data(), other.data(), nullptr};
        int argc = 3;
        const auto taken = app::takeLink(argc, argv);
        QCOMPARE(taken, std::string("lianlu://join?server=https%3A%2F%2Fcrm.example&code=abcd-efgh-jkmn-pqrs-tuvw-xyz2-3456"));
        QVERIFY(link.find("abcd") == std::string::npos);
        QCOMPARE(argc, 2);
        QCOMPARE(argv[1], other.data());
    }
};

LIANLU_WIDGETS_TEST(TestSignInSecrets)

}  // namespace test_sign_in_secrets

#include "test_sign_in_secrets.moc"
