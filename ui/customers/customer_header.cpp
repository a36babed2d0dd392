// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customer_header.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/actions/actions.h"
#include "models/base/text.h"
#include "models/domain/rules/person_match.h"
#include "models/item/customer_list_model.h"
#include "models/item/score_words.h"
#include "models/item/words.h"
#include "ui/common/avatar.h"
#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/customers/gap_bar.h"
#include "ui/customers/masked_value.h"
#include "ui/shell/services.h"

namespace lianlu::ui {
namespace {

const domain::Identity* identityOf(const std::vector<domain::Identity>& identities, domain::IdentityKind kind) {
    for (const auto& identity : identities)
        if (identity.kind == kind && identity.status != domain::IdentityStatus::retired) return &identity;
    return nullptr;
}

}  // namespace

CustomerHeader::CustomerHeader(Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_avatar(new Avatar({}, 48)),
      m_name(new ElidedLabel({}, TypeStep::headline)),
      m_tier(new Badge),
      m_standing(new Badge),
      m_pending(new Badge(tr("not sent yet"), Tone::warning)),
      m_facts(new ElidedLabel),
      m_phone(new MaskedValue(services, domain::Disclosed::phone, QStringLiteral("customerPhone"), tr("Mobile"))),
      m_email(new MaskedValue(services, domain::Disclosed::email, QStringLiteral("customerEmail"), tr("E-mail"))),
      m_gap(new GapBar),
      m_joined(new QWidget),
      m_joinedText(makeMuted({}, TypeStep::caption)),
      m_part(new GhostButton(tr("Take apart"))),
      m_consents(new QHBoxLayout),
      m_log(new QPushButton(tr("Log interaction"))),
      m_offer(new QPushButton(tr("Push offer"))),
      m_edit(new QPushButton(tr("Edit"))),
      m_more(makeIconButton(QStringLiteral("more"), tr("More"))),
      m_menu(new QMenu(this)) {
    setObjectName(QStringLiteral("customerHeader"));
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_name->setObjectName(QStringLiteral("customerName"));
    m_tier->setObjectName(QStringLiteral("customerTier"));
    m_standing->setObjectName(QStringLiteral("customerStanding"));
    m_standing->hide();
    m_facts->setObjectName(QStringLiteral("customerFacts"));
    setRole(m_facts, QStringLiteral("muted"));
    m_log->setObjectName(QStringLiteral("logInteractionButton"));
    m_offer->setObjectName(QStringLiteral("pushOfferButton"));
    m_edit->setObjectName(QStringLiteral("editCustomerButton"));
    m_log->setIcon(icon(QStringLiteral("note")));
    m_offer->setIcon(icon(QStringLiteral("offers")));
    m_edit->setIcon(icon(QStringLiteral("edit")));
    for (auto* button : {m_offer, m_edit}) button->setAutoDefault(false);

    auto* nameLine = new QHBoxLayout;
    nameLine->setSpacing(space::s);
    nameLine->addWidget(m_name);
    nameLine->addWidget(m_tier);
    nameLine->addWidget(m_standing);
    nameLine->addWidget(m_pending);
    nameLine->addStretch(1);
    auto* numbers = new QHBoxLayout;
    numbers->setSpacing(space::l);
    numbers->addWidget(m_phone);
    numbers->addWidget(m_email);
    numbers->addStretch(1);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addLayout(nameLine);
    words->addWidget(m_facts);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::m);
    top->addWidget(m_avatar, 0, Qt::AlignTop);
    top->addLayout(words, 1);

    m_consents->setSpacing(space::xs + 2);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    for (auto* button : {m_log, m_offer, m_edit}) buttons->addWidget(button);
    m_more->setObjectName(QStringLiteral("customerMore"));
    m_menu->setObjectName(QStringLiteral("customerMenu"));
    m_more->setMenu(m_menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    buttons->addWidget(m_more);
    buttons->addStretch(1);

    m_joined->setObjectName(QStringLiteral("customerJoined"));
    m_joinedText->setObjectName(QStringLiteral("customerJoinedText"));
    m_part->setObjectName(QStringLiteral("customerPart"));
    auto* joined = new QHBoxLayout(m_joined);
    joined->setContentsMargins(0, 0, 0, 0);
    joined->setSpacing(space::xs);
    joined->addWidget(m_joinedText);
    joined->addWidget(m_part);
    joined->addStretch(1);
    connect(m_part, &QPushButton::clicked, this, &CustomerHeader::part);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addLayout(top);
    layout->addWidget(m_joined);
    layout->addLayout(numbers);
    layout->addLayout(m_consents);
    layout->addWidget(m_gap);
    layout->addSpacing(space::xs);
    layout->addLayout(buttons);
    for (auto* value : {m_phone, m_email})
        connect(value, &MaskedValue::copied, this, [this] { m_services.toast(tr("Copied")); });
}

void CustomerHeader::fill(const item::CustomerRecord::Content& content) {
    const auto& detail = content.detail;
    const auto& customer = detail.customer;
    const auto& format = m_services.async().format();
    const auto name = item::toQString(customer.name);
    m_avatar->setName(name);
    m_name->setText(name);
    const auto tier = detail.memberState ? detail.memberState->tierCode : std::string();
    m_tier->setBadge(tier.empty() ? item::word(customer.kind) : item::tierWord(tier),
                     static_cast<Tone>(item::tierTone(tier)));
    m_pending->setVisible(detail.row.pending);

    QStringList facts;
    facts << (detail.row.inPool ? tr("In the pool") : tr("Guide: %1").arg(item::toQString(detail.row.guideName)));
    if (!customer.city.empty()) facts << item::toQString(customer.city);
    if (customer.orderCount > 0) {
        facts << tr("Spent %1 in %n orders", nullptr, static_cast<int>(customer.orderCount))
                     .arg(format.amount(customer.spentMinor));
        if (customer.lastPurchaseAt)
            facts << tr("last purchase %1").arg(format.ago(*customer.lastPurchaseAt, m_services.async().now()));
    } else
        facts << tr("no purchase yet");
    m_facts->setText(facts.join(QStringLiteral(" · ")));

    const auto* mobile = identityOf(detail.identities, domain::IdentityKind::mobile);
    m_phone->setValue(customer.id, mobile ? item::maskedPhone(mobile->value) : QString(),
                      mobile ? item::showPhone(mobile->value) : QString(),
                      mobile ? item::copyPhone(mobile->value) : QString());
    const auto* email = identityOf(detail.identities, domain::IdentityKind::email);
    const auto address = email ? item::toQString(email->value) : QString();
    m_email->setValue(customer.id, email ? item::toQString(text::maskEmail(email->value)) : QString(), address, address);
    m_gap->setVisible(detail.memberState.has_value());
    if (detail.memberState) m_gap->setState(*detail.memberState, detail.pendingPoints);
    showConsents(content);
    showJoins(content);
}

void CustomerHeader::setStanding(const std::optional<actions::RfmStanding>& standing) {
    m_standing->setVisible(standing.has_value());
    if (!standing) return;
    const auto& s = standing->scores;
    const auto segment = item::segmentWord(standing->segment);
    m_standing->setBadge(tr("%1 · R%2 F%3 M%4 X%5").arg(segment).arg(s[0]).arg(s[1]).arg(s[2]).arg(s[3]), Tone::neutral);
    m_standing->setToolTip(tr("%1. From 1 to 5 among %2 who bought: last purchase %3, purchases %4, spent %5, engagement %6.")
                               .arg(segment, m_services.async().format().number(standing->among)).arg(s[0]).arg(s[1]).arg(s[2]).arg(s[3]));
    m_standing->setAccessibleName(m_standing->toolTip());
}

void CustomerHeader::showJoins(const item::CustomerRecord::Content& content) {
    m_joined->setVisible(!content.joins.empty());
    if (content.joins.empty()) return;
    const auto& newest = content.joins.front();
    m_join = newest.id;
    const bool waits = domain::matchWaits(newest);
    const auto records = tr("%n records", nullptr, static_cast<int>(content.joins.size()) + 1);
    m_joinedText->setText(waits ? tr("Merged from %1, to be taken apart with the next sync").arg(records)
                                : tr("Merged from %1 on %2").arg(records, m_services.async().format().date(*newest.joinedAt)));
    m_part->setVisible(!waits);
}

void CustomerHeader::part() {
    const auto done = m_services.async().act([id = m_join](const actions::Context& context) {
        return actions::decideMatch(context, {id, domain::MatchStatus::apart});
    });
    item::whenReady(this, done, [this](Result<actions::Done> answer) {
        if (!answer) return m_services.toastError(answer.error());
        m_services.toastUndo(tr("Taken apart; the server does it with the next sync"), answer->txn);
    });
}

void CustomerHeader::showConsents(const item::CustomerRecord::Content& content) {
    while (auto* entry = m_consents->takeAt(0)) {
        delete entry->widget();
        delete entry;
    }
    int shown = 0;
    for (const auto& consent : content.detail.consents) {
        if (consent.purpose != domain::Purpose::marketing) continue;
        const auto channel = item::word(consent.channel);
        const bool may = domain::contactable(content.detail.consents, consent.channel, consent.purpose);
        auto* badge = new Badge(may ? tr("✓ %1").arg(channel) : tr("✕ %1").arg(channel), may ? Tone::success : Tone::danger);
        const auto when = consent.at ? m_services.async().format().date(*consent.at) : QString();
        badge->setToolTip((may ? tr("Agreed to marketing by %1, %2, %3") : tr("Does not want marketing by %1, %2, %3"))
                              .arg(channel, item::consentSource(consent.source), when));
        badge->setAccessibleName(badge->toolTip());
        m_consents->addWidget(badge);
        ++shown;
    }
    if (shown == 0) m_consents->addWidget(new Badge(tr("No consent to marketing"), Tone::neutral));
    m_consents->addStretch(1);
}

}  // namespace lianlu::ui
