// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/folding_row.h"

#include <QEvent>
#include <QHBoxLayout>

#include "ui/common/tokens.h"

namespace lianlu::ui {

namespace {
constexpr int kLeastWords = 260;  //!< px: a task and whom it is about can be read
}

FoldingRow::FoldingRow(QWidget* parent) : QWidget(parent), m_both(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_words(new QHBoxLayout), m_buttons(new QHBoxLayout) {
    setProperty("transparent", true);
    m_both->setContentsMargins(0, 0, 0, 0);
    m_both->setSpacing(space::m);
    m_words->setSpacing(space::m);
    m_buttons->setSpacing(space::m);
    m_both->addLayout(m_words, 1);
    m_both->addLayout(m_buttons);
    m_buttons->addStretch(0);
}

bool FoldingRow::isFolded() const { return m_both->direction() == QBoxLayout::TopToBottom; }

bool FoldingRow::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) fold();
    return QWidget::event(event);
}

void FoldingRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fold();
}

void FoldingRow::fold() {
    const bool folded = width() < kLeastWords + m_both->spacing() + m_buttons->sizeHint().width();
    if (folded == isFolded()) return;
    m_both->setDirection(folded ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_both->setSpacing(folded ? space::s : space::m);
}

}  // namespace lianlu::ui
