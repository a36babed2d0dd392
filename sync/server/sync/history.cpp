// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/history.h"

#include <optional>

#include "models/base/text.h"
#include "sync/server/sync/bootstrap.h"

namespace lianlu::server {

namespace {

constexpr std::string_view kMark = "history_mark";
constexpr std::string_view kSince = "history_since";

Result<std::optional<std::string>> meta(pg::Connection& connection, std::string_view key) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT value FROM server_meta WHERE key = $1", pg::Params().text(key)));
    return rows.empty() ? std::optional<std::string>{} : std::string(rows.text(0, 0));
}

Result<void> setMeta(pg::Connection& connection, std::string_view key, std::string_view value) {
    LIANLU_TRY([[maybe_unused]] const pg::Rows set,
               connection.query("INSERT INTO server_meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                                std::move(pg::Params().text(key).text(value))));
    return {};
}

}  // namespace

Result<std::string> historyMark(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows known, connection.query("SELECT to_regproc('pg_catalog.pg_control_system') IS NOT NULL AND NOT pg_is_in_recovery()"));
    if (!known.boolean(0, 0)) return std::string{};
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT (pg_control_system()).system_identifier::text || ':' || "
                                                     "left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) || ':' || "
                                                     "(SELECT oid::text FROM pg_database WHERE datname = current_database())"));
    return std::string(rows.text(0, 0));
}

Result<bool> historyIsKnown(pg::Connection& connection) {
    LIANLU_TRY(const auto noted, meta(connection, kMark));
    if (!noted) return true;
    LIANLU_TRY(const auto mark, historyMark(connection));
    return mark.empty() || mark == *noted;
}

Result<std::int64_t> historySince(pg::Connection& connection, Time now) {
    LIANLU_TRY(const bool known, historyIsKnown(connection));
    if (!known) return toUnixMs(now);
    LIANLU_TRY(const auto since, meta(connection, kSince));
    return since ? text::toInteger(*since).value_or(0) : 0;
}

Result<void> noteHistory(pg::Connection& connection, Time now) {
    LIANLU_TRY(const auto before, meta(connection, kMark));
    LIANLU_TRY(const auto mark, historyMark(connection));
    LIANLU_CHECK(setMeta(connection, kMark, mark));
    // The first mark tells of no loss.
    return before ? setMeta(connection, kSince, std::to_string(toUnixMs(now))) : Result<void>{};
}

Result<std::string> startEpoch(pg::Connection& connection, Time now) {
    LIANLU_TRY(const pg::Rows made, connection.query("UPDATE server_meta SET value = replace(gen_random_uuid()::text, '-', '') WHERE key = 'epoch' RETURNING value"));
    if (made.empty()) return fail(Code::damaged, "database has no epoch");
    const std::string epoch(made.text(0, 0));
    LIANLU_CHECK(connection.query("SELECT 1 FROM scope_head ORDER BY scope FOR UPDATE"));
    LIANLU_CHECK(connection.query("UPDATE scope_head SET epoch = $1", pg::Params().text(epoch)));
    LIANLU_CHECK(setMeta(connection, kSince, std::to_string(toUnixMs(now))));
    LIANLU_CHECK(setMeta(connection, kCutsNotBefore, std::to_string(toUnixMs(now))));
    return epoch;
}

}  // namespace lianlu::server
