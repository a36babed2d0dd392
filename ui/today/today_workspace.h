// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "models/item/offer_list_model.h"
#include "models/item/today_model.h"
#include "ui/shell/workspace.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QTimer;
class QVBoxLayout;

namespace lianlu::ui {

class DueCard;
class EmptyState;
class FigureTile;
class HandBox;
class MentionsBox;
class PageScroll;
class SectionHeader;
class Services;
class TaskCard;
class Turns;

//! \brief What must be done now, each with its reason and one button: own tasks and next steps of leads, and what the rules find in the book; beside it
//! what customers did. The figures are counted from the start, for the rail, also where another place is opened first.
class TodayWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit TodayWorkspace(Services& services, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("today"); }
    [[nodiscard]] QString title() const override { return tr("Today"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("today"); }
    void activate() override;
    [[nodiscard]] QList<QAction*> commands() override { return m_commands; }

Q_SIGNALS:
    //! \brief Another page stands in `todayTasks`, with the cards of all that was known when it was begun.
    void laid();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QWidget* buildFigures();
    [[nodiscard]] QWidget* buildNews();
    void placeNews();
    void greet();
    void showFigures();
    void tellCount();
    void showRows();
    //! \brief A new page beside the one that is seen, some cards a turn; swapped when it is whole. Whatever comes meanwhile begins it anew.
    void rebuild();
    void swap();
    void orderTabs();
    void focusAgain(const QStringList& keys, const QString& button);
    void showEmpty();
    void addTasks(item::TaskListModel::Section section);
    void addDue(actions::DueKind kind);
    void addHeader(const QString& title, const QString& name, const QString& hint);
    void addMore(int rest, const QString& name, std::function<void()> more);
    [[nodiscard]] TaskCard* makeCard(const store::TaskLine& line, item::TaskListModel::Section section);
    [[nodiscard]] DueCard* makeCard(const actions::DueRow& row);
    void goOn(const actions::DueRow& row);
    void open(const actions::DueRow& row);
    void showNews();
    void complete(const domain::Task& task);
    void told(const QFuture<Result<actions::Done>>& asked, const QString& words);
    void showMoreAtTheEnd();

    Services& m_services;
    item::TodayModel* m_model;
    item::OfferListModel* m_offers;
    SectionHeader* m_header;
    FigureTile* m_overdue = nullptr;
    FigureTile* m_due = nullptr;
    FigureTile* m_leads = nullptr;
    FigureTile* m_clicks = nullptr;
    MentionsBox* m_mentions = nullptr;
    HandBox* m_hand = nullptr;
    QScrollArea* m_scroll;
    QVBoxLayout* m_stack = nullptr;
    QWidget* m_page = nullptr;
    EmptyState* m_empty = nullptr;
    QVBoxLayout* m_news = nullptr;
    PageScroll* m_side = nullptr;  //!< beside the list
    QWidget* m_newsBox = nullptr;
    bool m_newsBelow = false;
    QTimer* m_minute;
    QTimer* m_soon;  //!< several answers in one turn draw once
    Turns* m_turns;
    QList<QAction*> m_commands;
    //! A card, the button by which somebody works down the list, and what tells the row again when it is drawn anew.
    struct Drawn {
        QWidget* card;
        QPushButton* end;
        QString key;
    };
    std::vector<Drawn> m_cards;  //!< in their order
    //! The page that is being laid.
    struct Coming {
        std::unique_ptr<QWidget> page;
        QVBoxLayout* list = nullptr;
        std::vector<Drawn> cards{};
        std::deque<std::function<void()>> steps{};
    };
    Coming m_coming;
    void put(QWidget* widget, Qt::Alignment alignment = {});
    bool m_started = false;
};

}  // namespace lianlu::ui
