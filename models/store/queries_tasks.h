// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/store/queries.h"

namespace lianlu::store {

//! \brief due: the earliest first, without a date last, closed ones the newest first; priority: the highest first, within one the earliest due.
enum class TaskOrder : std::uint8_t { due, priority };

struct TaskFilter {
    bool closed = false;                      //!< those done or dropped, whenever they were due; else the open ones
    std::optional<Time> from{};               //!< due from it on
    std::optional<Time> before{};             //!< and before it
    bool dateless = true;                     //!< and those without a date
    std::optional<domain::StaffId> assignee{};  //!< none: everybody's that this device holds; nobody: those that are nobody's
    std::string search{};                     //!< any part of title or reason, or who is meant; answered by models/search/lists.h. Empty: all
    std::optional<std::vector<Uuid>> meant{};  //!< who is meant by it
    TaskOrder order = TaskOrder::due;
    bool backwards = false;                    //!< the order from its other end; open ones without a date stay last
    std::optional<std::vector<Uuid>> chosen{};  //!< only these tasks
};

//! \brief A task with the names that stand beside it.
struct TaskLine {
    domain::Task task;
    std::string customerName;  //!< empty: about nobody, or nobody held here
    std::string assigneeName;
    bool pending = false;  //!< edits the server has not acknowledged
};

//! \brief In the filter's order. Any thread, with a reader's connection. Code::internal for a
//! filter with `search` and without `meant`.
[[nodiscard]] Result<Page<TaskLine>> taskPage(db::Connection& c, const TaskFilter& filter, const std::string& after, int limit);
[[nodiscard]] Result<std::int64_t> countTasks(db::Connection& c, const TaskFilter& filter);
//! \brief Whether somebody has a task of just this title and time, closed or not.
[[nodiscard]] Result<bool> hasTask(db::Connection& c, domain::StaffId staff, const std::string& title, Time dueAt);
[[nodiscard]] Result<std::vector<TaskLine>> tasksById(db::Connection& c, const std::vector<Uuid>& ids);

}  // namespace lianlu::store
