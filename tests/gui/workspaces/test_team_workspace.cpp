// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// The team: figures and their rows, out of the pool, and a book that changes hands.
#include <algorithm>
#include <numeric>
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

#include "tests/gui/workspaces/view_hands.h"
#include "tests/support/test_main.h"
#include "ui/common/chart_plot.h"
#include "ui/common/heading_order.h"
#include "ui/customers/customers_workspace.h"
#include "ui/leads/leads_workspace.h"
#include "ui/offers/offers_workspace.h"
#include "ui/tasks/staff_picker.h"
#include "ui/tasks/tasks_workspace.h"
#include "ui/team/team_workspace.h"
#include "ui/common/figure_tile.h"

namespace test_team_workspace {

using namespace lianlu;
using item::HandoverNow;
using item::HandoverWish;
using item::TeamListModel;
using test::dialog;
using test::named;
using test::SampleStore;

namespace {

const domain::StaffId kBo{SampleStore::idOf("bo")}, kGone{SampleStore::idOf("gone")};

//! A store's team: the sample's guide as manager, Bo Lin with three customers, and somebody who has left with one.
class TeamDesk : public test::WorkDesk {
public:
    explicit TeamDesk(domain::Role role = domain::Role::manager) : WorkDesk(role) {
        const auto shop = domain::Scope::store(async().context().shop);
        sample().put(shop, staff(kBo, "Bo Lin", domain::StaffStatus::active));
        sample().put(shop, staff(kGone, "旧同事", domain::StaffStatus::left));
        for (int i = 0; i < 4; ++i) {
            domain::Customer one;
            one.id = {SampleStore::idOf("bo's" + std::to_string(i))};
            one.kind = domain::CustomerKind::member;
            one.name = "客人" + std::to_string(i);
            one.homeStoreId = async().context().shop;
            one.guideId = i < 3 ? kBo : kGone;
            sample().put(domain::Scope::book(one.guideId), one);
            domain::Interaction call;
            call.id = {SampleStore::idOf("bo's call" + std::to_string(i))};
            call.customerId = one.id;
            call.staffId = kBo;
            call.kind = domain::InteractionKind::call;
            call.at = sample().ago(i < 2 ? 1 : 20);
            sample().put(domain::Scope::book(one.guideId), call);
        }
        domain::Task late;
        late.id = {SampleStore::idOf("bo's task")};
        late.storeId = async().context().shop;
        late.assigneeId = kBo;
        late.title = "Count the coats";
        late.status = domain::TaskStatus::open;
        late.dueAt = sample().ago(1);
        sample().put(shop, late);
        domain::Lead won;
        won.id = {SampleStore::idOf("bo's lead")};
        won.customerId = {SampleStore::idOf("bo's0")};
        won.ownerId = kBo;
        won.stage = domain::LeadStage::won;
        won.closedAt = sample().ago(2);
        sample().put(domain::Scope::book(kBo), won);
        sample().flush();
    }

private:
    domain::Staff staff(domain::StaffId id, const char* name, domain::StaffStatus status) {
        domain::Staff one;
        one.id = id;
        one.storeId = async().context().shop;
        one.code = "G-" + id.toString().substr(0, 3);
        one.name = name;
        one.role = domain::Role::guide;
        one.status = status;
        return one;
    }
};

}  // namespace

class TestTeamWorkspace : public QObject {
    Q_OBJECT

    static QTableView* table(QWidget& workspace, const char* name = "teamTable") { return named<QTableView>(workspace, name); }
    static int rows(QWidget& workspace, const char* name = "teamTable") { return table(workspace, name)->model()->rowCount(); }
    static QString cell(QWidget& workspace, int row, int column, int role = Qt::DisplayRole) { return table(workspace)->model()->index(row, column).data(role).toString(); }
    static QString text(QWidget& workspace, const char* name) { return named<QLabel>(workspace, name)->text(); }
    static void choose(QWidget& workspace, const QString& name) {
        for (int row = 0; row < rows(workspace); ++row)
            if (cell(workspace, row, TeamListModel::Name) == name) table(workspace)->setCurrentIndex(table(workspace)->model()->index(row, 0));
    }
    static int figure(QWidget& workspace, const char* name) { return named<ui::FigureTile>(workspace, name)->figure(); }
    static void click(QWidget& inside, const char* name) { QTest::mouseClick(named<QWidget>(inside, name), Qt::LeftButton); }
    //! What the tile with this name opens, in the list it opens it in, and how many rows stand there.
    template <class Place>
    static int behind(TeamDesk& desk, const char* list) {
        Place place(desk);
        desk.present(place);
        place.showRows(*desk.openedRows);
        auto* model = qobject_cast<item::ListModel*>(named<QTableView>(place, list)->model());
        // Two answers come: that of the whole list, and that of the narrowed one.
        (void)QTest::qWaitFor([&] { return model->state() == item::ListModel::State::ready && model->total() == model->rowCount(); });
        return model->rowCount();
    }

private Q_SLOTS:
    void figuresOfEverybodyAndThePool() {
        TeamDesk desk;
        ui::TeamWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(rows(workspace), 4);
        const QAbstractItemModelTester tester(table(workspace)->model());
        QCOMPARE(cell(workspace, 0, TeamListModel::Name), QStringLiteral("Bo Lin"));
        QCOMPARE(cell(workspace, 1, TeamListModel::Name), QStringLiteral("陈晓雯"));
        QCOMPARE(cell(workspace, 2, TeamListModel::Name, item::SubtitleRole), QStringLiteral("Has left"));
        QCOMPARE(cell(workspace, 3, TeamListModel::Name), QStringLiteral("Pool"));
        QCOMPARE(cell(workspace, 0, TeamListModel::Customers), QStringLiteral("3"));
        QCOMPARE(cell(workspace, 0, TeamListModel::Contacts), QStringLiteral("4"));
        QCOMPARE(cell(workspace, 0, TeamListModel::Tasks, item::SubtitleRole), QStringLiteral("1 overdue"));
        QCOMPARE(cell(workspace, 0, TeamListModel::Tasks, Qt::AccessibleTextRole), QStringLiteral("1, 1 overdue"));
        QCOMPARE(cell(workspace, 1, TeamListModel::Customers), QStringLiteral("60"));
        QCOMPARE(cell(workspace, 3, TeamListModel::Customers), QStringLiteral("20"));
        QCOMPARE(text(workspace, "teamPeriod"), QStringLiteral("Contacts and offers: the last 30 days. Won: since 1 Nov 2026."));
        QVERIFY(!named<QPushButton>(workspace, "teamView")->text().contains(QChar(u'●')));  // as it begins, it is the usual view
        // The first is shown.
        QTRY_COMPARE(text(workspace, "teamName"), QStringLiteral("Bo Lin"));
        QCOMPARE(figure(workspace, "teamCustomers"), 3);
        QCOMPARE(figure(workspace, "teamWon"), 1);
        QVERIFY(text(workspace, "teamDaysTitle").contains(QStringLiteral("2 in the last 7 days")));
        desk.pictures(workspace, QStringLiteral("team"));
        // A day of the chart leads to whom Bo contacted on it.
        auto* days = named<ui::ChartPlot>(workspace, "teamDaysPlot");
        QCOMPARE(days->data().series.size(), std::size_t{2});
        const auto& own = days->data().series.front().values;
        const auto busy = static_cast<int>(std::max_element(own.begin(), own.end()) - own.begin());
        QCOMPARE(own[static_cast<std::size_t>(busy)], 2.0);
        QCOMPARE(std::accumulate(own.begin(), own.end(), 0.0), 4.0);
        days->setFocus();
        QTest::keyClick(days, Qt::Key_Home);
        for (int day = 0; day < busy; ++day) QTest::keyClick(days, Qt::Key_Right);
        QTest::keyClick(days, Qt::Key_Return);
        QVERIFY(desk.openedRows && desk.openedRows->from && desk.openedRows->until);
        QCOMPARE(desk.openedRows->what, ui::OwnedRows::What::contacted);
        QCOMPARE(*desk.openedRows->until - *desk.openedRows->from, std::chrono::hours(24));
        QVERIFY(behind<ui::CustomersWorkspace>(desk, "customersTable") >= 1);
        desk.openedRows->from = *desk.openedRows->until - std::chrono::seconds(1);
        QCOMPARE(behind<ui::CustomersWorkspace>(desk, "customersTable"), 0);
        desk.openedRows.reset();
        // By a figure, the most first; the pool stays last.
        workspace.findChild<QAction*>(QStringLiteral("actionTeamOrder%1").arg(TeamListModel::Customers))->trigger();
        QCOMPARE(cell(workspace, 0, TeamListModel::Name), QStringLiteral("陈晓雯"));
        QCOMPARE(cell(workspace, 3, TeamListModel::Name), QStringLiteral("Pool"));
        QCOMPARE(text(workspace, "teamName"), QStringLiteral("Bo Lin"));
        // Who has left still has customers: that is said.
        choose(workspace, QStringLiteral("旧同事"));
        QTRY_VERIFY(named<QWidget>(workspace, "teamLeft")->isVisible());
        QVERIFY(text(workspace, "inlineErrorText").startsWith(QStringLiteral("This colleague has left")));
        QVERIFY(!named<QPushButton>(workspace, "teamGiveTask")->isEnabled());
        desk.pictures(workspace, QStringLiteral("team-left"));
        choose(workspace, QStringLiteral("Pool"));
        QTRY_COMPARE(figure(workspace, "teamCustomers"), 20);
        QVERIFY(!named<QWidget>(workspace, "teamHandOver")->isVisible());
        desk.pictures(workspace, QStringLiteral("team-pool"));
    }

    void anOrderIsKeptAndHasAName() {
        TeamDesk desk;
        {
            ui::TeamWorkspace workspace(desk);
            desk.present(workspace);
            QTRY_VERIFY(named<QTableView>(workspace, "teamTable")->model()->rowCount() > 2);
            workspace.findChild<QAction*>(QStringLiteral("actionTeamOrder%1").arg(TeamListModel::Customers))->trigger();
            test::views::saveAs(workspace, QStringLiteral("Who has most"));
            QTRY_COMPARE(test::views::shown(workspace, "teamView"), QStringLiteral("View: Who has most"));
            // There are none of the store here.
            QVERIFY(!test::views::has(workspace, "viewShare"));
        }
        ui::TeamWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(test::views::shown(workspace, "teamView"), QStringLiteral("View: Who has most"));
        QTRY_COMPARE(cell(workspace, 0, TeamListModel::Name), QStringLiteral("陈晓雯"));
        test::views::choose(workspace, 1);
        QTRY_COMPARE(test::views::tableOf(workspace, "teamTable")->ordering()->text(), QStringLiteral("name"));
    }

    void aFigureIsAsManyRowsAsItOpens() {
        TeamDesk desk;
        ui::TeamWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(text(workspace, "teamName"), QStringLiteral("Bo Lin"));
        click(workspace, "teamCustomers");
        QCOMPARE(behind<ui::CustomersWorkspace>(desk, "customersTable"), 3);
        click(workspace, "teamTasks");
        QCOMPARE(behind<ui::TasksWorkspace>(desk, "tasksTable"), 1);
        click(workspace, "teamWon");
        QCOMPARE(behind<ui::LeadsWorkspace>(desk, "leadsTable"), 1);
        click(workspace, "teamLeads");
        QCOMPARE(behind<ui::LeadsWorkspace>(desk, "leadsTable"), 0);
        click(workspace, "teamContacts");  // four contacts with four persons
        QCOMPARE(behind<ui::CustomersWorkspace>(desk, "customersTable"), 4);
        choose(workspace, QStringLiteral("陈晓雯"));
        for (const auto& [tile, count] : {std::pair{"teamOffers", &behind<ui::OffersWorkspace>}, {"teamLeads", nullptr}}) {
            const int told = figure(workspace, tile);
            click(workspace, tile);
            QCOMPARE(count ? count(desk, "offersTable") : behind<ui::LeadsWorkspace>(desk, "leadsTable"), told);
        }
        choose(workspace, QStringLiteral("Pool"));
        for (const char* tile : {"teamCustomers", "teamLeads"}) {
            const int told = figure(workspace, tile);
            QVERIFY(told > 0);
            click(workspace, tile);
            QCOMPARE(QLatin1String(tile) == QLatin1String("teamLeads") ? behind<ui::LeadsWorkspace>(desk, "leadsTable") : behind<ui::CustomersWorkspace>(desk, "customersTable"), told);
        }
        // Taken away, the list is whole again.
        ui::CustomersWorkspace customers(desk);
        desk.present(customers);
        customers.showRows({ui::OwnedRows::What::customers, kBo, QStringLiteral("Bo Lin")});
        QTRY_COMPARE(rows(customers, "customersTable"), 3);
        QCOMPARE(text(customers, "customersNarrowWords"), QStringLiteral("In the book of Bo Lin"));
        desk.pictures(customers, QStringLiteral("customers-of-bo"));
        click(customers, "customersNarrowClear");
        QTRY_COMPARE(rows(customers, "customersTable"), 84);
        QVERIFY(!named<QWidget>(customers, "customersNarrow")->isVisible());
    }

    void aFigureOpensItsDefinition() {
        TeamDesk desk;
        ui::TeamWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(text(workspace, "teamName"), QStringLiteral("Bo Lin"));
        auto* tile = named<ui::FigureTile>(workspace, "teamContacts");
        QVERIFY(tile->toolTip().contains(QStringLiteral("each once")));
        tile->setFocus();
        QContextMenuEvent asks(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(tile, &asks);
        auto* define = tile->findChild<QAction*>(QStringLiteral("teamContactsDefinition"));
        QVERIFY(define);
        define->trigger();
        auto* told = dialog("figureDialog");
        QVERIFY(told);
        QVERIFY(named<QLabel>(*told, "figureDefinition")->text().contains(QStringLiteral("each once")));
        test::picture(*told, QStringLiteral("figure-of-the-team"));
        QTest::mouseClick(named<QPushButton>(*told, "figureRows"), Qt::LeftButton);
        QVERIFY(desk.openedRows && desk.openedRows->what == ui::OwnedRows::What::contacted && desk.openedRows->staff == kBo);
        // No figure of Team or Today is without one.
        for (auto* each : workspace.findChildren<ui::FigureTile*>()) QVERIFY2(!each->accessibleDescription().isEmpty(), qPrintable(each->objectName()));
    }

    void newFiguresComeWhileItStandsThere() {
        TeamDesk desk;
        ui::TeamWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(text(workspace, "teamName"), QStringLiteral("Bo Lin"));
        click(workspace, "teamGiveTask");
        auto* task = dialog("taskDialog");
        QTRY_COMPARE(named<QComboBox>(*task, "taskWhose")->currentText(), QStringLiteral("Bo Lin"));
        QTest::keyClicks(named<QLineEdit>(*task, "taskDialogTitle"), QStringLiteral("Order the ribbons"));
        QTest::keyClick(task, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(figure(workspace, "teamTasks"), 2);
        QTRY_COMPARE(cell(workspace, 0, TeamListModel::Tasks), QStringLiteral("2"));
    }

    void outOfThePoolManyAtOnce() {
        TeamDesk desk;
        ui::CustomersWorkspace customers(desk);
        desk.present(customers);
        ui::OwnedRows pool;
        pool.assignTo = kBo;
        pool.assignName = QStringLiteral("Bo Lin");
        customers.showRows(pool);
        QTRY_COMPARE(rows(customers, "customersTable"), 20);
        QCOMPARE(text(customers, "customersNarrowWords"), QStringLiteral("Choose whom Bo Lin gets"));
        auto* list = table(customers, "customersTable");
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTRY_COMPARE(text(customers, "customersAssignWords"), QStringLiteral("In the pool"));
        for (int n = 1; n < 3; ++n) QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(text(customers, "customersAssignWords"), QStringLiteral("3 chosen"));
        desk.pictures(customers, QStringLiteral("customers-assign"));
        QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        auto* ask = dialog("assignDialog");
        QTRY_VERIFY(named<QPushButton>(*ask, "assignSave")->isEnabled());
        QTRY_COMPARE(named<QComboBox>(*ask, "assignTo")->currentText(), QStringLiteral("Bo Lin"));
        QVERIFY2(text(*ask, "assignCount").startsWith(QStringLiteral("3 customers are assigned.")), qPrintable(text(*ask, "assignCount")));
        test::picture(*ask, QStringLiteral("assign"));
        QTest::keyClick(ask, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.toasts, QStringList{QStringLiteral("3 customers assigned to Bo Lin")});
        QTRY_COMPARE(rows(customers, "customersTable"), 17);
        QVERIFY(desk.undo());
        QTRY_COMPARE(rows(customers, "customersTable"), 20);
        // Where nobody was named it is asked, not guessed.
        customers.showRows({});
        QTRY_COMPARE(rows(customers, "customersTable"), 20);
        list->setCurrentIndex(list->model()->index(0, 0));
        QTRY_VERIFY(named<QPushButton>(customers, "customersAssignDo")->isVisible());
        click(customers, "customersAssignDo");
        ask = dialog("assignDialog");
        QCOMPARE(named<QComboBox>(*ask, "assignTo")->currentIndex(), -1);
        QVERIFY(!named<QPushButton>(*ask, "assignSave")->isEnabled());
        test::picture(*ask, QStringLiteral("assign-nobody"));
        auto* to = named<QComboBox>(*ask, "assignTo");
        QTRY_VERIFY(to->findText(QStringLiteral("Bo Lin")) > 0);
        to->setCurrentIndex(to->findText(QStringLiteral("Bo Lin")));
        QTRY_VERIFY(named<QPushButton>(*ask, "assignSave")->isEnabled());
        ask->reject();
    }

    //! Whoever runs two stores assigns to the guides of both; tasks stay within one.
    void ofTwoStoresToBoth() {
        TeamDesk desk;
        domain::Store other;
        other.id = {SampleStore::idOf("other shop")};
        other.code = "S02";
        other.name = "杭州湖滨店";
        desk.sample().put(domain::Scope::brand(), other);
        for (const auto& [name, status, role] : {std::tuple{"林远", domain::StaffStatus::active, domain::Role::guide}, {"已走", domain::StaffStatus::left, domain::Role::guide},
                                                 {"区域", domain::StaffStatus::active, domain::Role::regional}}) {
            domain::Staff one;
            one.id = {SampleStore::idOf(name)};
            one.storeId = other.id;
            one.code = name;
            one.name = name;
            one.role = role;
            one.status = status;
            desk.sample().put(domain::Scope::store(other.id), one);
        }
        // Sits in this store, and keeps no book.
        domain::Staff head;
        head.id = {SampleStore::idOf("a head of regions")};
        head.storeId = desk.sample().context().shop;
        head.code = "head";
        head.name = "区域总监";
        head.role = domain::Role::regional;
        head.status = domain::StaffStatus::active;
        desk.sample().put(domain::Scope::store(head.storeId), head);
        desk.sample().flush();
        ui::StaffPicker both(desk, ui::StaffPicker::Nobody::hidden, ui::StaffPicker::From::ownStores), here(desk, ui::StaffPicker::Nobody::hidden);
        QTRY_VERIFY(both.findText(QStringLiteral("林远 (杭州湖滨店)")) > 0);
        QTRY_VERIFY(here.findText(QStringLiteral("Bo Lin")) > 0);
        // Those of this store first, without its name; who has left, or keeps no book, is nobody's.
        QVERIFY(both.findText(QStringLiteral("Bo Lin")) > 0 && both.findText(QStringLiteral("Bo Lin")) < both.findText(QStringLiteral("林远 (杭州湖滨店)")));
        for (const auto* gone : {"已走", "区域"}) QCOMPARE(both.findText(QString::fromUtf8(gone), Qt::MatchContains), -1);
        QCOMPARE(here.findText(QStringLiteral("林远"), Qt::MatchContains), -1);
        QCOMPARE(here.findText(QStringLiteral("区域"), Qt::MatchContains), -1);
    }

    void aGuideClaimsAndAssignsToNobody() {
        TeamDesk desk(domain::Role::guide);
        ui::LeadsWorkspace leads(desk);
        desk.present(leads);
        click(leads, "leadsMine");
        auto* list = table(leads, "leadsTable");
        auto* model = qobject_cast<item::LeadListModel*>(list->model());
        QTRY_VERIFY(model->rowCount() > 0 && model->row(0)->inPool && model->total() == model->rowCount());
        const int before = model->rowCount();
        const auto lead = model->row(0)->id;
        list->setCurrentIndex(model->index(0, 0));
        QTRY_VERIFY(named<QPushButton>(leads, "leadsAssignDo")->isVisible());
        QCOMPARE(named<QPushButton>(leads, "leadsAssignDo")->text(), QStringLiteral("Claim"));
        QVERIFY(!named<QPushButton>(leads, "leadsAssignHandOver")->isVisible());
        desk.pictures(leads, QStringLiteral("leads-claim"));
        click(leads, "leadsAssignDo");
        QTRY_COMPARE(desk.toasts, QStringList{QStringLiteral("1 leads claimed")});
        QTRY_COMPARE(model->rowCount(), before - 1);
        QVERIFY(desk.get<domain::Lead>(lead).ownerId == desk.async().context().staff);
        QVERIFY(desk.undo());
        QTRY_COMPARE(model->rowCount(), before);
    }

    void whatIsInOneBookIsHandedOver() {
        TeamDesk desk;
        ui::CustomersWorkspace customers(desk);
        desk.present(customers);
        customers.showRows({ui::OwnedRows::What::customers, kBo, QStringLiteral("Bo Lin")});
        QTRY_COMPARE(rows(customers, "customersTable"), 3);
        auto* list = table(customers, "customersTable");
        list->selectAll();
        QTRY_VERIFY(named<QPushButton>(customers, "customersAssignHandOver")->isVisible());
        QVERIFY(!named<QPushButton>(customers, "customersAssignDo")->isVisible());
        click(customers, "customersAssignHandOver");
        QVERIFY(desk.handedOver.first == kBo);
        QCOMPARE(desk.handedOver.second.size(), std::size_t{3});
    }

    void aHandoverFromPreviewToItsEnd() {
        TeamDesk desk;
        std::int64_t moved = 0;
        auto state = HandoverNow::State::running;
        desk.onHandover = [&](const HandoverWish& wish) -> Result<HandoverNow> {
            HandoverNow now{wish.id, wish.preview ? HandoverNow::State::preview : state};
            now.total = 1;
            now.moved = moved;
            now.tasks = 2;
            now.staying = wish.to.isNull() && wish.preview ? 3 : 0;
            return now;
        };
        ui::TeamWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(rows(workspace), 4);
        choose(workspace, QStringLiteral("旧同事"));
        click(workspace, "teamHandOver");
        auto* ask = dialog("handoverDialog");
        QVERIFY(!ask->isModal());
        QCOMPARE(named<QComboBox>(*ask, "handoverFrom")->currentText(), QStringLiteral("旧同事 (has left)"));
        auto* to = named<QComboBox>(*ask, "handoverTo");
        QCOMPARE(to->count(), 4);  // to choose, two colleagues, the pools
        test::picture(*ask, QStringLiteral("handover-choose"));
        click(*ask, "handoverNext");
        QCOMPARE(text(*ask, "inlineErrorText"), QStringLiteral("Choose to whom they go."));
        QVERIFY(desk.handoversAsked.empty());
        to->setCurrentIndex(to->count() - 1);
        click(*ask, "handoverNext");
        QTRY_COMPARE(text(*ask, "handoverSummary"), QStringLiteral("From 旧同事 to the pools:"));
        QVERIFY(text(*ask, "handoverNote").startsWith(QStringLiteral("3 customers stay")));
        test::picture(*ask, QStringLiteral("handover-preview"));
        click(*ask, "handoverBack");
        to->setCurrentIndex(to->findText(QStringLiteral("Bo Lin")));
        click(*ask, "handoverNext");
        QTRY_COMPARE(text(*ask, "handoverSummary"), QStringLiteral("From 旧同事 to Bo Lin:"));
        QCOMPARE(named<QPushButton>(*ask, "handoverNext")->text(), QStringLiteral("Hand over 1 customers"));
        for (const auto& wish : desk.handoversAsked) QVERIFY(wish.preview);  // nothing has moved
        click(*ask, "handoverNext");
        QTRY_COMPARE(text(*ask, "handoverTitle"), QStringLiteral("Handing over from 旧同事 to Bo Lin"));
        const auto wish = desk.handoversAsked.back();
        QVERIFY(!wish.preview && wish.from == kGone && wish.to == kBo && wish.customers.empty());
        test::picture(*ask, QStringLiteral("handover-running"));
        // Closed and opened again it is the one that runs; the window tells of it meanwhile.
        click(*ask, "handoverNext");
        QTRY_VERIFY(named<QWidget>(workspace, "teamRunning")->isVisible());
        QCOMPARE(text(workspace, "teamRunningWords"), QStringLiteral("Handing over from 旧同事 to Bo Lin: 0 of 1"));
        desk.pictures(workspace, QStringLiteral("team-running"));
        choose(workspace, QStringLiteral("Bo Lin"));
        click(workspace, "teamHandOver");
        ask = dialog("handoverDialog");
        QCOMPARE(text(*ask, "handoverTitle"), QStringLiteral("Handing over from 旧同事 to Bo Lin"));
        moved = 1;
        state = HandoverNow::State::done;
        QVERIFY(QMetaObject::invokeMethod(workspace.findChild<QTimer*>(QStringLiteral("handoverLook")), "timeout"));
        QTRY_COMPARE(text(*ask, "handoverTitle"), QStringLiteral("Handed over from 旧同事 to Bo Lin"));
        QCOMPARE(named<QProgressBar>(*ask, "handoverProgress")->value(), 1000);
        test::picture(*ask, QStringLiteral("handover-done"));
        click(*ask, "handoverNext");
        QTRY_VERIFY(!named<QWidget>(workspace, "teamRunning")->isVisible());
        QVERIFY(!desk.settings().contains(QStringLiteral("team/handover")));
    }

    void aHandoverIsFoundAgainAfterARestart() {
        TeamDesk desk;
        auto state = HandoverNow::State::running;
        desk.onHandover = [&](const HandoverWish& wish) -> Result<HandoverNow> {
            HandoverNow now{wish.id, wish.preview ? HandoverNow::State::preview : state};
            now.total = 1;
            return now;
        };
        Uuid id;
        {
            ui::TeamWorkspace workspace(desk);
            desk.present(workspace);
            QTRY_COMPARE(rows(workspace), 4);
            workspace.handOver(kGone);
            auto* ask = dialog("handoverDialog");
            named<QComboBox>(*ask, "handoverTo")->setCurrentIndex(1);
            click(*ask, "handoverNext");
            QTRY_VERIFY(named<QWidget>(*ask, "handoverSummary")->isVisible());
            click(*ask, "handoverNext");
            QTRY_VERIFY(named<QWidget>(workspace, "teamRunning")->isVisible());
            id = desk.handoversAsked.back().id;
            delete ask;
        }
        state = HandoverNow::State::failed;
        ui::TeamWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_VERIFY(!desk.errors.isEmpty());
        QVERIFY(desk.handoversAsked.back().id == id);
        QVERIFY2(desk.errors.last().contains(QStringLiteral("handover-failed")), qPrintable(desk.errors.last()));
        QVERIFY(!desk.settings().contains(QStringLiteral("team/handover")));
    }

    void whatTheServerSaysIsSaid_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("context");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("words");
        QTest::newRow("away") << static_cast<int>(Code::unreachable) << QString() << QString() << QStringLiteral("The server cannot be reached now. A handover is done online only.");
        QTest::newRow("runs") << static_cast<int>(Code::refused) << QStringLiteral("handover-runs") << QString() << QStringLiteral("Another handover of this colleague's customers runs.");
        QTest::newRow("no guide") << static_cast<int>(Code::refused) << QStringLiteral("target-not-a-guide") << QString() << QStringLiteral("This colleague keeps no book of customers.");
        QTest::newRow("not theirs") << static_cast<int>(Code::forbidden) << QString() << QStringLiteral("from_id") << QStringLiteral("This colleague is at home in another store.");
        QTest::newRow("not allowed") << static_cast<int>(Code::forbidden) << QString() << QString() << QStringLiteral("Your role does not allow this.");
    }
    void whatTheServerSaysIsSaid() {
        QFETCH(int, code);
        QFETCH(QString, context);
        QFETCH(QString, subject);
        QFETCH(QString, words);
        TeamDesk desk;
        desk.onHandover = [&](const HandoverWish&) -> Result<HandoverNow> { return fail(static_cast<Code>(code), context.toStdString(), subject.toStdString()); };
        ui::TeamWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(rows(workspace), 4);
        workspace.handOver(kGone);
        auto* ask = dialog("handoverDialog");
        named<QComboBox>(*ask, "handoverTo")->setCurrentIndex(1);
        click(*ask, "handoverNext");
        QTRY_VERIFY2(text(*ask, "inlineErrorText").startsWith(words), qPrintable(text(*ask, "inlineErrorText")));
        QVERIFY(named<QPushButton>(*ask, "handoverNext")->isEnabled());
        ask->reject();
    }

    void byKeyboardAlone() {
        TeamDesk desk;
        ui::TeamWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(text(workspace, "teamName"), QStringLiteral("Bo Lin"));
        QTest::keyClick(&workspace, Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(text(workspace, "teamName"), QStringLiteral("陈晓雯"));
        QTest::keyClick(&workspace, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(desk.openedRows && desk.openedRows->staff.isNull() && desk.openedRows->assignTo == desk.async().context().staff);
        QTest::keyClick(&workspace, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        dialog("handoverDialog")->reject();
        workspace.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&workspace));
        QTest::keyClick(&workspace, Qt::Key_N, Qt::ControlModifier);
        dialog("taskDialog")->reject();
    }
};

LIANLU_WIDGETS_TEST(TestTeamWorkspace)

}  // namespace test_team_workspace

#include "test_team_workspace.moc"
