// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/photo_delegate.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include "models/item/photo_list_model.h"
#include "ui/common/theme.h"

namespace lianlu::ui {

namespace {

constexpr int kTilePad = space::xs;
constexpr int kTileLine = 20;

//! The middle of the picture that fills the square: of an outfit that is the outfit.
QRect middleOf(QSize size) {
    const int side = qMin(size.width(), size.height());
    // Of an upright picture the upper part says more than the floor does.
    const int top = size.height() > size.width() ? (size.height() - side) / 4 : 0;
    return {(size.width() - side) / 2, top, side, side};
}

void paintState(QPainter* painter, const QRect& picture, const QString& words, const Tokens& tokens) {
    const QFont font = fontFor(TypeStep::caption);
    const QFontMetrics metrics(font);
    const int width = qMin(picture.width() - 2 * kTilePad, metrics.horizontalAdvance(words) + 2 * space::s);
    const QRect pill(picture.left() + kTilePad, picture.bottom() - kTilePad - metrics.height() - 2, width, metrics.height() + 4);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.warningSoft);
    painter->drawRoundedRect(pill, space::radius, space::radius);
    painter->setFont(font);
    painter->setPen(tokens.warning);
    painter->drawText(pill.adjusted(space::s, 0, -space::s / 2, 0), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), metrics.elidedText(words, Qt::ElideRight, width - space::m));
}

void paintAway(QPainter* painter, const QRect& picture, const QString& words, const Tokens& tokens) {
    painter->setFont(fontFor(TypeStep::caption));
    painter->setPen(tokens.textMuted);
    painter->drawText(picture.adjusted(space::s, space::s, -space::s, -space::s), static_cast<int>(Qt::AlignCenter | Qt::TextWordWrap), words);
}

}  // namespace

void PhotoDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& tokens = currentTokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect tile = option.rect.adjusted(1, 1, -1, -1);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? tokens.selection : tokens.hover);
        painter->drawRoundedRect(tile, space::radius, space::radius);
    }
    const QRect picture(tile.left() + kTilePad, tile.top() + kTilePad, kSide, kSide);
    QPainterPath frame;
    frame.addRoundedRect(picture, space::radius, space::radius);
    painter->fillPath(frame, tokens.surfaceAlt);
    const auto state = index.data(item::PhotoListModel::StateRole).toString();
    const bool here = index.data(item::PhotoListModel::HereRole).toBool();
    if (const auto image = index.data(Qt::DecorationRole).value<QImage>(); !image.isNull()) {
        painter->setClipPath(frame);
        painter->drawImage(picture, image, middleOf(image.size()));
        painter->setClipping(false);
    }
    painter->setPen(QPen(tokens.border, 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(frame);
    if (!here) paintAway(painter, picture, state, tokens);
    else if (!state.isEmpty()) paintState(painter, picture, state, tokens);

    const auto caption = index.data(Qt::DisplayRole).toString();
    const QFont font = fontFor(TypeStep::caption);
    painter->setFont(font);
    painter->setPen(caption.isEmpty() ? tokens.textMuted : tokens.text);
    const QRect words(picture.left(), picture.bottom() + 2, picture.width(), kTileLine);
    painter->drawText(words, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                      QFontMetrics(font).elidedText(caption.isEmpty() ? index.data(item::PhotoListModel::TakenRole).toString() : caption, Qt::ElideRight, words.width()));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(tokens.focus, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(tile, space::radius, space::radius);
    }
    painter->restore();
}

QSize PhotoDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {kSide + 2 * kTilePad + 2, kSide + kTileLine + 2 * kTilePad + 4}; }

}  // namespace lianlu::ui
