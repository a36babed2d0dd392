// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/dispatch/points_hook.h"

#include <algorithm>
#include <map>
#include <vector>

#include "models/domain/rules/tier.h"
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

//! Held until the push is committed; what is read after it is a statement of its own, so it sees what the one before us wrote. The person's row
//! is share-locked by every writer and would only give deadlocks.
Result<void> lockLedger(pg::Connection& connection, const domain::CustomerId& member) {
    LIANLU_CHECK(connection.query("SELECT pg_advisory_xact_lock(hashtextextended('points ' || $1::text, 0))", pg::Params().uuid(member.uuid)));
    return {};
}

using Ledger = std::vector<domain::PointsEntry>;

//! Entries of this batch, by whose they are.
Result<std::map<domain::CustomerId, Ledger>> newEntries(const WriteBatch& batch) {
    std::map<domain::CustomerId, Ledger> all;
    for (const auto* row : batch.changedRows(domain::PointsEntry::kEntity)) {
        domain::PointsEntry entry;
        if (!domain::applyFields(entry, row->fields)) return fail(Code::damaged, "stored row does not fit", "points_entry");
        all[entry.customerId].push_back(std::move(entry));
    }
    return all;
}

Result<std::vector<domain::TierRule>> readTiers(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT id, body FROM tier_rule WHERE NOT deleted"));
    std::vector<domain::TierRule> tiers;
    for (int i = 0; i < rows.size(); ++i) {
        LIANLU_TRY(tiers.emplace_back(), entityOf<domain::TierRule>(rows.uuid(i, 0), rows.text(i, 1)));
    }
    return tiers;
}

//! As a source's orders do it: for members where there are tiers, and for whoever has a balance already.
Result<void> writeState(pg::Connection& connection, WriteBatch& batch, const domain::CustomerId& member, Ledger ledger, std::span<const domain::TierRule> tiers) {
    LIANLU_CHECK(lockLedger(connection, member));
    LIANLU_TRY(const pg::Rows held, connection.query("SELECT id FROM member_state WHERE customer_id = $1 AND NOT deleted ORDER BY id LIMIT 1", pg::Params().uuid(member.uuid)));
    LIANLU_TRY(const auto customer, readRow<domain::Customer>(connection, member));
    const bool isMember = customer && customer->kind == domain::CustomerKind::member;
    if (held.empty() && (tiers.empty() || !isMember)) return {};
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT id, body FROM points_entry WHERE customer_id = $1 AND NOT deleted", pg::Params().uuid(member.uuid)));
    for (int i = 0; i < rows.size(); ++i) {
        LIANLU_TRY(ledger.emplace_back(), entityOf<domain::PointsEntry>(rows.uuid(i, 0), rows.text(i, 1)));
    }
    auto state = domain::memberStateOf(member, tiers, ledger, batch.now());
    state.id = {held.empty() ? Uuid::fromName("member_state", member.toString()) : held.uuid(0, 0)};
    LIANLU_CHECK(batch.revive(domain::MemberState::kEntity, state.id.uuid));
    return batch.create(state, {});
}

}  // namespace

Result<void> PointsHook::onApplied(const AppliedOp& applied, pg::Connection& connection, WriteBatch& batch) {
    if (applied.op.entity != domain::PointsEntry::kEntity || !applied.created) return {};
    LIANLU_TRY(const auto entry, batch.get<domain::PointsEntry>({applied.op.id}));
    if (!entry || entry->kind != domain::PointsKind::spend) return {};
    LIANLU_CHECK(lockLedger(connection, entry->customerId));
    LIANLU_TRY(std::int64_t balance, committedBalance(connection, entry->customerId));
    // And the entries of this push, the one at hand among them.
    for (const auto* row : batch.changedRows(domain::PointsEntry::kEntity))
        if (idIn(row->fields, "customer_id") == entry->customerId.uuid) balance += std::clamp(pointsOf(row->fields), -kBeyond, kBeyond);
    if (balance >= 0) return {};
    m_metrics.count("lianlu_points_refused_total");
    return fail(Code::refused, "points-overdraft", "points");
}

Result<void> PointsHook::beforeCommit(pg::Connection& connection, WriteBatch& batch) {
    LIANLU_TRY(auto fresh, newEntries(batch));
    if (fresh.empty()) return {};
    LIANLU_TRY(const auto tiers, readTiers(connection));
    for (auto& [member, entries] : fresh) LIANLU_CHECK(writeState(connection, batch, member, std::move(entries), tiers));
    return {};
}

}  // namespace lianlu::server
