// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/handover/handover_lease.h"

namespace lianlu::server {

namespace {

constexpr std::int64_t kMostTries = 5;

std::string tableOf(Handing which) { return which == Handing::over ? "handover" : "handover_back"; }

}  // namespace

const std::string& leaseUntil() {
    static const std::string sql = "clock_timestamp() + interval '" + std::to_string(kHandoverLease.count()) + " seconds'";
    return sql;
}

Result<std::optional<Uuid>> claimHandover(pg::Connection& connection, Handing which, const Uuid& owner) {
    const auto table = tableOf(which);
    LIANLU_TRY(const pg::Rows rows,
               connection.query("UPDATE " + table + " SET owner = $1, state = 'running', lease_until = " + leaseUntil() +
                                    " WHERE id = (SELECT id FROM " + table + " WHERE state IN ('waiting', 'running') AND (lease_until IS NULL OR lease_until < clock_timestamp()) "
                                    "ORDER BY asked_at, id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id",
                                pg::Params().uuid(owner)));
    return rows.empty() ? std::optional<Uuid>{} : std::optional(rows.uuid(0, 0));
}

Result<void> giveBackHandover(pg::Connection& connection, Handing which, const Uuid& id, const Uuid& owner) {
    LIANLU_CHECK(connection.query("UPDATE " + tableOf(which) + " SET owner = NULL, lease_until = NULL WHERE id = $1 AND owner = $2", pg::Params().uuid(id).uuid(owner)));
    return {};
}

Result<void> noteHandoverTrouble(pg::Connection& connection, Handing which, const Uuid& id, const Uuid& owner, const Error& error, Time now) {
    // A race lost three times is no fault of the rows: others are at work, and it is tried as long as it takes.
    const bool race = pg::isRetryable(error);
    LIANLU_CHECK(connection.query("UPDATE " + tableOf(which) + " SET owner = NULL, tries = CASE WHEN $3 THEN tries ELSE tries + 1 END, "
                                  "lease_until = clock_timestamp() + CASE WHEN $3 THEN interval '1 second' ELSE interval '10 seconds' END, "
                                  "state = CASE WHEN NOT $3 AND tries + 1 >= $4 THEN 'failed' ELSE state END, "
                                  "problem = CASE WHEN NOT $3 AND tries + 1 >= $4 THEN $5 ELSE problem END, "
                                  "done_at = CASE WHEN NOT $3 AND tries + 1 >= $4 THEN $6 ELSE done_at END WHERE id = $1 AND owner = $2",
                                  pg::Params().uuid(id).uuid(owner).boolean(race).integer(kMostTries).text(codeName(error.code)).integer(toUnixMs(now))));
    return {};
}

}  // namespace lianlu::server
