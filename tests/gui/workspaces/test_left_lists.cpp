// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// A list opens as it was left: filters, order and span, of each person apart, and nothing of what was searched for or looked at in passing.
#include <algorithm>
#include <memory>

#include <QComboBox>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QToolButton>
#include <QTranslator>

#include "models/base/name_key.h"
#include "tests/gui/workspaces/view_hands.h"
#include "tests/support/test_main.h"
#include "ui/common/heading_order.h"
#include "ui/customers/customers_workspace.h"
#include "ui/leads/leads_workspace.h"
#include "ui/offers/offers_workspace.h"
#include "ui/tasks/tasks_workspace.h"

namespace test_left_lists {

using namespace lianlu;
using namespace lianlu::test::views;
using test::named;
using test::SampleStore;
using item::CustomerListModel;
using item::LeadListModel;

void clickHeading(ui::DataTable* table, int column) {
    auto* header = table->horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {header->sectionViewportPosition(column) + header->sectionSize(column) / 2, header->height() / 2});
}

QString leftKey(test::WorkDesk& desk, const char* list) { return QStringLiteral("lists/%1/%2").arg(QString::fromStdString(desk.async().context().staff.toString()), QString::fromLatin1(list)); }

bool isSaid(QWidget& place, const char* name) { return named<QWidget>(place, name)->isVisible(); }

class TestLeftLists : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void filtersComeBackAndAreCleared();
    void headingsAndBoxAgree();
    void leadsInTheirOrder();
    void tasksAndOffersComeBack();
    void aViewComesBackWithItsChanges();
    void nobodyElsesAndNothingInPassing();
    void whatCannotBeReadOrSeen();
    void nextGoesPastWhatIsLoaded();
    void pictures_data();
    void pictures();
};

void TestLeftLists::filtersComeBackAndAreCleared() {
    test::WorkDesk desk;
    {
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 80);
        QVERIFY(!isSaid(workspace, "customersFilter"));
        QTest::mouseClick(named<QPushButton>(workspace, "customersPool"), Qt::LeftButton);
        clickHeading(tableOf(workspace, "customersTable"), CustomerListModel::Name);
        named<QLineEdit>(workspace, "customersSearch")->setText(QStringLiteral("欧"));
        QTRY_VERIFY(tableOf(workspace, "customersTable")->model()->rowCount() < 10);
        QTRY_VERIFY(!desk.settings().value(leftKey(desk, "customers")).toByteArray().isEmpty());
    }
    QVERIFY(!desk.settings().value(leftKey(desk, "customers")).toByteArray().contains("欧"));
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    auto* table = tableOf(workspace, "customersTable");
    QTRY_COMPARE(table->model()->rowCount(), 60);
    QVERIFY(!named<QPushButton>(workspace, "customersPool")->isChecked());
    QVERIFY(named<QLineEdit>(workspace, "customersSearch")->text().isEmpty());
    QCOMPARE(table->ordering()->text(), QStringLiteral("name"));
    QCOMPARE(named<QComboBox>(workspace, "customersOrder")->currentText(), QStringLiteral("By name"));
    // It is said that somebody is not there, and how many there are.
    QTRY_VERIFY(isSaid(workspace, "customersFilter"));
    QTRY_COMPARE(named<QLabel>(workspace, "customersFilterWords")->text(), QStringLiteral("of 80"));
    QTest::mouseClick(named<QPushButton>(workspace, "customersFilterClear"), Qt::LeftButton);
    QTRY_COMPARE(table->model()->rowCount(), 80);
    QTRY_VERIFY(!isSaid(workspace, "customersFilter"));
    QVERIFY(named<QPushButton>(workspace, "customersPool")->isChecked());
    QCOMPARE(table->ordering()->text(), QStringLiteral("name"));  // an order hides nobody
}

void TestLeftLists::headingsAndBoxAgree() {
    test::WorkDesk desk;
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    auto* table = tableOf(workspace, "customersTable");
    auto* box = named<QComboBox>(workspace, "customersOrder");
    const auto* header = table->horizontalHeader();
    QTRY_COMPARE(table->model()->rowCount(), 80);
    const auto names = [&] {
        QStringList list;
        for (int row = 0; row < table->model()->rowCount(); ++row) list << table->model()->index(row, CustomerListModel::Name).data().toString();
        return list;
    };
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(CustomerListModel::LastPurchase));
    clickHeading(table, CustomerListModel::Name);
    QTRY_COMPARE(box->currentData().toString(), QStringLiteral("name"));
    QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
    const auto isSorted = [&] {
        const auto list = names();
        return std::is_sorted(list.begin(), list.end(), [](const QString& a, const QString& b) { return text::nameKey(a.toStdString()) < text::nameKey(b.toStdString()); });
    };
    QTRY_VERIFY(isSorted());
    const auto before = names();
    clickHeading(table, CustomerListModel::Name);
    QTRY_COMPARE(box->currentData().toString(), QStringLiteral("-name"));
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    QStringList turned(before.rbegin(), before.rend());
    QTRY_COMPARE(names().first(), turned.first());
    // A heading that orders nothing leaves everything as it is, the arrow too.
    clickHeading(table, CustomerListModel::Tier);
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(CustomerListModel::Name));
    QCOMPARE(table->ordering()->text(), QStringLiteral("-name"));
    // By keyboard: the box, and the commands.
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    QTRY_COMPARE(table->ordering()->text(), QStringLiteral("lastPurchase"));
    QAction* spent = nullptr;
    for (auto* action : workspace.commands())
        if (action->objectName() == QLatin1String("actionCustomersOrder_spent")) spent = action;
    QVERIFY(spent);
    QCOMPARE(spent->text(), QStringLiteral("Order by: Spent"));
    spent->trigger();
    spent->trigger();
    QTRY_COMPARE(box->currentText(), QStringLiteral("Lowest spend first"));
    // The order is part of a view.
    saveAs(workspace, QStringLiteral("Small ones"));
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: Small ones"));
    choose(workspace, 1);
    QTRY_COMPARE(table->ordering()->text(), QStringLiteral("lastPurchase"));
    choose(workspace, 3);
    QTRY_COMPARE(table->ordering()->text(), QStringLiteral("-spent"));
    QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
}

void TestLeftLists::leadsInTheirOrder() {
    test::WorkDesk desk;
    ui::LeadsWorkspace workspace(desk);
    desk.present(workspace);
    auto* table = tableOf(workspace, "leadsTable");
    auto* model = static_cast<LeadListModel*>(table->model());
    QTRY_VERIFY(model->rowCount() > 10);
    const auto isInOrder = [&](auto key) {
        for (int row = 1; row < model->rowCount(); ++row)
            if (key(*model->row(row - 1)) > key(*model->row(row))) return false;
        return true;
    };
    const auto due = [](const store::LeadRow& row) { return row.nextStepAt ? toUnixMs(*row.nextStepAt) : std::numeric_limits<std::int64_t>::max(); };
    QVERIFY(!isInOrder(due));
    clickHeading(table, LeadListModel::Due);
    QTRY_VERIFY(isInOrder(due));
    // What was opened when, a column that is not there at first.
    QVERIFY(table->isColumnHidden(LeadListModel::Opened));
    for (auto* action : workspace.commands())
        if (action->objectName() == QLatin1String("actionLeadsOrder_opened")) action->trigger();
    QTRY_VERIFY(isInOrder([](const store::LeadRow& row) { return row.openedAt ? -toUnixMs(*row.openedAt) : 0; }));
    // In the header's menu too.
    QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(table, &key);
    auto* byContact = table->findChild<QAction*>(QStringLiteral("orderBy%1").arg(LeadListModel::LastContact));
    QVERIFY(byContact && !byContact->isChecked());
    byContact->trigger();
    delete table->findChild<QMenu*>(QStringLiteral("columnMenu"));
    QTRY_VERIFY(isInOrder([](const store::LeadRow& row) { return row.lastContactAt ? -toUnixMs(*row.lastContactAt) : 0; }));
    QCOMPARE(shown(workspace, "leadsView"), QStringLiteral("View: All open leads, changed"));
    QVERIFY(!isSaid(workspace, "leadsFilter"));
}

void TestLeftLists::tasksAndOffersComeBack() {
    test::WorkDesk desk;
    {
        ui::TasksWorkspace workspace(desk);
        desk.present(workspace);
        QTest::mouseClick(named<QPushButton>(workspace, "tasksSpan_open"), Qt::LeftButton);
        tableOf(workspace, "tasksTable")->ordering()->choose(item::TaskListModel::Priority);
        QTRY_VERIFY(desk.settings().value(leftKey(desk, "tasks")).toByteArray().contains("priority"));
        ui::OffersWorkspace offers(desk);
        desk.present(offers);
        QTest::mouseClick(named<QPushButton>(offers, "offersBought"), Qt::LeftButton);
        tableOf(offers, "offersTable")->ordering()->choose(item::OfferListModel::Reached);
        auto* splitter = named<QSplitter>(offers, "offersSplitter");
        splitter->setSizes({600, 570});
        Q_EMIT splitter->splitterMoved(600, 1);
        QTRY_VERIFY(desk.settings().value(leftKey(desk, "offers")).toByteArray().contains("news"));
    }
    ui::TasksWorkspace workspace(desk);
    desk.present(workspace);
    auto* tasks = tableOf(workspace, "tasksTable")->model();
    QTRY_COMPARE(tasks->rowCount(), 9);
    QVERIFY(named<QPushButton>(workspace, "tasksSpan_open")->isChecked());
    QVERIFY(!isSaid(workspace, "tasksFilter"));  // a span is where one looks, not what is left out
    QString before;
    for (int row = 0; row < tasks->rowCount(); ++row) {
        const auto priority = QString::number(domain::priorityOf(static_cast<item::TaskListModel*>(tasks)->row(row)->task));
        QVERIFY(before <= priority);
        before = priority;
    }
    ui::OffersWorkspace offers(desk);
    desk.present(offers);
    QTRY_VERIFY(named<QPushButton>(offers, "offersBought")->isChecked());
    QCOMPARE(tableOf(offers, "offersTable")->ordering()->text(), QStringLiteral("news"));
    QTRY_COMPARE(named<QLabel>(offers, "offersFilterWords")->text(), QStringLiteral("of 8"));
    // Won ones are no part of the open ones: of how many is not said.
    test::WorkDesk lead(domain::Role::manager);
    ui::LeadsWorkspace leads(lead);
    lead.present(leads);
    leads.showRows({ui::OwnedRows::What::wonLeads, kColleague, QStringLiteral("Bo Lin"), lead.sample().ago(700)});
    QTRY_VERIFY(isSaid(leads, "leadsFilter"));
    QTRY_COMPARE(named<QLabel>(leads, "leadsFilterWords")->text(), QString());
    const auto sizes = named<QSplitter>(offers, "offersSplitter")->sizes();
    QVERIFY2(qAbs(sizes[0] - sizes[1]) < 60, qPrintable(QStringLiteral("%1 %2").arg(sizes[0]).arg(sizes[1])));
}

void TestLeftLists::aViewComesBackWithItsChanges() {
    test::WorkDesk desk;
    {
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        QTest::mouseClick(named<QPushButton>(workspace, "customersPool"), Qt::LeftButton);
        tableOf(workspace, "customersTable")->setColumnHidden(CustomerListModel::Guide, false);
        saveAs(workspace, QStringLiteral("Mine"));
        QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: Mine"));
        QTest::mouseClick(named<QPushButton>(workspace, "customersContactable"), Qt::LeftButton);
        QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: Mine, changed"));
    }
    {
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: Mine, changed"));
        QVERIFY(named<QPushButton>(workspace, "customersContactable")->isChecked());
        QVERIFY(!tableOf(workspace, "customersTable")->isColumnHidden(CustomerListModel::Guide));
        press(workspace, "viewDelete");
        QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: All customers"));
        // To open with the usual one is a choice as well.
        press(workspace, "viewOpensFirst");
        QVERIFY(desk.toasts.last().contains(QStringLiteral("All customers")));
        QTest::mouseClick(named<QPushButton>(workspace, "customersPool"), Qt::LeftButton);
        QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 60);
    }
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 80);
    QVERIFY(desk.errors.isEmpty());
}

void TestLeftLists::nobodyElsesAndNothingInPassing() {
    test::WorkDesk desk(domain::Role::manager);
    putColleague(desk, "Bo Lin");
    {
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.showRows({ui::OwnedRows::What::contacted, kColleague, QStringLiteral("Bo Lin"), desk.sample().ago(7)});
        QTRY_VERIFY(isSaid(workspace, "customersFilter"));
        QTRY_VERIFY(!desk.settings().value(leftKey(desk, "customers")).toByteArray().isEmpty());
        ui::TasksWorkspace tasks(desk);
        desk.present(tasks);
        tasks.showRows({ui::OwnedRows::What::tasks, kColleague, QStringLiteral("Bo Lin")});
        QTRY_VERIFY(!desk.settings().value(leftKey(desk, "tasks")).toByteArray().isEmpty());
    }
    {
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 80);
        QVERIFY(!isSaid(workspace, "customersNarrow"));
        ui::TasksWorkspace tasks(desk);
        desk.present(tasks);
        QTRY_COMPARE(named<QComboBox>(tasks, "tasksWhose")->currentIndex(), 0);
        QVERIFY(named<QPushButton>(tasks, "tasksSpan_open")->isChecked());
        QTest::mouseClick(named<QPushButton>(workspace, "customersPool"), Qt::LeftButton);
        QTRY_VERIFY(isSaid(workspace, "customersFilter"));
    }
    SecondPerson other(desk.settings());
    ui::CustomersWorkspace workspace(other);
    other.present(workspace);
    QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 80);
}

void TestLeftLists::whatCannotBeReadOrSeen() {
    test::WorkDesk desk;
    {
        desk.settings().setValue(leftKey(desk, "customers"), QByteArray("{\"id\":7}"));
        QTest::ignoreMessage(QtWarningMsg, "how a list was left cannot be read, and it opens as usual");
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 80);
    }
    // A tag that nobody here knows any more, or that this person may not see: the list is not narrowed by it, and that is said.
    desk.settings().setValue(leftKey(desk, "customers"), QByteArray(R"({"id":"usual","name":"All customers","columns":[],"filter":{"pool":false,"book":true,"tag":"a secret","tagValue":""}})"));
    {
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 60);
        QVERIFY(desk.toasts.last().contains(QStringLiteral("a tag")));
    }
    // The store's view with which it was left has gone: what the list showed is still shown.
    desk.settings().setValue(leftKey(desk, "customers"), QByteArray(R"({"id":"store:00000000-0000-7000-8000-000000000001","name":"Theirs","columns":[],"filter":{"pool":false,"book":true}})"));
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(tableOf(workspace, "customersTable")->model()->rowCount(), 60);
    QTRY_COMPARE(shown(workspace, "customersView"), QStringLiteral("View: All customers, changed"));
}

void TestLeftLists::nextGoesPastWhatIsLoaded() {
    test::WorkDesk desk;
    const auto& context = desk.async().context();
    for (int n = 0; n < 130; ++n) {
        domain::Lead lead;
        lead.id.uuid = SampleStore::idOf("more " + std::to_string(n));
        lead.customerId = SampleStore::customer(n % 60);
        lead.ownerId = context.staff;
        lead.stage = domain::LeadStage::contacted;
        lead.maturity = 50;
        desk.sample().put(domain::Scope::book(context.staff), lead);
    }
    desk.sample().flush();
    ui::LeadsWorkspace workspace(desk);
    desk.present(workspace);
    auto* table = tableOf(workspace, "leadsTable");
    QTRY_COMPARE(table->model()->rowCount(), 100);
    auto* next = named<QToolButton>(workspace, "detailNext");
    QVERIFY(table->selectRow(99));
    QVERIFY(next->isEnabled());
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_COMPARE(table->currentIndex().row(), 100);
    QTRY_VERIFY(table->model()->rowCount() > 130);
    // Down to the very last one, and no further.
    const int last = table->model()->rowCount() - 1;
    QVERIFY(table->selectRow(last - 1));
    QTRY_VERIFY(next->isEnabled());
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_COMPARE(table->currentIndex().row(), last);
    QTRY_VERIFY(!next->isEnabled());
}

void TestLeftLists::pictures_data() {
    QTest::addColumn<QString>("language");
    for (const char* language : {"en", "zh_CN"}) QTest::newRow(language) << QString::fromLatin1(language);
}

void TestLeftLists::pictures() {
    if (!qEnvironmentVariableIsSet("LIANLU_PICTURES")) QSKIP("LIANLU_PICTURES is not set");
    QFETCH(QString, language);
    initViewTranslations();
    QTranslator words;
    {
        QVERIFY(words.load(QStringLiteral(":/lianlu/i18n/lianlu_%1.qm").arg(language)));
        QCoreApplication::installTranslator(&words);
    }
    test::WorkDesk desk;
    ui::CustomersWorkspace customers(desk);
    desk.present(customers);
    QTest::mouseClick(named<QPushButton>(customers, "customersPool"), Qt::LeftButton);
    tableOf(customers, "customersTable")->ordering()->choose(CustomerListModel::Name);
    QTRY_VERIFY(!named<QLabel>(customers, "customersFilterWords")->text().isEmpty());
    QTest::qWait(300);
    desk.pictures(customers, QStringLiteral("left-customers-") + language);
    tableOf(customers, "customersTable")->chooseColumns();
    auto* dialog = test::dialog("columnDialog");
    QTest::mouseClick(named<QPushButton>(*dialog, "columnsSetSave"), Qt::LeftButton);
    named<QLineEdit>(*dialog, "columnsSetName")->setText(language == QLatin1String("en") ? QStringLiteral("For phoning") : QStringLiteral("打电话用"));
    test::picture(*dialog, QStringLiteral("columns-naming-") + language);
    QTest::keyClick(named<QLineEdit>(*dialog, "columnsSetName"), Qt::Key_Return);
    test::picture(*dialog, QStringLiteral("columns-set-") + language);
    named<QLineEdit>(*dialog, "columnsSearch")->setText(language == QLatin1String("en") ? QStringLiteral("poi") : QStringLiteral("积分"));
    QTest::qWait(400);
    test::picture(*dialog, QStringLiteral("columns-search-") + language);
    QTest::mouseClick(named<QToolButton>(*dialog, "columnsSetDelete"), Qt::LeftButton);
    test::picture(*dialog, QStringLiteral("columns-deleted-") + language);
    dialog->reject();
    ui::LeadsWorkspace leads(desk);
    desk.present(leads);
    QTest::mouseClick(named<QPushButton>(leads, "leadsStageNew"), Qt::LeftButton);
    tableOf(leads, "leadsTable")->ordering()->choose(LeadListModel::Due);
    QTRY_VERIFY(!named<QLabel>(leads, "leadsFilterWords")->text().isEmpty());
    QTest::qWait(300);
    desk.pictures(leads, QStringLiteral("left-leads-") + language);
    ui::TasksWorkspace tasks(desk);
    desk.present(tasks);
    named<QLineEdit>(tasks, "tasksSearch")->setText(QStringLiteral("a"));
    QTest::qWait(600);
    desk.pictures(tasks, QStringLiteral("left-tasks-") + language);
    QCoreApplication::removeTranslator(&words);
}

LIANLU_WIDGETS_TEST(TestLeftLists)

}  // namespace test_left_lists

#include "test_left_lists.moc"
