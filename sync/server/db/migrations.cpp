// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/db/migrations.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <thread>

#include "models/base/kill_point.h"
#include "models/base/text.h"
#include "schema_files.h"
#include "sync/server/db/reader_role.h"

namespace lianlu::server {

namespace {

constexpr std::int64_t kLock = 0x6c69616e6c75;  // "lianlu"
constexpr std::string_view kLockTimeout = "55P03";
constexpr int kTries = 50;

//! NNNN_name.sql, in the order of the list: CMake sorts it.
int numberOf(std::string_view fileName) { return static_cast<int>(text::toInteger(fileName.substr(0, fileName.find('_'))).value_or(0)); }

bool isIncompatible(std::string_view text) { return text.find("\n-- incompatible") != text.npos; }

//! For as long as the transaction: a lock of the session would stay with a pooler's session when its client has gone on.
Result<void> lock(pg::Connection& connection) {
    LIANLU_TRY([[maybe_unused]] const pg::Rows locked, connection.query("SELECT pg_advisory_xact_lock($1)", pg::Params().integer(kLock)));
    return {};
}

Result<void> makeVersionTable(pg::Connection& connection) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    LIANLU_CHECK(lock(connection));
    LIANLU_CHECK(connection.script("CREATE TABLE IF NOT EXISTS schema_version (version bigint PRIMARY KEY, name text NOT NULL, "
                                   "applied_at timestamptz NOT NULL DEFAULT now()); "
                                   "ALTER TABLE schema_version ADD COLUMN IF NOT EXISTS incompatible boolean NOT NULL DEFAULT false"));
    return txn.commit();
}

//! False: somebody else applied it since we looked.
Result<bool> applyOnce(pg::Connection& connection, const schema::EmbeddedFile& file) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    LIANLU_CHECK(lock(connection));
    LIANLU_TRY(const pg::Rows there, connection.query("SELECT 1 FROM schema_version WHERE version = $1", pg::Params().integer(numberOf(file.name))));
    if (!there.empty()) return false;
    // Whoever waits for a table keeps all others waiting behind.
    LIANLU_CHECK(connection.script("SET LOCAL lock_timeout = '2s'"));
    if (auto done = connection.script(file.text); !done)
        return fail(Error{done.error().code, "migration failed", done.error().subject == kLockTimeout ? std::string(kLockTimeout) : std::string(file.name)}.causedBy(done.error()));
    LIANLU_TRY([[maybe_unused]] const pg::Rows noted,
               connection.query("INSERT INTO schema_version (version, name, incompatible) VALUES ($1, $2, $3)",
                                std::move(pg::Params().integer(numberOf(file.name)).text(file.name).boolean(isIncompatible(file.text)))));
    killPoint("mid-migration");
    LIANLU_CHECK(txn.commit());
    return true;
}

Result<bool> apply(pg::Connection& connection, const schema::EmbeddedFile& file) {
    for (int tried = 1;; ++tried) {
        auto done = applyOnce(connection, file);
        if (done || done.error().subject != kLockTimeout || tried >= kTries) return done;
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
}

}  // namespace

int schemaVersion() noexcept { return numberOf(std::end(schema::kFiles)[-1].name); }

namespace {

Result<bool> hasVersions(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows table, connection.query("SELECT to_regclass('schema_version') IS NOT NULL"));
    return table.boolean(0, 0);
}

//! By number, and whether older programs must stay away. By the set and not by the highest: numbers are given out in tens, so a smaller one
//! may be newer.
Result<std::map<int, bool>> appliedOnes(pg::Connection& connection) {
    std::map<int, bool> applied;
    LIANLU_TRY(const pg::Rows told, connection.query("SELECT EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = 'schema_version'::regclass AND attname = 'incompatible')"));
    LIANLU_TRY(const pg::Rows rows, connection.query(told.boolean(0, 0) ? "SELECT version, incompatible FROM schema_version" : "SELECT version, false FROM schema_version"));
    for (int i = 0; i < rows.size(); ++i) applied.emplace(static_cast<int>(rows.integer(i, 0)), rows.boolean(i, 1));
    return applied;
}

}  // namespace

Result<SchemaStanding> schemaStanding(pg::Connection& connection) {
    SchemaStanding standing;
    LIANLU_TRY(const bool any, hasVersions(connection));
    std::map<int, bool> applied;
    if (any) {
        LIANLU_TRY(applied, appliedOnes(connection));
    }
    for (const auto& file : schema::kFiles) {
        const bool there = applied.erase(numberOf(file.name)) != 0;
        standing.missing = standing.missing || !there;
        if (!standing.missing) standing.version = numberOf(file.name);
    }
    // What is left is unknown here.
    for (const auto& [version, incompatible] : applied) {
        standing.ahead = true;
        standing.tooNew = standing.tooNew || incompatible;
        standing.version = std::max(standing.version, version);
    }
    return standing;
}

Result<std::vector<std::string>> migrate(pg::Connection& connection) {
    LIANLU_CHECK(makeVersionTable(connection));
    LIANLU_TRY(const auto standing, schemaStanding(connection));
    if (standing.tooNew) return fail(Code::tooNew, "the database was made by a newer lianlu-server");
    // By the set and not by the highest: numbers are given out in tens, so a smaller one may be newer.
    LIANLU_TRY(const auto done, appliedOnes(connection));
    if (standing.missing) LIANLU_CHECK(checkReaderRole(connection));
    std::vector<std::string> applied;
    for (const auto& file : schema::kFiles) {
        if (done.contains(numberOf(file.name))) continue;
        LIANLU_TRY(const bool mine, apply(connection, file));
        if (mine) applied.emplace_back(file.name);
    }
    return applied;
}

}  // namespace lianlu::server
