// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/offers/offer_way.h"

#include <QPainter>

#include "models/item/words.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {
namespace {
constexpr int kStep = 34;
constexpr int kRing = 20;
}  // namespace

OfferWay::OfferWay(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("offerWay"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void OfferWay::setOffer(const item::OfferRow& row, const item::Format& format, Time now) {
    m_steps.clear();
    QStringList spoken;
    for (const auto& step : item::OfferListModel::way(row)) {
        using Is = item::OfferStep::Is;
        const bool bad = step.status == domain::OfferStatus::refused;
        const auto word = item::stepWord(step, row.offer);
        const auto when = step.at ? format.near(*step.at, now) : step.is == Is::unreported ? tr("not reported") : bad ? tr("time not known") : QString();
        m_steps.push_back({word, when, step.is == Is::reached, bad});
        if (step.is != Is::ahead) spoken << word + QChar(u' ') + m_steps.back().when;
    }
    setAccessibleName(tr("Way of the offer: %1").arg(spoken.join(QStringLiteral(", "))));
    updateGeometry();
    update();
}

QSize OfferWay::sizeHint() const { return {220, static_cast<int>(m_steps.size()) * kStep}; }

void OfferWay::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& tokens = currentTokens();
    int top = 0;
    for (std::size_t i = 0; i < m_steps.size(); ++i, top += kStep) {
        const auto& step = m_steps[i];
        const QRect ring(2, top + (kStep - kRing) / 2, kRing, kRing);
        if (i + 1 < m_steps.size()) {
            const bool onward = m_steps[i + 1].reached;
            painter.setPen(QPen(onward ? tokens.accent : tokens.border, 2, onward ? Qt::SolidLine : Qt::DotLine));
            painter.drawLine(ring.center().x() + 1, ring.bottom() + 2, ring.center().x() + 1,
                             ring.bottom() + kStep - kRing);
        }
        const auto colour = step.bad ? tokens.danger : tokens.accent;
        painter.setPen(QPen(step.reached ? colour : tokens.fieldBorder, 2));
        painter.setBrush(step.reached ? QBrush(colour) : Qt::NoBrush);
        painter.drawEllipse(QRectF(ring).adjusted(1, 1, -1, -1));
        if (step.reached)
            painter.drawPixmap(ring.left() + 4, ring.top() + 4,
                               iconPixmap(step.bad ? QStringLiteral("close") : QStringLiteral("check"), 12,
                                          tokens.onAccent, devicePixelRatioF()));
        painter.setFont(fontFor(step.reached ? TypeStep::bodyStrong : TypeStep::body));
        painter.setPen(step.reached ? tokens.text : tokens.textMuted);
        const QRect words(ring.right() + space::m, top, width() - ring.right() - space::m, kStep);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, step.word);
        painter.setFont(fontFor(TypeStep::caption));
        painter.setPen(tokens.textMuted);
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, step.when);
    }
}

}  // namespace lianlu::ui
