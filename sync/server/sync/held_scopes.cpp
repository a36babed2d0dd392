// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/held_scopes.h"

#include <chrono>
#include <map>
#include <string>

namespace lianlu::server {

namespace {

constexpr auto kRemembered = std::chrono::hours(24 * 90);

struct Held {
    std::int64_t seq = 0;
    bool dropped = false;
    Uuid staff;
};

std::map<domain::Scope, Held> heldOf(const pg::Rows& rows) {
    std::map<domain::Scope, Held> held;
    for (int i = 0; i < rows.size(); ++i)
        if (const auto scope = domain::Scope::parse(rows.text(i, 0))) held[*scope] = {rows.integer(i, 1), rows.boolean(i, 2), rows.uuid(i, 3)};
    return held;
}

}  // namespace

Result<void> noteCut(pg::Connection& connection, const Caller& caller, const domain::Scope& scope, std::int64_t seq, Time now) {
    // Not further than it was: what lies on the device is the old cut until the new one is whole.
    LIANLU_CHECK(connection.query("INSERT INTO held_scope (device_id, scope, staff_id, seq, since) VALUES ($1, $2, $3, $4, $5) "
                                  "ON CONFLICT (device_id, scope) DO UPDATE SET dropped_at = NULL, seq = excluded.seq, staff_id = excluded.staff_id "
                                  "WHERE held_scope.dropped_at IS NOT NULL",
                                  pg::Params().uuid(caller.access.device.uuid).text(scope.toString()).uuid(caller.standing.staff.uuid).integer(seq).time(now)));
    return {};
}

std::size_t askHeld(pg::Pipeline& pipeline, const domain::DeviceId& device) {
    return pipeline.add("SELECT scope, seq, dropped_at IS NOT NULL, staff_id FROM held_scope WHERE device_id = $1", std::move(pg::Params().uuid(device.uuid)));
}

Result<void> noteCursors(pg::Connection& connection, const pg::Rows& rows, const Caller& caller, std::span<const protocol::Cursor> cursors,
                         const std::set<domain::Scope>& named, Time now) {
    const auto held = heldOf(rows);
    std::vector<std::string> moved, dropped;
    std::vector<std::int64_t> seqs;
    for (const auto& cursor : cursors) {
        const auto known = held.find(cursor.scope);
        if (known != held.end() && known->second.seq == cursor.seq && !known->second.dropped && known->second.staff == caller.standing.staff.uuid) continue;
        moved.push_back(cursor.scope.toString());
        seqs.push_back(cursor.seq);
    }
    for (const auto& [scope, one] : held)
        if (!one.dropped && !named.contains(scope) && !caller.mayRead(scope)) dropped.push_back(scope.toString());
    if (!moved.empty())
        LIANLU_CHECK(connection.query("INSERT INTO held_scope (device_id, scope, staff_id, seq, since) "
                                      "SELECT $1, u.scope, $2, u.seq, $3 FROM unnest($4::text[], $5::bigint[]) AS u(scope, seq) ORDER BY u.scope "
                                      "ON CONFLICT (device_id, scope) DO UPDATE SET seq = excluded.seq, staff_id = excluded.staff_id, dropped_at = NULL",
                                      pg::Params().uuid(caller.access.device.uuid).uuid(caller.standing.staff.uuid).time(now).texts(moved).integers(seqs)));
    if (!dropped.empty())
        LIANLU_CHECK(connection.query("UPDATE held_scope SET dropped_at = $3 WHERE device_id = $1 AND scope = ANY($2)",
                                      pg::Params().uuid(caller.access.device.uuid).texts(dropped).time(now)));
    return {};
}

Result<std::set<domain::Scope>> scopesOnceHeld(pg::Connection& connection, const domain::StaffId& staff) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT DISTINCT scope FROM held_scope WHERE staff_id = $1", pg::Params().uuid(staff.uuid)));
    std::set<domain::Scope> scopes;
    for (int i = 0; i < rows.size(); ++i)
        if (const auto scope = domain::Scope::parse(rows.text(i, 0))) scopes.insert(*scope);
    return scopes;
}

Result<void> sweepHeldScopes(pg::Connection& connection, Time now) {
    LIANLU_CHECK(connection.query("DELETE FROM held_scope WHERE dropped_at < $1", pg::Params().time(now - kRemembered)));
    return {};
}

}  // namespace lianlu::server
