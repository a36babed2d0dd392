// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/members/need.h"
#include "sync/protocol/custody.h"

namespace lianlu::protocol {

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, LeaseRequest>
void members(M& m, Visit&& visit) {
    visit("nonce", m.nonce, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, Lease>
void members(M& m, Visit&& visit) {
    visit("device_id", m.deviceId, Need::required);
    visit("issued_at", m.issuedAt, Need::required);
    visit("until", m.until, Need::required);
    visit("nonce", m.nonce, Need::required);
    visit("key", m.key, Need::required);
    visit("signature", m.signature, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, DeviceOrderRequest>
void members(M& m, Visit&& visit) {
    visit("device_id", m.deviceId, Need::required);
    visit("refresh_token", m.refreshToken, Need::required);
    visit("nonce", m.nonce, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, WipeOrder>
void members(M& m, Visit&& visit) {
    visit("device_id", m.deviceId, Need::required);
    visit("issued_at", m.issuedAt, Need::required);
    visit("nonce", m.nonce, Need::required);
    visit("signature", m.signature, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, DeviceOrder>
void members(M& m, Visit&& visit) {
    visit("wipe", m.wipe, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, DeviceWiped>
void members(M& m, Visit&& visit) {
    visit("device_id", m.deviceId, Need::required);
    visit("refresh_token", m.refreshToken, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, ManagedDevice>
void members(M& m, Visit&& visit) {
    visit("device_id", m.deviceId, Need::required);
    visit("name", m.name, Need::optional);
    visit("platform", m.platform, Need::optional);
    visit("staff_id", m.staffId, Need::required);
    visit("staff_name", m.staffName, Need::optional);
    visit("enrolled_at", m.enrolledAt, Need::optional);
    visit("last_seen_at", m.lastSeenAt, Need::optional);
    visit("revoked_at", m.revokedAt, Need::optional);
    visit("wipe_ordered_at", m.wipeOrderedAt, Need::optional);
    visit("wiped_at", m.wipedAt, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, DeviceList>
void members(M& m, Visit&& visit) {
    visit("devices", m.devices, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, RevokeWish>
void members(M& m, Visit&& visit) {
    visit("device_id", m.deviceId, Need::required);
    visit("wipe", m.wipe, Need::optional);
}

}  // namespace lianlu::protocol
