// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/row_delegate.h"

#include <QPainter>

#include "ui/common/avatar.h"
#include "ui/common/badge.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

namespace lianlu::ui {

namespace {

constexpr int kPad = 10;
constexpr int kAvatar = 28;
constexpr int kIcon = 18;

QVariant valueOf(const QModelIndex& index, int role) { return role < 0 ? QVariant() : index.data(role); }

void paintGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index, bool hovered, const Tokens& tokens) {
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected) painter->fillRect(option.rect, tokens.selection);
    else if (hovered) painter->fillRect(option.rect, tokens.hover);
    // A bar at the left says "selected" without colour vision.
    if (selected && index.column() == 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), tokens.accent);
    painter->setPen(tokens.border);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

}  // namespace

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& tokens = currentTokens();
    painter->save();
    paintGround(painter, option, index, index.row() == m_hoverRow, tokens);
    QRect room = option.rect.adjusted(kPad, 0, -kPad, -1);
    const qreal ratio = painter->device()->devicePixelRatioF();

    if (valueOf(index, m_pending).toBool()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens.warning);
        painter->drawEllipse(QRectF(room.left() - 1, room.center().y() - 3, 7, 7));
        room.setLeft(room.left() + 13);
    }
    if (const QString name = valueOf(index, m_avatar).toString(); !name.isEmpty()) {
        Avatar::paint(painter, QRect(room.left(), room.center().y() - kAvatar / 2 + 1, kAvatar, kAvatar), name, tokens);
        room.setLeft(room.left() + kAvatar + kPad);
    }
    if (const QString name = valueOf(index, m_icon).toString(); !name.isEmpty()) {
        painter->drawPixmap(room.left(), room.center().y() - kIcon / 2 + 1, iconPixmap(name, kIcon, tokens.textMuted, ratio));
        room.setLeft(room.left() + kIcon + 8);
    }
    const QVariant badge = valueOf(index, m_badge);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (badge.isValid() && !text.isEmpty()) Badge::paint(painter, room, text, static_cast<Tone>(badge.toInt()), tokens);
    else paintText(painter, index, room);

    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(tokens.focus, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
    painter->restore();
}

void RowDelegate::paintText(QPainter* painter, const QModelIndex& index, QRect room) const {
    const Tokens& tokens = currentTokens();
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString second = valueOf(index, m_secondLine).toString();
    const QVariant bar = valueOf(index, m_bar);
    const QVariant own = index.data(Qt::TextAlignmentRole);
    const Qt::Alignment across = own.isValid() ? Qt::Alignment(own.toInt()) & Qt::AlignHorizontal_Mask : Qt::AlignLeft;

    const QFont font = fontFor(second.isEmpty() ? TypeStep::body : TypeStep::bodyStrong);
    const QFontMetrics metrics(font);
    painter->setFont(font);
    painter->setPen(valueOf(index, m_muted).toBool() ? tokens.textMuted : tokens.text);
    if (bar.isValid()) {
        painter->drawText(room.adjusted(0, 0, 0, -8), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), text);
        const QRectF track(room.left(), room.center().y() + 9, qMin(72, room.width()), 4);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens.border);
        painter->drawRoundedRect(track, 2, 2);
        painter->setBrush(tokens.accent);
        painter->drawRoundedRect(QRectF(track.topLeft(), QSizeF(track.width() * qBound(0, bar.toInt(), 100) / 100.0, 4)), 2, 2);
        return;
    }
    if (second.isEmpty()) {
        painter->drawText(room, static_cast<int>(across | Qt::AlignVCenter), metrics.elidedText(text, Qt::ElideRight, room.width()));
        return;
    }
    const QFont small = fontFor(TypeStep::caption);
    const QFontMetrics smallMetrics(small);
    const int height = metrics.height() + smallMetrics.height();
    const int top = room.top() + (room.height() - height) / 2;
    painter->drawText(QRect(room.left(), top, room.width(), metrics.height()), static_cast<int>(across | Qt::AlignVCenter),
                      metrics.elidedText(text, Qt::ElideRight, room.width()));
    painter->setFont(small);
    painter->setPen(tokens.textMuted);
    painter->drawText(QRect(room.left(), top + metrics.height(), room.width(), smallMetrics.height()),
                      static_cast<int>(across | Qt::AlignVCenter), smallMetrics.elidedText(second, Qt::ElideRight, room.width()));
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {hint.width() + 2 * kPad, qMax(hint.height(), m_secondLine < 0 ? space::rowHeight - 6 : space::rowHeight + 6)};
}

}  // namespace lianlu::ui
