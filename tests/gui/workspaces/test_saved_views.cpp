// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Saved views on the real lists: saved, marked when changed, renamed, deleted, reset.
#include <QComboBox>
#include <QLabel>
#include <QTranslator>

#include "tests/gui/workspaces/view_hands.h"
#include "tests/support/test_main.h"
#include "ui/common/saved_views.h"
#include "ui/common/table_look.h"
#include "ui/customers/customers_workspace.h"
#include "ui/leads/leads_workspace.h"
#include "ui/offers/offers_workspace.h"
#include "ui/tasks/tasks_workspace.h"

namespace test_saved_views {

using namespace lianlu;
using namespace lianlu::test::views;
using test::dialog;
using test::named;
using test::SampleStore;
using item::CustomerListModel;

class TestSavedViews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void savesMarksChangesAndChooses();
    void renamesAndAsksBeforeItReplaces();
    void deletesWithAWayBack();
    void everyListHasThem();
    void resetHasAWayBack();
    void pictures_data();
    void pictures();
};

void TestSavedViews::savesMarksChangesAndChooses() {
    test::WorkDesk desk;
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    auto* rows = tableOf(workspace, "customersTable")->model();
    QTRY_COMPARE(rows->rowCount(), 80);
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: All customers"));
    QVERIFY(!has(workspace, "viewDelete") && !has(workspace, "viewRename") && !has(workspace, "viewSaveChanges"));

    QTest::mouseClick(named<QPushButton>(workspace, "customersPool"), Qt::LeftButton);
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: All customers, changed"));
    QVERIFY(named<QPushButton>(workspace, "customersView")->text().endsWith(QStringLiteral("●")));
    QVERIFY(!has(workspace, "viewSaveChanges"));  // a built-in one stays as it is
    saveAs(workspace, QStringLiteral("  Only   mine "));
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: Only mine"));
    QVERIFY(desk.toasts.last().contains(QStringLiteral("Only mine")));

    auto* order = named<QComboBox>(workspace, "customersOrder");
    order->setFocus();
    QTest::keyClick(order, Qt::Key_End);
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: Only mine, changed"));
    press(workspace, "viewSaveChanges");
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: Only mine"));

    // Alt+1 the first built-in, Alt+3 the first own one.
    choose(workspace, 1);
    QTRY_COMPARE(rows->rowCount(), 80);
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: All customers"));
    QCOMPARE(order->currentIndex(), 0);
    choose(workspace, 3);
    QTRY_COMPARE(rows->rowCount(), 60);
    QCOMPARE(order->currentIndex(), order->count() - 1);
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: Only mine"));
    // The undo of the saved changes leads back to the first order, which the list is not in any more.
    QVERIFY(desk.takeBack);
    desk.takeBack();
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: Only mine, changed"));
    // In the palette too.
    QStringList commands;
    for (const auto* action : workspace.commands()) commands << action->text();
    QVERIFY(commands.contains(QStringLiteral("View: Only mine")) && commands.contains(QStringLiteral("Choose or save a view")));
    QVERIFY(desk.errors.isEmpty());
}

void TestSavedViews::renamesAndAsksBeforeItReplaces() {
    test::WorkDesk desk;
    ui::LeadsWorkspace workspace(desk);
    desk.present(workspace);
    auto* ripe = named<QComboBox>(workspace, "leadsMaturity");
    QTRY_COMPARE(shown(workspace, "leadsView"), QStringLiteral("View: All open leads"));
    QTest::mouseClick(named<QPushButton>(workspace, "leadsStageNew"), Qt::LeftButton);
    saveAs(workspace, QStringLiteral("New ones"));
    QTRY_COMPARE(shown(workspace, "leadsView"), QStringLiteral("View: New ones"));
    ripe->setFocus();
    QTest::keyClick(ripe, Qt::Key_End);
    saveAs(workspace, QStringLiteral("Ripest"));
    QTRY_COMPARE(shown(workspace, "leadsView"), QStringLiteral("View: Ripest"));

    // Another's name is not taken by renaming, nor is a built-in one's or none.
    press(workspace, "viewRename");
    auto* ask = dialog("viewDialog");
    auto* name = named<QLineEdit>(*ask, "viewName");
    QCOMPARE(name->text(), QStringLiteral("Ripest"));
    for (const auto* taken : {"new ONES", "All open leads", "   "}) {
        name->setText(QString::fromLatin1(taken));
        QTest::keyClick(ask, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(ask->isVisible() && ask->findChild<QLabel*>(QStringLiteral("inlineErrorText"))->isVisible());
    }
    name->setText(QStringLiteral("Ripe & new"));
    QTest::keyClick(ask, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(shown(workspace, "leadsView"), QStringLiteral("View: Ripe & new"));
    desk.takeBack();
    QTRY_COMPARE(shown(workspace, "leadsView"), QStringLiteral("View: Ripest"));

    // Saving under a name that is taken: once asked, then replaced.
    press(workspace, "viewSaveAs");
    ask = dialog("viewDialog");
    named<QLineEdit>(*ask, "viewName")->setText(QStringLiteral("New ones"));
    auto* save = named<QPushButton>(*ask, "viewSave");
    QCOMPARE(save->text(), QStringLiteral("Save"));
    QTest::mouseClick(save, Qt::LeftButton);
    QVERIFY(ask->isVisible());
    QCOMPARE(save->text(), QStringLiteral("Replace it"));
    named<QLineEdit>(*ask, "viewName")->setText(QStringLiteral("New ones "));
    QCOMPARE(save->text(), QStringLiteral("Save"));  // another name is another question
    QTest::mouseClick(save, Qt::LeftButton);
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_COMPARE(shown(workspace, "leadsView"), QStringLiteral("View: New ones"));
    QTRY_VERIFY(!workspace.window()->findChild<QDialog*>());
    choose(workspace, 1);
    QCOMPARE(ripe->currentIndex(), 0);
    choose(workspace, 3);
    QCOMPARE(ripe->currentIndex(), ripe->count() - 1);
    desk.takeBack();
    QTRY_COMPARE(shown(workspace, "leadsView"), QStringLiteral("View: New ones, changed"));
}

void TestSavedViews::deletesWithAWayBack() {
    test::WorkDesk desk;
    ui::OffersWorkspace workspace(desk);
    desk.present(workspace);
    QTest::mouseClick(named<QPushButton>(workspace, "offersBought"), Qt::LeftButton);
    saveAs(workspace, QStringLiteral("Bought"), true);
    QTRY_COMPARE(shown(workspace, "offersView"), QStringLiteral("View: Bought"));
    const ui::SavedViews before(desk.settings(), QString::fromStdString(desk.async().context().staff.toString()), QStringLiteral("offers"));
    QCOMPARE(before.all().size(), 1);
    QCOMPARE(before.first(), before.all().first().id);
    press(workspace, "viewDelete");
    QTRY_COMPARE(shown(workspace, "offersView"), QStringLiteral("View: All offers"));
    QVERIFY(named<QPushButton>(workspace, "offersAll")->isChecked());
    QVERIFY(!has(workspace, "viewChoose_3"));
    desk.takeBack();
    QTRY_COMPARE(shown(workspace, "offersView"), QStringLiteral("View: Bought"));
    QVERIFY(named<QPushButton>(workspace, "offersBought")->isChecked());
    const ui::SavedViews after(desk.settings(), QString::fromStdString(desk.async().context().staff.toString()), QStringLiteral("offers"));
    QCOMPARE(after.first(), before.first());
}

void TestSavedViews::everyListHasThem() {
    test::WorkDesk desk(domain::Role::manager);
    ui::TasksWorkspace tasks(desk);
    desk.present(tasks);
    QTRY_COMPARE(shown(tasks, "tasksView"), QStringLiteral("View: Due tasks"));
    // By its chips a list comes to another of the built-in ones.
    QTest::mouseClick(named<QPushButton>(tasks, "tasksSpan_open"), Qt::LeftButton);
    QTRY_COMPARE(shown(tasks, "tasksView"), QStringLiteral("View: All open tasks"));
    choose(tasks, 1);
    QTRY_VERIFY(named<QPushButton>(tasks, "tasksSpan_due")->isChecked());

    ui::LeadsWorkspace leads(desk);
    desk.present(leads);
    auto* rows = tableOf(leads, "leadsTable")->model();
    QTRY_COMPARE(rows->rowCount(), 28);
    choose(leads, 2);
    QTRY_COMPARE(shown(leads, "leadsView"), QStringLiteral("View: Ripe (from 70)"));
    QTRY_VERIFY(rows->rowCount() > 3 && rows->rowCount() < 28);

    ui::OffersWorkspace offers(desk);
    desk.present(offers);
    choose(offers, 2);
    QTRY_VERIFY(named<QPushButton>(offers, "offersRefused")->isChecked());
    QTRY_COMPARE(shown(offers, "offersView"), QStringLiteral("View: Offers not sent"));
}

void TestSavedViews::resetHasAWayBack() {
    test::WorkDesk desk;
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    auto* table = tableOf(workspace, "customersTable");
    QTRY_COMPARE(table->model()->rowCount(), 80);
    const auto usual = table->look();
    QTest::mouseClick(named<QPushButton>(workspace, "customersPool"), Qt::LeftButton);
    table->setColumnHidden(CustomerListModel::Guide, false);
    saveAs(workspace, QStringLiteral("Mine"));
    table->setColumnWidth(CustomerListModel::Guide, 133);
    press(workspace, "viewReset");
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: All customers"));
    QVERIFY(table->look().looksLike(usual));
    QTRY_COMPARE(table->model()->rowCount(), 80);
    desk.takeBack();
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: Mine, changed"));
    QCOMPARE(table->columnWidth(CustomerListModel::Guide), 133);
    QTRY_COMPARE(table->model()->rowCount(), 60);
}

void TestSavedViews::pictures_data() {
    QTest::addColumn<QString>("language");
    for (const auto* language : {"en", "zh_CN", "zh_TW"}) QTest::newRow(language) << QString::fromLatin1(language);
}

//! For eyes; and that no language makes the button wider than the room beside the search.
void TestSavedViews::pictures() {
    QFETCH(QString, language);
    initViewTranslations();
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/lianlu/i18n/lianlu_%1.qm").arg(language)));
    QCoreApplication::installTranslator(&translator);
    test::WorkDesk desk(domain::Role::manager);
    const auto look = [&](ui::Workspace& place, const QString& list) {
        desk.present(place);
        const auto name = list.toLatin1() + "View";
        auto* button = named<QPushButton>(place, name.constData());
        saveAs(place, QStringLiteral("冬季大衣：还没有回复的客人，下周再联系一次"));
        QTRY_VERIFY(button->accessibleName().contains(QStringLiteral("冬季大衣")));
        QTRY_VERIFY(button->width() >= button->sizeHint().width() && button->width() < 260);  // once it is laid out
        auto* search = place.findChild<QLineEdit*>(list + QStringLiteral("Search"));
        search->setText(QStringLiteral("欧"));
        QTRY_VERIFY(button->text().endsWith(QStringLiteral("●")));
        QTest::qWait(qEnvironmentVariableIsSet("LIANLU_PICTURES") ? 300 : 0);
        test::picture(place, QStringLiteral("views-%1-%2").arg(list, language));
        auto* menu = openMenu(place);
        test::picture(*menu, QStringLiteral("views-menu-%1-%2").arg(list, language));
        menu->close();
    };
    ui::CustomersWorkspace customers(desk);
    look(customers, QStringLiteral("customers"));
    press(customers, "viewSaveAs");
    auto* ask = dialog("viewDialog");
    named<QLineEdit>(*ask, "viewName")->setText(QStringLiteral("冬季大衣：还没有回复的客人，下周再联系一次"));
    QTest::keyClick(ask, Qt::Key_Return, Qt::ControlModifier);
    test::picture(*ask, QStringLiteral("views-dialog-%1").arg(language));
    QTest::keyClick(ask, Qt::Key_Escape);
    QTRY_VERIFY(!customers.window()->findChild<QDialog*>());
    customers.hide();
    ui::LeadsWorkspace leads(desk);
    look(leads, QStringLiteral("leads"));
    leads.hide();
    ui::TasksWorkspace tasks(desk);
    look(tasks, QStringLiteral("tasks"));
    tasks.hide();
    ui::OffersWorkspace offers(desk);
    look(offers, QStringLiteral("offers"));
    QCoreApplication::removeTranslator(&translator);
}

LIANLU_WIDGETS_TEST(TestSavedViews)

}  // namespace test_saved_views

#include "test_saved_views.moc"
