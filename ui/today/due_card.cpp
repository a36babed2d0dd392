// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/due_card.h"

#include <algorithm>

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/item/action_words.h"
#include "models/item/words.h"
#include "ui/common/buttons.h"
#include "ui/common/folding_row.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {

namespace {

//! The most that is read at a glance; the rest is in the tooltip.
constexpr qsizetype kMostReasons = 2;
constexpr int kDueSign = 20;

QString iconOf(item::ActionWay way) {
    switch (way) {
        case item::ActionWay::offer: return QStringLiteral("offers");
        case item::ActionWay::call: return QStringLiteral("phone");
        case item::ActionWay::visit: return QStringLiteral("visit");
        case item::ActionWay::write:
        case item::ActionWay::consent:
        case item::ActionWay::slip: break;
    }
    return QStringLiteral("chat");
}

}  // namespace

QString dueTitle(actions::DueKind kind) {
    switch (kind) {
        case actions::DueKind::pickup: return DueCard::tr("Pick-ups");
        case actions::DueKind::coupon: return DueCard::tr("Coupons that end");
        case actions::DueKind::birthday: return DueCard::tr("Birthdays");
        case actions::DueKind::coldLead: return DueCard::tr("Leads that go cold");
        case actions::DueKind::brokenLink: return DueCard::tr("Broken links");
        case actions::DueKind::tierGap: return DueCard::tr("Near the next tier");
    }
    return {};
}

bool isOnlyOpened(const actions::DueRow& row) {
    if (row.kind == actions::DueKind::pickup) return true;
    return std::any_of(row.action.evidence.begin(), row.action.evidence.end(), [](const auto& one) { return one.kind == insight::FactKind::nobody; });
}

DueCard::DueCard(const actions::DueRow& row, const item::Format& format, QWidget* parent) : Card(parent), m_row(row), m_notNow(new GhostButton(tr("Not now"))) {
    setObjectName(QStringLiteral("dueCard"));
    setProperty("card", true);
    const auto title = item::actionTitle(row.action);
    const auto name = item::toQString(row.name);
    setAccessibleName(title + QStringLiteral(": ") + name);
    body()->setContentsMargins(space::l, space::m, space::m, space::m);

    auto* sign = new QLabel;
    sign->setPixmap(iconPixmap(item::actionIcon(row.action.kind), kDueSign, currentTokens().textMuted, devicePixelRatioF()));
    sign->setAlignment(Qt::AlignTop);
    sign->setFixedWidth(kDueSign);

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* what = new ElidedLabel(title, TypeStep::bodyStrong);
    what->setObjectName(QStringLiteral("dueTitle"));
    words->addWidget(what);
    const auto reasons = item::evidenceWords(row.action, format);
    // Whoever hands over an order has the customer before them.
    auto told = reasons.mid(0, row.kind == actions::DueKind::pickup ? 1 : kMostReasons);
    if (!name.isEmpty()) told.prepend(name);
    auto* why = new ElidedLabel(told.join(QStringLiteral(" · ")));
    why->setObjectName(QStringLiteral("dueReason"));
    why->setToolTip(reasons.join(QStringLiteral(" · ")) + QChar(u'\n') + item::wayWords(row.action) + QChar(u'\n') + item::endingWords(row.action.kind));
    setRole(why, QStringLiteral("muted"));
    words->addWidget(why);
    setAccessibleDescription(reasons.join(QStringLiteral(". ")));

    m_notNow->setObjectName(QStringLiteral("dueNotNow"));
    m_notNow->setAccessibleName(tr("Not now: %1, %2").arg(title, name));
    m_notNow->setToolTip(tr("Rests for %n days", nullptr, insight::restDays(row.action.kind)));
    connect(m_notNow, &QPushButton::clicked, this, &DueCard::notNowRequested);

    auto* line = new FoldingRow;
    line->words()->addWidget(sign);
    line->words()->addLayout(words, 1);
    addMainButton(line->buttons(), title);
    line->buttons()->addWidget(m_notNow);
    body()->addWidget(line);
}

void DueCard::addMainButton(QHBoxLayout* row, const QString& title) {
    const auto name = item::toQString(m_row.name);
    const bool onlyOpened = isOnlyOpened(m_row);
    auto* open = onlyOpened ? new QPushButton(tr("Open")) : static_cast<QPushButton*>(new GhostButton(tr("Open")));
    open->setObjectName(QStringLiteral("dueOpen"));
    open->setAutoDefault(false);
    open->setAccessibleName(tr("Open %1").arg(name.isEmpty() ? title : name));
    connect(open, &QPushButton::clicked, this, &DueCard::openRequested);
    row->addWidget(open);
    if (onlyOpened) return;
    const auto way = item::actionWay(m_row.action);
    auto* go = new QPushButton(item::wayWord(way));
    go->setObjectName(QStringLiteral("dueGo"));
    go->setIcon(icon(iconOf(way)));
    go->setAutoDefault(false);
    go->setAccessibleName(go->text() + QStringLiteral(": ") + name);
    connect(go, &QPushButton::clicked, this, &DueCard::goRequested);
    row->addWidget(go);
}

}  // namespace lianlu::ui
