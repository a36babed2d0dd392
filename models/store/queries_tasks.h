// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/store/queries.h"

namespace lianlu::store {

struct TaskFilter {
    bool closed = false;                      //!< those done or dropped, whenever they were due; else the open ones
    std::optional<Time> from{};               //!< due from it on
    std::optional<Time> before{};             //!< and before it
    bool dateless = true;                     //!< and those without a date
    std::optional<domain::StaffId> assignee{};  //!< none: everybody's that this device holds; nobody: those that are nobody's
    std::string search{};                     //!< any part of title or reason, or who is meant; answered by models/search/lists.h. Empty: all
    std::optional<std::vector<Uuid>> meant{};  //!< who is meant by it
    std::optional<std::vector<Uuid>> chosen{};  //!< only these tasks
};

//! \brief A task with the names that stand beside it.
struct TaskLine {
    domain::Task task;
    std::string customerName;  //!< empty: about nobody, or nobody held here
    std::string assigneeName;
    bool pending = false;  //!< edits the server has not acknowledged
};

//! \brief Open ones by due time, those without one last; closed ones the newest first. Any thread, with a reader's connection. Code::internal for a
//! filter with `search` and without `meant`.
[[nodiscard]] Result<Page<TaskLine>> taskPage(db::Connection& c, const TaskFilter& filter, const std::string& after, int limit);
[[nodiscard]] Result<std::int64_t> countTasks(db::Connection& c, const TaskFilter& filter);
[[nodiscard]] Result<std::vector<TaskLine>> tasksById(db::Connection& c, const std::vector<Uuid>& ids);

}  // namespace lianlu::store
