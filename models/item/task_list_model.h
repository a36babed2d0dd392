// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/paged_table.h"
#include "models/store/queries_tasks.h"

namespace lianlu::item {

using store::TaskLine;

//! \brief Tasks with the section each stands in, by due time where nobody asks for another order; closed ones the newest first. At first the open ones of the person at the desk for
//! today and the seven days after it.
class TaskListModel : public PagedTable<TaskLine> {
    Q_OBJECT
public:
    //! \brief week: today, the next seven days, what is overdue or has no date; due: until the end of today; later: from tomorrow on or without a date;
    //! open: both of them.
    enum class Span : std::uint8_t { week, due, later, open, closed };
    enum class Section : std::uint8_t { overdue, today, next };
    enum Column { Title, Person, Due, Whose, Priority, ColumnCount };

    explicit TaskListModel(AsyncStore& async, QObject* parent = nullptr);

    [[nodiscard]] Span span() const noexcept { return m_span; }
    void setSpan(Span span);
    //! \brief None: everybody's that this device holds; nobody: those that are nobody's.
    void setWhose(std::optional<domain::StaffId> assignee);
    void setSearch(const QString& search);
    void setOrder(store::TaskOrder order, bool backwards);
    //! \brief Time went on: reads again what is loaded; what is chosen stays chosen, as it would not after reload().
    void lookAgain() { refresh(); }
    //! \brief What is listed now; "today" is that of the store's zone.
    [[nodiscard]] store::TaskFilter filter() const;

    [[nodiscard]] Section sectionOf(const TaskLine& line) const;
    [[nodiscard]] int count(Section section) const;
    [[nodiscard]] static QString title(Section section);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    //! \brief Rows came, went or changed.
    void rowsUpdated();

protected:
    [[nodiscard]] QFuture<Result<store::Page<TaskLine>>> fetchPage(const std::string& after, int limit) override;
    [[nodiscard]] QFuture<Result<std::int64_t>> fetchTotal() override;
    [[nodiscard]] Uuid idOf(const TaskLine& line) const override { return line.task.id.uuid; }
    [[nodiscard]] Concern concern(const store::RowKey& key) const override;
    void rowsChanged() override { Q_EMIT rowsUpdated(); }

private:
    Span m_span = Span::week;
    std::optional<domain::StaffId> m_whose;
    std::string m_search;
    store::TaskOrder m_taskOrder = store::TaskOrder::due;
    bool m_backwards = false;
};

//! \brief What is to be done, or the word of its kind where nobody wrote it.
[[nodiscard]] QString taskTitle(const domain::Task& task);
//! \brief The icon of a task's kind.
[[nodiscard]] QString taskIcon(domain::TaskKind kind);
//! \brief 1 high … 3 low as a word.
[[nodiscard]] QString priorityWord(std::int64_t priority);

}  // namespace lianlu::item
