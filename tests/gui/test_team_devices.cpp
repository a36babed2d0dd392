// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

#include "tests/gui/desk_window.h"
#include "tests/gui/pictures.h"
#include "tests/gui/server_profile.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_team_devices {

using namespace lianlu;
using test::DeskWindow;
using test::ServerProfile;

namespace {

int rowOf(QTableWidget* table, const QString& computer) {
    for (int row = 0; row < table->rowCount(); ++row)
        if (table->item(row, 1)->text().startsWith(computer)) return row;
    return -1;
}

}  // namespace

//! A manager's list of computers, in the real workbench before the real server.
class TestTeamDevices : public QObject {
    Q_OBJECT

    test::ServerWorld m_world;

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() { QVERIFY(m_world.start()); }
    void cleanup() { m_world.stop(); }

    void aManagerEndsALostComputer() {
        const ServerProfile anna(m_world.server().url(), "anna"), mia(m_world.server().url(), "mia");
        DeskWindow window(mia.options(), QStringLiteral("en"));
        QVERIFY(window.find("deskPage"));
        window.click("railSettings");
        auto* table = window.find<QTableWidget>("devicesTable");
        QVERIFY(table);
        QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 2, 20'000);
        QVERIFY(!DeskWindow::visible<QPushButton>("devicesRevoke")->isEnabled());
        const int row = rowOf(table, QStringLiteral("desk of anna"));
        QVERIFY(row >= 0);
        table->selectRow(row);
        QTRY_VERIFY(DeskWindow::visible<QPushButton>("devicesWipe")->isEnabled());
        test::picture(window.bench().window(), QStringLiteral("team-devices"));
        window.click("devicesWipe");
        QVERIFY(window.find("deviceEndDialog"));
        test::picture(*window.find("deviceEndDialog"), QStringLiteral("device-end"));
        QCOMPARE(m_world.one("SELECT count(*) FROM device_order"), std::string("0"));
        window.click("deviceEndDo");
        QTRY_COMPARE_WITH_TIMEOUT(m_world.one("SELECT count(*) FROM device_order"), std::string("1"), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(table, QStringLiteral("desk of anna")) >= 0 &&
                                     table->item(rowOf(table, QStringLiteral("desk of anna")), 3)->text() == QLatin1String("To be wiped at its next contact"),
                                 20'000);
    }

    void aGuideSeesNoneOfIt() {
        const ServerProfile anna(m_world.server().url(), "anna");
        DeskWindow window(anna.options(), QStringLiteral("en"));
        QVERIFY(window.find("deskPage"));
        window.click("railSettings");
        QVERIFY(window.find("settingsWorkspace"));
        QVERIFY(!window.bench().window().findChild<QWidget*>(QStringLiteral("devicesCard")));
    }
};

LIANLU_WIDGETS_TEST(TestTeamDevices)

}  // namespace test_team_devices

#include "test_team_devices.moc"
