// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/actions/context.h"
#include "models/domain/value.h"

//! Tasks of the store's people: made by hand, moved, given to others, closed and opened again. Errors as in actions.h.
namespace lianlu::actions {

//! \brief One transaction, that one undo takes back, goes out in one push. More at once: changeMany().
inline constexpr std::size_t kMostTasksAtOnce = 200;

struct CreateTask {
    std::string title;
    std::string reason{};
    std::optional<Time> dueAt{};
    std::int64_t priority = 2;     //!< 1 high … 3 low
    domain::StaffId assignee{};    //!< none: who makes it. Somebody else's: a manager's to give
    domain::CustomerId customer{};  //!< none: about nobody
    domain::LeadId lead{};
};
//! \brief A name or number of the person in title and reason gives way to stars: tasks live in the store's scope, where no person may be named.
//! Done::id is the task's.
[[nodiscard]] Doing createTask(const Context& context, CreateTask input);

struct EditTasks {
    std::vector<domain::TaskId> tasks;  //!< 1 to kMostTasksAtOnce
    domain::Fields changed;             //!< of status, due_at, assignee_id, priority; title and reason of one task
};
//! \brief All of them or none, in one transaction. What a task has already is no change; where none changes, Done::changes is
//! empty. Code::refused: `others-task` for a guide on somebody else's, `assign-by-manager`, `left` for an assignee who works here no more.
[[nodiscard]] Doing editTasks(const Context& context, EditTasks input);

}  // namespace lianlu::actions
