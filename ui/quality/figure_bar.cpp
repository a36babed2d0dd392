// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/figure_bar.h"

#include <QLocale>
#include <QPainter>

#include "ui/common/theme.h"

namespace lianlu::ui {

namespace {
constexpr int kBar = 6;
constexpr int kSide = 8;
}  // namespace

FigureBar::FigureBar(const QString& word, const QString& definition, QWidget* parent) : QAbstractButton(parent), m_definition(definition) {
    setText(word);
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFigure(0, 0);
}

void FigureBar::setFigure(std::int64_t affected, std::int64_t people) {
    m_affected = affected;
    m_people = people;
    const QLocale locale;
    setAccessibleName(tr("%1: %2 of %3").arg(text(), locale.toString(static_cast<qlonglong>(affected)), locale.toString(static_cast<qlonglong>(people))));
    setToolTip(m_definition + QLatin1Char('\n') + tr("%1 of %2 customers").arg(locale.toString(static_cast<qlonglong>(affected)), locale.toString(static_cast<qlonglong>(people))));
    update();
}

QSize FigureBar::sizeHint() const { return {220, QFontMetrics(fontFor(TypeStep::body)).height() + kBar + 9}; }

void FigureBar::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void FigureBar::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

void FigureBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& tokens = currentTokens();
    if (isChecked() || underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(tokens.focus, 2) : QPen(Qt::NoPen));
        painter.setBrush(isChecked() ? tokens.selection : underMouse() ? tokens.hover : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::radius, space::radius);
    }
    const auto font = fontFor(isChecked() ? TypeStep::bodyStrong : TypeStep::body);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    const auto figure = QLocale().toString(static_cast<qlonglong>(m_affected));
    const int wide = metrics.horizontalAdvance(figure) + 2;
    const int room = width() - 2 * kSide;
    painter.setPen(tokens.text);
    painter.drawText(QRect(kSide, 3, room - wide - 6, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(text(), Qt::ElideRight, room - wide - 6));
    painter.setPen(m_affected > 0 ? tokens.text : tokens.textMuted);
    painter.drawText(QRect(width() - kSide - wide, 3, wide, metrics.height()), Qt::AlignRight | Qt::AlignVCenter, figure);
    const QRectF ground(kSide, 3 + metrics.height() + 1, room, kBar);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.border);
    painter.drawRoundedRect(ground, kBar / 2.0, kBar / 2.0);
    if (m_affected <= 0 || m_people <= 0) return;
    // The least share is still seen.
    const double part = static_cast<double>(m_affected) / static_cast<double>(m_people);
    painter.setBrush(tokens.chart[1]);
    painter.drawRoundedRect(QRectF(ground.left(), ground.top(), qMax<double>(kBar, ground.width() * part), kBar), kBar / 2.0, kBar / 2.0);
}

}  // namespace lianlu::ui
