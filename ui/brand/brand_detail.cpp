// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/brand/brand_detail.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/domain/rules/policy.h"
#include "models/item/brand_list_model.h"
#include "models/item/customer_list_model.h"
#include "models/item/words.h"
#include "ui/brand/reveal_dialog.h"
#include "ui/common/avatar.h"
#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/tokens.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {

constexpr int kBrandAvatar = 48;
constexpr int kFactHeight = 30;  // as the lines that have a button

QString shownValue(item::Revealable what, const QString& whole) {
    if (whole.isEmpty()) return BrandDetail::tr("None");
    return what == item::Revealable::phone ? item::showPhone(item::fromQString(whole)) : whole;
}

}  // namespace

using item::Revealable;

BrandDetail::BrandDetail(Services& services, item::BrandDirectory& directory, QWidget* parent)
    : DetailPane(parent), m_services(services), m_directory(directory), m_reveals(domain::may(services.async().context().role, domain::Act::reveal)), m_avatar(new Avatar({}, kBrandAvatar)),
      m_name(new ElidedLabel({}, TypeStep::headline)), m_tier(new Badge), m_place(new ElidedLabel), m_whose(makeMuted({})) {
    setObjectName(QStringLiteral("brandDetail"));
    setAccessibleName(tr("Customer"));
    setTitle(tr("Customer"));
    setPlaceholder(QStringLiteral("customers"), tr("Nobody chosen"), tr("Choose a customer to see where they belong and what they bought."));
    footer()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(space::l);
    body()->addWidget(buildHeader());
    body()->addWidget(buildFacts());
    m_whose->setObjectName(QStringLiteral("brandWhose"));
    m_whose->setWordWrap(true);
    body()->addWidget(m_whose);
    body()->addStretch(1);
    showPlaceholder();
}

QWidget* BrandDetail::buildHeader() {
    m_name->setObjectName(QStringLiteral("brandName"));
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_tier->setObjectName(QStringLiteral("brandTierBadge"));
    m_place->setObjectName(QStringLiteral("brandPlace"));
    setRole(m_place, QStringLiteral("muted"));
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_name);
    line->addWidget(m_tier);
    line->addStretch(1);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addLayout(line);
    words->addWidget(m_place);
    auto* header = new QWidget;
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_avatar, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    return header;
}

void BrandDetail::addFact(QFormLayout* form, QLabel*& value, const QString& name, const QString& objectName) {
    value = makeLabel({});
    value->setObjectName(objectName);
    value->setAccessibleName(name);
    value->setMinimumHeight(kFactHeight);
    form->addRow(makeMuted(name), value);
}

QWidget* BrandDetail::buildValue(Revealable what, const QString& name, const QString& prefix) {
    auto& value = m_values[static_cast<std::size_t>(what)];
    value.text = makeLabel({});
    value.text->setObjectName(prefix + QStringLiteral("Text"));
    value.text->setAccessibleName(name);
    value.show = makeIconButton(QStringLiteral("eye"), tr("Show: %1").arg(name));
    value.show->setObjectName(prefix + QStringLiteral("Show"));
    value.copy = makeIconButton(QStringLiteral("copy"), tr("Copy: %1").arg(name));
    value.copy->setObjectName(prefix + QStringLiteral("Copy"));
    for (auto* button : {value.show, value.copy}) button->setIconSize({16, 16});
    connect(value.show, &QToolButton::clicked, this, [this, what] {
        auto& asked = m_values[static_cast<std::size_t>(what)];
        if (!asked.whole) return reveal(what);
        asked.whole.reset();
        fill();
    });
    connect(value.copy, &QToolButton::clicked, this, [this, what] {
        const auto& shown = m_values[static_cast<std::size_t>(what)].whole;
        if (!shown) return;
        QGuiApplication::clipboard()->setText(what == Revealable::phone ? item::copyPhone(item::fromQString(*shown)) : *shown);
        m_services.toast(tr("Copied"));
    });
    auto* row = new QWidget;
    row->setMinimumHeight(kFactHeight);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(value.text);
    layout->addSpacing(space::xs);
    layout->addWidget(value.show);
    layout->addWidget(value.copy);
    layout->addStretch(1);
    return row;
}

QWidget* BrandDetail::buildFacts() {
    auto* card = new Card;
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(space::xl);
    form->setVerticalSpacing(space::xs);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(makeMuted(tr("Name")), buildValue(Revealable::name, tr("Name"), QStringLiteral("brandWholeName")));
    form->addRow(makeMuted(tr("Mobile")), buildValue(Revealable::phone, tr("Mobile"), QStringLiteral("brandPhone")));
    form->addRow(makeMuted(tr("E-mail")), buildValue(Revealable::email, tr("E-mail"), QStringLiteral("brandEmail")));
    addFact(form, m_spent, tr("Spent"), QStringLiteral("brandSpent"));
    addFact(form, m_orders, tr("Orders"), QStringLiteral("brandOrders"));
    addFact(form, m_last, tr("Last purchase"), QStringLiteral("brandLast"));
    addFact(form, m_joined, tr("Member since"), QStringLiteral("brandJoined"));
    card->body()->addLayout(form);
    if (!m_reveals) {
        auto* why = makeMuted(tr("Only head office has a name, number or address shown, for a reason that is recorded."), TypeStep::caption);
        why->setObjectName(QStringLiteral("brandMasked"));
        why->setWordWrap(true);
        card->body()->addWidget(why);
    }
    return card;
}

void BrandDetail::present(const actions::BrandCustomer& customer) {
    if (!m_customer || m_customer->id != customer.id)
        for (auto& value : m_values) value.whole.reset();
    m_customer = customer;
    fill();
    showBody();
}

void BrandDetail::clear() {
    m_customer.reset();
    for (auto& value : m_values) value.whole.reset();
    showPlaceholder();
}

void BrandDetail::mask() {
    for (auto& value : m_values) value.whole.reset();
    if (m_customer) fill();
}

void BrandDetail::fillValue(Revealable what, const QString& masked) {
    auto& value = m_values[static_cast<std::size_t>(what)];
    value.text->setText(value.whole ? shownValue(what, *value.whole) : masked);
    value.text->setTextInteractionFlags(value.whole ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard : Qt::NoTextInteraction);
    value.show->setIcon(icon(value.whole ? QStringLiteral("eye_off") : QStringLiteral("eye"), Tint::muted));
    value.copy->setVisible(value.whole && !value.whole->isEmpty());
    // Nothing to show: a role that may not, or a customer without a number.
    value.show->setVisible(m_reveals && (what != Revealable::phone || !m_customer->phone.empty()));
}

void BrandDetail::fill() {
    const auto& customer = *m_customer;
    const auto& format = m_services.async().format();
    const bool member = customer.kind == domain::CustomerKind::member && !customer.tierCode.empty();
    const auto name = item::toQString(customer.name);
    m_avatar->setName(name);
    m_name->setText(name);
    m_tier->setBadge(member ? item::tierWord(customer.tierCode) : item::word(customer.kind), static_cast<Tone>(item::tierTone(customer.tierCode)));
    const auto store = customer.storeName.empty() ? tr("a store that is no longer there") : item::toQString(customer.storeName);
    m_place->setText(customer.guideName.empty() ? tr("%1 · in the pool").arg(store) : tr("%1 · guide: %2").arg(store, item::toQString(customer.guideName)));
    fillValue(Revealable::name, name);
    fillValue(Revealable::phone, customer.phone.empty() ? tr("None") : item::maskedByServer(customer.phone));
    fillValue(Revealable::email, tr("masked"));
    const bool bought = customer.orderCount > 0;
    m_spent->setText(bought ? format.amount(customer.spentMinor) : tr("Nothing yet"));
    m_orders->setText(format.number(customer.orderCount));
    m_last->setText(customer.lastPurchaseAt ? tr("%1, %2").arg(format.ago(*customer.lastPurchaseAt, m_services.async().now()), format.date(*customer.lastPurchaseAt)) : tr("Never"));
    m_joined->setText(customer.joinedAt ? format.date(*customer.joinedAt) : customer.kind == domain::CustomerKind::member ? tr("Not known") : tr("No member"));
    m_whose->setText(customer.guideName.empty() ? tr("Calls, offers and edits are for the store: its guides claim customers out of the pool, its manager assigns them.")
                                                : tr("Calls, offers and edits are for the customer's guide, %1.").arg(item::toQString(customer.guideName)));
}

void BrandDetail::reveal(Revealable what) {
    if (!m_customer || !m_reveals) return;
    auto* dialog = new RevealDialog(m_directory, m_customer->id, item::toQString(m_customer->name), what, window());
    connect(dialog, &RevealDialog::revealed, this, [this, what, whose = m_customer->id](const QString& value) {
        // Somebody else's page by now.
        if (!m_customer || m_customer->id != whose) return;
        m_values[static_cast<std::size_t>(what)].whole = value;
        fill();
    });
    dialog->open();
}

}  // namespace lianlu::ui
