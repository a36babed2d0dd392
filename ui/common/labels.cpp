// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/labels.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace lianlu::ui {

QLabel* makeLabel(const QString& text, TypeStep step, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(fontFor(step));
    return label;
}

QLabel* makeMuted(const QString& text, TypeStep step, QWidget* parent) {
    QLabel* label = makeLabel(text, step, parent);
    label->setProperty("role", QStringLiteral("muted"));
    return label;
}

void setRole(QWidget* widget, const QString& role) {
    widget->setProperty("role", role);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

ElidedLabel::ElidedLabel(const QString& text, TypeStep step, QWidget* parent) : QLabel(text, parent) {
    setTextFormat(Qt::PlainText);
    setFont(fontFor(step));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

QSize ElidedLabel::minimumSizeHint() const { return {fontMetrics().horizontalAdvance(QLatin1Char('x')) * 4, QLabel::minimumSizeHint().height()}; }

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    setToolTip(shown == text() ? QString() : text());
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()), palette(), isEnabled(), shown, foregroundRole());
}

}  // namespace lianlu::ui
