// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/db/migrations.h"

#include <iterator>
#include <set>

#include "models/base/kill_point.h"
#include "models/base/text.h"
#include "schema_files.h"

namespace lianlu::server {

namespace {

constexpr std::int64_t kLock = 0x6c69616e6c75;  // "lianlu"

//! NNNN_name.sql, in the order of the list: CMake sorts it.
int numberOf(std::string_view fileName) { return static_cast<int>(text::toInteger(fileName.substr(0, fileName.find('_'))).value_or(0)); }

//! For as long as the transaction: a lock of the session would stay with a pooler's session when its client has gone on.
Result<void> lock(pg::Connection& connection) {
    LIANLU_TRY([[maybe_unused]] const pg::Rows locked, connection.query("SELECT pg_advisory_xact_lock($1)", pg::Params().integer(kLock)));
    return {};
}

Result<void> makeVersionTable(pg::Connection& connection) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    LIANLU_CHECK(lock(connection));
    LIANLU_CHECK(connection.script("CREATE TABLE IF NOT EXISTS schema_version (version bigint PRIMARY KEY, name text NOT NULL, "
                                   "applied_at timestamptz NOT NULL DEFAULT now())"));
    return txn.commit();
}

//! False: somebody else applied it since we looked.
Result<bool> apply(pg::Connection& connection, const schema::EmbeddedFile& file) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    LIANLU_CHECK(lock(connection));
    LIANLU_TRY(const pg::Rows there, connection.query("SELECT 1 FROM schema_version WHERE version = $1", pg::Params().integer(numberOf(file.name))));
    if (!there.empty()) return false;
    if (auto done = connection.script(file.text); !done)
        return fail(Error{done.error().code, "migration failed", std::string(file.name)}.causedBy(done.error()));
    LIANLU_TRY([[maybe_unused]] const pg::Rows noted,
               connection.query("INSERT INTO schema_version (version, name) VALUES ($1, $2)", std::move(pg::Params().integer(numberOf(file.name)).text(file.name))));
    killPoint("mid-migration");
    LIANLU_CHECK(txn.commit());
    return true;
}

}  // namespace

int schemaVersion() noexcept { return numberOf(std::end(schema::kFiles)[-1].name); }

namespace {

Result<std::set<int>> appliedOnes(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT version FROM schema_version"));
    std::set<int> applied;
    for (int i = 0; i < rows.size(); ++i) applied.insert(static_cast<int>(rows.integer(i, 0)));
    return applied;
}

}  // namespace

Result<int> databaseVersion(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows table, connection.query("SELECT to_regclass('schema_version') IS NOT NULL"));
    if (!table.boolean(0, 0)) return 0;
    LIANLU_TRY(const auto applied, appliedOnes(connection));
    if (!applied.empty() && *applied.rbegin() > schemaVersion()) return *applied.rbegin();
    int version = 0;
    for (const auto& file : schema::kFiles) {
        if (!applied.contains(numberOf(file.name))) break;
        version = numberOf(file.name);
    }
    return version;
}

Result<std::vector<std::string>> migrate(pg::Connection& connection) {
    LIANLU_CHECK(makeVersionTable(connection));
    LIANLU_TRY(const int now, databaseVersion(connection));
    if (now > schemaVersion()) return fail(Code::tooNew, "the database was made by a newer lianlu-server");
    // By the set and not by the highest: numbers are given out in tens, so a smaller one may be newer.
    LIANLU_TRY(const auto done, appliedOnes(connection));
    std::vector<std::string> applied;
    for (const auto& file : schema::kFiles) {
        if (done.contains(numberOf(file.name))) continue;
        LIANLU_TRY(const bool mine, apply(connection, file));
        if (mine) applied.emplace_back(file.name);
    }
    return applied;
}

}  // namespace lianlu::server
