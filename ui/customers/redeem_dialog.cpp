// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/redeem_dialog.h"

#include <cmath>

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include "models/item/money_text.h"
#include "models/item/coupon_words.h"
#include "models/item/sync_state.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/help/help_topics.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {

constexpr std::int64_t kMostMoney = 100'000'000'000'000;

}  // namespace

RedeemDialog::RedeemDialog(Services& services, const QString& typed, QWidget* parent, domain::CustomerId customer)
    : FormDialog(tr("Redeem a coupon"), tr("Type the code, or scan it."), tr("Redeem"), parent),
      m_services(services),
      m_customer(customer),
      m_typed(new QLineEdit(typed)),
      m_amount(new QLineEdit),
      m_what(makeLabel({}, TypeStep::bodyStrong)),
      m_state(makeLabel({})),
      m_provisional(makeMuted({})) {
    setObjectName(QStringLiteral("redeemDialog"));
    setHelpTopic(this, QStringLiteral("coupons"));
    setMinimumWidth(460);
    m_typed->setObjectName(QStringLiteral("redeemCode"));
    m_typed->setMaxLength(400);
    m_amount->setObjectName(QStringLiteral("redeemAmount"));
    m_amount->setMaxLength(16);
    m_what->setObjectName(QStringLiteral("redeemWhat"));
    m_state->setObjectName(QStringLiteral("redeemState"));
    primary()->setObjectName(QStringLiteral("redeemDo"));
    m_provisional->setObjectName(QStringLiteral("redeemProvisional"));
    for (auto* label : {m_what, m_state, m_provisional}) label->setWordWrap(true);
    m_typedRow = new FormRow(tr("Code of the coupon"), m_typed);
    m_amountRow = new FormRow(tr("Amount of the purchase"), m_amount, tr("May stay empty."));
    body()->addWidget(m_typedRow);
    body()->addWidget(m_what);
    body()->addWidget(m_state);
    body()->addWidget(m_provisional);
    body()->addWidget(m_amountRow);
    connect(m_typed, &QLineEdit::textChanged, this, &RedeemDialog::look);
    connect(m_amount, &QLineEdit::textEdited, m_amountRow, [this] { m_amountRow->setError({}); });
    look();
    (typed.isEmpty() ? m_typed : m_amount)->setFocus();
}

void RedeemDialog::keyPressEvent(QKeyEvent* event) {
    // A scanner ends with Enter: that looks the coupon up, and uses nothing.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier && m_typed->hasFocus()) {
        m_typed->selectAll();
        return;
    }
    FormDialog::keyPressEvent(event);
}

void RedeemDialog::look() {
    m_sheet.reset();
    problem()->clear();
    m_what->hide();
    m_state->hide();
    m_provisional->hide();
    m_typedRow->setError({});
    primary()->setEnabled(false);
    const auto typed = item::fromQString(m_typed->text());
    if (m_typed->text().trimmed().isEmpty()) return m_looking.drop();
    const auto question = m_services.async().read([typed, now = m_services.async().now()](db::Connection& c) { return actions::couponByCode(c, typed, now); });
    m_looking.ask(this, question, [this](Result<actions::CouponSheet> sheet) { showSheet(sheet); });
}

void RedeemDialog::showSheet(const Result<actions::CouponSheet>& sheet) {
    if (!sheet) {
        if (sheet.error().code == Code::invalid) return m_typedRow->setError(tr("This is not the code of a coupon. It has 20 letters and digits."));
        if (sheet.error().code == Code::notFound) return m_typedRow->setError(tr("This coupon is not known here. Scan its QR code: that can be checked without a network."));
        return problem()->showError(sheet.error());
    }
    m_sheet = *sheet;
    const auto& format = m_services.async().format();
    QStringList what{item::couponName(*m_sheet)};
    if (const auto value = item::couponValue(m_sheet->couponTemplate, format); !value.isEmpty()) what << value;
    if (!m_sheet->customerName.empty()) what << item::toQString(m_sheet->customerName);
    m_what->setText(what.join(QStringLiteral(" · ")));
    m_state->setText(item::couponState(*m_sheet, format));
    m_what->show();
    m_state->show();
    // Nobody but the server knows of other counters.
    m_provisional->setText(m_services.sync().isOnline() ? tr("Provisional until the server has confirmed it, in a moment.")
                                                        : tr("No connection: it is redeemed provisionally until the server has it. If it was redeemed elsewhere before, that one counts, and you are told on Today."));
    m_provisional->setVisible(m_sheet->isGood());
    primary()->setEnabled(m_sheet->isGood());
    if (m_customer.isNull() || m_sheet->coupon.customerId == m_customer || !m_sheet->isGood()) return;
    problem()->showText(m_sheet->customerName.empty() ? tr("This coupon belongs to another customer, who is not on this computer.") : tr("This coupon belongs to another customer: %1.").arg(item::toQString(m_sheet->customerName)), Tone::warning);
}

void RedeemDialog::submit() {
    if (!m_sheet || !m_sheet->isGood()) return;
    const auto amount = item::minorFromText(m_amount->text(), kMostMoney);
    if (!amount) {
        m_amountRow->setError(tr("Write an amount such as 399.50."));
        return m_amount->setFocus();
    }
    if (*amount > 0 && *amount < m_sheet->couponTemplate.minSpendMinor) {
        m_amountRow->setError(tr("This coupon is for purchases from %1 on.").arg(m_services.async().format().money(m_sheet->couponTemplate.minSpendMinor)));
        return m_amount->setFocus();
    }
    setBusy(true);
    const actions::RedeemCoupon input{item::fromQString(m_typed->text()), *amount};
    const auto asked = m_services.async().act([input](const actions::Context& context) { return actions::redeemCoupon(context, input); });
    item::whenReady(this, asked, [this](Result<actions::Done> done) {
        setBusy(false);
        if (!done) return problem()->showError(done.error());
        m_services.toastUndo(tr("Redeemed, provisional until the server has it: %1").arg(item::couponName(*m_sheet)), done->txn);
        accept();
    });
}

}  // namespace lianlu::ui
