// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QPointer>
#include <QWidget>

#include "ui/team/team_boards.h"

class QGridLayout;
class QLabel;
class QScrollArea;

namespace lianlu::ui {

class BigScreen;
class ChartCard;
class EmptyState;
class Services;
class Turns;

//! \brief The figures of a team as charts: a point leads to its rows or becomes an audience, and all of them go round on a big screen. Thread: the screen's.
class TeamCharts : public QWidget {
    Q_OBJECT
public:
    TeamCharts(Services& services, item::TeamListModel& model, QWidget* parent = nullptr);
    ~TeamCharts() override;

    //! \brief What the model counted last.
    void present();
    //! \brief In place of charts that were never counted.
    void showError(const Error& error);
    //! \brief Over the whole screen; where it is there already, it comes to the front.
    void showBig();
    [[nodiscard]] bool isBig() const { return !m_big.isNull(); }

Q_SIGNALS:
    void listWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] ChartCard* cardOf(std::size_t at);
    //! \brief The card of a board as it is now; a new one takes its place in the grid.
    void presentCard(std::size_t at);
    void place(std::size_t at);
    void placeCards();
    [[nodiscard]] std::vector<Board> boards() const;
    [[nodiscard]] QString asOf() const;

    Services& m_services;
    item::TeamListModel& m_model;
    std::vector<TeamBoard> m_boards;
    std::vector<ChartCard*> m_cards;
    QGridLayout* m_grid;
    QWidget* m_page;
    Turns* m_turns;
    EmptyState* m_state;
    QPointer<BigScreen> m_big;
    int m_columns = 1;
};

}  // namespace lianlu::ui
