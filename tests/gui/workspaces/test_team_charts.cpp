// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// The team in charts: every point is as many rows as it opens, and becomes an audience.
#include <numeric>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include "models/actions/team_figures.h"
#include "models/store/queries_tags.h"
#include "tests/gui/workspaces/view_hands.h"
#include "tests/support/test_main.h"
#include "ui/common/chart_card.h"
#include "ui/common/chart_plot.h"
#include "ui/common/buttons.h"
#include "ui/common/empty_state.h"
#include "ui/customers/customers_workspace.h"
#include "ui/leads/leads_workspace.h"
#include "ui/offers/offers_workspace.h"
#include "ui/shell/view_rows.h"
#include "ui/team/team_boards.h"
#include "ui/team/team_charts.h"
#include "ui/team/team_workspace.h"

namespace test_team_charts {

using namespace lianlu;
using test::dialog;
using test::named;
using test::SampleStore;

namespace {

//! The cards come one after another.
bool areAllThere(const QWidget& place) {
    const auto* last = place.findChild<QWidget*>(QStringLiteral("teamBoardBooks"));
    return last && last->isVisible();
}

const domain::StaffId kBo{SampleStore::idOf("bo")};

//! The sample's guide as manager, and Bo Lin, who called two customers yesterday and one five weeks ago.
class ChartDesk : public test::WorkDesk {
public:
    ChartDesk() : WorkDesk(domain::Role::manager) {
        domain::Staff bo;
        bo.id = kBo;
        bo.storeId = async().context().shop;
        bo.code = "G-7";
        bo.name = "Bo Lin";
        bo.role = domain::Role::guide;
        bo.status = domain::StaffStatus::active;
        sample().put(domain::Scope::store(bo.storeId), bo);
        for (int i = 0; i < 3; ++i) {
            domain::Customer one;
            one.id = {SampleStore::idOf("bo's" + std::to_string(i))};
            one.kind = domain::CustomerKind::member;
            one.name = "客人" + std::to_string(i);
            one.homeStoreId = bo.storeId;
            one.guideId = kBo;
            sample().put(domain::Scope::book(kBo), one);
            domain::Interaction call;
            call.id = {SampleStore::idOf("bo's call" + std::to_string(i))};
            call.customerId = one.id;
            call.staffId = kBo;
            call.kind = domain::InteractionKind::call;
            call.at = sample().ago(i < 2 ? 1 : 35);
            sample().put(domain::Scope::book(kBo), call);
        }
        sample().flush();
    }
};

int rowsOf(QWidget& place, const char* list) { return named<QTableView>(place, list)->model()->rowCount(); }

template <class Place>
int behind(ChartDesk& desk, const char* list, const ui::OwnedRows& rows) {
    Place place(desk);
    desk.present(place);
    place.showRows(rows);
    auto* model = qobject_cast<item::ListModel*>(named<QTableView>(place, list)->model());
    (void)QTest::qWaitFor([&] { return model->state() == item::ListModel::State::ready && model->total() == model->rowCount(); });
    return model->rowCount();
}

}  // namespace

class TestTeamCharts : public QObject {
    Q_OBJECT

    static std::vector<ui::TeamBoard> boardsOf(ChartDesk& desk) {
        actions::TeamFigures figures;
        const auto done = desk.sample().store().read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(figures, actions::teamFigures(c, desk.async().context().shop, desk.async().now()));
            return {};
        });
        if (!done) qFatal("%s", done.error().describe().c_str());
        return ui::teamBoards(figures.lines, figures.period, desk.async().format());
    }
    static const ui::TeamBoard& board(const std::vector<ui::TeamBoard>& all, const char* id) {
        return *std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == QLatin1String(id); });
    }
    static double sum(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }
    //! Asks for the audience of a point by the keyboard.
    static QDialog* ask(QWidget& workspace, const char* name, int point) {
        Q_EMIT named<ui::ChartCard>(workspace, name)->acted(point);
        return dialog("changeManyDialog");
    }

private Q_SLOTS:
    void changesAreSaidInWords() {
        QCOMPARE(ui::changeSince(0, 5), QString());
        QCOMPARE(ui::changeSince(100, 112), QStringLiteral("12 % more than in the 30 days before"));
        QCOMPARE(ui::changeSince(100, 97), QStringLiteral("3 % less than in the 30 days before"));
        QCOMPARE(ui::changeSince(4, 4), QStringLiteral("as many as in the 30 days before"));
        QCOMPARE(ui::changeSince(4, 0), QStringLiteral("100 % less than in the 30 days before"));
    }

    void everyBoardHasRowsAndIsCompared() {
        ChartDesk desk;
        const auto all = boardsOf(desk);
        QCOMPARE(all.size(), std::size_t{5});
        for (const auto& one : all) {
            const auto count = static_cast<std::size_t>(one.board.data.count());
            QVERIFY2(one.rows.size() == count && one.audiences.size() == count && count > 0, qPrintable(one.id));
            QVERIFY(!one.board.title.isEmpty() && !one.board.note.isEmpty() && !one.board.nothing.isEmpty() && !one.opens.isEmpty());
            for (const auto& series : one.board.data.series) QCOMPARE(series.values.size(), count);
        }
        const auto& days = board(all, "teamBoardDays").board.data;
        QCOMPARE(days.count(), 30);
        QCOMPARE(days.series[1].key, QStringLiteral("before"));
        QVERIFY(sum(days.series[1].values) >= 1);  // Bo's call of five weeks ago
        // The days of all are the colleagues of all.
        const auto& contacts = board(all, "teamBoardContacts").board.data;
        QCOMPARE(sum(contacts.series[0].values), sum(days.series[0].values));
        QCOMPARE(contacts.series.back().key, QStringLiteral("average"));
        // Whose books they are, the pool among them; it has nothing to do.
        QVERIFY(board(all, "teamBoardBooks").board.data.points.contains(QStringLiteral("Pool")));
        QVERIFY(!contacts.points.contains(QStringLiteral("Pool")));
        QCOMPARE(board(all, "teamBoardBooks").board.data.series[0].key, QString());
    }

    void aPointIsAsManyRowsAsItOpens() {
        ChartDesk desk;
        const auto all = boardsOf(desk);
        const auto& books = board(all, "teamBoardBooks");
        for (int at = 0; at < books.board.data.count(); ++at)
            QCOMPARE(behind<ui::CustomersWorkspace>(desk, "customersTable", books.rows[static_cast<std::size_t>(at)]), static_cast<int>(books.board.data.series[0].values[static_cast<std::size_t>(at)]));
        const auto bo = static_cast<std::size_t>(board(all, "teamBoardContacts").board.data.points.indexOf(QStringLiteral("Bo Lin")));
        QCOMPARE(behind<ui::CustomersWorkspace>(desk, "customersTable", board(all, "teamBoardContacts").rows[bo]), 2);
        const auto& offers = board(all, "teamBoardOffers");
        for (int at = 0; at < offers.board.data.count(); ++at)
            QCOMPARE(behind<ui::OffersWorkspace>(desk, "offersTable", offers.rows[static_cast<std::size_t>(at)]), static_cast<int>(offers.board.data.series[0].values[static_cast<std::size_t>(at)]));
        const auto& won = board(all, "teamBoardWon");
        for (int at = 0; at < won.board.data.count(); ++at)
            QCOMPARE(behind<ui::LeadsWorkspace>(desk, "leadsTable", won.rows[static_cast<std::size_t>(at)]), static_cast<int>(won.board.data.series[0].values[static_cast<std::size_t>(at)]));
        // A day of everybody: whoever was contacted, by whomever, in books and in the pool.
        const auto& days = board(all, "teamBoardDays");
        ui::CustomersWorkspace customers(desk);
        desk.present(customers);
        customers.showRows(days.rows[28]);
        QTRY_VERIFY(rowsOf(customers, "customersTable") >= 2 && rowsOf(customers, "customersTable") < 80);
        QVERIFY(named<QLabel>(customers, "customersNarrowWords")->text().startsWith(QStringLiteral("Contacted on ")));
        // As a view it comes back as it was.
        QVariantMap filter;
        ui::putRows(filter, days.rows[28]);
        const auto again = ui::rowsOf(filter, {}, ui::OwnedRows::What::customers);
        QVERIFY(again && again->everybody && again->from == days.rows[28].from && again->until == days.rows[28].until);
    }

    void aSegmentBecomesAnAudience() {
        ChartDesk desk;
        ui::TeamWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_VERIFY(rowsOf(workspace, "teamTable") > 2);
        workspace.showCharts(true);
        QTRY_VERIFY(areAllThere(workspace));
        auto* contacts = named<ui::ChartCard>(workspace, "teamBoardContacts");
        QVERIFY(contacts);
        const int bo = static_cast<int>(contacts->plot()->data().points.indexOf(QStringLiteral("Bo Lin")));
        auto* asked = ask(workspace, "teamBoardContacts", bo);
        QVERIFY(asked);
        QCOMPARE(asked->windowTitle(), QStringLiteral("Audience of 2 customers"));
        QVERIFY(!named<QComboBox>(*asked, "changeManyWhat")->isVisible());
        auto* name = named<QLineEdit>(*asked, "changeManyTag");
        QCOMPARE(name->text(), QStringLiteral("Contacted by Bo Lin"));
        QTRY_COMPARE(named<QLabel>(*asked, "changeManyCount")->text(), QStringLiteral("2 of 2 customers change."));
        test::picture(*asked, QStringLiteral("audience"));
        QTest::keyClicks(name, QStringLiteral("Winter coats"));
        QTRY_VERIFY(named<QPushButton>(*asked, "changeManySave")->isEnabled());
        QTest::keyClick(asked, Qt::Key_Return, Qt::ControlModifier);
        // They are shown, by the tag that they have now.
        QTRY_VERIFY(desk.openedRows && desk.openedRows->tag == QStringLiteral("Winter coats"));
        ui::CustomersWorkspace customers(desk);
        desk.present(customers);
        customers.showRows(*desk.openedRows);
        QTRY_COMPARE(rowsOf(customers, "customersTable"), 2);
        // One undo, and it is nobody's.
        desk.takeBack();
        QTRY_COMPARE(rowsOf(customers, "customersTable"), 0);
    }

    void nobodyBehindItIsSaid() {
        ChartDesk desk;
        ui::TeamWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_VERIFY(rowsOf(workspace, "teamTable") > 2);
        workspace.showCharts(true);
        QTRY_VERIFY(areAllThere(workspace));
        const auto& won = named<ui::ChartCard>(workspace, "teamBoardWon")->plot()->data();
        const int bo = static_cast<int>(won.points.indexOf(QStringLiteral("Bo Lin")));
        QVERIFY(bo >= 0);
        Q_EMIT named<ui::ChartCard>(workspace, "teamBoardWon")->acted(bo);
        QTRY_VERIFY(!desk.toasts.isEmpty());
        QVERIFY(desk.toasts.front().startsWith(QStringLiteral("No customer")));
    }

    void whatCannotBeCountedIsSaid() {
        ChartDesk desk;
        item::TeamListModel model(desk.async());
        ui::TeamCharts charts(desk, model);
        charts.resize(900, 600);
        charts.show();
        auto* state = named<ui::EmptyState>(charts, "teamChartsState");
        QVERIFY(state->isVisible());
        QVERIFY(!state->button()->isVisible());  // still counting
        charts.showError({Code::damaged, "a page"});
        QVERIFY(state->button()->isVisible());
        QSignalSpy counted(&model, &item::TeamListModel::rowsUpdated);
        QTest::mouseClick(state->button(), Qt::LeftButton);
        QTRY_COMPARE(counted.size(), 1);
        charts.present();
        QTRY_VERIFY(!state->isVisible() && areAllThere(charts));
        // What is there stays there, whatever happens to the next count.
        charts.showError({Code::damaged, "a page"});
        QVERIFY(!state->isVisible());
    }

    void itComesBackAsItWasLeft() {
        ChartDesk desk;
        {
            ui::TeamWorkspace workspace(desk);
            desk.present(workspace);
            QTRY_VERIFY(rowsOf(workspace, "teamTable") > 2);
            QTest::mouseClick(named<QPushButton>(workspace, "teamShowCharts"), Qt::LeftButton);
            QTRY_VERIFY(areAllThere(workspace));
            workspace.resize(1366, 700);
            desk.pictures(workspace, QStringLiteral("team-charts"));
            auto* before = workspace.findChild<QAction*>(QStringLiteral("teamBoardDaysBeside_before"));
            QVERIFY(before);
            before->trigger();
        }
        ui::TeamWorkspace again(desk);
        desk.present(again);
        QTRY_VERIFY(areAllThere(again));
        QTRY_COMPARE(named<ui::ChartCard>(again, "teamBoardDays")->plot()->data().series.size(), std::size_t{1});
        QTest::mouseClick(named<QPushButton>(again, "teamChartsList"), Qt::LeftButton);
        QVERIFY(named<QTableView>(again, "teamTable")->isVisible());
    }
};

LIANLU_WIDGETS_TEST(TestTeamCharts)

}  // namespace test_team_charts

#include "test_team_charts.moc"
