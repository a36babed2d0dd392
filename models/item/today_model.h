// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QDate>
#include <QObject>

#include "models/actions/due.h"
#include "models/item/async_store.h"
#include "models/item/task_list_model.h"

class QTimer;

namespace lianlu::item {

//! \brief What Today shows: the own tasks and next steps of leads by section, what the rules find in the book (a manager: in the store), what customers
//! did, and the figures. Figures are counted over all rows, however many are shown. Reads again after a commit that concerns it, at once while it is
//! in front, else when it comes to the front; the figures always. Thread: the screen's.
class TodayModel final : public QObject {
    Q_OBJECT
public:
    using Section = TaskListModel::Section;
    struct Figures {
        std::int64_t overdue = 0, today = 0, next = 0;  //!< tasks and next steps
        std::int64_t newLeads = 0;
        std::int64_t clicks = 0;  //!< own offers clicked within kNewsDays
        Time clicksSince{};       //!< from when on
        [[nodiscard]] std::int64_t of(Section section) const noexcept { return section == Section::overdue ? overdue : section == Section::today ? today : next; }
    };
    static constexpr int kNewsDays = 7;
    //! More of what is overdue is a list's matter.
    static constexpr int kMostOverdue = 20;

    explicit TodayModel(AsyncStore& async, QObject* parent = nullptr);

    //! \brief Only the figures, for the rail before anybody opens the place.
    void count();
    //! \brief In front from now on, or no longer; the first time reads everything.
    void setInFront(bool inFront);
    //! \brief Reads everything anew.
    void reload();
    //! \brief Time went on: what was due today may be overdue.
    void lookAgain();

    [[nodiscard]] bool isLoaded() const noexcept { return m_tasksLoaded && m_dueLoaded; }
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_work.error ? m_work.error : m_found.error; }
    [[nodiscard]] const Figures& figures() const noexcept { return m_figures; }
    //! \brief A next step of a lead is a line without a task's id.
    [[nodiscard]] const std::vector<TaskLine>& tasks(Section section) const { return m_tasks[static_cast<std::size_t>(section)]; }
    [[nodiscard]] const actions::DueSection& due(actions::DueKind kind) const { return m_due.sections[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] const std::vector<store::CustomerNews>& news() const noexcept { return m_news; }

    void showMore(Section section);
    void showMore(actions::DueKind kind);

    //! \brief "Not now", for as long as the rule says; answered by restsUntil() or failed().
    void putOff(const actions::DueRow& row);
    void takeBackPutOff(domain::CustomerId customer, const insight::PutOff& what);
    //! \brief The next step of a lead is done: it is taken from the lead.
    [[nodiscard]] QFuture<Result<actions::Done>> finishStep(domain::LeadId lead);

Q_SIGNALS:
    void figuresUpdated();
    //! \brief Rows of any section came, went or changed, or could not be read.
    void rowsUpdated();
    void newsUpdated();
    void restsUntil(QDate day, lianlu::domain::CustomerId customer, lianlu::insight::PutOff what);
    void failed(lianlu::Error error);

private:
    //! One question at a time: what is asked meanwhile is asked once when the answer is there.
    struct Round {
        bool asking = false, again = false;
        std::optional<Error> error{};  //!< of the last answer
    };
    struct Work {
        Figures figures;
        std::array<std::vector<TaskLine>, 3> tasks;
    };
    struct Found {
        actions::DueToday due;
        std::vector<store::CustomerNews> news;
    };
    template <class Answer, class Job, class Take>
    void ask(Round& round, Job job, Take take, void (TodayModel::*again)());
    [[nodiscard]] std::array<int, 3> limits() const;
    void readWork();
    void readFound();
    void take(const store::ChangeSet& changes);

    AsyncStore& m_async;
    QTimer* m_soon;  //!< a sync writes many times: what the rules find is read once after a moment of quiet
    Figures m_figures;
    std::array<std::vector<TaskLine>, 3> m_tasks;
    actions::DueToday m_due;
    std::vector<store::CustomerNews> m_news;
    Round m_work, m_found;
    std::array<int, 3> m_most;
    std::array<int, actions::kDueKinds> m_mostDue;
    QDate m_day;
    bool m_inFront = false;
    bool m_tasksLoaded = false, m_dueLoaded = false;
    bool m_workStale = true, m_foundStale = true;
};

}  // namespace lianlu::item
