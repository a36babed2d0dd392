// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QWidget>

class QPainter;

namespace lianlu::ui {

//! \brief A drawing of pieces, such as bars, cells or words: each has a tooltip. Where its pieces can be opened it is one stop of the Tab key: the arrows,
//! Home and End go from piece to piece, and a click, Return or Space opens one.
class FigureDrawing : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    //! \brief From now on a piece can be opened. Once.
    void setOpens();
    [[nodiscard]] int current() const noexcept { return m_current; }
    [[nodiscard]] virtual int pieces() const = 0;
    //! \brief Where the mouse finds it.
    [[nodiscard]] virtual QRect pieceRect(int piece) const = 0;
    //! \brief What the tooltip says, and a screen reader of the current one.
    [[nodiscard]] virtual QString pieceWords(int piece) const = 0;

Q_SIGNALS:
    void opened(int piece);

protected:
    //! \brief Whoever draws other pieces calls it.
    void piecesChanged();
    //! \brief At the end of a paintEvent().
    void paintCurrent(QPainter& painter) const;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    //! \brief −1: none there.
    [[nodiscard]] int pieceAt(const QPoint& at) const;
    void setCurrent(int piece);

    int m_current = 0;
    bool m_opens = false;
};

}  // namespace lianlu::ui
