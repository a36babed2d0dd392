// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/timeline_delegate.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include "models/item/timeline_model.h"
#include "models/item/timeline_photos.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {
namespace {

using item::TimelineModel;

constexpr int kGutter = 44;  //!< where the line and the icons are
constexpr int kDisc = 28;
constexpr int kDayHeight = 34;
constexpr int kMostLines = 3;

constexpr int kMostThumbs = 4;

Uuid idOf(const QModelIndex& index) { return Uuid::parse(item::fromQString(index.data(item::IdRole).toString())).value_or(Uuid{}); }

//! Where the thumbnails of a row stand: at its foot, side by side.
QRect thumbAt(const QRect& row, int number) {
    return {row.left() + kGutter + number * (TimelineDelegate::kThumb + space::s), row.bottom() - TimelineDelegate::kThumb - space::s + 1, TimelineDelegate::kThumb, TimelineDelegate::kThumb};
}

void paintThumb(QPainter* painter, const QRect& place, const QImage& image, const QString& more) {
    const auto& tokens = currentTokens();
    QPainterPath frame;
    frame.addRoundedRect(place, space::radius, space::radius);
    painter->fillPath(frame, tokens.surfaceAlt);
    if (image.isNull()) {
        painter->drawPixmap(place.center().x() - 10, place.center().y() - 10, iconPixmap(QStringLiteral("camera"), 20, tokens.textMuted, painter->device()->devicePixelRatioF()));
    } else {
        const int side = qMin(image.width(), image.height());
        // Of an upright picture the upper part says more than the floor does.
        const int top = image.height() > image.width() ? (image.height() - side) / 4 : 0;
        painter->save();
        painter->setClipPath(frame);
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawImage(place, image, QRect((image.width() - side) / 2, top, side, side));
        painter->restore();
    }
    if (!more.isEmpty()) {
        painter->save();
        painter->setClipPath(frame);
        painter->fillRect(place, QColor(0, 0, 0, 140));
        painter->restore();
        painter->setFont(fontFor(TypeStep::bodyStrong));
        painter->setPen(Qt::white);
        painter->drawText(place, Qt::AlignCenter, more);
    }
    painter->setPen(QPen(tokens.border, 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(frame);
}

struct Parts {
    QString headline, words, second, amount, when, day;
    bool pending = false;
};

Parts partsOf(const QModelIndex& index) {
    const auto cell = [&index](int column) { return index.siblingAtColumn(column).data().toString(); };
    Parts parts;
    parts.headline = cell(TimelineModel::What);
    parts.words = cell(TimelineModel::Words).simplified();
    parts.amount = cell(TimelineModel::Amount);
    parts.when = cell(TimelineModel::When);
    parts.second = index.data(item::SubtitleRole).toString();
    parts.pending = index.data(item::PendingRole).toBool();
    const auto day = index.data(item::SectionRole).toString();
    const auto above =
        index.row() > 0 ? index.siblingAtRow(index.row() - 1).data(item::SectionRole).toString() : QString();
    if (day != above) parts.day = day;
    return parts;
}

//! The text broken to `width`, at most kMostLines, the last one elided.
QStringList linesOf(const QString& text, const QFont& font, int width) {
    QStringList lines;
    if (text.isEmpty()) return lines;
    const QFontMetrics metrics(font);
    QTextLayout layout(text, font);
    layout.beginLayout();
    for (;;) {
        auto line = layout.createLine();
        if (!line.isValid()) break;
        line.setLineWidth(width);
        if (lines.size() == kMostLines - 1) {
            lines << metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines << text.mid(line.textStart(), line.textLength());
    }
    layout.endLayout();
    return lines;
}

int widthOf(const QStyleOptionViewItem& option) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int whole = view ? view->viewport()->width() : option.rect.width();
    return qMax(120, whole - kGutter - space::m);
}

}  // namespace

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& tokens = currentTokens();
    const auto parts = partsOf(index);
    const auto body = fontFor(TypeStep::body);
    const auto strong = fontFor(TypeStep::bodyStrong);
    const auto small = fontFor(TypeStep::caption);
    QRect room = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);

    if (!parts.day.isEmpty()) {
        painter->setFont(small);
        painter->setPen(tokens.textMuted);
        painter->drawText(QRect(room.left() + 2, room.top(), room.width() - 4, kDayHeight - 8),
                          Qt::AlignLeft | Qt::AlignBottom, parts.day);
        room.setTop(room.top() + kDayHeight);
    }
    if (option.state.testFlag(QStyle::State_Selected) || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.state.testFlag(QStyle::State_Selected) ? tokens.selection : tokens.hover);
        painter->drawRoundedRect(room.adjusted(0, 1, 0, -1), space::radius, space::radius);
    }

    const auto tone = static_cast<Tone>(index.data(item::ToneRole).toInt());
    const QRect disc(room.left() + 6, room.top() + 8, kDisc, kDisc);
    const bool last = index.row() + 1 >= index.model()->rowCount();
    if (!last) {
        painter->setPen(QPen(tokens.border, 2));
        painter->drawLine(disc.center().x() + 1, disc.bottom() + 4, disc.center().x() + 1, option.rect.bottom() + 4);
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.toneSoft(tone));
    painter->drawEllipse(disc);
    const auto ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(disc.left() + 6, disc.top() + 6,
                        iconPixmap(index.data(item::IconRole).toString(), 16, tokens.tone(tone), ratio));

    const int left = room.left() + kGutter;
    const int width = widthOf(option);
    int top = room.top() + 6;
    const QFontMetrics strongMetrics(strong);
    const QFontMetrics smallMetrics(small);
    painter->setFont(small);
    painter->setPen(tokens.textMuted);
    const int whenWidth = smallMetrics.horizontalAdvance(parts.when);
    painter->drawText(QRect(left + width - whenWidth, top, whenWidth + 2, strongMetrics.height()),
                      Qt::AlignLeft | Qt::AlignVCenter, parts.when);
    int headlineRoom = width - whenWidth - space::m;
    painter->setFont(strong);
    painter->setPen(tokens.text);
    if (!parts.amount.isEmpty()) {
        const int amountWidth = strongMetrics.horizontalAdvance(parts.amount);
        painter->drawText(QRect(left + headlineRoom - amountWidth, top, amountWidth + 2, strongMetrics.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, parts.amount);
        headlineRoom -= amountWidth + space::m;
    }
    painter->drawText(QRect(left, top, headlineRoom, strongMetrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      strongMetrics.elidedText(parts.headline, Qt::ElideRight, headlineRoom));
    top += strongMetrics.height() + 2;

    painter->setFont(body);
    const QFontMetrics bodyMetrics(body);
    for (const auto& line : linesOf(parts.words, body, width)) {
        painter->drawText(QRect(left, top, width, bodyMetrics.height()), Qt::AlignLeft | Qt::AlignVCenter, line);
        top += bodyMetrics.height();
    }
    painter->setFont(small);
    painter->setPen(parts.pending ? tokens.warning : tokens.textMuted);
    auto second = parts.second;
    if (parts.pending)
        second = second.isEmpty() ? tr("not sent yet") : second + QStringLiteral(" · ") + tr("not sent yet");
    if (!second.isEmpty())
        painter->drawText(QRect(left, top + 1, width, smallMetrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                          smallMetrics.elidedText(second, Qt::ElideRight, width));
    const auto photos = m_photos.of(idOf(index));
    for (int i = 0; i < qMin(kMostThumbs, static_cast<int>(photos.size())); ++i) {
        const int rest = static_cast<int>(photos.size()) - kMostThumbs;
        const bool last = i == kMostThumbs - 1 && rest > 0;
        paintThumb(painter, thumbAt(option.rect, i), m_photos.thumbnail(photos[static_cast<std::size_t>(i)]), last ? QStringLiteral("+%1").arg(rest + 1) : QString());
    }
    painter->restore();
}

domain::PhotoId TimelineDelegate::photoAt(const QRect& row, const QModelIndex& index, const QPoint& at) const {
    const auto photos = m_photos.of(idOf(index));
    for (int i = 0; i < qMin(kMostThumbs, static_cast<int>(photos.size())); ++i)
        if (thumbAt(row, i).contains(at)) return photos[static_cast<std::size_t>(i)];
    return {};
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto parts = partsOf(index);
    const int width = widthOf(option);
    const auto body = fontFor(TypeStep::body);
    int height = 6 + QFontMetrics(fontFor(TypeStep::bodyStrong)).height() + 2;
    height += static_cast<int>(linesOf(parts.words, body, width).size()) * QFontMetrics(body).height();
    if (!parts.second.isEmpty() || parts.pending) height += QFontMetrics(fontFor(TypeStep::caption)).height() + 1;
    height = qMax(height + 8, kDisc + 16);
    if (m_photos.count(idOf(index)) > 0) height += kThumb + space::s;
    if (!parts.day.isEmpty()) height += kDayHeight;
    return {width + kGutter, height};
}

}  // namespace lianlu::ui
