// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <future>
#include <vector>

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>

#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/customers/customers_workspace.h"

namespace test_next_action_card {

using namespace lianlu;
using test::named;
using test::SampleStore;

//! The next best action beside a person's story.
class TestNextActionCard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstIsDoneByItsButton() {
        test::WorkDesk desk;
        fill(desk.sample(), true);
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(anna());
        QTRY_COMPARE(title(workspace), QStringLiteral("Wish a happy birthday"));
        QVERIFY2(text(workspace, "nextActionWhy").startsWith(QStringLiteral("Birthday on 21 Nov 2026 (tomorrow)")), qPrintable(text(workspace, "nextActionWhy")));
        QCOMPARE(text(workspace, "nextActionWay"), QStringLiteral("Way with consent: E-mail"));
        QVERIFY2(text(workspace, "nextActionWords1").startsWith(QStringLiteral("Remind of a coupon that ends · ")), qPrintable(text(workspace, "nextActionWords1")));
        QVERIFY(text(workspace, "nextActionWords2").startsWith(QStringLiteral("Tell that ")));
        desk.pictures(workspace, QStringLiteral("customer-next-action"));
        // Words for the occasion stand in the offer.
        QTest::mouseClick(named<QPushButton>(workspace, "nextActionGo"), Qt::LeftButton);
        auto* offer = test::dialog("offerDialog");
        QCOMPARE(named<QLineEdit>(*offer, "offerSubject")->text(), QStringLiteral("Happy birthday, {name}"));
        QVERIFY(named<QPlainTextEdit>(*offer, "offerMessage")->toPlainText().contains(QStringLiteral("{link}")));
        auto* send = named<QPushButton>(*offer, "offerSend");
        QTRY_VERIFY(send->isEnabled());
        QTest::mouseClick(send, Qt::LeftButton);
        // She has been written to: the wish is done, and she is left in peace but for the coupon that ends.
        QTRY_COMPARE(title(workspace), QStringLiteral("Remind of a coupon that ends"));
        QVERIFY(!named<QWidget>(workspace, "nextActionLine1")->isVisible());
    }

    //! The card reads for itself and may be quicker than the page, on which somebody else still stands: what is chosen waits, and is hers.
    void whatIsChosenBeforeThePersonIsReadIsDoneThen() {
        test::WorkDesk desk;
        fill(desk.sample(), true);
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(SampleStore::customer(1));
        const auto other = QString::fromStdString(desk.get<domain::Customer>(SampleStore::customer(1)).name);
        QTRY_COMPARE(text(workspace, "customerName"), other);
        // All who read are held up.
        std::promise<void> gate;
        const auto opened = gate.get_future().share();
        std::vector<QFuture<Result<bool>>> held;
        for (int i = 0; i < 3; ++i) held.push_back(desk.async().read([opened](db::Connection&) -> Result<bool> { return opened.wait(), true; }));
        const auto release = qScopeGuard([&] { if (!held.empty()) gate.set_value(); });
        workspace.open(anna());
        QTRY_COMPARE(title(workspace), QStringLiteral("Wish a happy birthday"));
        QCOMPARE(text(workspace, "customerName"), other);
        QTest::mouseClick(named<QPushButton>(workspace, "nextActionGo"), Qt::LeftButton);
        QCoreApplication::processEvents();
        for (auto* widget : QApplication::topLevelWidgets()) QVERIFY(widget->objectName() != QLatin1String("offerDialog"));
        gate.set_value();
        held.clear();
        auto* offer = test::dialog("offerDialog");
        QCOMPARE(text(workspace, "customerName"), QStringLiteral("安娜"));
        bool isHers = false;
        for (auto* label : offer->findChildren<QLabel*>()) isHers |= label->text().contains(QStringLiteral("安娜"));
        QVERIFY(isHers);
        QCOMPARE(named<QLineEdit>(*offer, "offerSubject")->text(), QStringLiteral("Happy birthday, {name}"));
        offer->reject();
    }

    void theWishNamesItsProduct() {
        test::WorkDesk desk;
        fill(desk.sample(), true);
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(anna());
        QTRY_VERIFY(named<QPushButton>(workspace, "nextActionGo2")->isVisible());
        QTest::mouseClick(named<QPushButton>(workspace, "nextActionGo2"), Qt::LeftButton);
        auto* offer = test::dialog("offerDialog");
        QTRY_VERIFY(named<QLineEdit>(*offer, "offerSubject")->text().contains(QStringLiteral("{product}")));
        offer->reject();
    }

    void notNowRestsAndIsTakenBack() {
        test::WorkDesk desk;
        fill(desk.sample(), true);
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(anna());
        QTRY_COMPARE(title(workspace), QStringLiteral("Wish a happy birthday"));
        auto* notNow = named<QPushButton>(workspace, "nextActionNotNow");
        notNow->setFocus();
        QTest::keyClick(notNow, Qt::Key_Space);
        QTRY_COMPARE(title(workspace), QStringLiteral("Remind of a coupon that ends"));
        QTRY_COMPARE(desk.toasts.size(), 1);
        QVERIFY(desk.toasts[0].contains(QStringLiteral("22 Nov 2026")));
        QCOMPARE(text(workspace, "nextActionResting"), QStringLiteral("1 put off"));
        desk.pictures(workspace, QStringLiteral("customer-next-action-put-off"));
        // It is remembered by the store, not by the screen.
        ui::CustomersWorkspace other(desk);
        desk.present(other);
        other.open(anna());
        QTRY_COMPARE(title(other), QStringLiteral("Remind of a coupon that ends"));
        QTest::mouseClick(named<QPushButton>(other, "nextActionAgain"), Qt::LeftButton);
        QTRY_COMPARE(title(other), QStringLiteral("Wish a happy birthday"));
        QTRY_VERIFY(!named<QPushButton>(other, "nextActionAgain")->isVisible());
        // And by the toast, as everything that was done last.
        desk.takeBack = {};
        QTest::mouseClick(named<QPushButton>(other, "nextActionNotNow"), Qt::LeftButton);
        QTRY_COMPARE(title(other), QStringLiteral("Remind of a coupon that ends"));
        QTRY_VERIFY(desk.takeBack);
        desk.takeBack();
        QTRY_COMPARE(title(other), QStringLiteral("Wish a happy birthday"));
        auto* card = named<QWidget>(other, "nextActionCard");
        QTRY_COMPARE(card->height(), card->layout()->totalHeightForWidth(card->width()));
    }

    void theKeyboardReachesAll() {
        test::WorkDesk desk;
        fill(desk.sample(), true);
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(anna());
        QTRY_COMPARE(title(workspace), QStringLiteral("Wish a happy birthday"));
        // Putting off one after the other ends at the way back.
        auto* notNow = named<QPushButton>(workspace, "nextActionNotNow");
        notNow->setFocus();
        for (int i = 1; notNow->isVisible() && i < 9; ++i) {
            const auto now = title(workspace);
            QTest::keyClick(notNow, Qt::Key_Space);
            QTRY_VERIFY(title(workspace) != now);
        }
        QTRY_COMPARE(title(workspace), QStringLiteral("Nothing to do now"));
        QTRY_VERIFY(named<QPushButton>(workspace, "nextActionAgain")->hasFocus());
        QTest::keyClick(named<QPushButton>(workspace, "nextActionAgain"), Qt::Key_Space);
        QTRY_COMPARE(title(workspace), QStringLiteral("Wish a happy birthday"));
        QTest::keyClick(&workspace, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        test::dialog("offerDialog")->reject();
    }

    void anOrderToBeFetchedHasItsSlip() {
        test::WorkDesk desk;
        domain::Order order;
        order.id = {SampleStore::idOf("to be fetched")};
        order.customerId = anna();
        order.storeId = {SampleStore::idOf("shop")};
        order.number = "20261119-007";
        order.pickupCode = "K7Q2";
        order.fulfilment = domain::Fulfilment::pickup;
        order.status = domain::OrderStatus::packed;
        order.placedAt = desk.sample().ago(1);
        desk.sample().put(desk.sample().book(), order);
        fill(desk.sample(), true);
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(anna());
        QTRY_COMPARE(title(workspace), QStringLiteral("Hand over the order"));
        QVERIFY2(text(workspace, "nextActionWhy").contains(QStringLiteral("20261119-007")), qPrintable(text(workspace, "nextActionWhy")));
        QTest::mouseClick(named<QPushButton>(workspace, "nextActionGo"), Qt::LeftButton);
        test::dialog("slipDialog")->reject();
    }

    void withoutConsentItIsSaidInTheStore() {
        test::WorkDesk desk;
        fill(desk.sample(), false);
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(anna());
        QTRY_COMPARE(title(workspace), QStringLiteral("Wish a happy birthday"));
        QCOMPARE(text(workspace, "nextActionWay"), QStringLiteral("When the customer is in the store"));
        QVERIFY(text(workspace, "nextActionWhy").contains(QStringLiteral("No consent")));
        desk.pictures(workspace, QStringLiteral("customer-next-action-store"));
        QTest::mouseClick(named<QPushButton>(workspace, "nextActionGo"), Qt::LeftButton);
        auto* talk = test::dialog("interactionDialog");
        QCOMPARE(named<QPlainTextEdit>(*talk, "interactionNote")->toPlainText(), QStringLiteral("Wish a happy birthday"));
        QTest::mouseClick(named<QPushButton>(*talk, "interactionSave"), Qt::LeftButton);
        QTRY_COMPARE(title(workspace), QStringLiteral("Remind of a coupon that ends"));
        QVERIFY(desk.draft("interaction:" + anna().toString()).empty());
    }

    void consentIsAskedForWhereItWasNever() {
        test::WorkDesk desk;
        desk.sample().put(desk.sample().book(), person(desk.sample()));
        desk.sample().put(desk.sample().book(), mail());
        desk.sample().flush();
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(anna());
        QTRY_COMPARE(title(workspace), QStringLiteral("Ask for consent"));
        QTest::mouseClick(named<QPushButton>(workspace, "nextActionGo"), Qt::LeftButton);
        test::dialog("consentDialog")->reject();
    }

    void whatWasAgreedIsDoneByLoggingIt() {
        test::WorkDesk desk;
        auto& sample = desk.sample();
        sample.put(sample.book(), person(sample));
        domain::Task task;
        task.id = {SampleStore::idOf("agreed task")};
        task.storeId = sample.context().shop;
        task.assigneeId = sample.context().staff;
        task.customerId = anna();
        task.kind = domain::TaskKind::followUp;
        task.title = "发尺码表";
        task.dueAt = sample.ago(2);
        task.status = domain::TaskStatus::open;
        sample.put(domain::Scope::store(task.storeId), task);
        sample.flush();
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(anna());
        QTRY_COMPARE(title(workspace), QStringLiteral("发尺码表"));
        QVERIFY(text(workspace, "nextActionWhy").startsWith(QStringLiteral("Due on 18 Nov 2026, 2 days overdue")));
        desk.pictures(workspace, QStringLiteral("customer-next-action-agreed"));
        QTest::mouseClick(named<QPushButton>(workspace, "nextActionGo"), Qt::LeftButton);
        auto* talk = test::dialog("interactionDialog");
        QTest::mouseClick(named<QPushButton>(*talk, "interactionSave"), Qt::LeftButton);
        QTRY_COMPARE(static_cast<int>(desk.get<domain::Task>(task.id).status), static_cast<int>(domain::TaskStatus::done));
        QTRY_COMPARE(title(workspace), QStringLiteral("Nothing to do now"));
        QTRY_COMPARE(desk.toasts.size(), 2);
        QVERIFY(desk.undo());
        QTRY_COMPARE(title(workspace), QStringLiteral("发尺码表"));
    }

    void nothingToDoSaysSo() {
        test::WorkDesk desk;
        desk.sample().put(desk.sample().book(), person(desk.sample()));
        desk.sample().flush();
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(anna());
        QTRY_COMPARE(title(workspace), QStringLiteral("Nothing to do now"));
        QVERIFY(!named<QPushButton>(workspace, "nextActionGo")->isVisible());
        QVERIFY(!text(workspace, "nextActionWhy").isEmpty());
        desk.pictures(workspace, QStringLiteral("customer-next-action-none"));
        // Nobody chosen: the key does nothing.
        QTest::keyClick(&workspace, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    }

private:
    static domain::CustomerId anna() { return {SampleStore::idOf("anna")}; }
    static QString text(QWidget& workspace, const char* name) { return named<QLabel>(workspace, name)->text(); }
    static QString title(QWidget& workspace) { return text(workspace, "nextActionTitle"); }

    static domain::Customer person(SampleStore& sample) {
        domain::Customer anna_;
        anna_.id = anna();
        anna_.kind = domain::CustomerKind::member;
        anna_.name = "安娜";
        anna_.homeStoreId = sample.context().shop;
        anna_.guideId = sample.context().staff;
        return anna_;
    }
    static domain::Identity mail() {
        domain::Identity address;
        address.id = {SampleStore::idOf("mail of anna")};
        address.customerId = anna();
        address.kind = domain::IdentityKind::email;
        address.value = "anna@mail.example";
        address.status = domain::IdentityStatus::active;
        return address;
    }

    //! A birthday tomorrow, a coupon that ends, a wish on stock, a tier that is near.
    static void fill(SampleStore& sample, bool consent) {
        auto anna_ = person(sample);
        anna_.birthday = "1991-11-21";
        sample.put(sample.book(), anna_);
        sample.put(sample.book(), mail());
        domain::Consent said;
        said.id = {SampleStore::idOf("consent of anna")};
        said.customerId = anna();
        said.channel = domain::Channel::email;
        said.purpose = domain::Purpose::marketing;
        said.granted = consent;
        said.source = "小程序入会";
        said.at = sample.ago(90);
        sample.put(sample.book(), said);
        domain::Coupon coupon;
        coupon.id = {SampleStore::idOf("coupon of anna")};
        coupon.customerId = anna();
        coupon.templateId = {SampleStore::idOf("WINTER300")};
        coupon.code = "AN3K-22MD-71QA";
        coupon.issuedAt = sample.ago(20);
        coupon.expiresAt = sample.ago(-6.2);
        coupon.status = domain::CouponStatus::issued;
        sample.put(sample.book(), coupon);
        domain::MemberState state;
        state.id = {SampleStore::idOf("state of anna")};
        state.customerId = anna();
        state.tierCode = "silver";
        state.pointsBalance = 5'400;
        state.tierPoints = 5'400;
        state.nextTierCode = "gold";
        state.pointsToNext = 600;
        sample.put(sample.book(), state);
        domain::Offer clicked;
        clicked.id = {SampleStore::idOf("offer of anna")};
        clicked.customerId = anna();
        clicked.staffId = sample.context().staff;
        clicked.productId = {SampleStore::idOf("CT-2041")};
        clicked.channel = domain::Channel::email;
        clicked.message = "x";
        clicked.createdAt = sample.ago(12);
        clicked.dispatchedAt = sample.ago(12);
        clicked.clickedAt = sample.ago(9);
        clicked.status = domain::OfferStatus::clicked;
        sample.put(sample.book(), clicked);
        domain::Stock stock;
        stock.id = {SampleStore::idOf("stock of coats")};
        stock.storeId = sample.context().shop;
        stock.productId = clicked.productId;
        stock.quantity = 2;
        sample.put(domain::Scope::store(stock.storeId), stock);
        sample.flush();
    }
};

LIANLU_WIDGETS_TEST(TestNextActionCard)

}  // namespace test_next_action_card

#include "test_next_action_card.moc"
