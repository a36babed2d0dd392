// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/tasks.h"

#include <algorithm>
#include <array>

#include "models/actions/follow_up.h"
#include "models/actions/run.h"
#include "models/actions/steps.h"
#include "models/base/text.h"

namespace lianlu::actions {

namespace {

using domain::TaskStatus;

constexpr std::array<std::string_view, 6> kTaskEditable{"status", "due_at", "assignee_id", "priority", "title", "reason"};

Result<void> checkTask(const domain::Task& task) {
    if (text::trim(task.title).empty()) return fail(Code::invalid, "what is to be done", "title");
    if (domain::priorityOf(task) < 1 || domain::priorityOf(task) > 3) return fail(Code::invalid, "not within 1 to 3", "priority");
    return {};
}

//! Who gets it must work here; who gives it to somebody else must be the manager.
Result<void> checkAssignee(const Context& context, store::WriteTxn& txn, domain::StaffId assignee) {
    if (assignee.isNull()) return fail(Code::invalid, "whose", "assignee_id");
    if (assignee == context.staff) return {};
    if (context.role != domain::Role::manager) return fail(Code::refused, "assign-by-manager", "assignee_id");
    auto staff = txn.get<domain::Staff>(assignee);
    if (!staff) {
        auto error = std::move(staff).error();
        error.subject = "assignee_id";
        return fail(std::move(error));
    }
    if (staff->status == domain::StaffStatus::left) return fail(Code::refused, "left", "assignee_id");
    return {};
}

std::string nameOfPerson(store::WriteTxn& txn, domain::CustomerId id) {
    if (id.isNull()) return {};
    const auto customer = txn.get<domain::Customer>(id);
    return customer ? customer->name : std::string();
}

//! What a change of status carries along.
void settle(domain::Task& task, TaskStatus before, Time now) {
    if (task.status == before) return;
    task.doneAt = task.status == TaskStatus::open ? std::nullopt : std::optional(now);
}

}  // namespace

Result<void> checkTaskEdit(const EditTasks& input) {
    if (input.tasks.empty()) return fail(Code::invalid, "which task", "tasks");
    if (input.tasks.size() > kMostTasksAtOnce) return fail(Code::tooLarge, "more than can be taken back as one", "tasks");
    if (input.changed.empty()) return fail(Code::invalid, "nothing to change", "changed");
    for (const auto& [name, value] : input.changed)
        if (std::find(kTaskEditable.begin(), kTaskEditable.end(), name) == kTaskEditable.end())
            return fail(Code::invalid, "not a field that a person edits", name);
    const bool words = input.changed.contains("title") || input.changed.contains("reason");
    if (words && input.tasks.size() > 1) return fail(Code::invalid, "one title for many tasks", "title");
    return domain::checkFields(*domain::findEntity(domain::Task::kEntity), input.changed, false);
}

Result<void> editTaskIn(const Context& context, store::WriteTxn& txn, domain::TaskId id, const domain::Fields& changed) {
    LIANLU_TRY(const auto before, txn.get<domain::Task>(id));
    if (context.role != domain::Role::manager && !before.assigneeId.isNull() && before.assigneeId != context.staff)
        return fail(Code::refused, "others-task", "task");
    auto task = before;
    if (!domain::applyFields(task, changed)) return fail(Code::invalid, "a value of a wrong type", "changed");
    LIANLU_CHECK(checkTask(task));
    if (task.assigneeId != before.assigneeId) LIANLU_CHECK(checkAssignee(context, txn, task.assigneeId));
    settle(task, before.status, txn.now());
    if (changed.contains("title") || changed.contains("reason")) {
        const auto person = nameOfPerson(txn, task.customerId);
        task.title = withoutPerson(text::trim(task.title), person);
        task.reason = withoutPerson(text::trim(task.reason), person);
    }
    const auto fields = domain::changedFields(before, task);
    if (!fields.empty()) LIANLU_CHECK(txn.update(domain::Task::kEntity, id, fields));
    return {};
}

Doing createTask(const Context& context, CreateTask input) {
    domain::Task task;
    task.title = input.title;
    task.priority = input.priority;
    if (auto good = checkTask(task); !good) return ready(std::move(good).error());
    return start(context, [context, input = std::move(input)](store::WriteTxn& txn) -> Result<Uuid> {
        domain::Task task;
        task.id = context.ids.next<domain::TaskId>();
        task.storeId = context.shop;
        task.assigneeId = input.assignee.isNull() ? context.staff : input.assignee;
        LIANLU_CHECK(checkAssignee(context, txn, task.assigneeId));
        task.customerId = input.customer;
        task.leadId = input.lead;
        task.kind = domain::TaskKind::followUp;
        const auto person = nameOfPerson(txn, input.customer);
        task.title = withoutPerson(text::trim(input.title), person);
        task.reason = withoutPerson(text::trim(input.reason), person);
        task.dueAt = input.dueAt;
        task.status = TaskStatus::open;
        task.createdBy = context.staff;
        task.priority = input.priority;
        LIANLU_CHECK(insert(txn, task, domain::Scope::store(context.shop)));
        return task.id.uuid;
    });
}

Doing editTasks(const Context& context, EditTasks input) {
    input.changed = cleanTexts(std::move(input.changed));
    if (auto good = checkTaskEdit(input); !good) return ready(std::move(good).error());
    return start(context, [context, input = std::move(input)](store::WriteTxn& txn) -> Result<Uuid> {
        for (const auto& id : input.tasks) LIANLU_CHECK(editTaskIn(context, txn, id, input.changed));
        return input.tasks.front().uuid;
    });
}

}  // namespace lianlu::actions
