// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QPushButton>
#include <QRegularExpression>

#include "tests/gui/desk_window.h"
#include "tests/support/fake_brand.h"
#include "tests/support/loopback_server.h"
#include "tests/support/test_main.h"

namespace test_enrol_anew {

using namespace lianlu;
using test::DeskWindow;

//! Passphrase and recovery code are lost: the person enrols anew beside the store that cannot be opened, and goes on from there.
class TestEnrolAnew : public QObject {
    Q_OBJECT

private:
    SystemClock m_clock;
    test::FakeServer m_server{m_clock};
    test::FakeBrand m_brand = test::openBrand(m_server);
    test::LoopbackServer m_front{[this](const sync::HttpRequest& request) { return test::rawAnswer(m_server.handle(request)); }};

    //! From the locked door to the desk of a new store.
    void enrolAnew(DeskWindow& window, const QString& passphrase) {
        window.click("unlockRecoveryLink");
        window.click("unlockNeither");
        window.type("onboardAddress", QString::fromStdString(m_front.url("127.0.0.1")));
        window.click("onboardNext");
        window.type("onboardLogin", QString::fromStdString(m_brand.login.name));
        window.type("onboardPassword", QString::fromStdString(m_brand.login.password));
        window.click("onboardNext");
        window.type("onboardPassphrase", passphrase);
        window.type("onboardPassphraseAgain", passphrase);
        window.click("onboardNext");
        const auto* code = window.find<QLabel>("onboardRecoveryCode");
        QVERIFY(code);
        const auto groups = code->text().split(QRegularExpression(QStringLiteral("[\\s-]+")), Qt::SkipEmptyParts);
        for (const char* name : {"onboardGroupA", "onboardGroupB"}) window.type(name, groups[window.find(name)->property("group").toInt()]);
        window.click("onboardNext");
        QVERIFY(window.find("onboardProgress"));
        auto* next = window.find<QPushButton>("onboardNext");
        QVERIFY(next);
        QTRY_VERIFY(next->isEnabled());
        window.click("onboardNext");
        QTRY_COMPARE(window.page(), QString("deskPage"));
    }
    void unlock(DeskWindow& window, const QString& passphrase) {
        auto* field = window.find<QLineEdit>("unlockPassphrase");
        QVERIFY(field);
        field->setText(passphrase);
        window.click("unlockButton");
        QTRY_COMPARE(window.page(), QString("deskPage"));
    }

private Q_SLOTS:
    void eachStoreOpensAgainAfterARestart() {
        const test::DeskProfile profile;
        const auto options = profile.options(false);
        const auto before = test::ownFiles(profile.paths());
        const QStringList fresh{QStringLiteral("tea in the afternoon"), QStringLiteral("coffee in the morning")};
        std::vector<store::ProfilePaths> made;
        for (const auto& passphrase : fresh) {
            DeskWindow window(options, QStringLiteral("en"));
            enrolAnew(window, passphrase);
            made.push_back(window.bench().desk()->paths());
        }
        QVERIFY(made[0].folder != made[1].folder);
        for (std::size_t i = 0; i < made.size(); ++i) {
            DeskWindow window(options, QStringLiteral("en"));
            unlock(window, fresh[static_cast<qsizetype>(i)]);
            QCOMPARE(window.bench().desk()->paths().folder, made[i].folder);
        }
        // The lost one is as it was; should its passphrase turn up, it opens too.
        QVERIFY(test::ownFiles(profile.paths()) == before);
        DeskWindow window(options, QStringLiteral("en"));
        unlock(window, QString::fromUtf8(test::kPassphrase));
        QCOMPARE(window.bench().desk()->paths().folder, profile.paths().folder);
    }
};

LIANLU_WIDGETS_TEST(TestEnrolAnew)

}  // namespace test_enrol_anew

#include "test_enrol_anew.moc"
