// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/domain/record.h"
#include "sync/protocol/codec.h"
#include "sync/server/db/pg.h"
#include "sync/server/sync/write_batch.h"

//! Rows as typed entities, read without a lock: for what the dispatcher looks at and does not change.
namespace lianlu::server {

template <class E>
[[nodiscard]] Result<E> entityOf(const Uuid& id, std::string_view body) {
    LIANLU_TRY(const domain::Fields fields, protocol::parseBody(body));
    E entity;
    entity.id = {id};
    if (!domain::applyFields(entity, fields)) return fail(Code::damaged, "stored row does not fit", std::string(E::kEntity));
    return entity;
}

template <class E>
[[nodiscard]] Result<std::optional<E>> readRow(pg::Connection& connection, const decltype(E::id)& id) {
    if (id.isNull()) return std::optional<E>{};
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT body FROM " + pg::quoted(E::kEntity) + " WHERE id = $1 AND NOT deleted",
                                                     pg::Params().uuid(id.uuid)));
    if (rows.empty()) return std::optional<E>{};
    LIANLU_TRY(E entity, entityOf<E>(id.uuid, rows.text(0, 0)));
    return std::optional<E>(std::move(entity));
}

//! \brief What hangs on one person, newest ids first, at most 1,000.
template <class E>
[[nodiscard]] Result<std::vector<E>> readOfPerson(pg::Connection& connection, const domain::CustomerId& customer) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT id, body FROM " + pg::quoted(E::kEntity) +
                                                         " WHERE customer_id = $1 AND NOT deleted ORDER BY id DESC LIMIT 1000",
                                                     pg::Params().uuid(customer.uuid)));
    std::vector<E> all;
    for (int i = 0; i < rows.size(); ++i) {
        LIANLU_TRY(E entity, entityOf<E>(rows.uuid(i, 0), rows.text(i, 1)));
        all.push_back(std::move(entity));
    }
    return all;
}

//! \brief Writes what differs. The row must be there, so its scope is its own.
template <class E>
[[nodiscard]] Result<void> writeChanges(WriteBatch& batch, const E& before, const E& now) {
    return batch.upsert(E::kEntity, now.id.uuid, domain::Scope{}, domain::changedFields(before, now));
}

}  // namespace lianlu::server
