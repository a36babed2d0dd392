// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/entity_reader.h"
#include "models/store/queries.h"
#include "models/store/keyset.h"
#include "models/store/tag_names.h"

namespace lianlu::store {

namespace {

template <class E>
std::optional<E> firstOf(std::vector<E> rows) {
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

}  // namespace

Result<std::vector<domain::TagDefinition>> Queries::tagDefinitions(db::Connection& c) {
    return readEntities<domain::TagDefinition>(c, "ORDER BY group_name IS NULL, group_name, code, id");
}

Result<std::optional<domain::TagDefinition>> Queries::tagDefinition(db::Connection& c, const std::string& name) {
    LIANLU_TRY(auto rows, readEntities<domain::TagDefinition>(c, "WHERE code = ? ORDER BY id LIMIT 1", name));
    return firstOf(std::move(rows));
}

Result<std::optional<domain::Tag>> Queries::ownTag(db::Connection& c, domain::CustomerId customer, const std::string& name) {
    LIANLU_TRY(auto rows, readEntities<domain::Tag>(c, "WHERE customer_id = ? AND name = ? AND (source = 'own' OR source IS NULL) ORDER BY id LIMIT 1",
                                                    customer, name));
    return firstOf(std::move(rows));
}

Result<std::vector<std::string>> ownTagNames(db::Connection& c, const std::vector<Uuid>& customers) {
    LIANLU_TRY(const auto statement, c.prepare("SELECT DISTINCT name FROM tag WHERE customer_id IN (SELECT unhex(value) FROM json_each(?)) AND (source = 'own' OR source IS NULL) ORDER BY name"));
    statement->bindAll(idArray(customers));
    std::vector<std::string> names;
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) return names;
        names.push_back(statement->string(0));
    }
}

}  // namespace lianlu::store
