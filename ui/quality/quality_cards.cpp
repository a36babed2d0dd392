// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/quality_cards.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "models/item/quality_models.h"
#include "ui/common/card.h"
#include "ui/common/labels.h"
#include "ui/common/tokens.h"
#include "ui/quality/figure_bar.h"

namespace lianlu::ui {

namespace {

//! no_phone → NoPhone
QString capitals(std::string_view name) {
    QString text;
    for (const auto& part : item::toQString(name).split(QLatin1Char('_'))) text += part.left(1).toUpper() + part.mid(1);
    return text;
}

}  // namespace

QualityCards::QualityCards(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("qualityCards"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::m);
    for (int g = 0; g < static_cast<int>(insight::kQualityGroups); ++g) grid->addWidget(card(static_cast<insight::QualityGroup>(g)), g / 2, g % 2);
    for (const int column : {0, 1}) grid->setColumnStretch(column, 1);
}

QWidget* QualityCards::card(insight::QualityGroup group) {
    auto* made = new Card;
    made->body()->setContentsMargins(space::s, space::s, space::s, space::s);
    made->body()->setSpacing(1);
    auto* percent = makeLabel({}, TypeStep::headline);
    percent->setObjectName(QStringLiteral("quality") + capitals(nameOf(group)));
    percent->setToolTip(tr("Share of customers without any of the following."));
    m_percents[static_cast<std::size_t>(group)] = percent;
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::s, 0, space::s, space::xs);
    head->addWidget(makeLabel(item::word(group), TypeStep::title), 0, Qt::AlignBaseline);
    head->addStretch(1);
    head->addWidget(percent, 0, Qt::AlignBaseline);
    made->body()->addLayout(head);
    for (std::size_t i = 0; i < insight::kQualityIssues; ++i) {
        const auto issue = static_cast<insight::QualityIssue>(i);
        if (groupOf(issue) != group) continue;
        auto* bar = new FigureBar(item::word(issue), item::definition(issue));
        bar->setObjectName(QStringLiteral("quality") + capitals(nameOf(issue)));
        connect(bar, &QAbstractButton::clicked, this, [this, issue] {
            choose(issue);
            Q_EMIT chosen(issue);
        });
        m_bars[i] = bar;
        made->body()->addWidget(bar);
    }
    made->body()->addStretch(1);
    return made;
}

void QualityCards::fill(const insight::QualitySlice& slice) {
    for (std::size_t g = 0; g < insight::kQualityGroups; ++g)
        m_percents[g]->setText(QStringLiteral("%1 %").arg(slice.percent(static_cast<insight::QualityGroup>(g))));
    for (std::size_t i = 0; i < insight::kQualityIssues; ++i) m_bars[i]->setFigure(slice.affected[i], slice.people);
}

void QualityCards::choose(insight::QualityIssue issue) {
    for (std::size_t i = 0; i < insight::kQualityIssues; ++i) m_bars[i]->setChecked(i == static_cast<std::size_t>(issue));
}

}  // namespace lianlu::ui
