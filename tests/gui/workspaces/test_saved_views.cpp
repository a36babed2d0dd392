// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Saved views on the real lists: kept, marked when changed, and nobody else's.
#include <memory>

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTranslator>

#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/common/data_table.h"
#include "ui/common/saved_views.h"
#include "ui/common/table_look.h"
#include "ui/customers/customers_workspace.h"
#include "ui/leads/leads_workspace.h"
#include "ui/offers/offers_workspace.h"
#include "ui/tasks/tasks_workspace.h"

// Q_INIT_RESOURCE declares a function and must stand outside of every namespace.
static void initViewTranslations() { Q_INIT_RESOURCE(lianlu_translations); }

namespace test_saved_views {

using namespace lianlu;
using item::CustomerListModel;
using test::dialog;
using test::named;
using test::SampleStore;
using Trouble = ui::SavedViews::Trouble;

namespace {

const domain::StaffId kColleague{SampleStore::idOf("a colleague")};

//! Somebody else who signs in on the same computer.
class SecondPerson : public test::WorkDesk {
public:
    explicit SecondPerson(QSettings& computer) : m_computer(computer), m_theirs(context(sample())) {}
    item::AsyncStore& async() override { return m_theirs; }
    QSettings& settings() override { return m_computer; }

private:
    static actions::Context context(SampleStore& sample) {
        auto mine = sample.context();
        return {mine.store, mine.clock, mine.ids, kColleague, mine.shop, mine.role};
    }
    QSettings& m_computer;
    item::AsyncStore m_theirs;
};

//! Shortcuts reach the active window only, and no window manager activates one here once a menu or a dialog has closed.
void bringToFront(QWidget& place) {
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    QApplication::setActiveWindow(&place);
#else
    place.activateWindow();
#endif
    (void)QTest::qWaitFor([&] { return place.isActiveWindow(); }, 2000);
    if (!place.isAncestorOf(QApplication::focusWidget())) place.findChild<QTableView*>()->setFocus();
}

void choose(QWidget& place, int digit) {
    bringToFront(place);
    QTest::keyClick(&place, static_cast<Qt::Key>(Qt::Key_0 + digit), Qt::AltModifier);
}

QMenu* openMenu(QWidget& place) {
    QMenu* menu = nullptr;
    (void)QTest::qWaitFor([&] { return place.findChildren<QMenu*>(QStringLiteral("viewMenu")).isEmpty(); });
    bringToFront(place);
    QTest::keyClick(&place, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    (void)QTest::qWaitFor([&] {
        menu = place.findChild<QMenu*>(QStringLiteral("viewMenu"));
        return menu && menu->isVisible();
    });
    if (!menu) qFatal("no menu of views");
    return menu;
}

//! Null: the menu does not have it.
QAction* entry(QMenu* menu, const char* name) { return menu->findChild<QAction*>(QString::fromLatin1(name)); }

//! By keyboard alone.
void press(QWidget& place, const char* name) {
    auto* menu = openMenu(place);
    auto* action = entry(menu, name);
    if (!action || !action->isEnabled()) qFatal("the menu has no %s", name);
    menu->setActiveAction(action);
    QTest::keyClick(menu, Qt::Key_Return);
}

bool has(QWidget& place, const char* name) {
    auto* menu = openMenu(place);
    const bool there = entry(menu, name) != nullptr;
    menu->close();
    return there;
}

void saveAs(QWidget& place, const QString& name, bool opensFirst = false) {
    press(place, "viewSaveAs");
    auto* ask = dialog("viewDialog");
    named<QLineEdit>(*ask, "viewName")->setText(name);
    named<QCheckBox>(*ask, "viewFirst")->setChecked(opensFirst);
    QTest::keyClick(ask, Qt::Key_Return, Qt::ControlModifier);
}

QString shown(QWidget& place, const char* button) { return named<QPushButton>(place, button)->accessibleName(); }

ui::DataTable* tableOf(QWidget& place, const char* name) { return named<ui::DataTable>(place, name); }

QString keyOf(test::WorkDesk& desk, const char* list) { return QStringLiteral("views/%1/%2").arg(QString::fromStdString(desk.async().context().staff.toString()), QString::fromLatin1(list)); }

void putColleague(test::WorkDesk& desk, const char* name) {
    domain::Staff staff;
    staff.id = kColleague;
    staff.storeId = desk.async().context().shop;
    staff.name = name;
    staff.status = domain::StaffStatus::active;
    desk.sample().put(domain::Scope::store(staff.storeId), staff);
    desk.sample().flush();
}

//! What the settings hold of a list, as another program might have left it.
void write(test::WorkDesk& desk, const char* list, const QVariantMap& filter, const QJsonArray& columns = {}) {
    const QJsonObject view{{QStringLiteral("id"), QStringLiteral("v")}, {QStringLiteral("name"), QStringLiteral("Old")}, {QStringLiteral("filter"), QJsonObject::fromVariantMap(filter)}, {QStringLiteral("columns"), columns}};
    desk.settings().setValue(keyOf(desk, list), QJsonDocument(QJsonObject{{QStringLiteral("first"), QStringLiteral("v")}, {QStringLiteral("views"), QJsonArray{view}}}).toJson());
}

}  // namespace

class TestSavedViews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void savesMarksChangesAndChooses();
    void columnsBelongToTheirView();
    void renamesAndAsksBeforeItReplaces();
    void deletesWithAWayBack();
    void opensWithTheOneThatWasChosenFor();
    void whatIsLookedForIsNotMissed();
    void nobodyElseSeesThem();
    void numbersAndAddressesAreNotKept();
    void limits();
    void damagedSettings();
    void whatIsGoneIsSaid();
    void aColleagueIsFoundAgainByName();
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
    QCOMPARE(order->currentIndex(), 2);
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

void TestSavedViews::columnsBelongToTheirView() {
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

    // Closed while the view was shown: its columns do not become the usual ones.
    workspace = std::make_unique<ui::CustomersWorkspace>(desk);
    desk.present(*workspace);
    QVERIFY(tableOf(*workspace, "customersTable")->look().looksLike(usual));
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

void TestSavedViews::opensWithTheOneThatWasChosenFor() {
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
        QVERIFY(desk.toasts.last().contains(QStringLiteral("All customers")));
    }
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 80);
}

//! A search from the palette is among all, also where the list opens narrowed.
void TestSavedViews::whatIsLookedForIsNotMissed() {
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

void TestSavedViews::nobodyElseSeesThem() {
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

void TestSavedViews::numbersAndAddressesAreNotKept() {
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
}

void TestSavedViews::limits() {
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

void TestSavedViews::damagedSettings() {
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

void TestSavedViews::whatIsGoneIsSaid() {
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

void TestSavedViews::aColleagueIsFoundAgainByName() {
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
