// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "models/item/handover.h"
#include "models/item/team_list_model.h"
#include "ui/shell/workspace.h"

class QFrame;
class QLabel;
class QStackedWidget;
class QTimer;

namespace lianlu::ui {

class DataTable;
struct ListViews;
class HandoverWatch;
class Services;
class TeamCharts;
class TeamDetail;
class ViewButton;

//! \brief A store manager's people and the pool: who has how much in hand, who did what, and how work changes hands. For nobody else: the
//! composition root asks domain::leadsTeam before it makes one.
class TeamWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit TeamWorkspace(Services& services, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("team"); }
    [[nodiscard]] QString title() const override { return tr("Team"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("team"); }
    void activate() override;
    [[nodiscard]] QList<QAction*> commands() override;

    //! \brief Opens the dialog for these customers of one book (none: the whole book); where a handover runs, that one is shown.
    void handOver(domain::StaffId from, std::vector<domain::CustomerId> customers = {});
    //! \brief Shows what would go back, and takes it back.
    void takeBack(const item::HandoverNow& handover);
    //! \brief The figures as charts, or the list; it comes back as it was left.
    void showCharts(bool charts);
    //! \brief What was handed over of late.
    void showHandovers();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QWidget* buildMaster();
    [[nodiscard]] QWidget* buildRunning();
    [[nodiscard]] ListViews listViews();
    void applyOrder();
    void buildCommands();
    void showBig();
    void showChartsState();
    void exportList();
    void showState();
    void showDetail();
    void showRunning();
    void sayEnd();
    void closeHandovers();

    Services& m_services;
    item::TeamListModel* m_model;
    HandoverWatch* m_watch;
    DataTable* m_table;
    ViewButton* m_views = nullptr;
    QLabel* m_period;
    QFrame* m_running = nullptr;
    QLabel* m_runningWords = nullptr;
    TeamDetail* m_detail;
    QStackedWidget* m_pages;
    TeamCharts* m_charts = nullptr;  //!< made when somebody looks at them
    QTimer* m_minute;
    QList<QAction*> m_commands;
    std::vector<domain::CustomerId> m_customers;  //!< of the handover that is to be opened once the team is known
    std::optional<domain::StaffId> m_wanted;      //!< who is chosen; nobody: the pool
    bool m_opens = false, m_started = false;
};

}  // namespace lianlu::ui
