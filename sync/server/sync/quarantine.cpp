// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/quarantine.h"

#include <algorithm>

#include "sync/protocol/codec.h"

namespace lianlu::server {

namespace {

constexpr std::int64_t kMostOps = 20'000;
constexpr std::int64_t kMostBytes = std::int64_t{32} << 20u;
constexpr std::int64_t kPageBytes = std::int64_t{4} << 20u;

std::vector<std::string> textsOf(std::span<const domain::Scope> scopes) {
    std::vector<std::string> texts;
    for (const auto& scope : scopes) texts.push_back(scope.toString());
    return texts;
}

Result<std::vector<protocol::QuarantinedOp>> opsOf(const pg::Rows& rows) {
    std::vector<protocol::QuarantinedOp> ops;
    for (int i = 0; i < rows.size(); ++i) {
        protocol::QuarantinedOp one;
        LIANLU_TRY(one.op, protocol::decode<protocol::Op>(rows.text(i, 0)));
        const auto scope = domain::Scope::parse(rows.text(i, 4));
        if (!scope) return fail(Code::damaged, "quarantined op has no scope");
        one.staffId = domain::StaffId{rows.uuid(i, 1)};
        one.staffName = rows.text(i, 2);
        one.deviceId = domain::DeviceId{rows.uuid(i, 3)};
        one.scope = *scope;
        one.reason = rows.text(i, 5);
        one.at = rows.integer(i, 6);
        ops.push_back(std::move(one));
    }
    return ops;
}

}  // namespace

bool QuarantineRoom::take(std::span<const protocol::Op> group) {
    std::int64_t size = 0;
    for (const auto& op : group) size += static_cast<std::int64_t>(protocol::encode(op).size());
    const auto count = static_cast<std::int64_t>(group.size());
    if (count > ops || size > bytes) return false;
    ops -= count;
    bytes -= size;
    return true;
}

Result<QuarantineRoom> quarantineRoom(pg::Connection& connection, const domain::DeviceId& device) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT count(*), coalesce(sum(octet_length(op)), 0)::bigint FROM quarantine WHERE device_id = $1 AND "
                                                     "state = 'waiting'",
                                                     pg::Params().uuid(device.uuid)));
    return QuarantineRoom{kMostOps - rows.integer(0, 0), kMostBytes - rows.integer(0, 1)};
}

void addToQuarantine(WriteBatch& batch, const protocol::Op& op, const Reach::Place& place, const domain::StaffId& staff,
                     const domain::DeviceId& device, const char* reason) {
    batch.also("INSERT INTO quarantine (op_id, txn_id, op_seq, device_id, staff_id, scope, follows, entity, row_id, customer_id, type, reason, op, at) "
               "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
               std::move(pg::Params().uuid(op.opId.uuid).uuid(op.txnId.uuid).integer(op.opSeq).uuid(device.uuid).uuid(staff.uuid).text(place.scope.toString())
                             .boolean(place.follows && !place.person.isNull()).text(op.entity).uuid(op.id).uuid(place.person).text(protocol::nameOf(op.type))
                             .text(reason).text(protocol::encode(op)).integer(toUnixMs(batch.now()))));
}

Result<protocol::QuarantineList> waitingOps(pg::Connection& connection, std::span<const domain::Scope> scopes, const domain::OpId& after,
                                            std::int64_t limit) {
    LIANLU_TRY(const pg::Rows rows,
               connection.query("WITH w AS (SELECT q.*, sum(octet_length(q.op)) OVER (ORDER BY q.at, q.op_id) AS bytes FROM quarantine_now q "
                                "WHERE q.here = ANY($1) AND ($2::uuid IS NULL OR (q.at, q.op_id) > (SELECT a.at, a.op_id FROM quarantine a WHERE a.op_id = $2))) "
                                "SELECT q.op, q.staff_id, coalesce(s.body::json ->> 'name', ''), q.device_id, q.here, q.reason, q.at, q.bytes::bigint "
                                "FROM w q LEFT JOIN staff s ON s.id = q.staff_id WHERE q.bytes - octet_length(q.op) < $4 ORDER BY q.at, q.op_id LIMIT $3",
                                pg::Params().texts(textsOf(scopes)).uuid(after.uuid).integer(limit + 1).integer(kPageBytes)));
    protocol::QuarantineList list;
    LIANLU_TRY(list.ops, opsOf(rows));
    // A page full of bytes may be the last one: then the next is empty.
    list.more = static_cast<std::int64_t>(list.ops.size()) > limit || (!rows.empty() && rows.integer(rows.size() - 1, 7) >= kPageBytes);
    if (static_cast<std::int64_t>(list.ops.size()) > limit) list.ops.pop_back();
    return list;
}

Result<std::vector<protocol::QuarantinedOp>> waitingGroup(pg::Connection& connection, std::span<const domain::Scope> scopes, const domain::OpId& op) {
    // Locked first and read then: whoever decided meanwhile has changed what waits.
    LIANLU_CHECK(connection.query("SELECT 1 FROM quarantine q WHERE q.txn_id = (SELECT o.txn_id FROM quarantine o WHERE o.op_id = $1) ORDER BY q.op_id FOR UPDATE",
                                  pg::Params().uuid(op.uuid)));
    LIANLU_TRY(const pg::Rows rows,
               connection.query("SELECT q.op, q.staff_id, coalesce(s.body::json ->> 'name', ''), q.device_id, q.here, q.reason, q.at FROM quarantine_now q "
                                "LEFT JOIN staff s ON s.id = q.staff_id "
                                "JOIN quarantine_now w ON w.txn_id = q.txn_id AND w.device_id = q.device_id AND w.op_id = $1 "
                                "WHERE q.here = ANY($2) AND w.here = ANY($2) ORDER BY q.op_seq",
                                pg::Params().uuid(op.uuid).texts(textsOf(scopes))));
    if (rows.empty()) return fail(Code::notFound, "no such op", "op_id");
    return opsOf(rows);
}

void closeGroup(WriteBatch& batch, std::span<const protocol::QuarantinedOp> group, const char* state, const domain::StaffId& by) {
    std::vector<Uuid> ids;
    for (const auto& one : group) ids.push_back(one.op.opId.uuid);
    batch.also("UPDATE quarantine SET state = $2, op = '{}', decided_by = $3, decided_at = $4 WHERE op_id = ANY($1)",
               std::move(pg::Params().uuids(ids).text(state).uuid(by.uuid).integer(toUnixMs(batch.now()))));
}

}  // namespace lianlu::server
