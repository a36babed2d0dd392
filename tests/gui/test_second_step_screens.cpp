// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

#include "tests/gui/desk_window.h"
#include "tests/gui/pictures.h"
#include "tests/gui/server_profile.h"
#include "tests/server/authenticator.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"
#include "ui/common/qr_code.h"

namespace test_second_step_screens {

using namespace lianlu;
using test::Authenticator;
using test::DeskWindow;
using test::ServerProfile;

namespace {

QString str(const std::string& text) { return QString::fromStdString(text); }
std::string plain(const QString& shown) { return QString(shown).remove(QLatin1Char(' ')).toStdString(); }

//! A workbench on a computer that nobody has used yet.
app::Options freshOptions(const QTemporaryDir& folder) {
    app::Options options;
    options.profile = std::filesystem::path(folder.path().toStdU16String()) / "profile";
    options.scheme = ui::Scheme::light;
    options.keychain = false;
    options.strength = store::KdfStrength::forTests;
    return options;
}

}  // namespace

//! The second step of sign-in, in the real workbench before the real server.
class TestSecondStepScreens : public QObject {
    Q_OBJECT

    test::ServerWorld m_world;

    //! From the first window to the sign-in with the right password.
    void signIn(DeskWindow& window, const QString& login) {
        QVERIFY(window.find("onboardAddress"));
        window.type("onboardAddress", str(m_world.server().url()));
        window.click("onboardNext");
        QVERIFY(window.find("onboardLogin"));
        window.type("onboardLogin", login);
        window.type("onboardPassword", QString::fromUtf8(test::ServerWorld::kPassword));
        window.click("onboardNext");
    }
    static QString title() {
        auto* label = DeskWindow::visible<QLabel>("onboardTitle");
        return label ? label->text() : QString();
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() { QVERIFY(m_world.start()); }
    void cleanup() { m_world.stop(); }

    void setUpInSettingsThenAskedForAtSignIn() {
        const ServerProfile anna(m_world.server().url(), "anna");
        DeskWindow window(anna.options(), QStringLiteral("en"));
        QVERIFY(window.find("deskPage"));
        window.click("railSettings");
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::visible<QPushButton>("secondStepOn"), 20'000);
        QVERIFY(!DeskWindow::visible<QPushButton>("secondStepOff"));
        window.click("secondStepOn");
        window.type("secondStepPassword", QStringLiteral("not the password"));
        window.click("secondStepNext");
        QTRY_VERIFY_WITH_TIMEOUT(!DeskWindow::error(window.find("secondStepDialog")).isEmpty(), 20'000);
        window.type("secondStepPassword", QString::fromUtf8(test::ServerWorld::kPassword));
        window.click("secondStepNext");
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::visible<QLabel>("secondStepSecret"), 20'000);
        test::picture(*window.find("secondStepDialog"), QStringLiteral("second-step-app"));
        Authenticator app(plain(DeskWindow::visible<QLabel>("secondStepSecret")->text()));
        window.type("secondStepCode", QStringLiteral("000000"));
        window.click("secondStepNext");
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::error(window.find("secondStepDialog")).startsWith(QLatin1String("This code does not fit")), 20'000);
        window.type("secondStepCode", str(app.code()));
        window.click("secondStepNext");
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::visible<QLabel>("recoveryCodes"), 20'000);
        test::picture(*window.find("secondStepDialog"), QStringLiteral("second-step-codes"));
        const auto codes = DeskWindow::visible<QLabel>("recoveryCodes")->text().split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
        QCOMPARE(codes.size(), 10);
        window.click("secondStepNext");
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::visible<QPushButton>("secondStepOff"), 20'000);
        test::picture(window.bench().window(), QStringLiteral("second-step-settings"));

        // On another computer the password is not enough.
        QTemporaryDir folder;
        DeskWindow other(freshOptions(folder), QStringLiteral("en"));
        auto* onboard = &other.bench().window();
        QVERIFY(onboard);
        window.bench().window().hide();
        signIn(other, QStringLiteral("anna"));
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::visible<QLineEdit>("onboardCode"), 20'000);
        QVERIFY(DeskWindow::error(onboard).isEmpty());
        test::picture(*onboard, QStringLiteral("second-step-sign-in"));
        other.type("onboardCode", QStringLiteral("111111"));
        other.click("onboardNext");
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::error(onboard).startsWith(QLatin1String("This code does not fit")), 20'000);
        other.type("onboardCode", codes[0]);
        other.click("onboardNext");
        QTRY_COMPARE_WITH_TIMEOUT(title(), QStringLiteral("Choose a passphrase"), 20'000);
    }

    void newCodesAndOff() {
        const ServerProfile anna(m_world.server().url(), "anna");
        DeskWindow window(anna.options(), QStringLiteral("en"));
        window.click("railSettings");
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::visible<QPushButton>("secondStepOn"), 20'000);
        window.click("secondStepOn");
        window.type("secondStepPassword", QString::fromUtf8(test::ServerWorld::kPassword));
        window.click("secondStepNext");
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::visible<QLabel>("secondStepSecret"), 20'000);
        Authenticator app(plain(DeskWindow::visible<QLabel>("secondStepSecret")->text()));
        window.type("secondStepCode", str(app.code()));
        window.click("secondStepNext");
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::visible<QLabel>("recoveryCodes"), 20'000);
        window.click("secondStepNext");
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::visible<QPushButton>("secondStepCodes"), 20'000);
        const auto before = m_world.one("SELECT string_agg(hash::text, ',' ORDER BY hash) FROM recovery_code");
        window.click("secondStepCodes");
        window.type("secondStepProofPassword", QString::fromUtf8(test::ServerWorld::kPassword));
        window.type("secondStepProofCode", str(app.code()));
        window.click("secondStepProofGo");
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::visible<QLabel>("recoveryCodes"), 20'000);
        const auto codes = DeskWindow::visible<QLabel>("recoveryCodes")->text().split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
        window.click("secondStepProofGo");
        QVERIFY(m_world.one("SELECT string_agg(hash::text, ',' ORDER BY hash) FROM recovery_code") != before);
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::visible<QPushButton>("secondStepOff"), 20'000);
        window.click("secondStepOff");
        window.type("secondStepProofPassword", QString::fromUtf8(test::ServerWorld::kPassword));
        window.type("secondStepProofCode", codes[0]);
        test::picture(*window.find("secondStepProofDialog"), QStringLiteral("second-step-off"));
        window.click("secondStepProofGo");
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::visible<QPushButton>("secondStepOn"), 20'000);
        QCOMPARE(m_world.one("SELECT count(*) FROM second_step"), std::string("0"));
    }

    void aRoleThatMustHaveItSetsItUpFirst() {
        m_world.stopServer();
        QVERIFY(m_world.startServer({QStringLiteral("--second-step"), QStringLiteral("guide")}));
        QTemporaryDir folder;
        DeskWindow window(freshOptions(folder), QStringLiteral("en"));
        signIn(window, QStringLiteral("anna"));
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::visible<QLabel>("secondStepSecret"), 20'000);
        Authenticator app(plain(DeskWindow::visible<QLabel>("secondStepSecret")->text()));
        window.type("secondStepCode", str(app.code()));
        window.click("secondStepNext");
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::visible<QLabel>("recoveryCodes"), 20'000);
        window.click("secondStepNext");
        QTRY_COMPARE_WITH_TIMEOUT(title(), QStringLiteral("Choose a passphrase"), 20'000);
    }

    void aManagerTakesALostOneOff() {
        const ServerProfile anna(m_world.server().url(), "anna"), mia(m_world.server().url(), "mia");
        QVERIFY(m_world.db().script("INSERT INTO second_step (account_id, secret, begun_at, confirmed_at) SELECT id, decode('00', 'hex'), now(), now() FROM account WHERE login = 'anna'"));
        DeskWindow window(mia.options(), QStringLiteral("en"));
        window.click("railSettings");
        auto* table = window.find<QTableWidget>("devicesTable");
        QVERIFY(table);
        QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 2, 20'000);
        for (int row = 0; row < table->rowCount(); ++row)
            if (table->item(row, 1)->text().startsWith(QLatin1String("desk of anna"))) table->selectRow(row);
        window.click("devicesResetSecondStep");
        QVERIFY(window.find("secondStepResetDialog"));
        test::picture(*window.find("secondStepResetDialog"), QStringLiteral("second-step-reset"));
        QCOMPARE(m_world.one("SELECT count(*) FROM second_step"), std::string("1"));
        window.click("secondStepResetGo");
        QTRY_COMPARE_WITH_TIMEOUT(m_world.one("SELECT count(*) FROM second_step"), std::string("0"), 20'000);
        QCOMPARE(m_world.one("SELECT who FROM audit WHERE action = 'second-step-reset'"), m_world.mia.toString());
    }
};

LIANLU_WIDGETS_TEST(TestSecondStepScreens)

}  // namespace test_second_step_screens

#include "test_second_step_screens.moc"
