// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/entities.h"
#include "models/domain/rules/taken_back.h"
#include "sync/server/sync/push_run.h"

namespace lianlu::server {

namespace {

//! What names a person: by customer_id, and a pair by either of its two.
std::string namingRows(const std::string& entity) {
    const std::string where = entity == domain::PersonMatch::kEntity ? "(customer_id = $1 OR first_id = $1 OR second_id = $1)" : "customer_id = $1";
    return "SELECT id FROM " + pg::quoted(entity) + " WHERE " + where + " AND NOT deleted ORDER BY id";
}

}  // namespace

Result<std::vector<RowName>> PushRun::allThatHangsOn(const domain::CustomerId& person) {
    // The person's row is locked, and what hangs on them is written under a lock of it: nothing comes in between.
    std::vector<std::string> entities(personEntities().begin(), personEntities().end());
    entities.emplace_back(domain::Order::kEntity);
    entities.emplace_back(domain::Task::kEntity);
    std::vector<RowName> names;
    for (const auto& entity : entities) {
        LIANLU_TRY(const pg::Rows rows, m_connection.query(namingRows(entity), pg::Params().uuid(person.uuid)));
        for (int i = 0; i < rows.size(); ++i) names.push_back({entity, rows.uuid(i, 0)});
        // And what this push has made.
        for (const auto& op : m_request.ops) {
            if (op.type != protocol::OpType::create || op.entity != entity) continue;
            LIANLU_TRY(const StoredRow* row, m_batch.find(entity, op.id));
            if (row && !row->deleted && idIn(row->fields, "customer_id") == person.uuid) names.push_back({entity, op.id});
        }
    }
    return names;
}

Result<protocol::OpResult> PushRun::takePerson(const protocol::Op& op, const StoredRow& row) {
    protocol::OpResult result;
    result.opId = op.opId;
    result.status = protocol::OpStatus::applied;
    if (row.deleted) {
        LIANLU_TRY(const Uuid living, m_batch.livingPerson(op.id));
        if (living != op.id) return fail(Code::refused, "joined", "customer");
        return result;
    }
    const domain::CustomerId person{op.id};
    LIANLU_CHECK(domain::mayTakeBack(m_caller.standing, {person, row.fields, row.ver}, m_batch.now()));
    LIANLU_TRY(const auto names, allThatHangsOn(person));
    for (const auto& name : names) {
        LIANLU_TRY(const StoredRow* held, m_batch.find(name.entity, name.id));
        if (held && !held->deleted && !domain::goesAlong(name.entity, held->fields, held->ver)) return fail(Code::refused, "in-use", name.entity);
    }
    for (const auto& name : names) LIANLU_CHECK(m_batch.remove(name.entity, name.id));
    LIANLU_CHECK(m_batch.remove(domain::Customer::kEntity, op.id));
    m_takenBack.insert(op.id);
    m_batch.note({author().toString(), std::string(domain::nameOf(m_caller.standing.role)), "person-taken-back", op.id.toString(), {}});
    return result;
}

}  // namespace lianlu::server
