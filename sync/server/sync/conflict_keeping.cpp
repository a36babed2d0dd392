// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "models/domain/rules/conflict.h"
#include "sync/protocol/codec.h"
#include "sync/server/sync/conflict_rows.h"

namespace lianlu::server {

using domain::Conflict;

namespace {

constexpr std::int64_t kRowsATransaction = 200;
//! As long as tombstones: a device that was away longer begins anew in any case.
constexpr auto kKeepDecided = std::chrono::hours(24 * 90);

Result<std::int64_t> removeDecided(pg::Connection& connection, std::span<const Uuid> ids, Time now) {
    return pg::retrying([&]() -> Result<std::int64_t> {
        LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
        WriteBatch batch(connection, now);
        LIANLU_CHECK(batch.prefetch(Conflict::kEntity, ids));
        for (const auto& id : ids) {
            LIANLU_TRY(const auto conflict, batch.get<Conflict>({id}));
            if (conflict && !domain::isOpen(*conflict)) LIANLU_CHECK(batch.remove(Conflict::kEntity, id));
        }
        const auto gone = static_cast<std::int64_t>(batch.mark());
        LIANLU_CHECK(batch.commit(txn));
        return gone;
    });
}

MetConflict fromBefore(const pg::Rows& rows, int i) {
    MetConflict met;
    met.scope = domain::Scope::parse(rows.text(i, 1)).value_or(domain::Scope{});
    auto& conflict = met.conflict;
    conflict.entity = rows.text(i, 2);
    conflict.rowId = {rows.uuid(i, 3)};
    conflict.opId = {rows.uuid(i, 4)};
    conflict.id = domain::conflictId(conflict.opId);
    conflict.kind = domain::ConflictKind::edit;
    conflict.mineAt = fromUnixMs(rows.integer(i, 7));
    domain::Fields base, mine, theirs;
    const auto fields = nlohmann::json::parse(rows.text(i, 6), nullptr, false);
    for (const auto& [name, values] : fields.items()) {
        conflict.names.push_back(name);
        met.vers.push_back(0);
        for (auto [side, key] : {std::pair(&base, "base"), {&mine, "mine"}, {&theirs, "theirs"}})
            if (values.contains(key))
                if (auto value = protocol::valueFromJson(values[key])) side->emplace(name, std::move(*value));
    }
    conflict.base = protocol::bodyText(base);
    conflict.mine = protocol::bodyText(mine);
    conflict.theirs = protocol::bodyText(theirs);
    return met;
}

//! The row as it is now says where the conflict belongs; one about a row that is gone for good is nobody's any more.
Result<void> takeOver(WriteBatch& batch, MetConflict met, const domain::StaffId& mine) {
    if (met.conflict.names.empty() || !domain::findEntity(met.conflict.entity)) return {};
    LIANLU_TRY(const StoredRow* row, batch.find(met.conflict.entity, met.conflict.rowId.uuid));
    if (!row || row->isErased()) return {};
    met.scope = row->scope;
    if (row->deleted) met.conflict.kind = domain::ConflictKind::editOfDeleted;
    if (met.conflict.entity == domain::Customer::kEntity) met.conflict.customerId = {met.conflict.rowId.uuid};
    else met.conflict.customerId = {idIn(row->fields, "customer_id")};
    if (met.conflict.entity == domain::Task::kEntity) met.conflict.customerId = {};
    return writeConflicts({&met, 1}, mine, batch);
}

}  // namespace

Result<std::int64_t> sweepConflicts(pg::Connection& connection, Time now) {
    std::int64_t gone = 0;
    Uuid after;
    for (;;) {
        LIANLU_TRY(const pg::Rows rows, connection.query("SELECT id FROM conflict WHERE decided_at < $1 AND NOT deleted AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3",
                                                         std::move(pg::Params().integer(toUnixMs(now - kKeepDecided)).uuid(after).integer(kRowsATransaction))));
        if (rows.empty()) return gone;
        std::vector<Uuid> ids;
        for (int i = 0; i < rows.size(); ++i) ids.push_back(rows.uuid(i, 0));
        after = ids.back();
        LIANLU_TRY(const auto some, removeDecided(connection, ids, now));
        gone += some;
    }
}

Result<std::int64_t> takeOverConflicts(pg::Connection& connection, Time now) {
    return pg::retrying([&]() -> Result<std::int64_t> {
        LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
        LIANLU_TRY(const pg::Rows rows,
                   connection.query("DELETE FROM conflict_before WHERE id IN (SELECT id FROM conflict_before WHERE reviewed_at IS NULL ORDER BY at LIMIT $1 "
                                    "FOR UPDATE SKIP LOCKED) RETURNING id, scope, entity, row_id, op_id, staff_id, fields, (extract(epoch FROM at) * 1000)::bigint",
                                    pg::Params().integer(kRowsATransaction)));
        WriteBatch batch(connection, now);
        for (int i = 0; i < rows.size(); ++i) LIANLU_CHECK(takeOver(batch, fromBefore(rows, i), domain::StaffId{rows.uuid(i, 5)}));
        LIANLU_CHECK(batch.commit(txn));
        return rows.size();
    });
}

}  // namespace lianlu::server
