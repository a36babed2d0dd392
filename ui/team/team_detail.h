// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "models/item/team_list_model.h"
#include "ui/common/detail_pane.h"

class QLabel;
class QPushButton;

namespace lianlu::ui {

class Avatar;
class Badge;
class ChartCard;
class ElidedLabel;
class FigureTile;
class InlineError;
struct OwnedRows;
class Services;

//! \brief One of the staff, or the pool: figures that lead to their rows, contacts day by day, and what a manager does about them.
class TeamDetail : public DetailPane {
    Q_OBJECT
public:
    explicit TeamDetail(Services& services, QWidget* parent = nullptr);

    //! \param average contacts of the team by day, beside which this colleague's stand.
    void present(const store::TeamLine& line, const store::TeamPeriod& period, std::vector<double> average);
    void clear();
    void giveTask();
    void assign();
    void handOver();

Q_SIGNALS:
    void handOverRequested(lianlu::domain::StaffId from);

private:
    [[nodiscard]] QWidget* buildHeader();
    [[nodiscard]] QWidget* buildFigures();
    void openRows(int what);
    void openDay(int day);
    void makeAudienceOfDay(int day);
    [[nodiscard]] std::optional<OwnedRows> rowsOfDay(int day) const;
    void showContacts();
    [[nodiscard]] bool canGive() const;

    Services& m_services;
    store::TeamLine m_line;
    store::TeamPeriod m_period;
    std::vector<double> m_average;
    bool m_shown = false;
    Avatar* m_avatar;
    ElidedLabel* m_name;
    ElidedLabel* m_facts;
    Badge* m_left;
    InlineError* m_notice;
    FigureTile* m_tiles[6]{};
    ChartCard* m_days;
    QLabel* m_what;
    QPushButton* m_give;
    QPushButton* m_assign;
    QPushButton* m_handOver;
};

}  // namespace lianlu::ui
