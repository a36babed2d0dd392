// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/share_bars.h"

#include <QPainter>

#include "ui/common/theme.h"

namespace lianlu::ui {

namespace {
constexpr int kBar = 6;
constexpr int kGap = 8;
}  // namespace

ShareBars::ShareBars(QWidget* parent) : FigureDrawing(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void ShareBars::setLines(std::vector<Line> lines) {
    m_lines = std::move(lines);
    QStringList words;
    for (const auto& line : m_lines) words << line.word + QLatin1Char(' ') + line.figure;
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    updateGeometry();
    piecesChanged();
}

int ShareBars::lineHeight() const { return QFontMetrics(fontFor(TypeStep::caption)).height() + kBar + kGap; }

QSize ShareBars::sizeHint() const { return {220, static_cast<int>(m_lines.size()) * lineHeight()}; }

QRect ShareBars::pieceRect(int piece) const { return {0, piece * lineHeight(), width(), lineHeight()}; }

void ShareBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& tokens = currentTokens();
    const auto font = fontFor(TypeStep::caption);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const auto& line = m_lines[i];
        const int top = static_cast<int>(i) * lineHeight();
        const int figure = metrics.horizontalAdvance(line.figure);
        painter.setPen(tokens.text);
        painter.drawText(QRect(0, top, width() - figure - 6, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(line.word, Qt::ElideRight, width() - figure - 6));
        painter.setPen(tokens.textMuted);
        painter.drawText(QRect(width() - figure - 1, top, figure + 1, metrics.height()), Qt::AlignRight | Qt::AlignVCenter, line.figure);
        const QRectF ground(0, top + metrics.height() + 1, width(), kBar);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.border);
        painter.drawRoundedRect(ground, kBar / 2.0, kBar / 2.0);
        if (line.part <= 0) continue;
        painter.setBrush(tokens.chart[static_cast<std::size_t>(line.colour) % tokens.chart.size()]);
        painter.drawRoundedRect(QRectF(ground.left(), ground.top(), qMax<double>(kBar, ground.width() * qMin(1.0, line.part)), kBar), kBar / 2.0, kBar / 2.0);
    }
    paintCurrent(painter);
}

}  // namespace lianlu::ui
