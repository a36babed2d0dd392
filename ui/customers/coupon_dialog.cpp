// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/coupon_dialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include "models/domain/rules/coupon_ticket.h"
#include "models/item/coupon_words.h"
#include "models/item/words.h"
#include "models/store/queries.h"
#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/qr_code.h"
#include "ui/common/slip_dialog.h"
#include "ui/common/tokens.h"
#include "ui/customers/redeem_dialog.h"
#include "ui/help/help_topics.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {

struct Looked {
    actions::CouponSheet sheet;
    QString shop;
};

}  // namespace

CouponDialog::CouponDialog(Services& services, domain::CouponId coupon, QWidget* parent)
    : QDialog(parent),
      m_services(services),
      m_coupon(coupon),
      m_name(makeLabel({}, TypeStep::title)),
      m_person(makeLabel({})),
      m_status(new Badge),
      m_value(makeLabel({}, TypeStep::bodyStrong)),
      m_until(makeMuted({})),
      m_qr(new QrCode),
      m_code(makeLabel({}, TypeStep::bodyStrong)),
      m_state(makeLabel({})),
      m_terms(makeMuted({}, TypeStep::caption)),
      m_problem(new InlineError),
      m_copy(new QPushButton(tr("Copy code"))),
      m_print(new QPushButton(tr("Print…"))),
      m_redeem(new PrimaryButton(tr("Redeem…"))) {
    setObjectName(QStringLiteral("couponDialog"));
    setWindowTitle(tr("Coupon"));
    setAttribute(Qt::WA_DeleteOnClose);
    setHelpTopic(this, QStringLiteral("coupons"));
    m_name->setObjectName(QStringLiteral("couponName"));
    m_person->setObjectName(QStringLiteral("couponCustomer"));
    m_value->setObjectName(QStringLiteral("couponValue"));
    m_until->setObjectName(QStringLiteral("couponUntil"));
    m_qr->setObjectName(QStringLiteral("couponQr"));
    m_qr->setAccessibleName(tr("QR code of the coupon"));
    m_qr->setFixedSize(220, 220);
    m_code->setObjectName(QStringLiteral("couponCode"));
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_state->setObjectName(QStringLiteral("couponState"));
    m_terms->setObjectName(QStringLiteral("couponTerms"));
    for (auto* label : {m_name, m_person, m_state, m_terms}) label->setWordWrap(true);
    for (auto* label : {m_code, m_state}) label->setAlignment(Qt::AlignHCenter);
    m_copy->setObjectName(QStringLiteral("couponCopy"));
    m_print->setObjectName(QStringLiteral("couponPrint"));
    m_redeem->setObjectName(QStringLiteral("couponRedeem"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_status, 0, Qt::AlignTop);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("couponClose"));
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    for (auto* button : {m_copy, m_print, m_redeem}) buttons->addButton(button, QDialogButtonBox::ActionRole);
    for (auto* button : buttons->buttons()) static_cast<QPushButton*>(button)->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->setSpacing(space::s);
    layout->addLayout(head);
    layout->addWidget(m_person);
    layout->addWidget(m_value);
    layout->addWidget(m_until);
    layout->addWidget(m_problem);
    layout->addWidget(m_qr, 0, Qt::AlignHCenter);
    layout->addWidget(m_code);
    layout->addWidget(m_state);
    layout->addWidget(m_terms);
    layout->addStretch(1);
    layout->addSpacing(space::s);
    layout->addWidget(buttons);
    setMinimumWidth(460);
    resize(460, 520);  // as with a code: little moves when it has been read
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (!m_sheet) return;
        QGuiApplication::clipboard()->setText(item::toQString(m_sheet->coupon.code));
        m_services.toast(tr("Copied"));
    });
    connect(m_print, &QPushButton::clicked, this, &CouponDialog::print);
    connect(m_redeem, &QPushButton::clicked, this, &CouponDialog::redeem);
    connect(&m_services.async(), &item::AsyncStore::changed, this, [this](const store::ChangeSet& changes) {
        const auto concerns = [](const store::RowKey& key) { return key.entity == domain::Coupon::kEntity || key.entity == domain::Redemption::kEntity; };
        if (changes.everything || std::any_of(changes.rows.begin(), changes.rows.end(), concerns)) load();
    });
    fill();
    load();
}

void CouponDialog::load() {
    const auto question = m_services.async().ask([id = m_coupon, now = m_services.async().now()](const actions::Context& context) {
        Result<Looked> looked = Looked{};
        const auto read = context.store.read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(looked->sheet, actions::couponSheet(c, id, now));
            if (const auto shop = store::Queries::store(c, context.shop)) looked->shop = item::toQString(shop->name);
            return {};
        });
        return read ? looked : fail(read.error());
    });
    m_loading.ask(this, question, [this](Result<Looked> sheet) {
        if (sheet) {
            m_sheet = std::move(sheet->sheet);
            m_shop = sheet->shop;
            m_problem->clear();
        } else {
            m_sheet.reset();
            m_problem->showError(sheet.error());
        }
        fill();
    });
}

void CouponDialog::fill() {
    for (auto* button : {m_copy, m_print, m_redeem}) button->setEnabled(m_sheet.has_value());
    for (QWidget* part : std::initializer_list<QWidget*>{m_person, m_status, m_value, m_until, m_qr, m_code, m_state, m_terms}) part->setVisible(m_sheet.has_value());
    if (!m_sheet) return;
    const auto& format = m_services.async().format();
    const auto& coupon = m_sheet->coupon;
    m_name->setText(item::couponName(*m_sheet));
    const auto person = item::toQString(m_sheet->customerName);
    m_person->setText(person);
    m_person->setAccessibleName(tr("Customer: %1").arg(person));
    m_person->setVisible(!person.isEmpty());
    setAccessibleName(person.isEmpty() ? windowTitle() : tr("Coupon of %1").arg(person));
    const bool waits = m_sheet->redemption && m_sheet->redemption->status != domain::RedemptionStatus::redeemed && m_sheet->redemption->status != domain::RedemptionStatus::overRedeemed;
    if (waits) m_status->setBadge(tr("Redeemed, not confirmed"), Tone::warning);
    else m_status->setBadge(item::word(coupon.status), coupon.status == domain::CouponStatus::issued ? Tone::success : Tone::neutral);
    m_value->setText(item::couponValue(m_sheet->couponTemplate, format));
    m_value->setVisible(!m_value->text().isEmpty());
    m_until->setText(coupon.expiresAt ? tr("until %1").arg(format.date(*coupon.expiresAt)) : tr("does not expire"));
    const bool good = m_sheet->isGood();
    m_qr->setText(good ? item::toQString(domain::couponTicket(coupon)) : QString());
    m_qr->setVisible(good);
    m_code->setText(item::toQString(coupon.code));
    m_state->setText(item::couponState(*m_sheet, format));
    m_terms->setText(item::toQString(m_sheet->couponTemplate.terms));
    m_terms->setVisible(!m_terms->text().isEmpty());
    m_redeem->setEnabled(good);
    m_print->setEnabled(good);
    fit();
}

//! As tall as what it says now, and on the screen whole: it is placed before the coupon is read.
void CouponDialog::fit() {
    layout()->activate();
    const int tall = layout()->hasHeightForWidth() ? layout()->heightForWidth(width()) : layout()->sizeHint().height();
    resize(width(), tall);
    const auto* over = screen();
    if (!isVisible() || !over) return;
    const auto room = over->availableGeometry();
    const int frame = frameGeometry().height() - height();
    const int bottom = room.bottom() - frame - tall;
    if (y() > bottom) move(x(), qMax(room.top(), bottom));
}

void CouponDialog::redeem() {
    auto* dialog = new RedeemDialog(m_services, m_sheet ? item::toQString(m_sheet->coupon.code) : QString(), this);
    dialog->open();
}

void CouponDialog::print() {
    if (!m_sheet) return;
    const auto& format = m_services.async().format();
    Slip slip;
    slip.brand = m_services.brandName();
    slip.title = item::couponName(*m_sheet);
    if (const auto value = item::couponValue(m_sheet->couponTemplate, format); !value.isEmpty()) slip.lines << value;
    if (m_sheet->coupon.expiresAt) slip.lines << tr("until %1").arg(format.date(*m_sheet->coupon.expiresAt));
    slip.code = item::toQString(m_sheet->coupon.code);
    slip.qr = item::toQString(domain::couponTicket(m_sheet->coupon));
    slip.foot = QStringList{item::toQString(m_sheet->couponTemplate.terms), m_shop}.join(QLatin1Char('\n')).trimmed();
    (new SlipDialog(tr("Print the coupon"), {slip}, this))->open();
}

}  // namespace lianlu::ui
