// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "models/domain/entities.h"
#include "models/domain/rules/taken_back.h"
#include "sync/server/sync/push_run.h"

namespace lianlu::server {

namespace {

//! Rows that name one of some persons: by customer_id, and a pair by either of its two. Id of the row, then whom it names. In no order: within a push
//! nothing is sorted (see planByKeys), and one that is asked for by id would read the whole table along its key.
std::vector<std::string> namingRows(const std::string& entity) {
    const auto by = [&entity](const std::string& column) {
        return "SELECT id, " + column + " FROM " + pg::quoted(entity) + " WHERE " + column + " = ANY($1) AND NOT deleted";
    };
    if (entity != domain::PersonMatch::kEntity) return {by("customer_id")};
    return {by("customer_id"), by("first_id"), by("second_id")};
}

const std::vector<std::string>& hangingEntities() {
    static const auto all = [] {
        std::vector<std::string> entities(personEntities().begin(), personEntities().end());
        entities.emplace_back(domain::Order::kEntity);
        entities.emplace_back(domain::Task::kEntity);
        return entities;
    }();
    return all;
}

}  // namespace

//! Once for all persons of a push: an import taken back is thousands of them.
Result<void> PushRun::readHanging() {
    std::vector<Uuid> people;
    for (const auto& op : m_request.ops)
        if (op.type == protocol::OpType::remove && op.entity == domain::Customer::kEntity && !m_known.contains(op.opId.uuid)) people.push_back(op.id);
    m_hanging.emplace();
    // The persons' rows are locked, and what hangs on them is written under a lock of theirs: nothing comes in between.
    pg::Pipeline pipeline(m_connection);
    std::vector<const std::string*> asked;
    for (const auto& entity : hangingEntities())
        for (auto& sql : namingRows(entity)) {
            pipeline.add(std::move(sql), std::move(pg::Params().uuids(people)));
            asked.push_back(&entity);
        }
    LIANLU_TRY(const auto answers, pipeline.run());
    std::map<std::string, std::vector<Uuid>> along;
    for (std::size_t n = 0; n < answers.size(); ++n)
        for (int i = 0; i < answers[n].size(); ++i) {
            (*m_hanging)[answers[n].uuid(i, 1)].push_back({*asked[n], answers[n].uuid(i, 0)});
            if (domain::mayGoAlong(*asked[n])) along[*asked[n]].push_back(answers[n].uuid(i, 0));
        }
    for (auto& [person, names] : *m_hanging) {
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
    }
    return m_batch.prefetch(along);
}

Result<std::vector<RowName>> PushRun::allThatHangsOn(const domain::CustomerId& person) {
    if (!m_hanging) LIANLU_CHECK(readHanging());
    auto names = (*m_hanging)[person.uuid];
    // And what this push has made.
    const auto& hanging = hangingEntities();
    for (const auto& op : m_request.ops) {
        if (op.type != protocol::OpType::create || std::find(hanging.begin(), hanging.end(), op.entity) == hanging.end()) continue;
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
