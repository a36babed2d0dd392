// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/common/figure_drawing.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {

//! \brief Short words on soft grounds, as many lines as they need.
class TagCloud : public FigureDrawing {
    Q_OBJECT
public:
    struct Word {
        QString text;
        Tone tone = Tone::neutral;
        QString tip;
    };
    explicit TagCloud(QWidget* parent = nullptr);
    void setWords(std::vector<Word> words);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return {220, heightForWidth(220)}; }
    [[nodiscard]] int pieces() const override { return static_cast<int>(m_words.size()); }
    [[nodiscard]] QRect pieceRect(int piece) const override;
    [[nodiscard]] QString pieceWords(int piece) const override { return m_words[static_cast<std::size_t>(piece)].tip; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] std::vector<QRect> boxes(int width) const;
    std::vector<Word> m_words;
};

}  // namespace lianlu::ui
