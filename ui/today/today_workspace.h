// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/offer_list_model.h"
#include "models/item/task_list_model.h"
#include "ui/shell/workspace.h"

class QLabel;
class QTimer;
class QVBoxLayout;

namespace lianlu::ui {

class EmptyState;
class FigureTile;
class MentionsBox;
class SectionHeader;
class Services;
class TaskCard;

//! \brief What must be done now, each with its reason and one button; beside it what customers did with the last
//! offers.
class TodayWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit TodayWorkspace(Services& services, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("today"); }
    [[nodiscard]] QString title() const override { return tr("Today"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("today"); }
    void activate() override;
    [[nodiscard]] QList<QAction*> commands() override { return m_commands; }

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* buildFigures();
    [[nodiscard]] QWidget* buildNews();
    void greet();
    void showTasks();
    void addSection(item::TaskListModel::Section section);
    [[nodiscard]] TaskCard* makeCard(const store::TaskLine& line, item::TaskListModel::Section section);
    void showNews();
    void countLeads();
    void complete(const domain::Task& task);

    Services& m_services;
    item::TaskListModel* m_tasks;
    item::OfferListModel* m_offers;
    SectionHeader* m_header;
    FigureTile* m_overdue = nullptr;
    FigureTile* m_due = nullptr;
    FigureTile* m_leads = nullptr;
    FigureTile* m_clicks = nullptr;
    MentionsBox* m_mentions = nullptr;
    QWidget* m_page = nullptr;
    QVBoxLayout* m_list = nullptr;
    EmptyState* m_empty = nullptr;
    QVBoxLayout* m_news = nullptr;
    QTimer* m_minute;
    QList<QAction*> m_commands;
    item::Latest m_counting;
    int m_shownPerSection[3] = {20, 20, 20};
    bool m_started = false;
};

}  // namespace lianlu::ui
