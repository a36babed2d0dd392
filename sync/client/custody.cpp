// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/custody.h"

#include <chrono>

#include "models/store/custody/lease.h"
#include "models/store/write_txn.h"
#include "sync/client/curl_transport.h"
#include "sync/client/signed_in.h"

namespace lianlu::sync {

namespace {

constexpr std::chrono::hours kFresh{12};
constexpr std::int64_t kLongestMs = 90LL * 86'400'000;

struct Known {
    store::LeaseState lease;
    std::string key;
};

Result<Known> knownOf(const store::LocalStore& store, Time now) {
    Known known;
    LIANLU_CHECK(store.read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(known.lease, store::Lease::state(connection, now));
        LIANLU_TRY(known.key, store::Lease::pinnedKey(connection));
        return {};
    }));
    return known;
}

}  // namespace

Result<void> renewLease(Api& api, Session& session, store::LocalStore& store, const Clock& clock) {
    LIANLU_TRY(const auto known, knownOf(store, clock.now()));
    const bool fresh = known.lease.until && !known.lease.soon && !known.lease.ended() && known.lease.now - known.lease.issued < kFresh;
    if (fresh && !known.key.empty()) return {};
    LIANLU_TRY(const auto device, session.device());
    const auto nonce = protocol::newNonce();
    const auto lease = session.with([&](const std::string& token) { return api.lease(token, {nonce}); });
    if (!lease && (lease.error().code == Code::notFound || lease.error().code == Code::unsupported)) return {};
    LIANLU_CHECK(lease);
    const auto& key = known.key.empty() ? lease->key : known.key;
    if (lease->deviceId != device.deviceId || lease->nonce != nonce || lease->until <= lease->issuedAt || lease->until - lease->issuedAt > kLongestMs ||
        !protocol::isSignedBy(key, protocol::leaseText(*lease), lease->signature))
        return fail(Code::server, "a lease that the brand's server has not signed for this device");
    auto kept = store.writeNow([&](store::WriteTxn& txn) -> Result<void> {
        if (known.key.empty()) LIANLU_CHECK(store::Lease::pin(txn, key));
        return store::Lease::save(txn, fromUnixMs(lease->issuedAt), fromUnixMs(lease->until), clock.now());
    });
    if (!kept) return fail(std::move(kept).error());
    return {};
}

Result<bool> wipeOrdered(Api& api, store::LocalStore& store, const store::DeviceState& device) {
    std::string key;
    LIANLU_CHECK(store.read([&key](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(key, store::Lease::pinnedKey(connection));
        return {};
    }));
    const auto nonce = protocol::newNonce();
    const auto order = api.deviceOrder({device.deviceId, device.refreshToken, nonce});
    if (!order && (order.error().code == Code::notFound || order.error().code == Code::unsupported || order.error().code == Code::unauthenticated)) return false;
    LIANLU_CHECK(order);
    if (!order->wipe) return false;
    const auto& wipe = *order->wipe;
    return wipe.deviceId == device.deviceId && wipe.nonce == nonce && protocol::isSignedBy(key, protocol::wipeText(wipe), wipe.signature);
}

Result<protocol::DeviceList> managedDevicesOver(Transport& transport, const OnlineCall& call) {
    return signedIn(transport, call, [](Api& api, const std::string& token) { return api.devices(token); });
}

Result<protocol::ManagedDevice> revokeDeviceOver(Transport& transport, const OnlineCall& call, const domain::DeviceId& device, bool wipe) {
    return signedIn(transport, call, [&](Api& api, const std::string& token) { return api.revokeDevice(token, {device, wipe}); });
}

Result<protocol::DeviceList> managedDevices(const OnlineCall& call, const ServerAddress& server) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return managedDevicesOver(*transport, call);
}

Result<protocol::ManagedDevice> revokeDevice(const OnlineCall& call, const ServerAddress& server, const domain::DeviceId& device, bool wipe) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return revokeDeviceOver(*transport, call, device, wipe);
}

}  // namespace lianlu::sync
