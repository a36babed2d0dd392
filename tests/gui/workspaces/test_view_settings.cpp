// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of saved views in the settings of a computer: of each person apart, within limits, and nothing of a number or an address.
#include <QLabel>
#include <QRegularExpression>

#include "tests/gui/workspaces/view_hands.h"
#include "tests/support/test_main.h"
#include "ui/common/saved_views.h"
#include "ui/customers/customers_workspace.h"
#include "ui/tasks/tasks_workspace.h"

namespace test_view_settings {

using namespace lianlu;
using namespace lianlu::test::views;
using test::dialog;
using test::named;
using test::SampleStore;
using Trouble = ui::SavedViews::Trouble;

class TestViewSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nobodyElseSeesThem();
    void numbersAndAddressesAreNotKept();
    void searchesOfAnOlderVersionLeaveTheSettings();
    void limits();
    void damagedSettings();
};

void TestViewSettings::nobodyElseSeesThem() {
    test::WorkDesk desk;
    {
        ui::TasksWorkspace workspace(desk);
        desk.present(workspace);
        QTest::mouseClick(named<QPushButton>(workspace, "tasksSpan_later"), Qt::LeftButton);
        saveAs(workspace, QStringLiteral("Some day"), true);
        QTRY_COMPARE(shown(workspace, "tasksView"), QStringLiteral("View: Some day"));
    }
    {
        SecondPerson other(desk.settings());
        ui::TasksWorkspace workspace(other);
        other.present(workspace);
        QVERIFY(!has(workspace, "viewChoose_3"));
        QVERIFY(!shown(workspace, "tasksView").contains(QStringLiteral("Some day")));
    }
    ui::TasksWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(shown(workspace, "tasksView"), QStringLiteral("View: Some day"));
}

void TestViewSettings::numbersAndAddressesAreNotKept() {
    for (const auto* typed : {"1380", "138 1234", "+86 138-0013-8000", "张 5678", "a@b.cn"}) QVERIFY2(ui::keptSearch(QString::fromUtf8(typed)).isEmpty(), typed);
    QVERIFY(ui::keptSearch(QStringLiteral("１３８０")).isEmpty());
    QCOMPARE(ui::keptSearch(QStringLiteral(" 欧 12 ")), QStringLiteral("欧 12"));

    test::WorkDesk desk;
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    auto* search = named<QLineEdit>(workspace, "customersSearch");
    search->setText(QStringLiteral("13800138000"));
    press(workspace, "viewSaveAs");
    auto* ask = dialog("viewDialog");
    QVERIFY(named<QLabel>(*ask, "viewNote")->isVisible());
    named<QLineEdit>(*ask, "viewName")->setText(QStringLiteral("A number"));
    QTest::keyClick(ask, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: A number"));
    QVERIFY(!desk.settings().value(keyOf(desk, "customers")).toByteArray().contains("1380"));
    // Words are kept.
    search->setText(QStringLiteral("欧"));
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: A number, changed"));
    press(workspace, "viewSaveChanges");
    choose(workspace, 1);
    QVERIFY(search->text().isEmpty());
    choose(workspace, 3);
    QCOMPARE(search->text(), QStringLiteral("欧"));
    QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 1);
    // In the encrypted store, and nowhere else: it may be somebody's name.
    QVERIFY(!desk.settings().value(keyOf(desk, "customers")).toByteArray().contains("欧"));
    ui::CustomersWorkspace again(desk);
    desk.present(again);
    QTRY_COMPARE(tableOf(again, "customersTable")->model()->rowCount(), 80);
    choose(again, 3);
    QTRY_COMPARE(named<QLineEdit>(again, "customersSearch")->text(), QStringLiteral("欧"));
    QTRY_COMPARE(tableOf(again, "customersTable")->model()->rowCount(), 1);
}

void TestViewSettings::searchesOfAnOlderVersionLeaveTheSettings() {
    test::WorkDesk desk;
    const auto key = keyOf(desk, "customers");
    desk.settings().setValue(key, QByteArray(R"({"first":"a","views":[{"id":"a","name":"Older","filter":{"book":true,"pool":true,"search":"欧"}},{"id":"b","name":"Other","filter":{"book":true,"pool":false}}]})"));
    {
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 1);
        QTRY_VERIFY(!desk.settings().value(key).toByteArray().contains("欧"));
        QVERIFY(desk.settings().value(key).toByteArray().contains("Older"));
    }
    // The list that opens with it searches again.
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(named<QLineEdit>(workspace, "customersSearch")->text(), QStringLiteral("欧"));
    QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 1);
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: Older"));
}

void TestViewSettings::limits() {
    test::WorkDesk desk;
    const auto me = QString::fromStdString(desk.async().context().staff.toString());
    ui::SavedViews views(desk.settings(), me, QStringLiteral("customers"));
    QCOMPARE(views.check(QStringLiteral(" ")), Trouble::noName);
    QCOMPARE(views.check(QString(61, QLatin1Char('x'))), Trouble::longName);
    QCOMPARE(views.check(QString(60, QChar(0x5ba2))), Trouble::none);
    for (int i = 0; i < ui::SavedViews::kMost; ++i) QVERIFY(views.put({QString::number(i), QStringLiteral("View %1").arg(i), {}, {}}));
    QCOMPARE(views.check(QStringLiteral("one more")), Trouble::tooMany);
    QCOMPARE(views.check(QStringLiteral("view 7")), Trouble::takenName);
    QCOMPARE(views.check(QStringLiteral("view 7"), QStringLiteral("7")), Trouble::none);

    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    press(workspace, "viewSaveAs");
    auto* ask = dialog("viewDialog");
    auto* name = named<QLineEdit>(*ask, "viewName");
    name->setText(QStringLiteral("one more"));
    QTest::keyClick(ask, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(ask->isVisible());
    QVERIFY(ask->findChild<QLabel*>(QStringLiteral("inlineErrorText"))->text().contains(QStringLiteral("50")));
    name->setText(QString(61, QLatin1Char('x')));
    QTest::keyClick(ask, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(ask->findChild<QLabel*>(QStringLiteral("inlineErrorText"))->text().contains(QStringLiteral("60")));
    QTest::keyClick(ask, Qt::Key_Escape);
    QTRY_VERIFY(!workspace.window()->findChild<QDialog*>());
    // Only the first nine have a key.
    int keys = 0;
    for (const auto* action : workspace.commands())
        if (action->shortcut().toString().startsWith(QStringLiteral("Alt+")) && action->objectName().startsWith(QStringLiteral("customersView_"))) ++keys;
    QCOMPARE(keys, 9);
}

void TestViewSettings::damagedSettings() {
    test::WorkDesk desk;
    const auto key = keyOf(desk, "customers");
    const QRegularExpression said(QStringLiteral("^saved views: (a list's|\\d+ of a list) cannot be read and are left out$"));
    for (const auto* damaged : {"no json 张三", "[1,2]", R"({"views":7})", R"({"views":[7,{"id":"a"},{"id":"b","name":"","filter":{}}]})", R"({"views":[{"id":"c","name":"C","filter":{},"columns":[{"column":-4}]}]})"}) {
        desk.settings().setValue(key, QByteArray(damaged));
        QTest::ignoreMessage(QtWarningMsg, said);
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 80);
        QVERIFY2(!has(workspace, "viewChoose_3"), damaged);
    }
    // One of two is whole, and another can be saved beside it.
    desk.settings().setValue(key, QByteArray(R"({"first":"nobody","views":[{"id":"a","name":"Whole","filter":{}},{"id":"a","name":"Twice","filter":{}}]})"));
    QTest::ignoreMessage(QtWarningMsg, said);
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    choose(workspace, 3);
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: Whole"));
    saveAs(workspace, QStringLiteral("Another"));
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: Another"));
}

LIANLU_WIDGETS_TEST(TestViewSettings)

}  // namespace test_view_settings

#include "test_view_settings.moc"
