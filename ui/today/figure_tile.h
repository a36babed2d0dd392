// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "ui/common/tokens.h"

namespace lianlu::ui {

//! \brief A figure with its word, which leads to the rows behind it.
class FigureTile : public QAbstractButton {
    Q_OBJECT
public:
    FigureTile(const QString& iconName, const QString& caption, Tone tone, QWidget* parent = nullptr);

    void setFigure(int figure);
    void setCaption(const QString& caption);
    [[nodiscard]] int figure() const noexcept { return m_figure; }
    [[nodiscard]] QSize sizeHint() const override { return {180, 76}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_icon;
    QString m_caption;
    Tone m_tone;
    int m_figure = 0;
};

}  // namespace lianlu::ui
