// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/scopes.h"

#include "models/db/connection.h"
#include "models/domain/registry.h"
#include "models/store/row_table.h"

namespace lianlu::store {

Result<std::optional<std::int64_t>> knownScope(db::Connection& connection, const domain::Scope& scope) {
    LIANLU_TRY(const auto statement, connection.prepare("SELECT num FROM scope WHERE name = ?"));
    statement->bind(1, scope.toString());
    LIANLU_TRY(const bool found, statement->step());
    return found ? std::optional(statement->integer(0)) : std::nullopt;
}

Result<std::int64_t> scopeNumber(db::Connection& connection, const domain::Scope& scope) {
    LIANLU_TRY(const auto known, knownScope(connection, scope));
    if (known) return *known;
    LIANLU_CHECK(connection.run("INSERT INTO scope (name) VALUES (?)", scope.toString()));
    return connection.lastRowId();
}

Result<domain::Scope> scopeAt(db::Connection& connection, std::int64_t number) {
    LIANLU_TRY(const auto statement, connection.prepare("SELECT name FROM scope WHERE num = ?"));
    statement->bind(1, number);
    LIANLU_TRY(const bool found, statement->step());
    const auto scope = found ? domain::Scope::parse(statement->text(0)) : std::nullopt;
    if (!scope) return fail(Code::damaged, "row of an unknown scope");
    return *scope;
}

Result<void> DigestDelta::flush(db::Connection& connection) {
    for (const auto& [scope, change] : m_changes) {
        if (change.sum == 0 && change.rows == 0) continue;
        LIANLU_CHECK(connection.run("INSERT OR IGNORE INTO digest (scope, sum, row_count) VALUES (?, 0, 0)", scope));
        LIANLU_TRY(const auto sum, connection.integer("SELECT sum FROM digest WHERE scope = ?", scope));
        // Modulo 2^64 in C++: SQL's integers would overflow into reals.
        const auto now = static_cast<std::int64_t>(static_cast<std::uint64_t>(sum) + change.sum);
        LIANLU_CHECK(connection.run("UPDATE digest SET sum = ?2, row_count = row_count + ?3 WHERE scope = ?1", scope,
                                    now, change.rows));
    }
    m_changes.clear();
    return {};
}

Result<std::uint64_t> countDigest(db::Connection& connection, const domain::Scope& scope) {
    LIANLU_TRY(const auto number, knownScope(connection, scope));
    std::uint64_t sum = 0;
    if (!number) return sum;
    const auto add = [&](const std::string& sql) -> Result<void> {
        LIANLU_TRY(const auto statement, connection.prepare(sql));
        statement->bind(1, *number);
        for (;;) {
            LIANLU_TRY(const bool more, statement->step());
            if (!more) return {};
            sum += domain::digestShare(statement->uuid(0), statement->integer(1));
        }
    };
    for (const auto& entity : domain::entities())
        LIANLU_CHECK(add("SELECT id, ver FROM " + RowTable::of(entity.name).quotedName() +
                         " AS t WHERE scope = ?1 AND NOT EXISTS (SELECT 1 FROM base_row b WHERE b.entity = '" +
                         entity.name + "' AND b.id = t.id)"));
    LIANLU_CHECK(
        add("SELECT id, ver FROM other_row t WHERE scope = ?1 AND NOT EXISTS "
            "(SELECT 1 FROM base_row b WHERE b.entity = t.entity AND b.id = t.id)"));
    LIANLU_CHECK(add("SELECT id, ver FROM base_row WHERE scope = ?1 AND body IS NOT NULL"));
    return sum;
}

}  // namespace lianlu::store
