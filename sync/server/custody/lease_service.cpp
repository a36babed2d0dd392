// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/custody/lease_service.h"

#include <array>

#include "sync/protocol/codec.h"
#include "sync/server/audit/audit.h"
#include "sync/server/auth/refresh_tokens.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kSmallLease = 4 * 1024;

template <class Answer>
Response answer(const Result<Answer>& done) {
    return done ? Response::json(protocol::encode(*done)) : problem(done.error());
}

}  // namespace

void LeaseService::addRoutes(Router& router) {
    router.add({"POST", "/v1/device/lease", [this](const Request& r, pg::Connection& c) { return answer(lease(r, c)); }, Lane::normal, true, kSmallLease});
    router.add({"POST", "/v1/device/order", [this](const Request& r, pg::Connection& c) { return answer(order(r, c)); }, Lane::normal, true, kSmallLease});
    router.add({"POST", "/v1/device/wiped",
                [this](const Request& r, pg::Connection& c) {
                    const auto done = wiped(r, c);
                    return done ? Response::json("{}") : problem(done.error());
                },
                Lane::normal, true, kSmallLease});
}

Result<std::shared_ptr<const SecretBuffer>> LeaseService::keyOf(const domain::DeviceId& device, pg::Connection& connection) const {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT coalesce((body::json ->> 'last_seen_at')::bigint, 0) FROM device WHERE id = $1", pg::Params().uuid(device.uuid)));
    return m_keys.of(fromUnixMs(rows.empty() ? 0 : rows.integer(0, 0)));
}

Result<protocol::Lease> LeaseService::lease(const Request& request, pg::Connection& connection) {
    const auto now = m_clock.now();
    LIANLU_TRY(const Caller caller, authenticate(request, connection, m_tokens, now));
    LIANLU_TRY(const auto wish, protocol::decode<protocol::LeaseRequest>(request.body));
    if (!protocol::isNonce(wish.nonce)) return fail(Code::invalid, "16 to 64 characters of base64url", "nonce");
    if (const int wait = m_perDevice.take(caller.access.device.toString(), now)) return slowDown(wait);
    LIANLU_TRY(const auto key, keyOf(caller.access.device, connection));
    // As a server that knows no leases: it goes on syncing, and locks when the last lease has run out, or after a sign-in gets another.
    if (!key) return fail(Code::notFound, "the key that this device believes was revoked: sign in anew", "device_id");
    protocol::Lease lease;
    lease.deviceId = caller.access.device;
    lease.issuedAt = toUnixMs(now);
    lease.until = toUnixMs(now + m_life);
    lease.nonce = wish.nonce;
    lease.key = base64url(key->text().substr(32));
    lease.signature = protocol::signedWith(*key, protocol::leaseText(lease));
    return lease;
}

Result<void> LeaseService::checkToken(const Request& request, std::string_view token, const domain::DeviceId& device, pg::Connection& connection) {
    const auto now = m_clock.now();
    if (const int wait = m_perAddress.take(request.remote, now)) return slowDown(wait);
    LIANLU_TRY(const auto owner, RefreshTokens(connection, now).ownerOf(token, device));
    if (!owner) return fail(Code::unauthenticated, "refresh token is not valid");
    m_perAddress.giveBack(request.remote);
    if (const int wait = m_perDevice.take(device.toString(), now)) return slowDown(wait);
    return {};
}

Result<protocol::DeviceOrder> LeaseService::order(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const auto wish, protocol::decode<protocol::DeviceOrderRequest>(request.body));
    if (!protocol::isNonce(wish.nonce)) return fail(Code::invalid, "16 to 64 characters of base64url", "nonce");
    LIANLU_CHECK(checkToken(request, wish.refreshToken, wish.deviceId, connection));
    LIANLU_TRY(const pg::Rows ordered, connection.query("SELECT 1 FROM device_order WHERE device_id = $1", pg::Params().uuid(wish.deviceId.uuid)));
    protocol::DeviceOrder answer;
    if (ordered.empty()) return answer;
    protocol::WipeOrder wipe{wish.deviceId, toUnixMs(m_clock.now()), wish.nonce, {}};
    LIANLU_TRY(const auto key, keyOf(wish.deviceId, connection));
    if (!key) return answer;  // it would believe no order
    wipe.signature = protocol::signedWith(*key, protocol::wipeText(wipe));
    answer.wipe = std::move(wipe);
    return answer;
}

Result<void> LeaseService::wiped(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const auto told, protocol::decode<protocol::DeviceWiped>(request.body));
    LIANLU_CHECK(checkToken(request, told.refreshToken, told.deviceId, connection));
    const auto now = m_clock.now();
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    LIANLU_TRY(const pg::Rows first, connection.query("UPDATE device_order SET wiped_at = $2 WHERE device_id = $1 AND wiped_at IS NULL RETURNING 1",
                                                      pg::Params().uuid(told.deviceId.uuid).integer(toUnixMs(now))));
    if (!first.empty()) {
        const std::array note{AuditNote{"device:" + told.deviceId.toString(), "device", "device-wiped", told.deviceId.toString(), {}}};
        LIANLU_CHECK(Audit::append(connection, note, now));
    }
    return txn.commit();
}

}  // namespace lianlu::server
