// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customer_side.h"

#include <utility>

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "models/base/text.h"
#include "models/item/lead_list_model.h"
#include "models/item/words.h"
#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/tall_list.h"
#include "ui/common/tokens.h"
#include "ui/customers/consent_matrix.h"
#include "ui/customers/coupon_dialog.h"
#include "ui/customers/tag_panel.h"
#include "ui/shell/services.h"

namespace lianlu::ui {
namespace {

constexpr int kBesideWidth = 218;

QString maskedValue(const domain::Identity& identity) {
    if (identity.kind == domain::IdentityKind::mobile) return item::maskedPhone(identity.value);
    if (identity.kind == domain::IdentityKind::email) return item::toQString(text::maskEmail(identity.value));
    const auto value = item::toQString(identity.value);
    return value.size() > 8 ? value.left(3) + QStringLiteral("…") + value.right(4) : value;
}

Tone toneOf(domain::CouponStatus status) {
    if (status == domain::CouponStatus::issued) return Tone::success;
    return status == domain::CouponStatus::redeemed ? Tone::info : Tone::neutral;
}

//! A first line with a badge at its end, a muted second one.
QWidget* entry(const QString& first, const QString& second, Badge* badge) {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(new ElidedLabel(first), 1);
    if (badge) line->addWidget(badge);
    layout->addLayout(line);
    if (!second.isEmpty()) {
        auto* under = new ElidedLabel(second, TypeStep::caption);
        setRole(under, QStringLiteral("muted"));
        layout->addWidget(under);
    }
    return box;
}

}  // namespace

CustomerSide::CustomerSide(Services& services, QWidget* parent) : QWidget(parent), m_services(services), m_tags(new TagPanel(services, this)) {
    setObjectName(QStringLiteral("customerSide"));
    m_tags->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    setBeside(true);
}

void CustomerSide::setBeside(bool beside) {
    setMinimumWidth(beside ? kBesideWidth : 0);
    setMaximumWidth(beside ? kBesideWidth : QWIDGETSIZE_MAX);
}

void CustomerSide::fill(const item::CustomerRecord::Content& content) {
    const bool typing = m_tags->isBusy();
    m_tags->setParent(this);
    delete std::exchange(m_page, new QWidget);
    m_page->setProperty("transparent", true);
    m_layout = new QVBoxLayout(m_page);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::l);
    if (const auto remark = item::toQString(content.detail.customer.remark); !remark.isEmpty()) {
        auto* words = makeLabel(remark);
        words->setWordWrap(true);
        words->setObjectName(QStringLiteral("customerRemark"));
        section(tr("Remark"), QStringLiteral("sideRemark"))->addWidget(words);
    }
    addConsents(content);
    addLeads(content);
    addCoupons(content);
    m_tags->fill(content);
    m_layout->addWidget(m_tags);
    addIdentities(content);
    m_layout->addStretch(1);
    layout()->addWidget(m_page);
    m_tags->show();
    if (typing) m_tags->focusField();
}

void CustomerSide::typeTag() {
    if (auto* page = pageAround(*this)) page->ensureWidgetVisible(m_tags);
    m_tags->focusField();
}

QVBoxLayout* CustomerSide::section(const QString& title, const QString& objectName) {
    auto* box = new QWidget;
    box->setObjectName(objectName);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(makeLabel(title, TypeStep::bodyStrong));
    m_layout->addWidget(box);
    return layout;
}

void CustomerSide::addConsents(const item::CustomerRecord::Content& content) {
    auto* matrix = new ConsentMatrix(m_services, ConsentMatrix::Size::compact);
    matrix->fill(content.detail.consents);
    section(tr("Consents"), QStringLiteral("sideConsents"))->addWidget(matrix);
    connect(matrix, &ConsentMatrix::chosen, this, &CustomerSide::consentChosen);
}

void CustomerSide::addLeads(const item::CustomerRecord::Content& content) {
    if (content.detail.leads.empty()) return;
    auto* layout = section(tr("Leads"), QStringLiteral("sideLeads"));
    for (const auto& lead : content.detail.leads) {
        const auto intent = lead.intent.empty() ? item::word(lead.source) : item::toQString(lead.intent);
        layout->addWidget(entry(intent,
                                lead.nextStep.empty() ? QString() : tr("Next: %1").arg(item::toQString(lead.nextStep)),
                                new Badge(item::word(lead.stage), static_cast<Tone>(item::stageTone(lead.stage)))));
        auto* open = new GhostButton(tr("Open lead"));
        open->setObjectName(QStringLiteral("sideOpenLead"));
        connect(open, &QPushButton::clicked, this, [this, id = lead.id] { m_services.openLead(id); });
        layout->addWidget(open, 0, Qt::AlignLeft);
    }
}

void CustomerSide::addCoupons(const item::CustomerRecord::Content& content) {
    auto* layout = section(tr("Coupons"), QStringLiteral("sideCoupons"));
    if (content.detail.coupons.empty()) layout->addWidget(makeMuted(tr("None")));
    for (const auto& coupon : content.detail.coupons) {
        QString name;
        for (const auto& known : content.templates)
            if (known.id == coupon.templateId) name = item::toQString(known.name);
        if (name.isEmpty()) name = item::toQString(coupon.code);
        const auto until =
            coupon.expiresAt ? tr("until %1").arg(m_services.async().format().date(*coupon.expiresAt)) : QString();
        const bool waits = coupon.status == domain::CouponStatus::issued && std::find(content.provisional.begin(), content.provisional.end(), coupon.id) != content.provisional.end();
        layout->addWidget(entry(name, until, waits ? new Badge(tr("not confirmed"), Tone::warning) : new Badge(item::word(coupon.status), toneOf(coupon.status))));
        auto* show = new GhostButton(tr("Show coupon"));
        show->setObjectName(QStringLiteral("sideShowCoupon"));
        show->setAccessibleName(tr("Show coupon %1").arg(name));
        connect(show, &QPushButton::clicked, this, [this, id = coupon.id] { (new CouponDialog(m_services, id, window()))->open(); });
        layout->addWidget(show, 0, Qt::AlignLeft);
    }
}

void CustomerSide::addIdentities(const item::CustomerRecord::Content& content) {
    auto* layout = section(tr("Identities"), QStringLiteral("sideIdentities"));
    if (content.detail.identities.empty()) layout->addWidget(makeMuted(tr("None")));
    for (const auto& identity : content.detail.identities) {
        auto* badge =
            identity.status == domain::IdentityStatus::active || identity.status == domain::IdentityStatus::unknown
                ? nullptr
                : new Badge(item::word(identity.status), Tone::warning);
        layout->addWidget(entry(maskedValue(identity), item::word(identity.kind), badge));
    }
}

}  // namespace lianlu::ui
