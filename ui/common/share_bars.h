// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/common/figure_drawing.h"

namespace lianlu::ui {

//! \brief Lines of word, bar and figure, such as shares of channels or the steps of a funnel. Each line has a tooltip.
class ShareBars : public FigureDrawing {
    Q_OBJECT
public:
    struct Line {
        QString word;
        double part = 0;  //!< 0 … 1: how long the bar is
        QString figure;
        QString tip;
        int colour = 0;  //!< of Tokens::chart
    };
    explicit ShareBars(QWidget* parent = nullptr);
    void setLines(std::vector<Line> lines);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {140, sizeHint().height()}; }
    [[nodiscard]] int pieces() const override { return static_cast<int>(m_lines.size()); }
    [[nodiscard]] QRect pieceRect(int piece) const override;
    [[nodiscard]] QString pieceWords(int piece) const override { return m_lines[static_cast<std::size_t>(piece)].tip; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int lineHeight() const;
    std::vector<Line> m_lines;
};

}  // namespace lianlu::ui
