// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/queries_handover.h"

#include "models/db/connection.h"
#include "models/domain/entities/task.h"

namespace lianlu::store {

Result<std::vector<std::string>> handedNames(db::Connection& c, const std::vector<HandedRow>& rows) {
    LIANLU_TRY(const auto person, c.prepare("SELECT coalesce(name, '') FROM customer WHERE id = ?1"));
    LIANLU_TRY(const auto task, c.prepare("SELECT coalesce(title, '') FROM task WHERE id = ?1"));
    std::vector<std::string> names;
    for (const auto& row : rows) {
        const bool isTask = row.kind == domain::Task::kEntity;
        auto& statement = isTask ? task : person;
        statement->reset();
        if (isTask) statement->bindAll(row.id);
        else statement->bindAll(row.customer.isNull() ? row.id : row.customer.uuid);
        LIANLU_TRY(const bool found, statement->step());
        names.push_back(found ? statement->string(0) : std::string());
    }
    return names;
}

}  // namespace lianlu::store
