// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/queries_tasks.h"

#include <unordered_map>

#include "models/store/entity_reader.h"
#include "models/store/keyset.h"
#include "models/store/list_queries.h"
#include "models/store/person_search.h"

namespace lianlu::store {

namespace {

const std::string kTaskList = "task AS t", kClosedOfOne = kTaskList + " INDEXED BY task_closed_of";
//! A day far behind every task's, and the next power of ten: priority and due time in one number.
constexpr std::string_view kFarDay = "99999999999999", kPriorityStep = "100000000000000";

Result<Where> taskConditions(const TaskFilter& filter) {
    Where where;
    where.add(filter.closed ? "status IN ('done', 'dropped')" : "status = 'open'");
    if (!filter.closed) {
        std::string dated = "due_at IS NOT NULL";
        if (filter.from) dated += " AND due_at >= " + std::to_string(toUnixMs(*filter.from));
        if (filter.before) dated += " AND due_at < " + std::to_string(toUnixMs(*filter.before));
        where.add(filter.dateless ? "(due_at IS NULL OR (" + dated + "))" : dated);
    }
    if (filter.assignee && filter.assignee->isNull()) where.add("assignee_id IS NULL");
    else if (filter.assignee) where.add("assignee_id = unhex(" + where.text(filter.assignee->toString()) + ", '-')");
    if (filter.chosen) where.add("id IN (SELECT unhex(value) FROM json_each(" + where.text(idArray(*filter.chosen)) + "))");
    LIANLU_CHECK(addWanted(where, "coalesce(title, '') || ' ' || coalesce(reason, '')", filter.search, filter.meant));
    return where;
}

KeysetList orderOf(const TaskFilter& filter) {
    if (filter.order == TaskOrder::priority)
        return {kTaskList, "CASE WHEN priority BETWEEN 1 AND 3 THEN priority ELSE 2 END * " + std::string(kPriorityStep) + " + coalesce(due_at, " + std::string(kFarDay) + ")", filter.backwards, false};
    if (filter.closed) return {kTaskList, "coalesce(done_at, due_at, 0)", !filter.backwards, false};
    return {kTaskList, "coalesce(due_at, " + std::to_string(filter.backwards ? kNoDateLast : kNoDate) + ")", filter.backwards, false};
}

}  // namespace

Result<std::vector<TaskLine>> tasksById(db::Connection& c, const std::vector<Uuid>& ids) {
    const auto wanted = idArray(ids);
    LIANLU_TRY(auto tasks, readEntities<domain::Task>(c, "WHERE id IN (SELECT unhex(value) FROM json_each(?1))", wanted));
    std::unordered_map<Uuid, TaskLine> lines;
    for (auto& task : tasks) {
        const auto id = task.id.uuid;
        lines[id].task = std::move(task);
    }
    LIANLU_TRY(const auto s, c.prepare(R"sql(
SELECT t.id, (SELECT name FROM customer WHERE id = t.customer_id), (SELECT name FROM staff WHERE id = t.assignee_id),
       EXISTS (SELECT 1 FROM base_row b WHERE b.entity = 'task' AND b.id = t.id)
  FROM task t WHERE t.id IN (SELECT unhex(value) FROM json_each(?1))
)sql"));
    s->bind(1, wanted);
    for (;;) {
        LIANLU_TRY(const bool more, s->step());
        if (!more) break;
        auto& line = lines[s->uuid(0)];
        line.customerName = s->string(1);
        line.assigneeName = s->string(2);
        line.pending = s->integer(3) != 0;
    }
    std::vector<TaskLine> rows;
    for (const auto& id : ids)
        if (const auto found = lines.find(id); found != lines.end()) rows.push_back(std::move(found->second));
    return rows;
}

Result<ListQuery> taskQuery(const TaskFilter& filter) {
    LIANLU_TRY(auto where, taskConditions(filter));
    ListQuery query{orderOf(filter), std::move(where)};
    // The engine would gather all that somebody ever closed, and put it in order.
    if (filter.closed && filter.order == TaskOrder::due && filter.assignee && !filter.chosen && filter.search.empty()) query.list.table = kClosedOfOne;
    // What the order's own index can seek by, where no column can: whoever has no date stands at the end of it.
    if (!filter.closed && filter.order == TaskOrder::due) {
        if (filter.from) query.where.add("(" + query.list.key + " >= " + std::to_string(toUnixMs(*filter.from)) + (filter.backwards && filter.dateless ? " OR due_at IS NULL)" : ")"));
        if (filter.before) query.where.add("(" + query.list.key + " < " + std::to_string(toUnixMs(*filter.before)) + (!filter.backwards && filter.dateless ? " OR due_at IS NULL)" : ")"));
    }
    return query;
}

Result<Page<TaskLine>> taskPage(db::Connection& c, const TaskFilter& filter, const std::string& after, int limit) {
    LIANLU_TRY(const auto query, taskQuery(filter));
    LIANLU_TRY(auto ids, keysetPage(c, query.list, query.where, after, limit));
    LIANLU_TRY(auto rows, tasksById(c, ids.ids));
    return Page<TaskLine>{std::move(rows), std::move(ids.next)};
}

Result<std::int64_t> countTasks(db::Connection& c, const TaskFilter& filter) {
    LIANLU_TRY(const auto where, taskConditions(filter));
    return countRows(c, kTaskList, where);
}

Result<bool> hasTask(db::Connection& c, domain::StaffId staff, const std::string& title, Time dueAt) {
    LIANLU_TRY(const auto found, c.integer("SELECT EXISTS (SELECT 1 FROM task WHERE assignee_id = ? AND title = ? AND due_at = ?)", staff, title, toUnixMs(dueAt)));
    return found != 0;
}

}  // namespace lianlu::store
