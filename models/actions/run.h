// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "models/actions/context.h"
#include "models/base/result.h"
#include "models/domain/record.h"
#include "models/domain/registry.h"
#include "models/store/row_table.h"
#include "models/store/write_txn.h"

//! What all actions share; for this folder only.
namespace lianlu::actions {

//! \brief One transaction of an action; returns the row it is about.
using Job = std::function<Result<Uuid>(store::WriteTxn&)>;

//! \brief Queues the job at once.
[[nodiscard]] Doing start(const Context& context, Job job);
//! \brief An answer without a transaction.
[[nodiscard]] Doing ready(Error error);

//! \brief Inserts an entity made by a person: empty fields are left out and the rest is checked; those that only the server writes
//! are shown until it has. `subject` of an error is the input's member (see memberOf).
template <class E>
[[nodiscard]] Result<void> insert(store::WriteTxn& txn, const E& entity, const domain::Scope& scope);

//! \brief `next_step_at` → nextStepAt, `customer_id` → customer, `duration_s` → durationSeconds.
[[nodiscard]] std::string memberOf(std::string_view field);
[[nodiscard]] Error withMember(Error error);

//! \brief Texts as a person meant them: without controls that came along with what was pasted, and without line ends where a field is one line.
[[nodiscard]] domain::Fields cleanTexts(domain::Fields fields);
[[nodiscard]] Result<domain::Fields> checkedForCreation(std::string_view entity, const domain::Fields& fields);

//! \brief The typed row as a reader sees it; notFound where there is none.
template <class E>
[[nodiscard]] Result<E> rowOf(db::Connection& connection, decltype(E::id) id) {
    LIANLU_TRY(const auto stored, store::RowTable::of(E::kEntity).read(connection, E::kEntity, id.uuid));
    if (!stored) return fail(Code::notFound, "no such row", std::string(E::kEntity));
    E entity;
    entity.id = id;
    if (!domain::applyFields(entity, stored->fields)) return fail(Code::damaged, "row does not fit its entity", std::string(E::kEntity));
    return entity;
}

template <class E>
Result<void> insert(store::WriteTxn& txn, const E& entity, const domain::Scope& scope) {
    LIANLU_TRY(const auto fields, checkedForCreation(E::kEntity, domain::toFields(entity)));
    return txn.createRow(E::kEntity, entity.id.uuid, scope, fields);
}

}  // namespace lianlu::actions
