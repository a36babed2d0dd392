// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/badge.h"

#include <QPainter>

#include "ui/common/theme.h"

namespace lianlu::ui {

namespace {

constexpr int kPad = 8;
constexpr int kHeight = 22;

}  // namespace

Badge::Badge(const QString& text, Tone tone, QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(fontFor(TypeStep::caption));
    setBadge(text, tone);
}

void Badge::setBadge(const QString& text, Tone tone) {
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    // Never shown without a parent: that would be a window of its own, gone at once, and the focus with it.
    if (text.isEmpty()) hide();
    else if (parentWidget()) show();
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const {
    const QFontMetrics metrics(fontFor(TypeStep::caption));
    return {metrics.horizontalAdvance(m_text) + 2 * kPad, qMax(kHeight, metrics.height() + 4)};
}

QRect Badge::paint(QPainter* painter, const QRect& rect, const QString& text, Tone tone, const Tokens& tokens) {
    const QFont font = fontFor(TypeStep::caption);
    const QFontMetrics metrics(font);
    const int height = qMax(kHeight, metrics.height() + 4);
    const int width = qMin(metrics.horizontalAdvance(text) + 2 * kPad, rect.width());
    const QRect box(rect.left(), rect.top() + (rect.height() - height) / 2, width, height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.toneSoft(tone));
    painter->drawRoundedRect(box, height / 2.0, height / 2.0);
    painter->setFont(font);
    painter->setPen(tone == Tone::neutral ? tokens.text : tokens.tone(tone));
    painter->drawText(box.adjusted(kPad, 0, -kPad, 0), Qt::AlignCenter,
                      metrics.elidedText(text, Qt::ElideRight, box.width() - 2 * kPad + 1));
    painter->restore();
    return box;
}

void Badge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(&painter, rect(), m_text, m_tone, currentTokens());
}

}  // namespace lianlu::ui
