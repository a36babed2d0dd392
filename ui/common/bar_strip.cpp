// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/bar_strip.h"

#include <QPainter>

#include "ui/common/theme.h"

namespace lianlu::ui {

BarStrip::BarStrip(QWidget* parent) : FigureDrawing(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void BarStrip::setBars(std::vector<Bar> bars) {
    m_bars = std::move(bars);
    m_most = 0;
    for (const auto& bar : m_bars) m_most = qMax(m_most, bar.value);
    piecesChanged();
}

QRectF BarStrip::slot(std::size_t index) const {
    const double each = width() / static_cast<double>(m_bars.size());
    return {each * static_cast<double>(index), 0, each, static_cast<double>(height())};
}

QRect BarStrip::pieceRect(int piece) const { return slot(static_cast<std::size_t>(piece)).toRect(); }

void BarStrip::paintEvent(QPaintEvent*) {
    if (m_bars.empty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& tokens = currentTokens();
    const auto font = fontFor(TypeStep::caption);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    const double base = height() - metrics.height() - 2;
    const double room = base - metrics.height() - 2;
    painter.setPen(QPen(tokens.border, 1));
    painter.drawLine(QPointF(0, base + 0.5), QPointF(width(), base + 0.5));
    double free = 0;
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const auto& bar = m_bars[i];
        const auto place = slot(i);
        const double wide = qMin(place.width() - 2, 22.0);
        if (bar.value > 0) {
            const double tall = qMax(3.0, room * bar.value / m_most);
            painter.setPen(Qt::NoPen);
            painter.setBrush(tokens.chart[0]);
            painter.drawRoundedRect(QRectF(place.center().x() - wide / 2, base - tall, wide, tall), 2, 2);
            if (bar.value == m_most && m_most > 1) {
                painter.setPen(tokens.textMuted);
                painter.drawText(QRectF(place.center().x() - 24, base - tall - metrics.height(), 48, metrics.height()), Qt::AlignCenter, QString::number(bar.value));
            }
        }
        if (bar.label.isEmpty()) continue;
        const double span = metrics.horizontalAdvance(bar.label);
        const double left = qBound(0.0, place.center().x() - span / 2, width() - span);
        if (left < free) continue;
        free = left + span + 6;
        painter.setPen(tokens.textMuted);
        painter.drawText(QRectF(left, base + 2, span + 1, metrics.height()), Qt::AlignLeft, bar.label);
    }
    paintCurrent(painter);
}

}  // namespace lianlu::ui
