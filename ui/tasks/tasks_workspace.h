// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/item/task_list_model.h"
#include "ui/shell/owned_rows.h"
#include "ui/shell/workspace.h"

class QLabel;
class QPushButton;
class QTimer;

namespace lianlu::ui {

class ChipButton;
class CellEditor;
class DataTable;
class SearchField;
class Services;
class ViewButton;
struct ListViews;
class StaffPicker;
class TaskDetail;

//! \brief Every task: what is due, what can wait, what is closed; a manager sees those of the whole store. Several are changed at once.
class TasksWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit TasksWorkspace(Services& services, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("tasks"); }
    [[nodiscard]] QString title() const override { return tr("Tasks"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("tasks"); }
    void activate() override;
    void search(const QString& text) override;
    [[nodiscard]] QList<QAction*> commands() override;
    //! \brief All open tasks of one colleague, or of nobody; whose are shown is a manager's to choose anew.
    void showRows(const OwnedRows& rows);

private:
    [[nodiscard]] QWidget* buildMaster();
    [[nodiscard]] ListViews listViews();
    [[nodiscard]] QVariantMap viewState() const;
    //! What of it is no longer there, in words.
    QStringList showView(const QVariantMap& filter, const QString& colleague);
    [[nodiscard]] QWidget* buildBulk();
    void buildCommands();
    void editCell();
    void start();
    [[nodiscard]] QList<int> hiddenAtFirst() const;
    void setSpan(item::TaskListModel::Span span);
    void applyOrder();
    void showState();
    void showTotal();
    void showDetail();
    void showChosen();
    void newTask();
    void finishChosen();
    void changeChosen();
    //! \brief Those that are not loaded, too.
    void changeAll();
    void exportList();
    void exportCalendar();
    void importCalendar();
    [[nodiscard]] std::vector<item::TaskLine> chosen() const;
    [[nodiscard]] bool isManager() const;

    Services& m_services;
    item::TaskListModel* m_model;
    SearchField* m_search;
    std::vector<std::pair<item::TaskListModel::Span, ChipButton*>> m_spans;
    StaffPicker* m_whose;
    DataTable* m_table;
    CellEditor* m_cells = nullptr;
    ViewButton* m_views = nullptr;
    QLabel* m_count;
    QWidget* m_bulk = nullptr;
    QPushButton* m_bulkDone = nullptr;
    QPushButton* m_bulkChange = nullptr;
    QPushButton* m_bulkAll = nullptr;
    QLabel* m_bulkWords = nullptr;
    TaskDetail* m_detail;
    QTimer* m_minute;
    QList<QAction*> m_commands;
    item::Latest m_whole;
    domain::TaskId m_wanted;
    bool m_started = false;
};

}  // namespace lianlu::ui
