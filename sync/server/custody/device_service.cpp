// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/custody/device_service.h"

#include "models/domain/rules/devices.h"
#include "sync/protocol/codec.h"
#include "sync/server/auth/revocation.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kSmall = 4 * 1024;

const std::string kDevices =
    "SELECT d.id, coalesce(d.body::json ->> 'name', ''), coalesce(d.body::json ->> 'platform', ''), s.id, coalesce(s.body::json ->> 'name', ''), "
    "coalesce((d.body::json ->> 'enrolled_at')::bigint, 0), coalesce((d.body::json ->> 'last_seen_at')::bigint, 0), "
    "coalesce((d.body::json ->> 'revoked_at')::bigint, 0), coalesce(o.ordered_at, 0), coalesce(o.wiped_at, 0), s.store_id, s.role "
    "FROM device d JOIN staff s ON s.id = (d.body::json ->> 'staff_id')::uuid LEFT JOIN device_order o ON o.device_id = d.id WHERE NOT d.deleted ";

protocol::ManagedDevice deviceAt(const pg::Rows& rows, int i) {
    protocol::ManagedDevice device;
    device.deviceId = domain::DeviceId{rows.uuid(i, 0)};
    device.name = rows.text(i, 1);
    device.platform = rows.text(i, 2);
    device.staffId = domain::StaffId{rows.uuid(i, 3)};
    device.staffName = rows.text(i, 4);
    device.enrolledAt = rows.integer(i, 5);
    device.lastSeenAt = rows.integer(i, 6);
    device.revokedAt = rows.integer(i, 7);
    device.wipeOrderedAt = rows.integer(i, 8);
    device.wipedAt = rows.integer(i, 9);
    return device;
}

}  // namespace

void DeviceService::addRoutes(Router& router) {
    router.add({"GET", "/v1/devices",
                [this](const Request& r, pg::Connection& c) {
                    const auto found = list(r, c);
                    return found ? Response::json(protocol::encode(*found)) : problem(found.error());
                },
                Lane::normal, true, 0});
    router.add({"POST", "/v1/devices/revoke",
                [this](const Request& r, pg::Connection& c) {
                    const auto done = revoke(r, c);
                    return done ? Response::json(protocol::encode(*done)) : problem(done.error());
                },
                Lane::normal, true, kSmall});
}

Result<Caller> DeviceService::manager(const Request& request, pg::Connection& connection, RateLimit& limit) {
    LIANLU_TRY(Caller caller, authenticate(request, connection, m_tokens, m_clock.now()));
    if (const int wait = limit.take(caller.standing.staff.toString(), m_clock.now())) return slowDown(wait, "too many requests");
    // The role alone: whose devices is asked below.
    LIANLU_CHECK(domain::mayManageDevices(caller.standing, caller.standing.staff, caller.standing.role, caller.standing.homeStore));
    return caller;
}

Result<protocol::DeviceList> DeviceService::list(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, manager(request, connection, m_looks));
    std::vector<Uuid> stores;
    for (const auto& store : caller.standing.stores) stores.push_back(store.uuid);
    LIANLU_TRY(const pg::Rows rows, connection.query(kDevices + "AND ($3 OR s.id = $2 OR (s.store_id = ANY($1) AND s.role = 'guide')) ORDER BY 7 DESC, d.id LIMIT 500",
                                                             pg::Params().uuids(stores).uuid(caller.standing.staff.uuid).boolean(caller.standing.role == domain::Role::hq)));
    protocol::DeviceList found;
    for (int i = 0; i < rows.size(); ++i) found.devices.push_back(deviceAt(rows, i));
    return found;
}

Result<protocol::ManagedDevice> DeviceService::revoke(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, manager(request, connection, m_ends));
    LIANLU_TRY(const auto wish, protocol::decode<protocol::RevokeWish>(request.body));
    const auto look = [&]() { return connection.query(kDevices + "AND d.id = $1", pg::Params().uuid(wish.deviceId.uuid)); };
    LIANLU_TRY(const pg::Rows before, look());
    if (before.empty()) return fail(Code::notFound, "no such device");
    LIANLU_CHECK(domain::mayManageDevices(caller.standing, domain::StaffId{before.uuid(0, 3)}, domain::enumFromName<domain::Role>(before.text(0, 11)), domain::StoreId{before.uuid(0, 10)}));
    const AuditNote by{caller.standing.staff.toString(), std::string(domain::nameOf(caller.standing.role)), {}, {}, {}};
    LIANLU_CHECK(wish.wipe ? wipeDevice(connection, wish.deviceId, by, m_clock.now()) : revokeDevice(connection, wish.deviceId, by, m_clock.now()));
    LIANLU_TRY(const pg::Rows after, look());
    if (after.empty()) return fail(Code::notFound, "no such device");
    return deviceAt(after, 0);
}

}  // namespace lianlu::server
