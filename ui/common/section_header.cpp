// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/section_header.h"

#include <QHBoxLayout>
#include <QLabel>

#include "ui/common/labels.h"

namespace lianlu::ui {

SectionHeader::SectionHeader(const QString& title, Level level, QWidget* parent)
    : QWidget(parent), m_title(makeLabel(title, level == Level::page ? TypeStep::headline : TypeStep::title)), m_hint(makeMuted({})),
      m_actions(new QHBoxLayout) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_title, 0, Qt::AlignBaseline);
    layout->addWidget(m_hint, 1, Qt::AlignBaseline);
    m_actions->setSpacing(space::s);
    layout->addLayout(m_actions);
}

void SectionHeader::setTitle(const QString& title) { m_title->setText(title); }

void SectionHeader::setHint(const QString& hint) { m_hint->setText(hint); }

}  // namespace lianlu::ui
