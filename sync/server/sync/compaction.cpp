// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/compaction.h"

#include <string>

namespace lianlu::server {

namespace {

//! A head that writers wait for is held for a moment, never for a whole history.
constexpr std::int64_t kEntriesATransaction = 5'000;

//! Whether this scope's floor can rise again at once.
Result<bool> compactSome(pg::Connection& connection, const std::string& scope, std::int64_t keptSeconds, std::int64_t& gone) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    LIANLU_TRY(const pg::Rows head, connection.query("SELECT floor, seq FROM scope_head WHERE scope = $1 FOR UPDATE SKIP LOCKED", pg::Params().text(scope)));
    if (head.empty()) return false;
    const auto floor = head.integer(0, 0);
    // Times do not quite follow the sequence: up to the first that is young enough, whatever comes after it.
    LIANLU_TRY(const pg::Rows old,
               connection.query("SELECT coalesce(min(seq) FILTER (WHERE at >= now() - make_interval(secs => $3)) - 1, max(seq)) FROM "
                                "(SELECT seq, at FROM change_log WHERE scope = $1 AND seq > $2 ORDER BY seq LIMIT $4) next",
                                std::move(pg::Params().text(scope).integer(floor).real(static_cast<double>(keptSeconds)).integer(kEntriesATransaction))));
    if (old.empty() || old.isNull(0, 0) || old.integer(0, 0) <= floor) return false;
    const auto next = old.integer(0, 0);
    LIANLU_TRY(const auto deleted, raiseFloor(connection, scope, next));
    LIANLU_CHECK(txn.commit());
    gone += deleted;
    return next - floor == kEntriesATransaction;
}

}  // namespace

Result<std::int64_t> raiseFloor(pg::Connection& connection, const std::string& scope, std::int64_t floor) {
    const auto upTo = [&] { return std::move(pg::Params().text(scope).integer(floor)); };
    LIANLU_CHECK(connection.query("INSERT INTO gone_from (row_id, scope) SELECT DISTINCT l.id, l.scope FROM change_log l WHERE l.scope = $1 AND l.seq < $2 "
                                  "AND l.kind = 'l' AND NOT EXISTS (SELECT 1 FROM erasure_told t WHERE t.scope = l.scope AND t.row_id = l.id) "
                                  "ON CONFLICT DO NOTHING", upTo()));
    LIANLU_TRY(const pg::Rows deleted, connection.query("DELETE FROM change_log WHERE scope = $1 AND seq < $2", upTo()));
    LIANLU_CHECK(connection.query("UPDATE scope_head SET floor = $2 WHERE scope = $1", upTo()));
    return deleted.affected();
}

Result<std::int64_t> compactLog(pg::Connection& connection, std::chrono::seconds kept) {
    LIANLU_TRY(const pg::Rows rows,
               connection.query("SELECT h.scope FROM scope_head h WHERE EXISTS (SELECT 1 FROM change_log l WHERE l.scope = h.scope AND l.seq = h.floor + 1 "
                                "AND l.at < now() - make_interval(secs => $1)) ORDER BY h.scope",
                                pg::Params().real(static_cast<double>(kept.count()))));
    std::int64_t gone = 0;
    for (int i = 0; i < rows.size(); ++i) {
        const std::string scope(rows.text(i, 0));
        for (;;) {
            LIANLU_TRY(const bool more, compactSome(connection, scope, kept.count(), gone));
            if (!more) break;
        }
    }
    return gone;
}

}  // namespace lianlu::server
