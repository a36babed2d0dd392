// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/visit_in_the_shop.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QListWidget>
#include <QUuid>
#include <QtTest>

#include "models/item/list_model.h"

namespace lianlu::tour {

void VisitInTheShop::run() {
    m_driver.say(QStringLiteral("the customer comes into the shop"));
    openCustomer();
    // A shop of one person has nobody to be named.
    const auto colleagues = m_far.ask(QStringLiteral("select count(*) from staff s join staff me on me.store_id = s.store_id and me.id <> s.id join account a on (a.body::json->>'staff_id')::uuid = me.id "
                                                     "where a.body::json->>'login' = '%1' and not s.deleted and s.body::json->>'status' = 'active'").arg(m_far.login()));
    if (colleagues.toInt() > 0) nameAColleague();
    showAndPrint();
    redeem();
}

void VisitInTheShop::openCustomer() {
    m_driver.click("railCustomers");
    m_driver.enter("customersSearch", m_whom.name);
    const auto open = [&] { return m_driver.sees("customerName") && m_driver.find<QLabel>("customerName")->text() == m_whom.name && m_driver.sees("sideShowCoupon"); };
    auto* table = m_driver.find<QAbstractItemView>("customersTable");
    m_driver.waitUntil("the search finds the customer", [&] { return table->model()->index(0, 0).data(item::IdRole).toString() == m_whom.customer; });
    m_driver.clickRow("customersTable", 0);
    m_driver.waitUntil("the customer is open, with the coupon", open);
}

void VisitInTheShop::nameAColleague() {
    const auto words = QStringLiteral("想试雾霾蓝 %1 @").arg(QUuid::createUuid().toString(QUuid::Id128).left(6));
    m_driver.click("logInteractionButton");
    m_driver.click("interactionKindVisit");
    m_driver.enter("interactionNote", words);
    m_driver.waitUntil("colleagues are offered", [&] { return m_driver.sees("mentionList") && m_driver.find<QListWidget>("mentionList")->count() > 0; });
    QTest::qWait(200);
    m_driver.shot("interactionDialog", QStringLiteral("mention"));
    m_driver.press("interactionNote", Qt::Key_Return);
    m_driver.click("interactionSave");
    m_driver.waitUntil("the dialog is gone", [&] { return !m_driver.sees("interactionDialog"); });
    const auto named = [&] {
        return m_far.ask(QStringLiteral("select count(*) from interaction i join staff s on position('](' || s.id || ')' in i.body) > 0 where i.customer_id = '%1' and position('%2' in i.body) > 0")
                             .arg(m_whom.customer, words.left(words.size() - 2)));
    };
    m_driver.waitUntil("PostgreSQL has the note, which names somebody of the staff", [&] { return named() == QLatin1String("1"); });
}

void VisitInTheShop::showAndPrint() {
    m_driver.click("sideShowCoupon");
    m_driver.waitUntil("the coupon is genuine", [&] { return m_driver.sees("couponQr") && m_driver.find("couponPrint")->isEnabled(); });
    QTest::qWait(200);
    m_driver.shot("couponDialog", QStringLiteral("coupon"));
    m_driver.click("couponPrint");
    m_driver.find("slipPaper");
    QTest::qWait(200);
    m_driver.shot("slipDialog", QStringLiteral("coupon-slip"));
    m_driver.press("slipDialog", Qt::Key_Escape);
    m_driver.waitUntil("the slip is gone", [&] { return !m_driver.sees("slipDialog"); });
}

QString VisitInTheShop::couponStatus() const {
    return m_far.ask(QStringLiteral("select body::json->>'status' from coupon where offer_id = '%1'").arg(m_whom.offer));
}

void VisitInTheShop::redeem() {
    m_driver.click("couponRedeem");
    m_driver.waitUntil("the coupon can be redeemed", [&] { return m_driver.sees("redeemDo") && m_driver.find("redeemDo")->isEnabled(); });
    if (m_driver.sees("redeemAmount")) m_driver.enter("redeemAmount", QStringLiteral("2599.50"));
    m_driver.shot("redeemDialog", QStringLiteral("redeem"));
    m_driver.click("redeemDo");
    m_driver.waitUntil("PostgreSQL has it redeemed", [&] { return couponStatus() == QLatin1String("redeemed"); });
    // The coupon's window stays: it says what became of it.
    m_driver.waitUntil("the coupon is used up", [&] { return m_driver.sees("couponState") && !m_driver.find("couponRedeem")->isEnabled(); });
    QTest::qWait(300);
    m_driver.shot("couponDialog", QStringLiteral("coupon-redeemed"));
    m_driver.click("couponClose");
    m_driver.waitUntil("the dialog is gone", [&] { return !m_driver.sees("couponDialog"); });
    m_driver.clear("customersSearch");
}

}  // namespace lianlu::tour
