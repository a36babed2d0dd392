// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/heat_strip.h"

#include <QPainter>

#include "ui/common/theme.h"

namespace lianlu::ui {

namespace {
constexpr int kCell = 20;
}

HeatStrip::HeatStrip(QWidget* parent) : FigureDrawing(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void HeatStrip::setCells(std::vector<Cell> cells) {
    m_cells = std::move(cells);
    m_most = 0;
    for (const auto& cell : m_cells) m_most = qMax(m_most, cell.value);
    piecesChanged();
}

QSize HeatStrip::sizeHint() const { return {240, kCell + 2 + QFontMetrics(fontFor(TypeStep::caption)).height()}; }

QRect HeatStrip::pieceRect(int piece) const {
    const double each = width() / static_cast<double>(m_cells.size());
    return QRectF(each * piece, 0, each, height()).toRect();
}

void HeatStrip::paintEvent(QPaintEvent*) {
    if (m_cells.empty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& tokens = currentTokens();
    const auto font = fontFor(TypeStep::caption);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    const double each = width() / static_cast<double>(m_cells.size());
    double free = 0;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const auto& cell = m_cells[i];
        const QRectF box(each * static_cast<double>(i) + 1, 0, each - 2, kCell);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.border);
        painter.drawRoundedRect(box, 3, 3);
        if (cell.value > 0) {
            auto colour = tokens.chart[0];
            colour.setAlphaF(static_cast<float>(0.25 + 0.75 * cell.value / m_most));
            painter.setBrush(colour);
            painter.drawRoundedRect(box, 3, 3);
            if (cell.value == m_most) {
                painter.setBrush(tokens.surface);
                painter.drawEllipse(box.center(), 2.5, 2.5);
            }
        }
        if (cell.label.isEmpty()) continue;
        const double span = metrics.horizontalAdvance(cell.label);
        const double left = qBound(0.0, box.center().x() - span / 2, width() - span);
        if (left < free) continue;
        free = left + span + 4;
        painter.setPen(tokens.textMuted);
        painter.drawText(QRectF(left, kCell + 2, span + 1, metrics.height()), Qt::AlignLeft, cell.label);
    }
    paintCurrent(painter);
}

}  // namespace lianlu::ui
