// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include "tests/gui/desk_window.h"
#include "tests/gui/pictures.h"
#include "tests/gui/server_profile.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"
#include "ui/shell/desk_page.h"

namespace test_team_handover {

using namespace lianlu;
using test::DeskWindow;
using test::ServerProfile;

//! A team's books in the real workbench before the real server: handed over, assigned and claimed.
class TestTeamHandover : public QObject {
    Q_OBJECT

    test::ServerWorld m_world;

    std::string booked(domain::StaffId guide) { return m_world.one("SELECT count(*) FROM customer WHERE guide_id = '" + guide.toString() + "' AND NOT deleted"); }
    static QString words(const char* name) {
        auto* label = DeskWindow::visible<QLabel>(name);
        return label ? label->text() : QString();
    }
    static int rowOf(QAbstractItemView* table, const QString& name) {
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (table->model()->index(row, 0).data().toString() == name) return row;
        return -1;
    }
    static QString cell(QAbstractItemView* table, const QString& name, int column) { return table->model()->index(rowOf(table, name), column).data().toString(); }
    static bool chooseItem(const char* box, const QString& word) {
        auto* found = DeskWindow::visible<QComboBox>(box);
        if (!found || found->findText(word) < 0) return false;
        found->setCurrentIndex(found->findText(word));
        return true;
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() { QVERIFY(m_world.start()); }
    void cleanup() { m_world.stop(); }

    void aWholeBookWithAPreview() {
        const ServerProfile mia(m_world.server().url(), "mia");
        const auto annasName = QString::fromStdString(m_world.one("SELECT body::json ->> 'name' FROM staff WHERE id = '" + m_world.anna.toString() + "'"));
        const auto bensName = QString::fromStdString(m_world.one("SELECT body::json ->> 'name' FROM staff WHERE id = '" + m_world.ben.toString() + "'"));
        const auto before = booked(m_world.anna), bensBefore = booked(m_world.ben);
        QVERIFY(before != "0");
        DeskWindow window(mia.options(), QStringLiteral("en"));
        QVERIFY(window.find("deskPage"));
        window.click("railTeam");
        auto* table = window.find<QAbstractItemView>("teamTable");
        QVERIFY(table);
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(table, annasName) >= 0 && rowOf(table, bensName) >= 0, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(cell(table, annasName, 1).toStdString(), before, 20'000);
        table->setCurrentIndex(table->model()->index(rowOf(table, annasName), 0));
        QTRY_COMPARE(words("teamName"), annasName);
        window.click("teamHandOver");
        QVERIFY(window.find("handoverDialog"));
        QVERIFY(chooseItem("handoverTo", bensName));
        window.click("handoverNext");
        QTRY_COMPARE_WITH_TIMEOUT(words("handoverCustomers").toStdString(), before, 20'000);
        QCOMPARE(booked(m_world.anna), before);
        test::picture(*window.find("handoverDialog"), QStringLiteral("handover-real-preview"));
        window.click("handoverNext");
        QTRY_VERIFY_WITH_TIMEOUT(words("handoverTitle").startsWith(QLatin1String("Handed over from")), 60'000);
        QCOMPARE(booked(m_world.anna), std::string("0"));
        QCOMPARE(std::stoi(booked(m_world.ben)), std::stoi(before) + std::stoi(bensBefore));
        test::picture(window.bench().window(), QStringLiteral("handover-real-done"));
        window.click("handoverNext");
        // And this computer shows it after its next sync.
        QTRY_COMPARE_WITH_TIMEOUT(cell(table, annasName, 1), QStringLiteral("0"), 60'000);
        QCOMPARE(cell(table, bensName, 1).toStdString(), booked(m_world.ben));
    }

    void theTeamHasItsPlaceAndDigitInEachLanguage() {
        const ServerProfile mia(m_world.server().url(), "mia");
        for (const auto& [language, word] : {std::pair{QStringLiteral("zh_CN"), QStringLiteral("团队")}, {QStringLiteral("zh_TW"), QStringLiteral("團隊")}, {QStringLiteral("en"), QStringLiteral("Team")}}) {
            DeskWindow window(mia.options(), language);
            QVERIFY(window.find("deskPage"));
            // No window manager gives the second window the keyboard.
            QApplication::setActiveWindow(&window.bench().window());
            QTRY_VERIFY(window.bench().window().isActiveWindow());
            // The tenth place has the 0.
            int number = 1;
            for (const char* place : {"today", "customers", "leads", "tasks", "offers", "team", "quality", "duplicates", "sync", "settings"}) {
                QTest::keyClick(&window.bench().window(), static_cast<Qt::Key>(Qt::Key_0 + number++ % 10), Qt::ControlModifier);
                QCOMPARE(window.bench().deskPage()->currentId(), QString::fromLatin1(place));
            }
            QTest::keyClick(&window.bench().window(), Qt::Key_6, Qt::ControlModifier);
            QCOMPARE(window.find<QAbstractButton>("railTeam")->text().trimmed(), word);
            auto* table = window.find<QAbstractItemView>("teamTable");
            QTRY_VERIFY(table && table->model()->rowCount() > 2);
            QTest::qWait(qEnvironmentVariableIsSet("LIANLU_PICTURES") ? 400 : 0);
            test::picture(window.bench().window(), QStringLiteral("team-real-") + language);
            window.click("teamHandOver");
            QVERIFY(window.find("handoverDialog"));
            DeskWindow::visible<QComboBox>("handoverTo")->setCurrentIndex(3);
            window.click("handoverNext");
            QVERIFY(QTest::qWaitFor([] { return DeskWindow::visible<QLabel>("handoverSummary") != nullptr; }, 20'000));
            test::picture(*window.find("handoverDialog"), QStringLiteral("handover-real-") + language);
        }
    }

    void withoutAServerItSaysSo() {
        const ServerProfile mia(m_world.server().url(), "mia");
        DeskWindow window(mia.options(), QStringLiteral("en"));
        QVERIFY(window.find("deskPage"));
        window.click("railTeam");
        auto* table = window.find<QAbstractItemView>("teamTable");
        QTRY_VERIFY(table && table->model()->rowCount() > 2);
        m_world.stopServer();
        window.click("teamHandOver");
        QVERIFY(window.find("handoverDialog"));
        DeskWindow::visible<QComboBox>("handoverTo")->setCurrentIndex(1);
        window.click("handoverNext");
        QTRY_COMPARE_WITH_TIMEOUT(DeskWindow::error(window.find("handoverDialog")), QStringLiteral("The server cannot be reached now. A handover is done online only."), 60'000);
    }

    void aManagerAssignsOutOfThePool() {
        const ServerProfile mia(m_world.server().url(), "mia");
        DeskWindow window(mia.options(), QStringLiteral("en"));
        QVERIFY(window.find("deskPage"));
        window.click("railCustomers");
        window.click("customersBook");
        window.click("customersColleagues");  // the pool alone
        auto* table = window.find<QAbstractItemView>("customersTable");
        QTRY_VERIFY_WITH_TIMEOUT(table && table->model()->rowCount() == 1, 20'000);
        table->setCurrentIndex(table->model()->index(0, 0));
        QVERIFY(window.find("customersAssignDo"));
        window.click("customersAssignDo");
        QVERIFY(window.find("assignDialog"));
        const auto bensName = QString::fromStdString(m_world.one("SELECT body::json ->> 'name' FROM staff WHERE id = '" + m_world.ben.toString() + "'"));
        QTRY_VERIFY(chooseItem("assignTo", bensName));
        QTRY_VERIFY(DeskWindow::visible<QPushButton>("assignSave")->isEnabled());
        window.click("assignSave");
        const auto guide = [&] { return m_world.one("SELECT guide_id FROM customer WHERE id = '" + m_world.pooled.customer.toString() + "'"); };
        QTRY_COMPARE_WITH_TIMEOUT(guide(), m_world.ben.toString(), 60'000);
        // With the lead that was nobody's.
        QCOMPARE(m_world.one("SELECT body::json ->> 'owner_id' FROM lead WHERE id = '" + m_world.pooled.lead.toString() + "'"), m_world.ben.toString());
        QCOMPARE(m_world.one("SELECT scope FROM lead WHERE id = '" + m_world.pooled.lead.toString() + "'"), domain::Scope::book(m_world.ben).toString());
        // A manager takes it back also once it went out.
        window.click("toastButton");
        QTRY_COMPARE_WITH_TIMEOUT(guide(), std::string(), 60'000);
    }

    void aGuideClaimsAndSeesNoTeam() {
        const ServerProfile anna(m_world.server().url(), "anna");
        DeskWindow window(anna.options(), QStringLiteral("en"));
        QVERIFY(window.find("deskPage"));
        QVERIFY(!window.bench().window().findChild<QWidget*>(QStringLiteral("railTeam")));
        QVERIFY(!window.bench().deskPage()->show(QStringLiteral("team")));
        window.click("railCustomers");
        window.click("customersBook");
        auto* table = window.find<QAbstractItemView>("customersTable");
        QTRY_VERIFY_WITH_TIMEOUT(table && table->model()->rowCount() == 1, 20'000);
        table->setCurrentIndex(table->model()->index(0, 0));
        window.click("customersAssignDo");
        QTRY_COMPARE_WITH_TIMEOUT(m_world.one("SELECT guide_id FROM customer WHERE id = '" + m_world.pooled.customer.toString() + "'"), m_world.anna.toString(), 60'000);
    }
};

LIANLU_WIDGETS_TEST(TestTeamHandover)

}  // namespace test_team_handover

#include "test_team_handover.moc"
