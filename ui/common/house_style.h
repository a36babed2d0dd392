// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace lianlu::ui {

//! \brief Fusion without what does not go with the style sheet: a combo box's list opens below it like any other list, dialog buttons carry no stock icons,
//! and a button with the focus has the sheet's ring alone. Thread: the screen's.
class HouseStyle : public QProxyStyle {
    Q_OBJECT
public:
    HouseStyle();

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* answer) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
};

}  // namespace lianlu::ui
