// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "models/domain/entities.h"
#include "models/domain/rules/taken_back.h"
#include "sync/server/sync/push_run.h"

namespace lianlu::server {

namespace {

//! Rows that name one of some persons: by customer_id, and a pair by either of its two. Id of the row, then whom it names.
std::string namingRows(const std::string& entity) {
    const auto by = [&entity](const char* column) {
        return std::string("SELECT id, ") + column + " FROM " + pg::quoted(entity) + " WHERE " + column + " = ANY($1) AND NOT deleted";
    };
    if (entity != domain::PersonMatch::kEntity) return by("customer_id") + " ORDER BY 1";
    return by("customer_id") + " UNION " + by("first_id") + " UNION " + by("second_id") + " ORDER BY 1";
}

std::vector<std::string> hangingEntities() {
    std::vector<std::string> entities(personEntities().begin(), personEntities().end());
    entities.emplace_back(domain::Order::kEntity);
    entities.emplace_back(domain::Task::kEntity);
    return entities;
}

}  // namespace

//! Once for all persons of a push: an import taken back is thousands of them.
Result<void> PushRun::readHanging() {
    std::vector<Uuid> people;
    for (const auto& op : m_request.ops)
        if (op.type == protocol::OpType::remove && op.entity == domain::Customer::kEntity && !m_known.contains(op.opId.uuid)) people.push_back(op.id);
    m_hanging.emplace();
    // The persons' rows are locked, and what hangs on them is written under a lock of theirs: nothing comes in between.
    for (const auto& entity : hangingEntities()) {
        LIANLU_TRY(const pg::Rows rows, m_connection.query(namingRows(entity), pg::Params().uuids(people)));
        for (int i = 0; i < rows.size(); ++i) (*m_hanging)[rows.uuid(i, 1)].push_back({entity, rows.uuid(i, 0)});
    }
    return {};
}

Result<std::vector<RowName>> PushRun::allThatHangsOn(const domain::CustomerId& person) {
    if (!m_hanging) LIANLU_CHECK(readHanging());
    auto names = (*m_hanging)[person.uuid];
    // And what this push has made.
    static const auto kHanging = hangingEntities();
    for (const auto& op : m_request.ops) {
        if (op.type != protocol::OpType::create || std::find(kHanging.begin(), kHanging.end(), op.entity) == kHanging.end()) continue;
        LIANLU_TRY(const StoredRow* row, m_batch.find(op.entity, op.id));
        if (row && !row->deleted && idIn(row->fields, "customer_id") == person.uuid) names.push_back({op.entity, op.id});
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
