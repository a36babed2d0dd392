// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <vector>

#include <QWidget>

#include "ui/common/chart_data.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace lianlu::ui {

class ChartPlot;

//! \brief A chart with its words.
struct Board {
    QString title;
    QString note;     //!< what is counted, and from where
    QString nothing;  //!< said where there is nothing to draw
    ChartData data;
};

//! \brief Boards over the whole screen, one after the other, to be read from afar. Left and Right go to another one, Space halts and goes on, Esc ends it; the buttons come with
//! the mouse. It goes as soon as another window of the program comes to the front. Thread: the screen's.
class BigScreen : public QWidget {
    Q_OBJECT
public:
    //! \param head: whose figures they are, above all boards.
    BigScreen(const QString& head, std::vector<Board> boards, QWidget* parent);

    //! \brief Newer figures; the board in front stays.
    void setBoards(std::vector<Board> boards, const QString& asOf);
    //! \brief How long each stands there.
    void setTurn(std::chrono::milliseconds turn);
    [[nodiscard]] std::chrono::milliseconds turn() const;
    [[nodiscard]] int current() const noexcept { return m_current; }
    [[nodiscard]] bool isHalted() const noexcept { return m_halted; }

Q_SIGNALS:
    void turnChanged(std::chrono::milliseconds turn);
    void shown(int board);
    void ended();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QWidget* buildControls();
    void go(int by);
    void showBoard();
    void halt(bool halted);
    void showControls();
    void fitWords();

    std::vector<Board> m_boards;
    int m_current = 0;
    bool m_halted = false;
    QLabel *m_head, *m_title, *m_note, *m_nothing, *m_asOf;
    QStackedWidget* m_pages;
    ChartPlot* m_plot;
    QToolButton* m_pause = nullptr;
    QComboBox* m_turn = nullptr;
    QWidget* m_controls;
    QTimer *m_next, *m_quiet;
};

}  // namespace lianlu::ui
