// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QUrlQuery>

#include <atomic>
#include <thread>

#include "app/workbench/system_proxy.h"
#include "tests/gui/desk_window.h"
#include "tests/gui/pictures.h"
#include "tests/gui/server_profile.h"
#include "tests/server/company_provider.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_company_screens {

using namespace lianlu;
using test::CompanyProvider;
using test::DeskWindow;
using test::ServerProfile;

namespace {

//! The system's browser: goes through the provider on a thread of its own, and back to the workbench.
class Browser {
public:
    explicit Browser(std::string subject) : m_subject(std::move(subject)) {}
    ~Browser() {
        if (m_thread.joinable()) m_thread.join();
    }
    std::function<bool(const QUrl&)> opener() {
        return [this](const QUrl& url) {
            if (m_thread.joinable()) m_thread.join();
            m_thread = std::thread([this, address = url.toEncoded().toStdString()] {
                test::TestBrowser browser;
                const auto back = browser.signIn(address, m_subject);
                // Somebody else on this computer tries the port first.
                strangers = browser.get(back.substr(0, back.find('?')) + "?code=x&state=y");
                m_status = browser.get(back);
            });
            return true;
        };
    }
    int status() {
        if (m_thread.joinable()) m_thread.join();
        return m_status;
    }
    std::atomic<int> strangers{0};

private:
    std::string m_subject;
    std::thread m_thread;
    std::atomic<int> m_status{0};
};

}  // namespace

//! The company's account as a way in, in the real workbench: lianlu-server, PostgreSQL, oidc-provider, and a browser that follows.
class TestCompanyScreens : public QObject {
    Q_OBJECT

    test::ServerWorld m_world;
    CompanyProvider m_provider;

    static QString title() {
        auto* label = DeskWindow::visible<QLabel>("onboardTitle");
        return label ? label->text() : QString();
    }
    void toSignIn(DeskWindow& window) {
        QVERIFY(window.find("onboardAddress"));
        window.type("onboardAddress", QString::fromStdString(m_world.server().url()));
        window.click("onboardNext");
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::visible<QPushButton>("companyStart"), 20'000);
    }
    static app::Options freshOptions(const QTemporaryDir& folder, Browser& browser) {
        app::Options options;
        options.profile = std::filesystem::path(folder.path().toStdU16String()) / "profile";
        options.scheme = ui::Scheme::light;
        options.keychain = false;
        options.strength = store::KdfStrength::forTests;
        options.openBrowser = browser.opener();
        return options;
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
        if (const auto why = CompanyProvider::prepare(); !why.isEmpty()) QSKIP(qPrintable(why));
        QVERIFY(m_provider.start());
    }
    void init() {
        QVERIFY(m_world.start(m_provider.serverOptions()));
        QVERIFY(m_world.db().script("UPDATE staff SET body = replace(body, '\"name\":\"anna\"', '\"email\":\"anna@brand.example\",\"name\":\"anna\"') WHERE code = 'anna'"));
    }
    void cleanup() { m_world.stop(); }

    void fromTheBrowserToThePassphrase() {
        QTemporaryDir folder;
        Browser browser("sub-anna");
        DeskWindow window(freshOptions(folder, browser), QStringLiteral("en"));
        toSignIn(window);
        test::picture(window.bench().window(), QStringLiteral("company-sign-in"));
        window.click("companyStart");
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::visible<QPushButton>("companyLink"), 60'000);
        QCOMPARE(browser.status(), 200);
        QCOMPARE(browser.strangers.load(), 404);
        QCOMPARE(m_world.one("SELECT count(*) FROM company_identity"), std::string("0"));
        test::picture(window.bench().window(), QStringLiteral("company-link"));
        window.click("companyLink");
        QTRY_COMPARE_WITH_TIMEOUT(title(), QStringLiteral("Choose a passphrase"), 20'000);
        QCOMPARE(m_world.one("SELECT count(*) FROM company_identity"), std::string("1"));
    }

    void whoIsNotKnownHereIsTold() {
        QTemporaryDir folder;
        Browser browser("sub-nobody");
        DeskWindow window(freshOptions(folder, browser), QStringLiteral("en"));
        toSignIn(window);
        window.click("companyStart");
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::error(window.find("onboardPage")).startsWith(QLatin1String("There is no account here for")), 60'000);
    }

    void givenUpItIsOver() {
        QTemporaryDir folder;
        Browser browser("sub-anna");
        auto options = freshOptions(folder, browser);
        QUrl opened;
        options.openBrowser = [&opened](const QUrl& url) { return opened = url, true; };
        DeskWindow window(options, QStringLiteral("en"));
        toSignIn(window);
        window.click("companyStart");
        QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty(), 20'000);
        const auto redirect = QUrlQuery(opened).queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded);
        QVERIFY2(redirect.startsWith(QLatin1String("http://127.0.0.1:")), qPrintable(redirect));
        window.click("companyCancel");
        QTRY_VERIFY(DeskWindow::visible<QPushButton>("companyStart"));
        QTRY_VERIFY2(DeskWindow::error(window.find("onboardPage")).startsWith(QLatin1String("The sign-in was cancelled.")), qPrintable(DeskWindow::error(window.find("onboardPage"))));
        // Nobody listens there any more.
        QCOMPARE(test::TestBrowser().get(redirect.toStdString() + "?x"), 0);
    }

    void theSystemsProxyIsFound() {
        qputenv("https_proxy", "http://127.0.0.1:3128");
        qputenv("no_proxy", "");
        const auto found = app::systemProxyFor("https://crm.example.com");
        qunsetenv("https_proxy");
        qunsetenv("no_proxy");
        QCOMPARE(found, std::string("http://127.0.0.1:3128"));
        QCOMPARE(app::systemProxyFor("http://127.0.0.1:8480"), std::string());
    }

    void aWrongCertificateIsNotKept() {
        const ServerProfile anna(m_world.server().url(), "anna");
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("company.pem")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("-----BEGIN CERTIFICATE-----\nnothing\n-----END CERTIFICATE-----\n");
        file.close();
        DeskWindow window(anna.options(), QStringLiteral("en"));
        window.click("railSettings");
        auto* field = window.find<QLineEdit>("connectionCa");
        QVERIFY(field);
        QTRY_COMPARE_WITH_TIMEOUT(DeskWindow::visible<QLabel>("connectionProxy")->text(), QStringLiteral("Directly, without a proxy."), 20'000);
        field->setText(folder.filePath(QStringLiteral("gone.pem")));
        window.click("connectionUse");
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::error(window.find("connectionCard")).startsWith(QLatin1String("There is no certificate in this file")), 20'000);
        test::picture(window.bench().window(), QStringLiteral("settings-connection"));
    }
};

LIANLU_WIDGETS_TEST(TestCompanyScreens)

}  // namespace test_company_screens

#include "test_company_screens.moc"
