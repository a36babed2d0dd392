// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include "ui/common/theme.h"

namespace lianlu::ui {

//! \brief A label of one step of the type scale. Plain text always: nothing a customer wrote is ever taken for markup.
[[nodiscard]] QLabel* makeLabel(const QString& text, TypeStep step = TypeStep::body, QWidget* parent = nullptr);
//! \brief The same in the muted colour.
[[nodiscard]] QLabel* makeMuted(const QString& text, TypeStep step = TypeStep::body, QWidget* parent = nullptr);
//! \brief Sets the style sheet's role (muted, danger, warning, success, accent; empty: none) and repolishes.
void setRole(QWidget* widget, const QString& role);

//! \brief One line that ends in … where there is no room, with the whole text as tooltip.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString& text = {}, TypeStep step = TypeStep::body, QWidget* parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace lianlu::ui
