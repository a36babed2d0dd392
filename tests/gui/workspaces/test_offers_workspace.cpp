// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTextBrowser>

#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/offers/offer_dialog.h"
#include "ui/offers/offers_workspace.h"

namespace test_offers_workspace {

using namespace lianlu;
using test::named;
using test::SampleStore;

class TestOffersWorkspace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsHowFarEachHasCome();
    void theMessageReadsAsItWent();
    void previewsAndQueuesWithUndo();
    void withoutConsentNothingIsSent();
    void anUnknownVariableIsSaid();
    void onlyWhatIsKnownIsTicked();
    void channelsThatCannotBeUsedSayWhy();
    void aManagerSeesTheTeams();
};

namespace {

bool isSendable(ui::OfferDialog* form) { return named<QPushButton>(*form, "offerSend")->isEnabled(); }

}  // namespace

void TestOffersWorkspace::showsHowFarEachHasCome() {
    test::WorkDesk desk;
    ui::OffersWorkspace workspace(desk);
    desk.present(workspace);
    auto* table = named<QTableView>(workspace, "offersTable");
    QTRY_COMPARE(table->model()->rowCount(), 8);
    QTRY_VERIFY(named<QWidget>(workspace, "offerWay")->accessibleName().contains(QStringLiteral("Clicked")));
    desk.pictures(workspace, QStringLiteral("offers"));
    QTest::mouseClick(named<QPushButton>(workspace, "offersRefused"), Qt::LeftButton);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTest::keyClick(&workspace, Qt::Key_Down, Qt::AltModifier);
    QTRY_VERIFY(!table->model()->index(0, item::OfferListModel::Subject).data(item::SubtitleRole).toString().isEmpty());
    desk.pictures(workspace, QStringLiteral("offers-refused"));
    QTest::mouseClick(named<QPushButton>(workspace, "offerOpenCustomer"), Qt::LeftButton);
    QCOMPARE(desk.openedCustomer, SampleStore::customer(8));
}

void TestOffersWorkspace::aManagerSeesTheTeams() {
    test::WorkDesk desk(domain::Role::manager);
    auto theirs = domain::Offer{};
    theirs.id = {SampleStore::idOf("a colleague's offer")};
    theirs.customerId = SampleStore::customer(1);
    theirs.staffId = {SampleStore::idOf("somebody of the team")};
    theirs.storeId = desk.sample().context().shop;
    theirs.createdAt = desk.sample().ago(1);
    theirs.subject = "theirs";
    theirs.message = "words";
    theirs.status = domain::OfferStatus::dispatched;
    desk.sample().put(desk.sample().book(), theirs);
    desk.sample().flush();
    ui::OffersWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(named<QTableView>(workspace, "offersTable")->model()->rowCount(), 9);
    desk.pictures(workspace, QStringLiteral("offers-manager"));
}

void TestOffersWorkspace::theMessageReadsAsItWent() {
    test::WorkDesk desk;
    auto coupon = domain::Coupon{};
    coupon.id = {SampleStore::idOf("the coupon of the offer")};
    coupon.customerId = SampleStore::customer(0);
    coupon.code = "7KQ2-9MWD";
    coupon.status = domain::CouponStatus::issued;
    desk.sample().put(desk.sample().book(), coupon);
    auto sent = domain::Offer{};
    sent.id = {SampleStore::idOf("an offer that went")};
    sent.customerId = SampleStore::customer(0);
    sent.staffId = desk.sample().context().staff;
    sent.couponId = coupon.id;
    sent.createdAt = desk.sample().ago(0);
    sent.message = "See {link} and use {coupon}.";
    sent.status = domain::OfferStatus::dispatched;
    desk.sample().put(desk.sample().book(), sent);
    desk.sample().flush();
    ui::OffersWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(named<QTableView>(workspace, "offersTable")->model()->rowCount(), 9);
    QTRY_COMPARE(named<QLabel>(workspace, "offerText")->text(), QStringLiteral("See [the link] and use 7KQ2-9MWD."));
}

void TestOffersWorkspace::previewsAndQueuesWithUndo() {
    test::WorkDesk desk;
    ui::OffersWorkspace workspace(desk);
    desk.present(workspace);
    auto* table = named<QTableView>(workspace, "offersTable");
    QTRY_COMPARE(table->model()->rowCount(), 8);
    const QPointer<ui::OfferDialog> form =
        new ui::OfferDialog(desk, SampleStore::customer(0), {}, QStringLiteral("王芳"), &workspace);
    form->open();
    QTRY_VERIFY(isSendable(form));
    auto* product = named<QLineEdit>(*form, "offerProduct");
    product->setFocus();
    QTest::keyClicks(product, QStringLiteral("Chelsea"));
    auto* choices = form->findChild<QAbstractItemView*>(QStringLiteral("productChoices"));
    if (!choices)
        for (auto* widget : QApplication::topLevelWidgets())
            if (widget->objectName() == QLatin1String("productChoices"))
                choices = qobject_cast<QAbstractItemView*>(widget);
    QVERIFY(choices);
    QTRY_VERIFY(choices->isVisible() && choices->model()->rowCount() == 1);
    QTest::keyClick(choices, Qt::Key_Return);
    QTRY_COMPARE(product->text(), QStringLiteral("Chelsea boots"));
    auto* coupon = named<QComboBox>(*form, "offerTemplate");
    QTRY_COMPARE(coupon->count(), 4);
    coupon->setFocus();
    QTest::keyClick(coupon, Qt::Key_Down);
    auto* text = named<QTextBrowser>(*form, "offerPreviewText");
    QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("Chelsea boots")));
    QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("XXXX-XXXX")));
    QVERIFY(text->toPlainText().contains(QStringLiteral("陈晓雯")));
    QVERIFY(named<QLabel>(*form, "offerPreviewTo")->text().contains(QStringLiteral("***@")));
    QTRY_VERIFY(isSendable(form));
    test::picture(*form, QStringLiteral("offer-dialog"));
    QTest::mouseClick(named<QPushButton>(*form, "offerSend"), Qt::LeftButton);
    QTRY_VERIFY(!form);
    QTRY_COMPARE(table->model()->rowCount(), 9);
    QVERIFY(desk.toasts.last().contains(QStringLiteral("10 seconds")));
    QVERIFY(desk.undo());
    QTRY_COMPARE(table->model()->rowCount(), 8);
}

void TestOffersWorkspace::withoutConsentNothingIsSent() {
    test::WorkDesk desk;
    const QPointer<ui::OfferDialog> form =
        new ui::OfferDialog(desk, SampleStore::customer(6), {}, QStringLiteral("customer 6"), nullptr);
    form->open();
    auto* words = named<QLabel>(*form, "inlineErrorText");
    QTRY_VERIFY(words->isVisible() && words->text().contains(QStringLiteral("consent")));
    QVERIFY(!isSendable(form));
    QTest::keyClick(form.data(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(form && form->isVisible());
    test::picture(*form, QStringLiteral("offer-dialog-refused"));
    form->reject();
}

void TestOffersWorkspace::anUnknownVariableIsSaid() {
    test::WorkDesk desk;
    const QPointer<ui::OfferDialog> form =
        new ui::OfferDialog(desk, SampleStore::customer(0), {}, QStringLiteral("王芳"), nullptr);
    form->open();
    QTRY_VERIFY(isSendable(form));
    QTest::keyClicks(named<QPlainTextEdit>(*form, "offerMessage"), QStringLiteral("{nonsense} "));
    QVERIFY(!isSendable(form));
    QTRY_VERIFY(named<QTextBrowser>(*form, "offerPreviewText")->toPlainText().contains(QStringLiteral("nonsense")));
    QVERIFY(!isSendable(form));
    form->reject();
}

void TestOffersWorkspace::onlyWhatIsKnownIsTicked() {
    test::WorkDesk desk;
    domain::Dispatch dispatch;
    dispatch.id = {SampleStore::idOf("dispatch0")};
    dispatch.customerId = SampleStore::customer(0);
    dispatch.offerId = {SampleStore::idOf("offer0")};
    dispatch.channel = domain::Channel::email;
    dispatch.status = domain::DispatchStatus::sent;
    dispatch.queuedAt = desk.async().now() - std::chrono::minutes(287);
    desk.sample().put(desk.sample().book(), dispatch);
    desk.sample().flush();
    ui::OffersWorkspace workspace(desk);
    desk.present(workspace);
    auto* way = named<QWidget>(workspace, "offerWay");
    QTRY_VERIFY(way->accessibleName().contains(QStringLiteral("Delivered not reported")));
    const auto accepted = desk.async().format().near(*dispatch.queuedAt, desk.async().now());
    QVERIFY2(way->accessibleName().contains(QStringLiteral("Accepted ") + accepted), qPrintable(way->accessibleName()));
    desk.pictures(workspace, QStringLiteral("offers-way"));
}

void TestOffersWorkspace::channelsThatCannotBeUsedSayWhy() {
    test::WorkDesk desk;
    const QPointer<ui::OfferDialog> form = new ui::OfferDialog(desk, SampleStore::customer(0), {}, QStringLiteral("王芳"), nullptr);
    form->open();
    QTRY_VERIFY(isSendable(form));
    auto* channel = named<QComboBox>(*form, "offerChannel");
    QCOMPARE(channel->count(), 4);
    QCOMPARE(channel->itemText(1), QStringLiteral("WeCom"));
    QCOMPARE(channel->itemText(2), QStringLiteral("SMS: no provider is set up"));
    channel->setFocus();
    for (int n = 0; n < 3; ++n) QTest::keyClick(channel, Qt::Key_Down);
    QCOMPARE(channel->currentIndex(), 1);  // none of the others can be chosen
    QVERIFY(channel->accessibleDescription().contains(QStringLiteral("no provider is set up")));
    form->reject();
}

LIANLU_WIDGETS_TEST(TestOffersWorkspace)

}  // namespace test_offers_workspace

#include "test_offers_workspace.moc"
