// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/dispatch/points_hook.h"

#include <algorithm>

#include "sync/server/dispatch/rows.h"

namespace lianlu::server {

namespace {

//! More points than anybody has. Sums are held to this: one that does not fit would stop the device's queue for good, and a push of 200
//! such entries still fits.
constexpr std::int64_t kBeyond = 10'000'000'000'000'000;

std::int64_t pointsOf(const domain::Fields& fields) {
    const auto found = fields.find("points");
    const auto* points = found == fields.end() ? nullptr : std::get_if<std::int64_t>(&found->second);
    return points ? *points : 0;
}

//! What stands in the ledger as committed.
Result<std::int64_t> committedBalance(pg::Connection& connection, const domain::CustomerId& member) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT greatest(least(coalesce(sum((body::json ->> 'points')::numeric), 0), $2::numeric), -$2::numeric)::bigint "
                                                     "FROM points_entry WHERE customer_id = $1 AND NOT deleted",
                                                     pg::Params().uuid(member.uuid).integer(kBeyond)));
    return rows.integer(0, 0);
}

//! What a screen shows once the spending is no longer pending. A member whom no source has told of has no such row.
Result<void> tellBalance(const domain::CustomerId& member, std::int64_t balance, pg::Connection& connection, WriteBatch& batch) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT id FROM member_state WHERE customer_id = $1 AND NOT deleted ORDER BY id LIMIT 1",
                                                     pg::Params().uuid(member.uuid)));
    if (rows.empty()) return {};
    LIANLU_TRY(const auto state, batch.get<domain::MemberState>({rows.uuid(0, 0)}));
    if (!state) return {};
    auto now = *state;
    now.pointsBalance = balance;
    now.asOf = batch.now();
    return writeChanges(batch, *state, now);
}

}  // namespace

Result<void> PointsHook::onApplied(const AppliedOp& applied, pg::Connection& connection, WriteBatch& batch) {
    if (applied.op.entity != domain::PointsEntry::kEntity || !applied.created) return {};
    LIANLU_TRY(const auto entry, batch.get<domain::PointsEntry>({applied.op.id}));
    if (!entry || entry->kind != domain::PointsKind::spend) return {};
    // Held until the push is committed; the sum is a statement of its own, so it sees what the one before us wrote. The person's row is
    // share-locked by every writer and would only give deadlocks.
    LIANLU_CHECK(connection.query("SELECT pg_advisory_xact_lock(hashtextextended('points ' || $1::text, 0))", pg::Params().uuid(entry->customerId.uuid)));
    LIANLU_TRY(std::int64_t balance, committedBalance(connection, entry->customerId));
    // And the entries of this push, the one at hand among them.
    for (const auto* row : batch.changedRows(domain::PointsEntry::kEntity))
        if (idIn(row->fields, "customer_id") == entry->customerId.uuid) balance += std::clamp(pointsOf(row->fields), -kBeyond, kBeyond);
    if (balance < 0) {
        m_metrics.count("lianlu_points_refused_total");
        return fail(Code::refused, "points-overdraft", "points");
    }
    return tellBalance(entry->customerId, balance, connection, batch);
}

}  // namespace lianlu::server
