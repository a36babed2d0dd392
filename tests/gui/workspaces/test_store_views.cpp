// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Views of the store on the real lists: a manager sets them, a guide opens and copies them, and what becomes of one is said.
#include <memory>

#include <QComboBox>
#include <QLabel>
#include <QTranslator>

#include "models/item/queue_words.h"
#include "models/store/queries_queue.h"
#include "models/store/queries_views.h"
#include "models/store/replica.h"
#include "tests/gui/workspaces/view_hands.h"
#include "tests/support/test_main.h"
#include "ui/common/saved_views.h"
#include "ui/customers/customers_workspace.h"
#include "ui/leads/leads_workspace.h"
#include "ui/offers/offers_workspace.h"
#include "ui/tasks/tasks_workspace.h"

namespace test_store_views {

using namespace lianlu;
using namespace lianlu::test::views;
using domain::Role;
using domain::ViewList;
using test::dialog;
using test::named;
using test::SampleStore;

namespace {

domain::SharedViewId sharedId(const char* name) { return {SampleStore::idOf(std::string("view ") + name)}; }

//! As the server sends it: somebody else's work.
void comes(test::WorkDesk& desk, const char* name, ViewList list = ViewList::customers, const std::string& state = R"({"columns":[],"filter":{"pool":false}})", const char* id = nullptr) {
    domain::SharedView view;
    view.id = sharedId(id ? id : name);
    view.storeId = desk.async().context().shop;
    view.list = list;
    view.name = name;
    view.state = state;
    view.staffId = kColleague;
    desk.sample().put(domain::Scope::store(view.storeId), view);
    desk.sample().flush();
}

//! Somebody else has removed it.
void goes(test::WorkDesk& desk, const char* name) {
    const auto done = desk.sample().store().writeNow([&](store::WriteTxn& txn) {
        const std::vector<store::ServerRow> rows{{"shared_view", sharedId(name).uuid, 1'000'000, true, {}}};
        return store::Replica::apply(txn, domain::Scope::store(desk.async().context().shop), rows);
    });
    if (!done) qFatal("%s", done.error().describe().c_str());
}

//! The server takes all that waits.
void answered(test::WorkDesk& desk, std::int64_t ver) {
    const auto done = desk.sample().store().writeNow([&](store::WriteTxn& txn) -> Result<void> {
        LIANLU_TRY(const auto ops, store::Outbox::takeForSending(txn, 200));
        std::vector<store::OpOutcome> outcomes;
        for (const auto& op : ops) {
            auto& outcome = outcomes.emplace_back();
            outcome.opId = op.opId;
            outcome.accepted = true;
            outcome.ver = ver;
        }
        return store::Outbox::settle(txn, outcomes);
    });
    if (!done) qFatal("%s", done.error().describe().c_str());
}

std::vector<store::SharedViewRow> inStore(test::WorkDesk& desk) {
    std::vector<store::SharedViewRow> rows;
    const auto done = desk.sample().store().read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(rows, store::sharedViews(connection, desk.async().context().shop));
        return {};
    });
    if (!done) qFatal("%s", done.error().describe().c_str());
    return rows;
}

//! What the queue says of the last change.
QString queued(test::WorkDesk& desk) {
    QString words;
    const auto done = desk.sample().store().read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(const auto lines, store::queueLines(connection, store::QueueGroup::waiting, {}, 1));
        if (!lines.rows.empty()) words = item::whatWasDone(lines.rows.front());
        return {};
    });
    if (!done) qFatal("%s", done.error().describe().c_str());
    return words;
}

void nameIt(const QString& name) {
    auto* ask = dialog("viewDialog");
    named<QLineEdit>(*ask, "viewName")->setText(name);
    QTest::keyClick(ask, Qt::Key_Return, Qt::ControlModifier);
}

void shareAs(QWidget& place, const QString& name) {
    press(place, "viewShare");
    nameIt(name);
}

//! The words of an entry of the menu, without its key.
QString wordsOf(QWidget& place, const char* name) {
    auto* menu = openMenu(place);
    const auto* action = entry(menu, name);
    const auto words = action ? action->text().section(QLatin1Char('\t'), 0, 0) : QString();
    menu->close();
    return words;
}

}  // namespace

class TestStoreViews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aManagerSharesAndTakesItBack();
    void aListIsLeftWithOneOfThem();
    void aManagerChangesRenamesAndRemoves();
    void namesAreJudgedBeforeTheyAreTaken();
    void aGuideOpensAndCopiesAndChangesNothing();
    void onesOwnIsShared();
    void whatIsSearchedForIsNotShared();
    void goneWhileItIsOpen();
    void opensTheList();
    void whatIsNotKnownHereIsSaid();
    void renamedByAnother();
    void everyListHasThem();
    void pictures_data();
    void pictures();
};

void TestStoreViews::aManagerSharesAndTakesItBack() {
    test::WorkDesk desk(Role::manager);
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    QTest::mouseClick(named<QPushButton>(workspace, "customersPool"), Qt::LeftButton);
    shareAs(workspace, QStringLiteral("  Winter   coats "));
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Winter coats"));
    QCOMPARE(named<QPushButton>(workspace, "customersView")->text(), QStringLiteral("Store: Winter coats"));
    QCOMPARE(inStore(desk).size(), std::size_t{1});
    QCOMPARE(queued(desk), QStringLiteral("Shared the view “Winter coats” with the store"));
    // Until the server has it the menu says so.
    QCOMPARE(wordsOf(workspace, "viewChoose_3"), QStringLiteral("Winter coats – not at the server yet"));
    answered(desk, 900);
    QTRY_COMPARE(wordsOf(workspace, "viewChoose_3"), QStringLiteral("Winter coats"));
    choose(workspace, 1);
    QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 80);
    choose(workspace, 3);
    QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 60);
    QStringList commands;
    for (const auto* action : workspace.commands()) commands << action->text();
    QVERIFY(commands.contains(QStringLiteral("View of the store: Winter coats")));
    QVERIFY(desk.undo());
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: All customers, changed"));
    QVERIFY(inStore(desk).empty());
    QVERIFY2(desk.errors.isEmpty(), qPrintable(desk.errors.join(QLatin1Char('\n'))));
}

//! It is not there before the store has been read: until then the list must not be kept as another.
void TestStoreViews::aListIsLeftWithOneOfThem() {
    test::WorkDesk desk(Role::guide);
    comes(desk, "Coats");
    {
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(wordsOf(workspace, "viewChoose_3"), QStringLiteral("Coats"));
        choose(workspace, 3);
        QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Coats"));
    }
    for (int start = 0; start < 2; ++start) {
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Coats"));
        QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 60);
    }
    goes(desk, "Coats");
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 60);
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: All customers, changed"));
    QVERIFY(desk.errors.isEmpty());
}

void TestStoreViews::aManagerChangesRenamesAndRemoves() {
    test::WorkDesk desk(Role::manager);
    comes(desk, "Coats");
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(wordsOf(workspace, "viewChoose_3"), QStringLiteral("Coats"));
    choose(workspace, 3);
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Coats"));
    QVERIFY(!has(workspace, "viewSaveForStore") && !has(workspace, "viewDelete") && !has(workspace, "viewSaveChanges"));

    auto* order = named<QComboBox>(workspace, "customersOrder");
    order->setFocus();
    QTest::keyClick(order, Qt::Key_End);
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Coats, changed"));
    press(workspace, "viewSaveForStore");
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Coats"));
    QCOMPARE(queued(desk), QStringLiteral("Changed the shared view “Coats”: filters, order and columns"));
    QVERIFY(desk.undo());
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Coats, changed"));
    choose(workspace, 3);
    QTRY_COMPARE(order->currentIndex(), 0);

    press(workspace, "viewRename");
    QCOMPARE(named<QLineEdit>(*dialog("viewDialog"), "viewName")->text(), QStringLiteral("Coats"));
    nameIt(QStringLiteral("Down coats"));
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Down coats"));
    QCOMPARE(queued(desk), QStringLiteral("Renamed a shared view to “Down coats”"));
    QVERIFY(desk.undo());
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Coats"));

    press(workspace, "viewOpensFirst");
    press(workspace, "viewRemoveFromStore");
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: All customers, changed"));  // the list stays
    QCOMPARE(queued(desk), QStringLiteral("Removed the shared view “Coats”"));
    QCOMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 60);
    QVERIFY(desk.toasts.last().contains(QStringLiteral("Coats")));
    answered(desk, 900);
    QVERIFY(desk.undo());
    // Under another id by now: still the one that is looked at, and that the list opens with.
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Coats"));
    const ui::SavedViews own(desk.settings(), QString::fromStdString(desk.async().context().staff.toString()), QStringLiteral("customers"));
    QCOMPARE(own.first(), QStringLiteral("store:") + QString::fromStdString(inStore(desk).at(0).view.id.toString()));
    QVERIFY(inStore(desk).at(0).view.id != sharedId("Coats"));
    QVERIFY2(desk.errors.isEmpty(), qPrintable(desk.errors.join(QLatin1Char('\n'))));
}

void TestStoreViews::namesAreJudgedBeforeTheyAreTaken() {
    test::WorkDesk desk(Role::manager);
    comes(desk, "Coats");
    comes(desk, "Bags");
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(wordsOf(workspace, "viewChoose_4"), QStringLiteral("Bags"));
    const auto refused = [&](const QString& name, const QString& words) {
        auto* ask = dialog("viewDialog");
        named<QLineEdit>(*ask, "viewName")->setText(name);
        QTest::keyClick(ask, Qt::Key_Return, Qt::ControlModifier);
        const auto* said = ask->findChild<QLabel*>(QStringLiteral("inlineErrorText"));
        return ask->isVisible() && said->isVisible() && said->text().contains(words);
    };
    press(workspace, "viewShare");
    QVERIFY(refused(QStringLiteral("  "), QStringLiteral("Give the view a name")));
    QVERIFY(refused(QString(61, QLatin1Char('x')), QStringLiteral("60")));
    QVERIFY(refused(QStringLiteral("COATS"), QStringLiteral("The store has a view of this name")));
    QVERIFY(refused(QStringLiteral("all customers"), QStringLiteral("of its own")));
    QTest::keyClick(dialog("viewDialog"), Qt::Key_Escape);
    QTRY_VERIFY(!workspace.window()->findChild<QDialog*>());
    choose(workspace, 3);
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Coats"));
    press(workspace, "viewRename");
    QVERIFY(refused(QStringLiteral("bags"), QStringLiteral("The store has a view of this name")));
    named<QLineEdit>(*dialog("viewDialog"), "viewName")->setText(QStringLiteral("Belts"));
    QTest::keyClick(dialog("viewDialog"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Belts"));
    QCOMPARE(inStore(desk).size(), std::size_t{2});
}

void TestStoreViews::aGuideOpensAndCopiesAndChangesNothing() {
    test::WorkDesk desk(Role::guide);
    comes(desk, "Coats");
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(wordsOf(workspace, "viewChoose_3"), QStringLiteral("Coats"));
    QCOMPARE(wordsOf(workspace, "viewHeading"), QStringLiteral("Of the store"));
    choose(workspace, 3);
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Coats"));
    QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 60);
    auto* order = named<QComboBox>(workspace, "customersOrder");
    order->setFocus();
    QTest::keyClick(order, Qt::Key_End);
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Coats, changed"));
    for (const auto* act : {"viewShare", "viewRename", "viewRemoveFromStore", "viewSaveForStore", "viewDelete", "viewSaveChanges"}) QVERIFY2(!has(workspace, act), act);

    QCOMPARE(wordsOf(workspace, "viewSaveAs"), QStringLiteral("Copy into my views…"));
    press(workspace, "viewSaveAs");
    QCOMPARE(named<QLineEdit>(*dialog("viewDialog"), "viewName")->text(), QStringLiteral("Coats"));
    nameIt(QStringLiteral("My coats"));
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: My coats"));
    // Own ones stand before the store's.
    QCOMPARE(wordsOf(workspace, "viewChoose_3"), QStringLiteral("My coats"));
    QCOMPARE(wordsOf(workspace, "viewChoose_4"), QStringLiteral("Coats"));
    choose(workspace, 4);
    QTRY_COMPARE(order->currentIndex(), 0);
    QVERIFY(inStore(desk).at(0).view.id == sharedId("Coats") && !inStore(desk).at(0).pending);
    QVERIFY(desk.errors.isEmpty());
}

void TestStoreViews::onesOwnIsShared() {
    test::WorkDesk desk(Role::manager);
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    QTest::mouseClick(named<QPushButton>(workspace, "customersPool"), Qt::LeftButton);
    saveAs(workspace, QStringLiteral("Coats"));
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: Coats"));
    press(workspace, "viewShare");
    auto* ask = dialog("viewDialog");
    QCOMPARE(named<QLineEdit>(*ask, "viewName")->text(), QStringLiteral("Coats"));
    QVERIFY(!named<QCheckBox>(*ask, "viewFirst")->isVisible());
    QTest::keyClick(ask, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Coats"));
    QCOMPARE(wordsOf(workspace, "viewChoose_3"), QStringLiteral("Coats"));  // one's own stays one's own
    QVERIFY(desk.undo());
    QTRY_VERIFY(!shown(workspace, "customersView").contains(QStringLiteral("store")));
    QVERIFY(has(workspace, "viewChoose_3") && !has(workspace, "viewChoose_4"));
}

void TestStoreViews::whatIsSearchedForIsNotShared() {
    test::WorkDesk desk(Role::manager);
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    auto* search = named<QLineEdit>(workspace, "customersSearch");
    search->setText(QStringLiteral("欧"));
    press(workspace, "viewShare");
    auto* ask = dialog("viewDialog");
    QCOMPARE(named<QLabel>(*ask, "viewNote")->text(), QStringLiteral("What is searched for is not shared."));
    nameIt(QStringLiteral("Everybody"));
    QTRY_VERIFY(!inStore(desk).empty());
    QVERIFY2(inStore(desk).at(0).view.state.find("search") == std::string::npos && inStore(desk).at(0).view.state.find("欧") == std::string::npos, inStore(desk).at(0).view.state.c_str());
    // It is typed still, so the list is another; nothing of it is there to be saved for the store.
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Everybody, changed"));
    QVERIFY(!has(workspace, "viewSaveForStore"));
    choose(workspace, 3);
    QTRY_VERIFY(search->text().isEmpty());
    // A search that somebody else's program wrote is not followed.
    comes(desk, "Forged", ViewList::customers, R"({"columns":[],"filter":{"search":"欧"}})");
    QTRY_COMPARE(wordsOf(workspace, "viewChoose_4"), QStringLiteral("Forged"));
    choose(workspace, 4);
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Forged"));
    QVERIFY(search->text().isEmpty());
}

void TestStoreViews::goneWhileItIsOpen() {
    test::WorkDesk desk;
    comes(desk, "Coats");
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(wordsOf(workspace, "viewChoose_3"), QStringLiteral("Coats"));
    choose(workspace, 3);
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Coats"));
    QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 60);
    goes(desk, "Coats");
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: All customers, changed"));
    QCOMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 60);
    QVERIFY2(desk.toasts.last().contains(QStringLiteral("“Coats” is no longer among the store's views")), qPrintable(desk.toasts.last()));
    QVERIFY(!has(workspace, "viewChoose_3") && !has(workspace, "viewHeading"));
}

void TestStoreViews::opensTheList() {
    test::WorkDesk desk;
    comes(desk, "Coats");
    {
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(wordsOf(workspace, "viewChoose_3"), QStringLiteral("Coats"));
        choose(workspace, 3);
        QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Coats"));
        press(workspace, "viewOpensFirst");
        QTRY_VERIFY(desk.toasts.last().contains(QStringLiteral("Coats")));
    }
    {
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Coats"));
        QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 60);
    }
    goes(desk, "Coats");
    for (int time = 0; time < 2; ++time) {
        const auto before = desk.toasts.size();
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 80);
        QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: All customers"));
        QCOMPARE(desk.toasts.size() - before, time == 0 ? 1 : 0);  // said once
    }
}

void TestStoreViews::whatIsNotKnownHereIsSaid() {
    test::WorkDesk desk;
    comes(desk, "Newer", ViewList::customers, R"({"columns":[{"column":0,"shown":true,"width":0},{"column":77,"shown":true,"width":90}],"filter":{"pool":false,"order":"shoeSize","tag":"nobody has it","colour":"red"}})");
    comes(desk, "Damaged", ViewList::customers, R"({"columns":[{"column":-4}],"filter":{}})");
    QTest::ignoreMessage(QtWarningMsg, "shared views: 1 of a list cannot be read and are left out");
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(wordsOf(workspace, "viewChoose_3"), QStringLiteral("Newer"));
    QVERIFY(!has(workspace, "viewChoose_4"));
    choose(workspace, 3);
    QTRY_COMPARE(desk.toasts.size(), 1);
    for (const auto* part : {"Newer", "an order", "a column", "a tag"}) QVERIFY2(desk.toasts.first().contains(QString::fromLatin1(part)), qPrintable(desk.toasts.first()));
    QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 60);  // what is left of it
}

void TestStoreViews::renamedByAnother() {
    test::WorkDesk desk;
    comes(desk, "Coats");
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(wordsOf(workspace, "viewChoose_3"), QStringLiteral("Coats"));
    choose(workspace, 3);
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Coats"));
    comes(desk, "Down & coats", ViewList::customers, R"({"columns":[],"filter":{"pool":false}})", "Coats");
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Down & coats"));
    // Changed under who looks at it: their list stays, and the dot says that it is another.
    comes(desk, "Down & coats", ViewList::customers, R"({"columns":[],"filter":{"pool":true}})", "Coats");
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View of the store: Down & coats, changed"));
    QCOMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 60);
    choose(workspace, 3);
    QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 80);
}

void TestStoreViews::everyListHasThem() {
    test::WorkDesk desk(Role::manager);
    const auto look = [&](ui::Workspace& place, const char* button, const char* name) {
        desk.present(place);
        QVERIFY(!has(place, "viewHeading"));  // those of another list are not this one's
        shareAs(place, QString::fromLatin1(name));
        QTRY_COMPARE(shown(place, button), QStringLiteral("View of the store: ") + QString::fromLatin1(name));
        choose(place, 1);
        QTRY_VERIFY(!shown(place, button).contains(QStringLiteral("store")));
        choose(place, 3);
        QTRY_COMPARE(shown(place, button), QStringLiteral("View of the store: ") + QString::fromLatin1(name));
        place.hide();
    };
    ui::CustomersWorkspace customers(desk);
    look(customers, "customersView", "one");
    ui::LeadsWorkspace leads(desk);
    look(leads, "leadsView", "two");
    ui::TasksWorkspace tasks(desk);
    look(tasks, "tasksView", "three");
    ui::OffersWorkspace offers(desk);
    look(offers, "offersView", "four");
    QCOMPARE(inStore(desk).size(), std::size_t{4});
    QVERIFY(desk.errors.isEmpty());
}

void TestStoreViews::pictures_data() {
    QTest::addColumn<QString>("language");
    for (const auto* language : {"en", "zh_CN", "zh_TW"}) QTest::newRow(language) << QString::fromLatin1(language);
}

//! For eyes; and that no language makes the button wider than the room beside the search.
void TestStoreViews::pictures() {
    QFETCH(QString, language);
    initViewTranslations();
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/lianlu/i18n/lianlu_%1.qm").arg(language)));
    QCoreApplication::installTranslator(&translator);
    const auto name = QStringLiteral("冬季大衣：还没有回复的客人，下周再联系一次");
    for (const auto role : {Role::manager, Role::guide}) {
        test::WorkDesk desk(role);
        const auto who = QString::fromLatin1(role == Role::manager ? "manager" : "guide");
        comes(desk, "冬季大衣：还没有回复的客人，下周再联系一次", ViewList::customers);
        comes(desk, "可联系的会员", ViewList::customers, R"({"columns":[],"filter":{"contactable":true}})");
        ui::CustomersWorkspace customers(desk);
        desk.present(customers);
        QTRY_VERIFY(has(customers, "viewChoose_4"));
        saveAs(customers, QStringLiteral("我的老客户"));
        if (role == Role::manager) {
            shareAs(customers, QStringLiteral("周末到店"));
            QTRY_COMPARE(inStore(desk).size(), std::size_t{3});
        }
        int place = 3;
        while (place < 9 && !wordsOf(customers, QByteArray("viewChoose_" + QByteArray::number(place)).constData()).startsWith(name)) ++place;
        choose(customers, place);
        auto* button = named<QPushButton>(customers, "customersView");
        QTRY_VERIFY(button->accessibleName().contains(name));
        named<QLineEdit>(customers, "customersSearch")->setText(QStringLiteral("欧"));
        QTRY_VERIFY(button->text().endsWith(QStringLiteral("●")));
        QTRY_VERIFY(button->width() >= button->sizeHint().width() && button->width() < 260);
        auto* order = named<QComboBox>(customers, "customersOrder");
        order->setCurrentIndex(order->count() - 1);
        QTest::qWait(qEnvironmentVariableIsSet("LIANLU_PICTURES") ? 300 : 0);
        test::picture(customers, QStringLiteral("store-views-%1-%2").arg(who, language));
        auto* menu = openMenu(customers);
        test::picture(*menu, QStringLiteral("store-views-menu-%1-%2").arg(who, language));
        menu->close();
        if (role != Role::manager) continue;
        press(customers, "viewShare");
        auto* ask = dialog("viewDialog");
        named<QLineEdit>(*ask, "viewName")->setText(name);
        QTest::keyClick(ask, Qt::Key_Return, Qt::ControlModifier);
        test::picture(*ask, QStringLiteral("store-views-dialog-%1").arg(language));
        QTest::keyClick(ask, Qt::Key_Escape);
        QTRY_VERIFY(!customers.window()->findChild<QDialog*>());
    }
    QCoreApplication::removeTranslator(&translator);
}

LIANLU_WIDGETS_TEST(TestStoreViews)

}  // namespace test_store_views

#include "test_store_views.moc"
