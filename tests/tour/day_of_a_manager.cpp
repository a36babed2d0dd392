// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/day_of_a_manager.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QtTest>

#include "models/item/list_model.h"
#include "tests/tour/files_of_a_list.h"
#include "ui/common/chart_plot.h"

namespace lianlu::tour {

void DayOfAManager::run() {
    lookAtTheTeam();
    lookAtTheCharts();
    assignAndTakeBack();
    changeManyAndTakeBack();
    shareAView();
    FilesOfAList(m_driver, m_far).run();
    previewAHandover();
}

void DayOfAManager::lookAtTheTeam() {
    m_driver.say(QStringLiteral("the team"));
    m_driver.click("railTeam");
    m_driver.waitUntil("the team is counted", [&] { return m_driver.rows("teamTable") > 1; });
    // The manager is the first, and has no book.
    m_driver.clickRow("teamTable", 1);
    QTest::qWait(400);
    m_driver.shotOfPlace(QStringLiteral("team"));
    m_driver.clickRow("teamTable", m_driver.rows("teamTable") - 1);
    QTest::qWait(300);
    m_driver.shot("mainWindow", QStringLiteral("team-pool"));
}

void DayOfAManager::lookAtTheCharts() {
    m_driver.say(QStringLiteral("the team in charts, an audience out of one, and all of them on a big screen"));
    m_driver.click("teamShowCharts");
    auto* plot = m_driver.find<ui::ChartPlot>("teamBoardContactsPlot");
    QTest::qWait(300);
    m_driver.shotOfPlace(QStringLiteral("team-charts"));
    const auto area = plot->chart()->plotArea();
    const auto second = plot->mapFromScene(plot->chart()->mapToScene(area.left() + area.width() * 1.5 / plot->data().count(), area.center().y()));
    QContextMenuEvent asks(QContextMenuEvent::Mouse, second, plot->viewport()->mapToGlobal(second));
    QApplication::sendEvent(plot->viewport(), &asks);
    m_driver.waitUntil("a point has a menu", [&] { return m_driver.sees("teamBoardContactsPointMenu"); });
    m_driver.shot("teamBoardContactsPointMenu", QStringLiteral("team-charts-point"));
    auto* menu = m_driver.find<QMenu>("teamBoardContactsPointMenu");
    menu->findChild<QAction*>(QStringLiteral("teamBoardContactsAct"))->trigger();
    menu->close();
    const auto tagged = [&] { return m_far.ask(QStringLiteral("select count(*) from tag where body::json ->> 'name' = '秋冬回访' and not deleted")).toInt(); };
    m_driver.enter("changeManyTag", QStringLiteral("秋冬回访"));
    m_driver.waitUntil("it is counted first", [&] { return m_driver.find("changeManySave")->isEnabled(); });
    QTest::qWait(200);
    m_driver.shot("changeManyDialog", QStringLiteral("team-audience"));
    m_driver.click("changeManySave");
    m_driver.waitUntil("the list shows the audience", [&] { return m_driver.sees("customersTable") && m_driver.rows("customersTable") > 1; });
    QTest::qWait(300);
    m_driver.shot("mainWindow", QStringLiteral("team-audience-list"));
    m_driver.waitUntil("the server knows the audience", [&] { return tagged() > 1; });
    m_driver.click("toastButton");
    m_driver.waitUntil("and that it was taken back", [&] { return tagged() == 0; });
    m_driver.click("railTeam");
    m_driver.click("teamBigScreen");
    m_driver.waitUntil("the boards stand over the screen", [&] { return m_driver.sees("bigScreen"); });
    QTest::qWait(300);
    m_driver.shot("bigScreen", QStringLiteral("team-big-screen"));
    m_driver.press("bigScreen", Qt::Key_Right);
    m_driver.shot("bigScreen", QStringLiteral("team-big-screen-next"));
    m_driver.press("bigScreen", Qt::Key_Escape);
    m_driver.click("teamChartsList");
    m_driver.clickRow("teamTable", m_driver.rows("teamTable") - 1);
    QTest::qWait(300);
}

void DayOfAManager::assignAndTakeBack() {
    m_driver.click("teamAssign");
    m_driver.waitUntil("the pool is listed", [&] { return m_driver.rows("customersTable") > 1; });
    m_driver.clickRow("customersTable", 0);
    const auto id = m_driver.find<QAbstractItemView>("customersTable")->model()->index(0, 0).data(item::IdRole).toString();
    const auto guide = [&] { return m_far.ask(QStringLiteral("select coalesce(guide_id::text, '') from customer where id = '%1'").arg(id)); };
    Driver::expect("the customer is nobody's", guide().isEmpty());
    m_driver.press("customersTable", Qt::Key_Down, Qt::ShiftModifier);
    QTest::qWait(300);
    m_driver.shot("mainWindow", QStringLiteral("team-assign"));
    m_driver.click("customersAssignDo");
    m_driver.choose("assignTo", 1);
    m_driver.waitUntil("it is counted first", [&] { return m_driver.find("assignSave")->isEnabled(); });
    QTest::qWait(200);
    m_driver.shot("assignDialog", QStringLiteral("team-assign-count"));
    m_driver.click("assignSave");
    m_driver.waitUntil("the server knows whose the customer is", [&] { return !guide().isEmpty(); });
    m_driver.click("toastButton");
    m_driver.waitUntil("and that it was taken back", [&] { return guide().isEmpty(); });
}

void DayOfAManager::changeManyAndTakeBack() {
    const auto tagged = [&] { return m_far.ask(QStringLiteral("select count(*) from tag where body::json ->> 'name' = '周年庆' and not deleted")); };
    m_driver.clickRow("customersTable", 0);
    for (int i = 0; i < 2; ++i) m_driver.press("customersTable", Qt::Key_Down, Qt::ShiftModifier);
    m_driver.click("customersAssignChange");
    m_driver.enter("changeManyTag", QStringLiteral("周年庆"));
    m_driver.waitUntil("it is counted first", [&] { return m_driver.find("changeManySave")->isEnabled(); });
    QTest::qWait(200);
    m_driver.shot("changeManyDialog", QStringLiteral("team-change-many"));
    m_driver.click("changeManySave");
    m_driver.waitUntil("the server knows the three tags", [&] { return tagged() == QLatin1String("3"); });
    m_driver.click("toastButton");
    m_driver.waitUntil("and that they were taken back", [&] { return tagged() == QLatin1String("0"); });
}

void DayOfAManager::shareAView() {
    m_driver.click("railCustomers");
    m_driver.click("customersPool");
    m_driver.click("customersView");
    auto* menu = m_driver.find<QMenu>("viewMenu");
    auto* share = menu->findChild<QAction*>(QStringLiteral("viewShare"));
    Driver::expect("a manager shares views", share && share->isEnabled());
    menu->setActiveAction(share);
    m_driver.press("viewMenu", Qt::Key_Return);
    m_driver.enter("viewName", QStringLiteral("冬季大衣"));
    m_driver.shot("viewDialog", QStringLiteral("team-share-view"));
    m_driver.click("viewSave");
    const auto shared = [&] { return m_far.ask(QStringLiteral("select count(*) from shared_view where body::json ->> 'name' = '冬季大衣' and not deleted")); };
    m_driver.waitUntil("the server has the store's view", [&] { return shared() == QLatin1String("1"); });
    m_driver.waitUntil("its button says so", [&] { return m_driver.find("customersView")->accessibleName().contains(QStringLiteral("冬季大衣")); });
    m_driver.click("customersView");
    m_driver.shot("viewMenu", QStringLiteral("team-views"));
    m_driver.press("viewMenu", Qt::Key_Escape);
    m_driver.click("toastButton");
    m_driver.waitUntil("and that it was taken back", [&] { return shared() == QLatin1String("0"); });
    m_driver.click("customersPool");
}

void DayOfAManager::previewAHandover() {
    m_driver.click("railTeam");
    m_driver.clickRow("teamTable", 1);
    const auto staff = m_driver.find<QAbstractItemView>("teamTable")->model()->index(1, 0).data(item::IdRole).toString();
    m_driver.click("teamHandOver");
    m_driver.choose("handoverTo", 1);
    m_driver.click("handoverNext");
    m_driver.waitUntil("the server tells what would move", [&] { return m_driver.sees("handoverSummary"); });
    const auto customers = m_far.ask(QStringLiteral("select count(*) from customer where guide_id = '%1' and not deleted").arg(staff));
    Driver::expect("as many as PostgreSQL has", m_driver.find<QLabel>("handoverCustomers")->text().remove(QLatin1Char(',')) == customers);
    QTest::qWait(200);
    m_driver.shot("handoverDialog", QStringLiteral("team-handover"));
    m_driver.press("handoverDialog", Qt::Key_Escape);
    m_driver.waitUntil("the dialog is gone", [&] { return !m_driver.sees("handoverDialog"); });
}

}  // namespace lianlu::tour
