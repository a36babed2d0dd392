// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

#include "tests/gui/desk_window.h"
#include "tests/gui/pictures.h"
#include "tests/gui/server_profile.h"
#include "tests/server/dispatch_world.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_invitation_screens {

using namespace lianlu;
using test::DeskWindow;
using test::ServerProfile;

//! From a manager's invitation to the colleague's first sign-in, in real workbenches before the real server, with a real mail between them.
class TestInvitationScreens : public QObject {
    Q_OBJECT

    test::ServerWorld m_world;
    std::unique_ptr<test::MailServer> m_mail;

    static QString stateOf(QTableWidget* table, const QString& email) {
        for (int row = 0; row < table->rowCount(); ++row)
            if (table->item(row, 0)->text() == email) return table->item(row, 3)->text();
        return {};
    }
    QString codeIn(int number) {
        if (!QTest::qWaitFor([&] { return m_mail->count() >= number; }, 30'000)) return {};
        return QRegularExpression(QStringLiteral("(?:[a-z2-9]{4}-){6}[a-z2-9]{4}")).match(m_mail->parsed(number)[QStringLiteral("text")].toString()).captured(0);
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() {
        m_mail = std::make_unique<test::MailServer>();
        QVERIFY2(m_mail->start(), "aiosmtpd is needed for /usr/bin/python3");
        qputenv("LIANLU_SMTP", QByteArray::fromStdString(m_mail->url()));
        qputenv("LIANLU_PUBLIC_URL", "http://127.0.0.1:8480");
        QVERIFY(m_world.startSending());
    }
    void cleanup() {
        m_world.stop();
        m_mail.reset();
    }

    void fromTheManagersDeskToTheColleaguesPassphrase() {
        const ServerProfile mia(m_world.server().url(), "mia");
        auto window = std::make_unique<DeskWindow>(mia.options(), QStringLiteral("en"));
        window->click("railSettings");
        auto* table = window->find<QTableWidget>("invitationsTable");
        QVERIFY(table);
        const auto mayInvite = [] { return DeskWindow::visible<QPushButton>("invitationsInvite")->isEnabled(); };
        const bool asked = QTest::qWaitFor([&] { return mayInvite() || !DeskWindow::error(window->find("invitationsCard")).isEmpty(); }, 60'000);
        QVERIFY2(asked && mayInvite(), qPrintable(DeskWindow::error(window->find("invitationsCard"))));
        DeskWindow::visible<QPushButton>("invitationsInvite")->click();
        QVERIFY(window->find("inviteDialog"));
        auto* roles = window->find<QComboBox>("inviteRole");
        QCOMPARE(roles->count(), 2);  // nobody above herself
        QCOMPARE(window->find<QComboBox>("inviteStore")->count(), 1);
        window->type("inviteEmail", QStringLiteral("no address"));
        window->click("inviteSend");
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::visible<QPushButton>("inviteSend")->isEnabled(), 20'000);
        QCOMPARE(m_world.one("SELECT count(*) FROM invitation"), std::string("0"));
        window->type("inviteEmail", QStringLiteral("ines@mail.example"));
        window->type("inviteName", QStringLiteral("Ines"));
        test::picture(*window->find("inviteDialog"), QStringLiteral("invite"));
        window->click("inviteSend");
        QTRY_VERIFY_WITH_TIMEOUT(!stateOf(table, QStringLiteral("ines@mail.example")).isEmpty(), 20'000);
        const auto first = codeIn(1);
        QCOMPARE(first.size(), 34);
        // Sent again, the first code is none any more; that is told in words below.
        table->selectRow(0);
        QTRY_VERIFY(DeskWindow::visible<QPushButton>("invitationsResend")->isEnabled());
        DeskWindow::visible<QPushButton>("invitationsResend")->click();
        const auto second = codeIn(2);
        QVERIFY(second.size() == 34 && second != first);
        window.reset();

        QTemporaryDir folder;
        app::Options options;
        options.profile = std::filesystem::path(folder.path().toStdU16String()) / "profile";
        options.scheme = ui::Scheme::light;
        options.keychain = false;
        options.strength = store::KdfStrength::forTests;
        // As by the mail's link.
        options.server = QString::fromStdString(m_world.server().url());
        options.invitation = first;
        DeskWindow fresh(options, QStringLiteral("en"));
        QVERIFY(fresh.find("onboardAddress"));
        fresh.click("onboardNext");
        auto* code = fresh.find<QLineEdit>("joinCode");
        QVERIFY(code);
        QCOMPARE(code->text(), first);
        fresh.click("onboardNext");
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::error(fresh.find("onboardPage")).startsWith(QLatin1String("No invitation has this code.")), 20'000);
        fresh.type("joinCode", second.toUpper());
        fresh.click("onboardNext");
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::visible<QLineEdit>("joinName"), 20'000);
        QCOMPARE(DeskWindow::visible<QLabel>("joinOffer")->text(), QStringLiteral("Yuchuan, S1 invites you as: Guide. Your user name will be ines@mail.example."));
        for (const char* field : {"joinPassword", "joinPasswordAgain"}) fresh.type(field, QStringLiteral("a quiet river in spring"));
        fresh.click("onboardNext");
        QTRY_COMPARE_WITH_TIMEOUT(fresh.find<QLabel>("onboardTitle")->text(), QStringLiteral("Choose a passphrase"), 20'000);
        QCOMPARE(m_world.one("SELECT count(*) FROM account WHERE login = 'ines@mail.example'"), std::string("1"));
        QCOMPARE(m_world.one("SELECT count(*) FROM token_family WHERE staff_id = (SELECT staff_id FROM invitation)"), std::string("1"));
    }

    void revokedItSaysSo() {
        const ServerProfile mia(m_world.server().url(), "mia");
        auto device = m_world.signedIn("mia");
        QCOMPARE(device.http.post("/v1/invitations", {{"email", "one@mail.example"}, {"role", "guide"}, {"store_id", m_world.store1.toString()}}).status, 200);
        DeskWindow window(mia.options(), QStringLiteral("en"));
        window.click("railSettings");
        auto* table = window.find<QTableWidget>("invitationsTable");
        QVERIFY(table);
        QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 1, 20'000);
        table->selectRow(0);
        QTRY_VERIFY(DeskWindow::visible<QPushButton>("invitationsRevoke")->isEnabled());
        DeskWindow::visible<QPushButton>("invitationsRevoke")->click();
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(table, QStringLiteral("one@mail.example")).startsWith(QLatin1String("Revoked")), 20'000);
        QVERIFY(!DeskWindow::visible<QPushButton>("invitationsRevoke")->isEnabled() || table->selectedItems().isEmpty());
        QCOMPARE(m_world.one("SELECT count(*) FROM invitation WHERE revoked_at IS NOT NULL"), std::string("1"));
        test::picture(window.bench().window(), QStringLiteral("settings-manager"));
    }

    void aGuideInvitesNobody() {
        const ServerProfile anna(m_world.server().url(), "anna");
        DeskWindow window(anna.options(), QStringLiteral("en"));
        window.click("railSettings");
        QVERIFY(window.find("settingsWorkspace"));
        QVERIFY(!window.bench().window().findChild<QWidget*>(QStringLiteral("invitationsCard")));
    }
};

LIANLU_WIDGETS_TEST(TestInvitationScreens)

}  // namespace test_invitation_screens

#include "test_invitation_screens.moc"
