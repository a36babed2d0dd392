// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/empty_state.h"

#include <QEvent>
#include <QVBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"

namespace lianlu::ui {

namespace {
constexpr int kLow = 210;  //!< px
}

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), m_icon(new QLabel), m_what(makeLabel({}, TypeStep::title)), m_why(makeMuted({})), m_button(new PrimaryButton({})) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::s);
    layout->addStretch(2);
    m_icon->setAlignment(Qt::AlignCenter);
    layout->addWidget(m_icon);
    m_what->setAlignment(Qt::AlignCenter);
    m_what->setWordWrap(true);
    m_what->setObjectName(QStringLiteral("emptyWhat"));
    layout->addWidget(m_what);
    m_why->setAlignment(Qt::AlignCenter);
    m_why->setWordWrap(true);
    m_why->setObjectName(QStringLiteral("emptyWhy"));
    layout->addWidget(m_why);
    layout->addSpacing(space::s);
    m_button->setObjectName(QStringLiteral("emptyAction"));
    m_button->hide();  // until there is something to do: see set()
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionRequested);
}

EmptyState::EmptyState(const QString& iconName, const QString& what, const QString& why, const QString& action, QWidget* parent)
    : EmptyState(parent) {
    set(iconName, what, why, action);
}

void EmptyState::set(const QString& iconName, const QString& what, const QString& why, const QString& action) {
    m_iconName = iconName;
    m_what->setText(what);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    drawIcon();
}

void EmptyState::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // Words and button before the picture and the air around them.
    const bool low = height() < kLow;
    const int margin = low ? space::s : space::xl;
    layout()->setContentsMargins(space::xl, margin, space::xl, margin);
    m_icon->setVisible(!low);
}

void EmptyState::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) drawIcon();
}

void EmptyState::drawIcon() {
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(iconPixmap(m_iconName, 40, currentTokens().textMuted, devicePixelRatioF()));
}

}  // namespace lianlu::ui
