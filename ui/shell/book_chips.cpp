// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/book_chips.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

#include "ui/common/buttons.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {

namespace {
constexpr QLatin1String kOwn("own"), kColleagues("colleagues");
}

BookChips::BookChips(ChipButton* own, ChipButton* colleagues, ChipButton* pool, bool apart, QWidget* parent)
    : QWidget(parent), m_own(own), m_colleagues(colleagues), m_pool(pool), m_apart(apart) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    for (auto* chip : {own, colleagues, pool}) {
        chip->setChecked(true);
        row->addWidget(chip);
        connect(chip, &QPushButton::toggled, this, [this, chip] {
            // None would show nobody: another one steps in.
            const auto now = whose();
            if (!now.own && !now.colleagues && !now.pool) return (chip == m_pool ? m_own : m_pool)->setChecked(true);
            Q_EMIT changed();
        });
    }
    colleagues->setVisible(apart);
}

BookChips::Whose BookChips::whose() const {
    const bool own = m_own->isChecked();
    return {own, m_apart ? m_colleagues->isChecked() : own, m_pool->isChecked()};
}

void BookChips::setWhose(const Whose& whose) {
    const QSignalBlocker quietOwn(m_own), quietColleagues(m_colleagues), quietPool(m_pool);
    m_own->setChecked(whose.own || (!m_apart && whose.colleagues));
    m_colleagues->setChecked(whose.colleagues);
    m_pool->setChecked(whose.pool || (!whose.own && !whose.colleagues));
}

QVariant BookChips::books() const {
    const auto now = whose();
    if (now.own == now.colleagues) return now.own;
    return QString(now.own ? kOwn : kColleagues);
}

QVariant BookChips::ownBook() const { return m_apart ? QVariant(QString(kOwn)) : QVariant(true); }

BookChips::Whose BookChips::fromView(const QVariant& books, bool pool) const {
    const auto word = books.toString();
    Whose whose{books.toBool(), books.toBool(), pool};
    if (m_apart && word == kOwn) whose.colleagues = false;
    if (m_apart && word == kColleagues) whose.own = false;
    if (!whose.own && !whose.colleagues) whose.pool = true;
    return whose;
}

}  // namespace lianlu::ui
