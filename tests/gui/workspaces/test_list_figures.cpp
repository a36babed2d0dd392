// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// A figure and the list it opens count the same rows; whose rows a list shows; orders and columns that came later.
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include "tests/gui/workspaces/view_hands.h"
#include "tests/support/test_main.h"
#include "ui/common/heading_order.h"
#include "ui/customers/customers_workspace.h"
#include "ui/leads/leads_workspace.h"
#include "ui/offers/offers_workspace.h"
#include "ui/team/team_workspace.h"
#include "ui/common/figure_tile.h"
#include "ui/today/today_workspace.h"

namespace test_list_figures {

using namespace lianlu;
using test::named;
using test::SampleStore;

namespace {

const domain::StaffId kBo{SampleStore::idOf("bo")};

//! The sample, and a colleague with three customers, two of them talked to, one of them twice, and two new leads.
class FiguresDesk : public test::WorkDesk {
public:
    explicit FiguresDesk(domain::Role role) : WorkDesk(role) {
        domain::Staff bo;
        bo.id = kBo;
        bo.storeId = async().context().shop;
        bo.code = "G7";
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
            call.customerId = {SampleStore::idOf("bo's" + std::to_string(i % 2))};
            call.staffId = kBo;
            call.kind = domain::InteractionKind::call;
            call.at = sample().ago(1 + i);
            sample().put(domain::Scope::book(kBo), call);
            if (i == 2) continue;
            domain::Lead lead;
            lead.id = {SampleStore::idOf("bo's lead" + std::to_string(i))};
            lead.customerId = one.id;
            lead.ownerId = kBo;
            lead.stage = domain::LeadStage::fresh;
            lead.openedAt = sample().ago(1);
            sample().put(domain::Scope::book(kBo), lead);
        }
        domain::Offer old;
        old.id = {SampleStore::idOf("an old offer")};
        old.customerId = SampleStore::customer(1);
        old.staffId = async().context().staff;
        old.storeId = bo.storeId;
        old.subject = "long ago";
        old.status = domain::OfferStatus::clicked;
        old.createdAt = old.clickedAt = sample().ago(20);
        sample().put(sample().book(), old);
        sample().flush();
    }
};

QString said(QWidget& place, const char* name) { return named<QLabel>(place, name)->text(); }
void press(QWidget& place, const char* name) { QTest::mouseClick(named<QAbstractButton>(place, name), Qt::LeftButton); }

}  // namespace

class TestListFigures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QSettings().clear(); }

    void newLeads_data() {
        QTest::addColumn<bool>("manager");
        QTest::newRow("a guide's own") << false;
        QTest::newRow("a manager's everybody's") << true;
    }
    void newLeads() {
        QFETCH(bool, manager);
        FiguresDesk desk(manager ? domain::Role::manager : domain::Role::guide);
        ui::TodayWorkspace today(desk);
        desk.present(today);
        auto* tile = named<ui::FigureTile>(today, "todayNewLeads");
        QTRY_VERIFY(tile->figure() > 0);
        QTest::mouseClick(tile, Qt::LeftButton);
        QVERIFY(desk.openedRows && desk.openedRows->what == ui::OwnedRows::What::newLeads);
        ui::LeadsWorkspace leads(desk);
        desk.present(leads);
        QTRY_VERIFY(!said(leads, "leadsCount").isEmpty());
        leads.showRows(*desk.openedRows);
        QTRY_COMPARE(said(leads, "leadsCount"), QStringLiteral("%1 leads").arg(tile->figure()));
        QVERIFY(named<QPushButton>(leads, "leadsStageNew")->isChecked());
        // Bo's two are the manager's concern only.
        QCOMPARE(said(leads, "leadsNarrowWords").startsWith(QStringLiteral("New leads of")) && named<QWidget>(leads, "leadsNarrow")->isVisible(), !manager);
        desk.pictures(leads, manager ? QStringLiteral("new-leads-manager") : QStringLiteral("new-leads-guide"));
    }

    void offersThatWereClicked() {
        FiguresDesk desk(domain::Role::guide);
        ui::TodayWorkspace today(desk);
        desk.present(today);
        auto* tile = named<ui::FigureTile>(today, "todayClicks");
        QTRY_COMPARE(tile->figure(), 3);
        QTest::mouseClick(tile, Qt::LeftButton);
        QVERIFY(desk.openedRows && desk.openedRows->what == ui::OwnedRows::What::clicked);
        ui::OffersWorkspace offers(desk);
        desk.present(offers);
        QTRY_COMPARE(said(offers, "offersCount"), QStringLiteral("9 offers"));
        offers.showRows(*desk.openedRows);
        QTRY_COMPARE(said(offers, "offersCount"), QStringLiteral("3 offers"));
        QVERIFY(said(offers, "offersNarrowWords").contains(QStringLiteral("clicked since")));
        press(offers, "offersNarrowClear");
        QTRY_COMPARE(said(offers, "offersCount"), QStringLiteral("9 offers"));
    }

    void customersAColleagueContacted() {
        FiguresDesk desk(domain::Role::manager);
        ui::TeamWorkspace team(desk);
        desk.present(team);
        auto* table = named<QTableView>(team, "teamTable");
        auto* model = qobject_cast<item::TeamListModel*>(table->model());
        QTRY_VERIFY(model->find(kBo.uuid) >= 0);
        table->setCurrentIndex(model->index(model->find(kBo.uuid), 0));
        auto* tile = named<ui::FigureTile>(team, "teamContacts");
        QTRY_COMPARE(tile->figure(), 2);  // three talks
        QTest::mouseClick(tile, Qt::LeftButton);
        ui::CustomersWorkspace customers(desk);
        desk.present(customers);
        customers.showRows(*desk.openedRows);
        QTRY_COMPARE(said(customers, "customersCount"), QStringLiteral("2 customers"));
    }

    void aManagersOwnBookIsNotEverybodys() {
        FiguresDesk desk(domain::Role::manager);
        ui::CustomersWorkspace customers(desk);
        desk.present(customers);
        const auto count = [&] { return said(customers, "customersCount"); };
        QTRY_COMPARE(count(), QStringLiteral("83 customers"));
        QVERIFY(named<QPushButton>(customers, "customersColleagues")->isVisible());
        desk.pictures(customers, QStringLiteral("books-manager"));
        press(customers, "customersPool");
        QTRY_COMPARE(count(), QStringLiteral("63 customers"));
        press(customers, "customersColleagues");
        QTRY_COMPARE(count(), QStringLiteral("60 customers"));
        press(customers, "customersBook");  // nobody's: the pool steps in
        QTRY_COMPARE(count(), QStringLiteral("20 customers"));
        QVERIFY(named<QPushButton>(customers, "customersPool")->isChecked());
        press(customers, "customersColleagues");
        press(customers, "customersPool");
        QTRY_COMPARE(count(), QStringLiteral("3 customers"));
        // The list comes back as it was left.
        ui::CustomersWorkspace again(desk);
        desk.present(again);
        QTRY_COMPARE(said(again, "customersCount"), QStringLiteral("3 customers"));
        QVERIFY(!named<QPushButton>(again, "customersBook")->isChecked() && named<QPushButton>(again, "customersColleagues")->isChecked());
        test::views::choose(again, 2);  // my best customers
        QTRY_COMPARE(said(again, "customersCount"), QStringLiteral("60 customers"));
    }

    void aManagersOwnLeadsToo() {
        FiguresDesk desk(domain::Role::manager);
        ui::LeadsWorkspace leads(desk);
        desk.present(leads);
        auto* model = qobject_cast<item::LeadListModel*>(named<QTableView>(leads, "leadsTable")->model());
        QTRY_VERIFY(model->total() > 0);
        press(leads, "leadsPool");
        press(leads, "leadsMine");
        QTRY_COMPARE(model->total(), std::int64_t{2});
        press(leads, "leadsMine");
        press(leads, "leadsColleagues");
        const auto everyOwn = [&] {
            for (int row = 0; row < model->rowCount(); ++row)
                if (model->row(row)->ownerId != desk.async().context().staff) return false;
            return model->rowCount() > 2;
        };
        QTRY_VERIFY(everyOwn());
    }

    void aGuideHasOneChipForTheBook() {
        FiguresDesk desk(domain::Role::guide);
        ui::CustomersWorkspace customers(desk);
        desk.present(customers);
        QTRY_COMPARE(said(customers, "customersCount"), QStringLiteral("83 customers"));
        QVERIFY(!named<QPushButton>(customers, "customersColleagues")->isVisible());
        press(customers, "customersPool");
        QTRY_COMPARE(said(customers, "customersCount"), QStringLiteral("63 customers"));
    }

    void offersByStatus() {
        FiguresDesk desk(domain::Role::guide);
        ui::OffersWorkspace offers(desk);
        desk.present(offers);
        auto* table = named<ui::DataTable>(offers, "offersTable");
        auto* model = qobject_cast<item::OfferListModel*>(table->model());
        QTRY_COMPARE(model->rowCount(), 9);
        table->ordering()->choose(item::OfferListModel::Status);
        QTRY_VERIFY(model->rowCount() == 9 && model->row(0)->offer.status == domain::OfferStatus::bought && model->row(8)->offer.status == domain::OfferStatus::refused);
        for (int row = 1; row < 8; ++row) QVERIFY(model->row(row)->offer.status <= model->row(row - 1)->offer.status);
        desk.pictures(offers, QStringLiteral("offers-by-status"));
        table->ordering()->choose(item::OfferListModel::Status);
        QTRY_VERIFY(model->rowCount() == 9 && model->row(0)->offer.status == domain::OfferStatus::refused);
    }

    void leadsByBudget() {
        FiguresDesk desk(domain::Role::guide);
        ui::LeadsWorkspace leads(desk);
        desk.present(leads);
        auto* table = named<ui::DataTable>(leads, "leadsTable");
        auto* model = qobject_cast<item::LeadListModel*>(table->model());
        QTRY_VERIFY(model->rowCount() > 10);
        QVERIFY(table->isColumnHidden(item::LeadListModel::Budget));
        table->setColumnHidden(item::LeadListModel::Budget, false);
        table->ordering()->choose(item::LeadListModel::Budget);
        const auto budget = [&](int row) { return model->row(row)->budgetMinor; };
        const auto ordered = [&] {
            for (int row = 1; row < model->rowCount(); ++row)
                if (budget(row) > budget(row - 1)) return false;
            return model->rowCount() > 10 && budget(0) == 300'000;
        };
        QTRY_VERIFY(ordered());
        QCOMPARE(model->index(0, item::LeadListModel::Budget).data().toString(), QStringLiteral("¥3,000.00"));
        // One under the other, each has the same decimals.
        for (int row = 0; row < model->rowCount(); ++row)
            if (const auto words = model->index(row, item::LeadListModel::Budget).data().toString(); !words.isEmpty()) QVERIFY2(words.section(QLatin1Char('.'), 1).size() == 2, qPrintable(words));
        QVERIFY(model->index(model->rowCount() - 1, item::LeadListModel::Budget).data().toString().isEmpty());
        desk.pictures(leads, QStringLiteral("leads-by-budget"));
    }

    void theStagesAreOneStopOfTheTabKey() {
        FiguresDesk desk(domain::Role::guide);
        ui::LeadsWorkspace leads(desk);
        desk.present(leads);
        test::views::bringToFront(leads);
        auto* first = named<QPushButton>(leads, "leadsStageNew");
        first->setFocus(Qt::TabFocusReason);
        QTest::keyClick(first, Qt::Key_End);
        auto* last = named<QPushButton>(leads, "leadsStageLost");
        QVERIFY(last->hasFocus() && !last->isChecked());
        QTest::keyClick(last, Qt::Key_Space);
        QVERIFY(last->isChecked());
        QTest::keyClick(last, Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(!QApplication::focusWidget()->objectName().startsWith(QLatin1String("leadsStage")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(last->hasFocus());
    }

    void theConsentsAreOneStopOfTheTabKey() {
        FiguresDesk desk(domain::Role::guide);
        ui::CustomersWorkspace customers(desk);
        desk.present(customers);
        customers.open(SampleStore::customer(0));
        QTRY_VERIFY(customers.findChild<QPushButton*>(QStringLiteral("consentEmailMarketing")));
        QTRY_VERIFY(named<QPushButton>(customers, "consentEmailMarketing")->isVisible());
        const auto cells = [&] {
            QList<QPushButton*> found;
            for (auto* button : customers.findChildren<QPushButton*>())
                if (button->property("kind").toString() == QLatin1String("cell")) found << button;
            return found;
        };
        QCOMPARE(cells().size(), 18);
        const auto stops = [&] {
            QStringList names;
            for (const auto* cell : cells())
                if (cell->focusPolicy() & Qt::TabFocus) names << cell->objectName();
            return names;
        };
        QCOMPARE(stops(), QStringList{QStringLiteral("consentEmailMarketing")});
        for (const auto* cell : cells()) QVERIFY(!cell->accessibleName().isEmpty());
        test::views::bringToFront(customers);
        named<QPushButton>(customers, "consentEmailMarketing")->setFocus(Qt::TabFocusReason);
        const auto at = [] { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); };
        const auto key = [](Qt::Key key, Qt::KeyboardModifiers held = {}) { QTest::keyClick(QApplication::focusWidget(), key, held); };
        QTRY_COMPARE(at(), QStringLiteral("consentEmailMarketing"));
        key(Qt::Key_Right);
        QCOMPARE(at(), QStringLiteral("consentEmailService"));
        key(Qt::Key_Down);
        QCOMPARE(at(), QStringLiteral("consentSmsService"));
        key(Qt::Key_End);
        QCOMPARE(at(), QStringLiteral("consentSmsProfiling"));
        key(Qt::Key_Right);  // no further
        QCOMPARE(at(), QStringLiteral("consentSmsProfiling"));
        key(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(at(), QStringLiteral("consentEmailMarketing"));
        key(Qt::Key_Left);
        key(Qt::Key_Up);
        QCOMPARE(at(), QStringLiteral("consentEmailMarketing"));
        key(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(at(), QStringLiteral("consentAppProfiling"));
        QCOMPARE(stops(), QStringList{QStringLiteral("consentAppProfiling")});
        // One step on is out of the grid, one step back is where it was left.
        key(Qt::Key_Tab);
        QVERIFY(!at().startsWith(QLatin1String("consent")));
        key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(at(), QStringLiteral("consentAppProfiling"));
    }
};

LIANLU_WIDGETS_TEST(TestListFigures)

}  // namespace test_list_figures

#include "test_list_figures.moc"
