// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/custody/lease.h"

#include <algorithm>
#include <chrono>

#include "models/store/device_values.h"
#include "models/store/write_txn.h"

namespace lianlu::store {

namespace {

constexpr std::string_view kUntil = "lease_until", kIssued = "lease_issued", kReceived = "lease_received", kSeen = "lease_seen", kKey = "device_key";
constexpr std::chrono::hours kSoon{48};

Result<void> put(db::Connection& connection, std::string_view name, Time time) {
    return devicevalues::save(connection, name, std::to_string(toUnixMs(time)));
}

}  // namespace

Result<void> Lease::save(WriteTxn& txn, Time issuedAt, Time until, Time now) {
    auto& connection = txn.connection();
    LIANLU_CHECK(put(connection, kUntil, until));
    LIANLU_CHECK(put(connection, kIssued, issuedAt));
    LIANLU_CHECK(put(connection, kReceived, now));
    // Anew: a clock that once was years ahead must not end all leases for good.
    return put(connection, kSeen, issuedAt);
}

Result<LeaseState> Lease::state(db::Connection& connection, Time now) {
    LeaseState state;
    LIANLU_TRY(const auto until, devicevalues::integer(connection, kUntil, 0));
    LIANLU_TRY(const auto issued, devicevalues::integer(connection, kIssued, 0));
    LIANLU_TRY(const auto received, devicevalues::integer(connection, kReceived, 0));
    LIANLU_TRY(const auto seen, devicevalues::integer(connection, kSeen, 0));
    if (until == 0) return state;
    state.until = fromUnixMs(until);
    state.issued = fromUnixMs(issued);
    const auto passed = std::max<std::int64_t>(0, toUnixMs(now) - received);
    state.now = fromUnixMs(std::max(issued + passed, seen));
    state.soon = !state.ended() && *state.until - state.now < kSoon;
    return state;
}

Result<void> Lease::note(WriteTxn& txn, Time now) {
    LIANLU_TRY(const auto state, Lease::state(txn.connection(), now));
    if (!state.until) return {};
    return put(txn.connection(), kSeen, state.now);
}

Result<std::string> Lease::pinnedKey(db::Connection& connection) {
    LIANLU_TRY(const auto key, devicevalues::load(connection, kKey));
    return key.value_or(std::string{});
}

Result<void> Lease::pin(WriteTxn& txn, const std::string& key) { return devicevalues::save(txn.connection(), kKey, key); }

Result<void> Lease::unpin(WriteTxn& txn) { return devicevalues::save(txn.connection(), kKey, ""); }

}  // namespace lianlu::store
