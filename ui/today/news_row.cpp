// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/news_row.h"

#include <QPainter>

#include "ui/common/avatar.h"
#include "ui/common/theme.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {

std::optional<NewsLine> newsOf(const item::OfferRow& row) {
    const auto& offer = row.offer;
    if (!offer.openedAt && !offer.clickedAt && !offer.boughtAt) return std::nullopt;
    const auto at = item::OfferListModel::reachedAt(offer);
    if (!at) return std::nullopt;
    const auto name = item::toQString(row.customerName);
    const auto words = offer.boughtAt    ? NewsRow::tr("%1 bought")
                       : offer.clickedAt ? NewsRow::tr("%1 clicked your link")
                                         : NewsRow::tr("%1 opened your message");
    return NewsLine{offer.customerId, name, words.arg(name), item::toQString(offer.subject), *at, offer.boughtAt.has_value()};
}

NewsLine newsOf(const store::CustomerNews& news, const item::Format& format) {
    const bool bought = news.kind == store::CustomerNews::Kind::bought;
    const auto name = item::toQString(news.customerName);
    QStringList subject;
    if (news.amountMinor) subject << format.money(*news.amountMinor);
    if (!news.words.empty()) subject << item::toQString(news.words).simplified();
    return {news.customer, name, (bought ? NewsRow::tr("%1 bought") : NewsRow::tr("%1 came to the store")).arg(name), subject.join(QStringLiteral(" · ")), news.at, bought};
}

NewsRow::NewsRow(const NewsLine& line, const QString& when, QWidget* parent)
    : QAbstractButton(parent), m_name(line.name), m_words(line.words), m_subject(line.subject), m_when(when) {
    setObjectName(QStringLiteral("newsRow"));
    setAccessibleName(m_words + QStringLiteral(", ") + m_when);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NewsRow::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void NewsRow::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

void NewsRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& tokens = currentTokens();
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(tokens.focus, 2) : Qt::NoPen);
        painter.setBrush(tokens.hover);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::radius, space::radius);
    }
    constexpr int kAvatar = 32;
    Avatar::paint(&painter, QRect(space::xs, (height() - kAvatar) / 2, kAvatar, kAvatar), m_name, tokens);
    const auto strong = fontFor(TypeStep::body);
    const auto small = fontFor(TypeStep::caption);
    const QFontMetrics strongMetrics(strong);
    const QFontMetrics smallMetrics(small);
    const int left = space::xs + kAvatar + space::m;
    const int room = width() - left - space::s;
    int top = (height() - strongMetrics.height() - smallMetrics.height()) / 2;
    painter.setFont(strong);
    painter.setPen(tokens.text);
    painter.drawText(QRect(left, top, room, strongMetrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     strongMetrics.elidedText(m_words, Qt::ElideRight, room));
    top += strongMetrics.height();
    painter.setFont(small);
    painter.setPen(tokens.textMuted);
    const int whenWidth = smallMetrics.horizontalAdvance(m_when);
    painter.drawText(QRect(left, top, whenWidth + 2, smallMetrics.height()), Qt::AlignLeft | Qt::AlignVCenter, m_when);
    painter.drawText(QRect(left + whenWidth + space::s, top, room - whenWidth - space::s, smallMetrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     smallMetrics.elidedText(m_subject, Qt::ElideRight, room - whenWidth - space::s));
}

}  // namespace lianlu::ui
