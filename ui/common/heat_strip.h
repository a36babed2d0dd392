// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/common/figure_drawing.h"

namespace lianlu::ui {

//! \brief Cells side by side, the fuller the more: hours of a day, days of a week. What colour says, the tooltip says in figures, and the
//! fullest cell carries a mark.
class HeatStrip : public FigureDrawing {
    Q_OBJECT
public:
    struct Cell {
        int value = 0;
        QString label;
        QString tip;
    };
    explicit HeatStrip(QWidget* parent = nullptr);
    void setCells(std::vector<Cell> cells);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }
    [[nodiscard]] int pieces() const override { return static_cast<int>(m_cells.size()); }
    [[nodiscard]] QRect pieceRect(int piece) const override;
    [[nodiscard]] QString pieceWords(int piece) const override { return m_cells[static_cast<std::size_t>(piece)].tip; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Cell> m_cells;
    int m_most = 0;
};

}  // namespace lianlu::ui
