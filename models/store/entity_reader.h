// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/db/connection.h"
#include "models/domain/record.h"
#include "models/store/row_table.h"

namespace lianlu::store {

//! \brief Whole rows of an entity, typed: "SELECT id, (fields) FROM (table) " + tail.
template <class E, class... T>
[[nodiscard]] Result<std::vector<E>> readEntities(db::Connection& connection, std::string_view tail, const T&... parameters) {
    const auto& table = RowTable::of(E::kEntity);
    std::vector<E> entities;
    LIANLU_TRY(const auto statement,
               connection.prepare("SELECT id, " + table.fieldColumns() + " FROM " + table.quotedName() + " AS t " + std::string(tail)));
    statement->bindAll(parameters...);
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) return entities;
        LIANLU_TRY(const auto fields, table.fieldsAt(*statement, 1));
        E entity;
        entity.id = statement->template id<decltype(E::id)>(0);
        if (!domain::applyFields(entity, fields)) return fail(Code::damaged, "row does not fit its entity", std::string(E::kEntity));
        entities.push_back(std::move(entity));
    }
}

//! \brief The first of them; notFound where there is none.
template <class E, class... T>
[[nodiscard]] Result<E> readEntity(db::Connection& connection, std::string_view tail, const T&... parameters) {
    LIANLU_TRY(auto entities, readEntities<E>(connection, tail, parameters...));
    if (entities.empty()) return fail(Code::notFound, "no such row", std::string(E::kEntity));
    return std::move(entities.front());
}

}  // namespace lianlu::store
