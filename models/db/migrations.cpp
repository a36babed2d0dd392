// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/migrations.h"

#include <string>

#include "models/base/kill_point.h"
#include "models/db/transaction.h"

namespace lianlu::db {

Result<int> schemaVersion(Connection& connection) {
    LIANLU_TRY(const auto version, connection.integer("PRAGMA user_version"));
    return static_cast<int>(version);
}

Result<void> migrate(Connection& connection, std::span<const Migration> migrations,
                     const std::function<Result<void>(int from)>& beforeChange) {
    LIANLU_TRY(const int from, schemaVersion(connection));
    const int newest = migrations.empty() ? 0 : migrations.back().number;
    if (from > newest)
        return fail(Code::tooNew, "schema " + std::to_string(from) + ", known up to " + std::to_string(newest));
    if (from == newest) return {};
    if (from > 0) LIANLU_CHECK(beforeChange(from));
    for (const auto& migration : migrations) {
        if (migration.number <= from) continue;
        LIANLU_TRY(auto transaction, Transaction::begin(connection));
        LIANLU_CHECK(connection.execute(migration.sql));
        killPoint("mid-migration");
        LIANLU_CHECK(connection.execute("PRAGMA user_version=" + std::to_string(migration.number)));
        LIANLU_CHECK(transaction.commit());
    }
    connection.dropStatements();
    return {};
}

}  // namespace lianlu::db
