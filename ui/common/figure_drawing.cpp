// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/figure_drawing.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/common/theme.h"

namespace lianlu::ui {

void FigureDrawing::setOpens() {
    m_opens = true;
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    piecesChanged();
}

void FigureDrawing::piecesChanged() {
    setCurrent(qBound(0, m_current, qMax(0, pieces() - 1)));
    update();
}

void FigureDrawing::setCurrent(int piece) {
    m_current = piece;
    if (!m_opens || piece >= pieces()) return;
    setAccessibleDescription(pieceWords(piece));
    if (hasFocus()) {
        QAccessibleEvent told(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&told);
    }
    update();
}

int FigureDrawing::pieceAt(const QPoint& at) const {
    for (int piece = 0; piece < pieces(); ++piece)
        if (pieceRect(piece).contains(at)) return piece;
    return -1;
}

void FigureDrawing::paintCurrent(QPainter& painter) const {
    if (!m_opens || !hasFocus() || m_current >= pieces()) return;
    painter.setPen(QPen(currentTokens().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(pieceRect(m_current)).intersected(QRectF(rect())).adjusted(1, 1, -1, -1), 3, 3);
}

bool FigureDrawing::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const int piece = pieceAt(help->pos()); piece >= 0) QToolTip::showText(help->globalPos(), pieceWords(piece), this, pieceRect(piece));
    return true;
}

void FigureDrawing::keyPressEvent(QKeyEvent* event) {
    const int last = pieces() - 1;
    if (!m_opens || last < 0) return QWidget::keyPressEvent(event);
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Up: return setCurrent(qMax(0, m_current - 1));
        case Qt::Key_Right:
        case Qt::Key_Down: return setCurrent(qMin(last, m_current + 1));
        case Qt::Key_Home: return setCurrent(0);
        case Qt::Key_End: return setCurrent(last);
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space: Q_EMIT opened(m_current); return;
        default: QWidget::keyPressEvent(event);
    }
}

void FigureDrawing::mouseReleaseEvent(QMouseEvent* event) {
    QWidget::mouseReleaseEvent(event);
    const int piece = pieceAt(event->position().toPoint());
    if (!m_opens || event->button() != Qt::LeftButton || piece < 0) return;
    setCurrent(piece);
    Q_EMIT opened(piece);
}

void FigureDrawing::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void FigureDrawing::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace lianlu::ui
