// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/gap_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

#include "models/item/words.h"
#include "ui/common/labels.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {

GapBar::GapBar(QWidget* parent)
    : QWidget(parent),
      m_points(makeLabel({}, TypeStep::bodyStrong)),
      m_gap(makeMuted({}, TypeStep::caption)),
      m_bar(new QProgressBar) {
    m_points->setObjectName(QStringLiteral("customerPoints"));
    m_gap->setObjectName(QStringLiteral("customerGap"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1000);
    m_bar->setAccessibleName(tr("Way to the next tier"));
    m_gap->setToolTip(tr("What was earned within the time that counts for the tier, also where it was spent since."));
    auto* line = new QHBoxLayout;
    line->setSpacing(space::m);
    line->addWidget(m_points);
    line->addStretch(1);
    line->addWidget(m_gap);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addLayout(line);
    layout->addWidget(m_bar);
}

void GapBar::setState(const domain::MemberState& state, std::int64_t pending) {
    const QLocale locale;
    const auto number = [&locale](std::int64_t value) { return locale.toString(static_cast<qlonglong>(value)); };
    auto points = tr("%1 points").arg(number(state.pointsBalance));
    if (pending != 0)
        points += tr(" (%1 pending)").arg((pending > 0 ? QStringLiteral("+") : QString()) + number(pending));
    m_points->setText(points);
    const bool higher = state.pointsToNext > 0 && !state.nextTierCode.empty();
    // What counts is earned within the tier's window and does not shrink when points are spent: it is another figure than the balance.
    m_gap->setText(higher ? tr("%1 counted · %2 more to %3").arg(number(state.tierPoints), number(state.pointsToNext), item::tierWord(state.nextTierCode))
                          : tr("Highest tier"));
    const auto whole = state.tierPoints + state.pointsToNext;
    m_bar->setValue(higher && whole > 0 ? static_cast<int>(state.tierPoints * 1000 / whole) : 1000);
    m_bar->setVisible(higher);
}

}  // namespace lianlu::ui
