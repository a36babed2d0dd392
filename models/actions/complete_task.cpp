// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/actions.h"
#include "models/actions/run.h"

namespace lianlu::actions {

Doing completeTask(const Context& context, domain::TaskId id) {
    if (id.isNull()) return ready(Error{Code::invalid, "which task", "task"});
    return start(context, [id](store::WriteTxn& txn) -> Result<Uuid> {
        LIANLU_TRY(const auto before, txn.get<domain::Task>(id));
        if (before.status == domain::TaskStatus::done) return id.uuid;
        if (before.status == domain::TaskStatus::dropped) return fail(Code::refused, "task-dropped", "task");
        auto task = before;
        task.status = domain::TaskStatus::done;
        task.doneAt = txn.now();
        LIANLU_CHECK(txn.update(domain::Task::kEntity, id, domain::changedFields(before, task)));
        return id.uuid;
    });
}

}  // namespace lianlu::actions
