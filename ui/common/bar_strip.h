// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "ui/common/figure_drawing.h"

namespace lianlu::ui {

//! \brief Small upright bars side by side, such as orders by month. Each bar has a tooltip; the whole has an accessible description. Labels
//! stand under the bars that have one and never overlap: what has no room is left out.
class BarStrip : public FigureDrawing {
    Q_OBJECT
public:
    struct Bar {
        int value = 0;
        QString label;  //!< under it; may be empty
        QString tip;
    };
    explicit BarStrip(QWidget* parent = nullptr);
    void setBars(std::vector<Bar> bars);
    [[nodiscard]] QSize sizeHint() const override { return {240, 96}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 84}; }
    [[nodiscard]] int pieces() const override { return static_cast<int>(m_bars.size()); }
    [[nodiscard]] QRect pieceRect(int piece) const override;
    [[nodiscard]] QString pieceWords(int piece) const override { return m_bars[static_cast<std::size_t>(piece)].tip; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRectF slot(std::size_t index) const;
    std::vector<Bar> m_bars;
    int m_most = 0;
};

}  // namespace lianlu::ui
