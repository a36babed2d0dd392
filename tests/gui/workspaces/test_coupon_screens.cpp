// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPdfWriter>
#include <QPointer>
#include <QRegularExpression>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTextBrowser>

#include "models/domain/rules/coupon_ticket.h"
#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/common/badge.h"
#include "ui/common/slip_dialog.h"
#include "ui/customers/coupon_dialog.h"
#include "ui/customers/customers_workspace.h"
#include "ui/customers/redeem_dialog.h"

namespace test_coupon_screens {

using namespace lianlu;
using test::named;
using test::SampleStore;

//! A coupon shown, redeemed and printed; a slip for who fetches an order.
class TestCouponScreens : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_desk = std::make_unique<test::WorkDesk>();
        m_key = domain::CouponKey::generate();
        const std::string json = "[{\"key_id\":\"" + m_key.keyId + "\",\"key\":\"" + m_key.publicKey + "\"}]";
        const auto kept = m_desk->sample().store().writeNow(
            [&](store::WriteTxn& txn) { return txn.connection().run("INSERT OR REPLACE INTO device_state (name, value) VALUES ('coupon_keys', ?)", json); });
        QVERIFY(kept);
        m_coupon = issue(SampleStore::customer(3), "shown");
    }
    void cleanup() { m_desk.reset(); }

    void aCouponIsShownRedeemedAndTakenBack() {
        ui::CustomersWorkspace workspace(*m_desk);
        m_desk->present(workspace);
        workspace.open(SampleStore::customer(3));
        QTRY_VERIFY(workspace.findChild<QPushButton*>(QStringLiteral("sideShowCoupon")));
        workspace.findChild<QPushButton*>(QStringLiteral("sideShowCoupon"))->click();
        QPointer<QDialog> dialog = workspace.window()->findChild<QDialog*>(QStringLiteral("couponDialog"));
        QVERIFY(dialog);
        QTRY_COMPARE(named<QLabel>(*dialog, "couponName")->text(), QStringLiteral("冬季礼遇券"));
        QVERIFY2(named<QLabel>(*dialog, "couponValue")->text().contains(QStringLiteral("300 off, from")), qPrintable(named<QLabel>(*dialog, "couponValue")->text()));
        QCOMPARE(named<QLabel>(*dialog, "couponState")->text(), QStringLiteral("Genuine and good: your brand's signature holds."));
        QCOMPARE(named<QLabel>(*dialog, "couponCode")->text(), QString::fromStdString(m_coupon.code));
        // Whose it is, as the page beside the list names the person.
        const auto* person = named<QLabel>(*dialog, "couponCustomer");
        QVERIFY(person->isVisible() && !person->text().isEmpty());
        QCOMPARE(person->text(), workspace.findChild<QLabel*>(QStringLiteral("customerName"))->text());
        QCOMPARE(person->accessibleName(), QStringLiteral("Customer: ") + person->text());
        QVERIFY(dialog->accessibleName().contains(person->text()));
        test::picture(*dialog, QStringLiteral("coupon"));
        const int withCode = dialog->height();
        named<QPushButton>(*dialog, "couponRedeem")->click();
        auto* redeem = dialog->findChild<QDialog*>(QStringLiteral("redeemDialog"));
        QVERIFY(redeem);
        QTRY_VERIFY(named<QPushButton>(*redeem, "redeemDo")->isEnabled());
        // Below what the coupon asks for, no number, then right.
        auto* amount = named<QLineEdit>(*redeem, "redeemAmount");
        for (const auto* wrong : {"399", "many"}) {
            amount->setText(QString::fromLatin1(wrong));
            named<QPushButton>(*redeem, "redeemDo")->click();
            QVERIFY(redeem->isVisible());
        }
        amount->setText(QStringLiteral("2599.50"));
        QVERIFY(named<QLabel>(*redeem, "redeemProvisional")->isVisible());
        QVERIFY2(named<QLabel>(*redeem, "redeemProvisional")->text().contains(QStringLiteral("rovisional")), qPrintable(named<QLabel>(*redeem, "redeemProvisional")->text()));
        test::picture(*redeem, QStringLiteral("coupon-redeem"));
        named<QPushButton>(*redeem, "redeemDo")->click();
        QTRY_VERIFY(!m_desk->toasts.isEmpty());
        QVERIFY2(m_desk->toasts.last().startsWith(QStringLiteral("Redeemed, provisional until the server has it: 冬季礼遇券")), qPrintable(m_desk->toasts.last()));
        QTRY_VERIFY(named<QLabel>(*dialog, "couponState")->text().endsWith(QStringLiteral("not confirmed by the server yet.")));
        QVERIFY(!named<QPushButton>(*dialog, "couponRedeem")->isEnabled() && !named<QPushButton>(*dialog, "couponPrint")->isEnabled());
        QVERIFY(!named<QWidget>(*dialog, "couponQr")->isVisible());
        QVERIFY2(dialog->height() < withCode - 150, qPrintable(QString::number(dialog->height())));
        test::picture(*dialog, QStringLiteral("coupon-redeemed"));
        QVERIFY(m_desk->undo());
        QTRY_VERIFY(named<QPushButton>(*dialog, "couponRedeem")->isEnabled());
        dialog->close();
        QTRY_VERIFY(!dialog);
        m_desk->pictures(workspace, QStringLiteral("customer-with-coupon"));
    }

    void aScannerTypesAndNothingIsUsedUnseen() {
        ui::RedeemDialog dialog(*m_desk, {}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto* code = named<QLineEdit>(dialog, "redeemCode");
        auto* go = named<QPushButton>(dialog, "redeemDo");
        auto* state = named<QLabel>(dialog, "redeemState");
        QVERIFY(!go->isEnabled());
        // Somebody of another store, whose coupon is not here: its ticket says it all.
        auto foreign = m_coupon;
        foreign.id = {SampleStore::idOf("foreign")};
        foreign.customerId = {SampleStore::idOf("somebody elsewhere")};
        foreign.code = domain::newCouponCode();
        domain::signCoupon(foreign, m_key);
        QTest::keyClicks(code, QString::fromStdString(domain::couponTicket(foreign)));
        QTest::keyClick(code, Qt::Key_Return);
        QTRY_VERIFY(go->isEnabled());
        QVERIFY(dialog.isVisible());
        QVERIFY(m_desk->toasts.isEmpty());
        // The next scan takes the place of this one.
        QCOMPARE(code->selectedText(), code->text());
        QTest::keyClicks(code, QString::fromStdString(foreign.code));
        QTRY_VERIFY(!go->isEnabled());
        QTest::keyClick(code, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(code, QStringLiteral("hello"));
        QTRY_VERIFY(!go->isEnabled());
        // A ticket that was touched.
        foreign.expiresAt = *foreign.expiresAt + std::chrono::hours(24 * 365);
        code->setText(QString::fromStdString(domain::couponTicket(foreign)));
        QTRY_COMPARE(state->text(), QStringLiteral("Not genuine: the signature does not fit."));
        QVERIFY(!go->isEnabled());
        test::picture(dialog, QStringLiteral("coupon-forged"));
        // Ctrl+Enter does nothing that the button would not.
        QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(dialog.isVisible() && m_desk->toasts.isEmpty());
    }

    //! From somebody's page a coupon of somebody else is told so before it is used; it may still be meant.
    void whoseCouponItIsStandsThere() {
        for (const bool own : {true, false}) {
            ui::RedeemDialog dialog(*m_desk, QString::fromStdString(m_coupon.code), nullptr, SampleStore::customer(own ? 3 : 5));
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.show();
            QTRY_VERIFY(named<QPushButton>(dialog, "redeemDo")->isEnabled());
            auto* said = named<QWidget>(dialog, "inlineError");
            QCOMPARE(said->isVisible(), !own);
            QStringList words;
            for (const auto* label : said->findChildren<QLabel*>()) words << label->text();
            if (!own) QVERIFY2(words.join(QLatin1Char(' ')).contains(QStringLiteral("This coupon belongs to another customer: 杨静怡.")), qPrintable(words.join(QLatin1Char(' '))));
            if (!own) test::picture(dialog, QStringLiteral("coupon-of-another"));
        }
    }

    void aCouponIsPrinted() {
        ui::CouponDialog dialog(*m_desk, m_coupon.id, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QTRY_VERIFY(named<QPushButton>(dialog, "couponPrint")->isEnabled());
        named<QPushButton>(dialog, "couponPrint")->click();
        auto* slip = dialog.findChild<QDialog*>(QStringLiteral("slipDialog"));
        QVERIFY(slip);
        const auto text = named<QTextBrowser>(*slip, "slipPaper")->toPlainText();
        const auto person = named<QLabel>(dialog, "couponCustomer")->text();
        QVERIFY(!person.isEmpty() && !text.contains(person));
        for (const auto& words : {QStringLiteral("岚序 LANXU"), QStringLiteral("上海静安店"), QStringLiteral("冬季礼遇券"), QString::fromStdString(m_coupon.code)}) QVERIFY2(text.contains(words), qPrintable(text));
        test::picture(*slip, QStringLiteral("coupon-slip"));
        named<QPushButton>(dialog, "couponCopy")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromStdString(m_coupon.code));
    }

    void aSlipFitsARollAndAPage() {
        ui::Slip slip{QStringLiteral("Brand"), QStringLiteral("Pick-up"), {QStringLiteral("Order 1"), QStringLiteral("2 × coat")}, QStringLiteral("042137"), QStringLiteral("042137"), QStringLiteral("Shop")};
        for (const qreal width : {136.0, 204.0, 595.0}) QVERIFY(ui::slipForPaper(slip, width)->size().width() <= qMin(width, 204.0) + 1);
        QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("slip.pdf"));
        {
            QPdfWriter writer(file);
            writer.setPageSize(QPageSize(QPageSize::A6));
            ui::slipForPaper(slip, writer.pageLayout().paintRect(QPageLayout::Point).width())->print(&writer);
        }
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        const auto bytes = pdf.readAll();
        QVERIFY(bytes.startsWith("%PDF") && bytes.contains("/Count 1\n"));
    }

    void whoFetchesAnOrderGetsASlip() {
        ui::CustomersWorkspace workspace(*m_desk);
        m_desk->present(workspace);
        workspace.open(SampleStore::customer(3));
        QTRY_COMPARE(named<QLabel>(workspace, "customerName")->text().isEmpty(), false);
        auto* action = workspace.findChild<QAction*>(QStringLiteral("menuPickup"));
        QVERIFY(action);
        action->trigger();
        QTRY_VERIFY(m_desk->toasts.contains(QStringLiteral("No order of this customer waits to be picked up.")));
        for (const int n : {1, 2}) {
            domain::Order order;
            order.id = {SampleStore::idOf("pickup" + std::to_string(n))};
            order.storeId = m_desk->sample().context().shop;
            order.customerId = SampleStore::customer(3);
            order.channel = domain::SalesChannel::miniProgram;
            order.number = "M-" + std::to_string(n);
            order.status = domain::OrderStatus::packed;
            order.fulfilment = domain::Fulfilment::pickup;
            order.placedAt = m_desk->sample().ago(n);
            order.totalMinor = 129'900;
            order.pickupCode = "04213" + std::to_string(n);
            m_desk->sample().put(domain::Scope::store(order.storeId), order);
            domain::OrderLine line;
            line.id = {SampleStore::idOf("pickup line" + std::to_string(n))};
            line.orderId = order.id;
            line.productId = {SampleStore::idOf("CT-2041")};
            line.quantity = n;
            m_desk->sample().put(domain::Scope::store(order.storeId), line);
        }
        m_desk->sample().flush();
        action->trigger();
        QPointer<QDialog> slip;
        QTRY_VERIFY(slip = workspace.window()->findChild<QDialog*>(QStringLiteral("slipDialog")));
        auto* list = named<QListWidget>(*slip, "slipList");
        QCOMPARE(list->count(), 2);
        QVERIFY(named<QTextBrowser>(*slip, "slipPaper")->toPlainText().contains(QStringLiteral("042131")));
        list->setCurrentRow(1);
        const auto text = named<QTextBrowser>(*slip, "slipPaper")->toPlainText();
        QVERIFY2(text.contains(QStringLiteral("042132")) && text.contains(QStringLiteral("2 × ")), qPrintable(text));
        // A slip lies about: not the name, nor the number of the customer; the first letter and the last digits.
        const auto name = named<QLabel>(workspace, "customerName")->text();
        QVERIFY(!text.contains(name) && text.contains(name.left(1) + QLatin1Char('*')));
        QVERIFY(QRegularExpression(QStringLiteral("· ?\\d{4}\\n")).match(text).hasMatch());
        test::picture(*slip, QStringLiteral("pickup-slip"));
    }

private:
    domain::Coupon issue(domain::CustomerId customer, const std::string& name) {
        domain::Coupon coupon;
        coupon.id = {SampleStore::idOf("coupon " + name)};
        coupon.customerId = customer;
        coupon.templateId = {SampleStore::idOf("WINTER300")};
        coupon.code = domain::newCouponCode();
        coupon.issuedAt = m_desk->sample().ago(2);
        coupon.expiresAt = m_desk->sample().ago(-28);
        coupon.status = domain::CouponStatus::issued;
        domain::signCoupon(coupon, m_key);
        m_desk->sample().put(m_desk->sample().book(), coupon);
        m_desk->sample().flush();
        return coupon;
    }

    std::unique_ptr<test::WorkDesk> m_desk;
    domain::CouponKey m_key;
    domain::Coupon m_coupon;
};

LIANLU_WIDGETS_TEST(TestCouponScreens)

}  // namespace test_coupon_screens

#include "test_coupon_screens.moc"
