// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/tag_cloud.h"

#include <QPainter>

#include "ui/common/badge.h"
#include "ui/common/theme.h"

namespace lianlu::ui {

namespace {
constexpr int kGap = 6;
constexpr int kPad = 8;
}  // namespace

TagCloud::TagCloud(QWidget* parent) : FigureDrawing(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TagCloud::setWords(std::vector<Word> words) {
    m_words = std::move(words);
    QStringList all;
    for (const auto& word : m_words) all << word.text;
    setAccessibleDescription(all.join(QStringLiteral(", ")));
    updateGeometry();
    piecesChanged();
}

std::vector<QRect> TagCloud::boxes(int width) const {
    const QFontMetrics metrics(fontFor(TypeStep::caption));
    const int height = qMax(22, metrics.height() + 4);
    std::vector<QRect> places;
    int x = 0, y = 0;
    for (const auto& word : m_words) {
        const int wide = qMin(metrics.horizontalAdvance(word.text) + 2 * kPad, width);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += height + kGap;
        }
        places.emplace_back(x, y, wide, height);
        x += wide + kGap;
    }
    return places;
}

int TagCloud::heightForWidth(int width) const {
    const auto places = boxes(width);
    return places.empty() ? 0 : places.back().bottom() + 1;
}

QRect TagCloud::pieceRect(int piece) const { return boxes(width())[static_cast<std::size_t>(piece)]; }

void TagCloud::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto places = boxes(width());
    for (std::size_t i = 0; i < places.size(); ++i) Badge::paint(&painter, places[i], m_words[i].text, m_words[i].tone, currentTokens());
    paintCurrent(painter);
}

}  // namespace lianlu::ui
