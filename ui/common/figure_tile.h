// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "ui/common/tokens.h"

namespace lianlu::ui {

//! \brief A figure with its word, which leads to the rows behind it; what is counted is its tooltip, and a dialog by right click or the menu key.
class FigureTile : public QAbstractButton {
    Q_OBJECT
public:
    FigureTile(const QString& iconName, const QString& caption, Tone tone, QWidget* parent = nullptr);

    void setFigure(int figure);
    void setCaption(const QString& caption);
    void setDefinition(const QString& definition);
    [[nodiscard]] int figure() const noexcept { return m_figure; }
    [[nodiscard]] QSize sizeHint() const override { return {180, 76}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void tell();
    void define();

    QString m_icon;
    QString m_caption;
    QString m_definition;
    Tone m_tone;
    int m_figure = 0;
};

}  // namespace lianlu::ui
