// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/photo_canvas.h"

#include <QMouseEvent>
#include <QPainter>

#include "ui/common/theme.h"

namespace lianlu::ui {

PhotoCanvas::PhotoCanvas(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("photoCanvas"));
    setMinimumSize(240, 180);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PhotoCanvas::setPicture(const QImage& picture) {
    m_picture = picture;
    m_words.clear();
    m_offset = {};
    pointHand();
    update();
}

void PhotoCanvas::setWords(const QString& words) {
    m_picture = {};
    m_words = words;
    pointHand();
    update();
}

void PhotoCanvas::setWhole(bool whole) {
    m_whole = whole;
    m_offset = {};
    pointHand();
    update();
}

void PhotoCanvas::shift(QPoint by) {
    if (m_whole) return;
    m_offset += by;
    keepInside();
    update();
}

QSizeF PhotoCanvas::shownSize() const {
    // One pixel of the picture is one of the screen, however dense that is.
    const QSizeF pixels = QSizeF(m_picture.size()) / devicePixelRatioF();
    if (!m_whole || (pixels.width() <= width() && pixels.height() <= height())) return pixels;
    return pixels.scaled(size(), Qt::KeepAspectRatio);
}

void PhotoCanvas::keepInside() {
    const auto shown = shownSize();
    const qreal across = qMax(0.0, (shown.width() - width()) / 2), down = qMax(0.0, (shown.height() - height()) / 2);
    m_offset = {qBound(-across, m_offset.x(), across), qBound(-down, m_offset.y(), down)};
}

void PhotoCanvas::pointHand() {
    const auto shown = shownSize();
    const bool moves = hasPicture() && !m_whole && (shown.width() > width() || shown.height() > height());
    setCursor(!moves ? Qt::ArrowCursor : m_dragging ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
}

void PhotoCanvas::paintEvent(QPaintEvent*) {
    const Tokens& tokens = currentTokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surfaceAlt);
    if (m_picture.isNull()) {
        painter.setFont(fontFor(TypeStep::body));
        painter.setPen(tokens.textMuted);
        painter.drawText(rect().adjusted(space::xxl, 0, -space::xxl, 0), static_cast<int>(Qt::AlignCenter | Qt::TextWordWrap), m_words);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QRectF place(QPointF(), shownSize());
    place.moveCenter(QRectF(rect()).center() + m_offset);
    painter.drawImage(place, m_picture);
}

void PhotoCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_whole) return;
    m_dragging = true;
    m_grabbed = event->position();
    pointHand();
}

void PhotoCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (!m_dragging) return;
    m_offset += event->position() - m_grabbed;
    m_grabbed = event->position();
    keepInside();
    update();
}

void PhotoCanvas::mouseReleaseEvent(QMouseEvent*) {
    m_dragging = false;
    pointHand();
}

void PhotoCanvas::mouseDoubleClickEvent(QMouseEvent*) { Q_EMIT doubleClicked(); }

void PhotoCanvas::resizeEvent(QResizeEvent*) {
    keepInside();
    pointHand();
}

}  // namespace lianlu::ui
