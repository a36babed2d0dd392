// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/buttons.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

namespace lianlu::ui {

namespace {

void setUp(QPushButton* button, const QString& kind) {
    button->setProperty("kind", kind);
    button->setCursor(Qt::PointingHandCursor);
    button->setAutoDefault(false);
    button->setIconSize(QSize(18, 18));
}

}  // namespace

PrimaryButton::PrimaryButton(const QString& text, QWidget* parent) : QPushButton(text, parent) {
    setUp(this, QStringLiteral("primary"));
    setAutoDefault(true);
}

GhostButton::GhostButton(const QString& text, QWidget* parent) : QPushButton(text, parent) { setUp(this, QStringLiteral("ghost")); }

DangerButton::DangerButton(const QString& text, QWidget* parent) : QPushButton(text, parent) { setUp(this, QStringLiteral("danger")); }

ChipButton::ChipButton(const QString& text, QWidget* parent) : QPushButton(text, parent) {
    setUp(this, QStringLiteral("chip"));
    setCheckable(true);
}

QSize ChipButton::sizeHint() const {
    return QPushButton::sizeHint().expandedTo({QFontMetrics(fontFor(TypeStep::bodyStrong)).horizontalAdvance(text()) + 30, 0});
}

QToolButton* makeIconButton(const QString& iconName, const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setIconSize(QSize(18, 18));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

}  // namespace lianlu::ui
