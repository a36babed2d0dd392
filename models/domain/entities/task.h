// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "models/domain/enums.h"
#include "models/domain/field.h"
#include "models/domain/ids.h"

namespace lianlu::domain {

//! \brief Something somebody must do by a time, and why.
struct Task {
    static constexpr std::string_view kEntity = "task";
    static constexpr Home kHome = Home::store;
    static constexpr Writable kWritable = Writable::editable;

    TaskId id;
    StoreId storeId;
    StaffId assigneeId;
    CustomerId customerId;
    LeadId leadId;
    TaskKind kind = TaskKind::unknown;
    std::string title;  //!< no name of a customer: tasks live in the store's scope
    std::string reason;
    std::optional<Time> dueAt;
    TaskStatus status = TaskStatus::unknown;
    std::optional<Time> doneAt;
    StaffId createdBy;
    std::int64_t priority = 0;  //!< 1 high … 3 low

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("store_id", self.storeId, kServer.must());
        visit("assignee_id", self.assigneeId, kLatest);
        visit("customer_id", self.customerId, kServer);
        visit("lead_id", self.leadId, kServer);
        visit("kind", self.kind, kServer.must());
        visit("title", self.title, kManual.upTo(200));
        visit("reason", self.reason, kManual.upTo(500));
        visit("due_at", self.dueAt, kLatest);
        visit("status", self.status, kLatest.must());
        visit("done_at", self.doneAt, kLatest);
        visit("created_by", self.createdBy, kServer);
        visit("priority", self.priority, kLatest);
    }
};

//! \brief 1 high … 3 low; 2 where none is said.
[[nodiscard]] inline std::int64_t priorityOf(const Task& task) noexcept { return task.priority == 0 ? 2 : task.priority; }

}  // namespace lianlu::domain
