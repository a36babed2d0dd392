// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/avatar.h"

#include <QPainter>

#include "ui/common/theme.h"

namespace lianlu::ui {

Avatar::Avatar(const QString& name, int size, QWidget* parent) : QWidget(parent), m_size(size) {
    setFixedSize(size, size);
    setName(name);
}

void Avatar::setName(const QString& name) {
    m_name = name;
    setAccessibleName(name);
    update();
}

QString Avatar::initialsOf(const QString& name) {
    const QString clean = name.trimmed();
    if (clean.isEmpty()) return QStringLiteral("?");
    const QChar last = clean.back();
    if (last.script() == QChar::Script_Han) return clean.size() > 2 ? clean.right(2) : clean.right(1);
    QString initials;
    for (const QString& part : clean.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (initials.size() < 2) initials += part.front().toUpper();
    return initials;
}

void Avatar::paint(QPainter* painter, const QRect& box, const QString& name, const Tokens& tokens) {
    static constexpr Tone kTones[] = {Tone::accent, Tone::info, Tone::violet, Tone::warning, Tone::success};
    uint sum = 0;
    for (const QChar c : name) sum = sum * 31 + c.unicode();
    const Tone tone = kTones[sum % std::size(kTones)];
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    // A ring of the surface: on a chosen row the ground may have the circle's own colour.
    painter->setPen(QPen(tokens.surface, 1.5));
    painter->setBrush(tokens.toneSoft(tone));
    painter->drawEllipse(box);
    QFont font = fontFor(TypeStep::bodyStrong);
    font.setPixelSize(qMax(9, box.height() * 36 / 100));
    painter->setFont(font);
    painter->setPen(tokens.tone(tone));
    painter->drawText(box, Qt::AlignCenter, initialsOf(name));
    painter->restore();
}

void Avatar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(&painter, rect(), m_name, currentTokens());
}

}  // namespace lianlu::ui
