// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// What a list opens with, and what a saved view names that is no longer there.
#include <memory>

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>

#include "tests/gui/workspaces/view_hands.h"
#include "tests/support/test_main.h"
#include "ui/common/table_look.h"
#include "ui/customers/customers_workspace.h"
#include "ui/leads/leads_workspace.h"
#include "ui/offers/offers_workspace.h"
#include "ui/tasks/tasks_workspace.h"

namespace test_view_opening {

using namespace lianlu;
using namespace lianlu::test::views;
using test::dialog;
using test::named;
using test::SampleStore;
using item::CustomerListModel;

class TestViewOpening : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void columnsBelongToTheirView();
    void opensWithTheOneThatWasChosenFor();
    void whatIsLookedForIsNotMissed();
    void whatIsGoneIsSaid();
    void aColleagueIsFoundAgainByName();
};

void TestViewOpening::columnsBelongToTheirView() {
    test::WorkDesk desk;
    auto workspace = std::make_unique<ui::CustomersWorkspace>(desk);
    desk.present(*workspace);
    auto* table = tableOf(*workspace, "customersTable");
    QTRY_COMPARE(table->model()->rowCount(), 80);
    const auto usual = table->look();
    saveAs(*workspace, QStringLiteral("Numbers"));
    table->setColumnHidden(CustomerListModel::Phone, false);
    table->setColumnWidth(CustomerListModel::Phone, 177);
    table->horizontalHeader()->moveSection(table->horizontalHeader()->visualIndex(CustomerListModel::Phone), 1);
    QTRY_COMPARE(shown(*workspace, "customersView"), QStringLiteral("View: Numbers, changed"));
    press(*workspace, "viewSaveChanges");
    QTRY_COMPARE(shown(*workspace, "customersView"), QStringLiteral("View: Numbers"));

    choose(*workspace, 1);
    QVERIFY(table->look().looksLike(usual));
    choose(*workspace, 3);
    QVERIFY(!table->isColumnHidden(CustomerListModel::Phone));
    QCOMPARE(table->columnWidth(CustomerListModel::Phone), 177);
    QCOMPARE(table->horizontalHeader()->visualIndex(CustomerListModel::Phone), 1);
    QTRY_COMPARE(shown(*workspace, "customersView"), QStringLiteral("View: Numbers"));

    // Closed while the view was shown: it is there again, and its columns do not become the usual ones.
    workspace = std::make_unique<ui::CustomersWorkspace>(desk);
    desk.present(*workspace);
    QTRY_COMPARE(shown(*workspace, "customersView"), QStringLiteral("View: Numbers"));
    QCOMPARE(tableOf(*workspace, "customersTable")->columnWidth(CustomerListModel::Phone), 177);
    choose(*workspace, 1);
    QTRY_COMPARE(shown(*workspace, "customersView"), QStringLiteral("View: All customers"));
    QVERIFY(tableOf(*workspace, "customersTable")->look().looksLike(usual));
}

void TestViewOpening::opensWithTheOneThatWasChosenFor() {
    test::WorkDesk desk;
    {
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        QTest::mouseClick(named<QPushButton>(workspace, "customersPool"), Qt::LeftButton);
        saveAs(workspace, QStringLiteral("Mine"), true);
        QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: Mine"));
    }
    {
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 60);
        QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: Mine"));
        auto* menu = openMenu(workspace);
        QVERIFY(entry(menu, "viewOpensFirst")->isChecked());
        menu->close();
        press(workspace, "viewOpensFirst");  // and no longer
        QVERIFY(desk.toasts.last().contains(QStringLiteral("as you left it")));
        choose(workspace, 1);
        QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: All customers"));
    }
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 80);
}

//! A search from the palette is among all, also where the list opens narrowed.
void TestViewOpening::whatIsLookedForIsNotMissed() {
    test::WorkDesk desk;
    write(desk, "customers", {{QStringLiteral("book"), false}, {QStringLiteral("pool"), true}});
    ui::CustomersWorkspace workspace(desk);
    const auto name = QString::fromStdString(desk.get<domain::Customer>(SampleStore::customer(7)).name);
    workspace.resize(1176, 730);
    workspace.show();
    workspace.search(name);
    auto* rows = tableOf(workspace, "customersTable")->model();
    QTRY_VERIFY(rows->rowCount() > 0 && rows->rowCount() < 20);
    QVERIFY(named<QPushButton>(workspace, "customersBook")->isChecked());
}

void TestViewOpening::whatIsGoneIsSaid() {
    {
        test::WorkDesk desk;
        write(desk, "customers", {{QStringLiteral("pool"), false}, {QStringLiteral("order"), QStringLiteral("shoeSize")}},
              {QJsonObject{{QStringLiteral("column"), 0}, {QStringLiteral("shown"), true}, {QStringLiteral("width"), 0}}, QJsonObject{{QStringLiteral("column"), 77}, {QStringLiteral("shown"), true}, {QStringLiteral("width"), 90}}});
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 60);  // what is left of it
        QCOMPARE(desk.toasts.size(), 1);
        QVERIFY2(desk.toasts.first().contains(QStringLiteral("Old")) && desk.toasts.first().contains(QStringLiteral("an order")) && desk.toasts.first().contains(QStringLiteral("a column")), qPrintable(desk.toasts.first()));
        QVERIFY(!tableOf(workspace, "customersTable")->isColumnHidden(0));
    }
    {
        test::WorkDesk desk;
        write(desk, "leads", {{QStringLiteral("stages"), QStringList{QStringLiteral("new"), QStringLiteral("dreaming")}}, {QStringLiteral("colleague"), QString::fromStdString(kColleague.toString())}});
        ui::LeadsWorkspace workspace(desk);
        desk.present(workspace);
        auto* rows = tableOf(workspace, "leadsTable")->model();
        QTRY_VERIFY(rows->rowCount() > 0 && rows->rowCount() < 28);
        QTRY_COMPARE(desk.toasts.size(), 1);
        QVERIFY2(desk.toasts.first().contains(QStringLiteral("a stage")) && desk.toasts.first().contains(QStringLiteral("a colleague")), qPrintable(desk.toasts.first()));
        QVERIFY(!named<QWidget>(workspace, "leadsNarrow")->isVisible());
    }
}

void TestViewOpening::aColleagueIsFoundAgainByName() {
    test::WorkDesk desk(domain::Role::manager);
    putColleague(desk, "Bo Lin");
    const auto show = [&](auto& workspace, ui::OwnedRows::What what) {
        desk.present(workspace);
        workspace.showRows({what, kColleague, QStringLiteral("Bo Lin")});
    };
    {
        ui::CustomersWorkspace workspace(desk);
        show(workspace, ui::OwnedRows::What::customers);
        saveAs(workspace, QStringLiteral("Theirs"), true);
        QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: Theirs"));
    }
    QVERIFY(!desk.settings().value(keyOf(desk, "customers")).toByteArray().contains("Bo Lin"));
    putColleague(desk, "Bo Lin-Wang");  // married since
    {
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_VERIFY(named<QWidget>(workspace, "customersNarrow")->isVisible());
        QCOMPARE(named<QLabel>(workspace, "customersNarrowWords")->text(), QStringLiteral("In the book of Bo Lin-Wang"));
        QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: Theirs"));
        choose(workspace, 1);
        QTRY_VERIFY(!named<QWidget>(workspace, "customersNarrow")->isVisible());
        QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 80);
    }
    {
        ui::TasksWorkspace workspace(desk);
        show(workspace, ui::OwnedRows::What::tasks);
        saveAs(workspace, QStringLiteral("Their tasks"));
        QTRY_COMPARE(shown(workspace, "tasksView"), QStringLiteral("View: Their tasks"));
        choose(workspace, 1);
        QTRY_COMPARE(named<QComboBox>(workspace, "tasksWhose")->currentIndex(), 0);
        choose(workspace, 3);
        QTRY_COMPARE(named<QComboBox>(workspace, "tasksWhose")->currentData().toString(), QString::fromStdString(kColleague.toString()));
        QTRY_COMPARE(shown(workspace, "tasksView"), QStringLiteral("View: Their tasks"));
    }
    {
        ui::OffersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.showRows({ui::OwnedRows::What::offers, kColleague, QStringLiteral("Bo Lin"), desk.sample().ago(7)});
        saveAs(workspace, QStringLiteral("Pushed"), true);
        QTRY_COMPARE(shown(workspace, "offersView"), QStringLiteral("View: Pushed"));
    }
    ui::OffersWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_VERIFY(named<QWidget>(workspace, "offersNarrow")->isVisible());
    QVERIFY(named<QLabel>(workspace, "offersNarrowWords")->text().startsWith(QStringLiteral("Pushed by Bo Lin-Wang since")));
    QTRY_COMPARE(shown(workspace, "offersView"), QStringLiteral("View: Pushed"));
}

LIANLU_WIDGETS_TEST(TestViewOpening)

}  // namespace test_view_opening

#include "test_view_opening.moc"
