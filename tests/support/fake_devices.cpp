// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// What the server in memory says about devices: leases, orders, and what managers see and end.
#include <algorithm>

#include "sync/protocol/codec.h"
#include "tests/support/fake_answers.h"
#include "tests/support/fake_server.h"

namespace lianlu::test {

using fake::answer;
using fake::ok;
using fake::problem;
using sync::HttpAnswer;

bool FakeLimit::take(const std::string& key, Time now) {
    auto& times = m_taken[key];
    std::erase_if(times, [&](Time at) { return at <= now - m_window; });
    if (times.size() >= m_most) return false;
    times.push_back(now);
    return true;
}

void FakeLimit::giveBack(const std::string& key) {
    if (auto& times = m_taken[key]; !times.empty()) times.pop_back();
}

void FakeServer::noteDevice(const protocol::SignInRequest& asked) {
    auto& device = m_devices[asked.deviceId];
    device.login = asked.login;
    device.name = asked.deviceName;
    device.platform = asked.platform;
    device.lastSeenAt = toUnixMs(m_clock.now());
    if (device.enrolledAt == 0) device.enrolledAt = device.lastSeenAt;
}

void FakeServer::revoke(const domain::DeviceId& device, std::function<std::optional<protocol::WipeOrder>(const std::string&)> order) {
    const std::lock_guard lock(m_mutex);
    endDevice(device, std::move(order));
}

void FakeServer::endDevice(const domain::DeviceId& device, std::function<std::optional<protocol::WipeOrder>(const std::string&)> order) {
    m_revoked[device] = std::move(order);
    std::erase_if(m_access, [&](const auto& entry) { return entry.second.device == device; });
}

HttpAnswer FakeServer::lease(const Access& who, const std::string& body) {
    const auto asked = protocol::decode<protocol::LeaseRequest>(body);
    if (!asked || !protocol::isNonce(asked->nonce)) return problem(400, Code::invalid);
    if (!m_perDevice.take(who.device.toString(), m_clock.now())) return fake::slowDown(60);
    protocol::Lease made;
    made.deviceId = who.device;
    made.issuedAt = toUnixMs(m_clock.now());
    made.until = toUnixMs(m_clock.now() + m_leaseLife);
    made.nonce = asked->nonce;
    made.key = domain::CouponKey::fromSecret(m_deviceKey.clone())->publicKey;
    made.signature = protocol::signedWith(m_deviceKey, protocol::leaseText(made));
    return ok(made);
}

std::optional<HttpAnswer> FakeServer::refuseToken(const std::string& token, const domain::DeviceId& device) {
    const auto now = m_clock.now();
    if (!m_wrongTokens.take({}, now)) return fake::slowDown(10);
    const auto found = m_refresh.find(token);
    if (found == m_refresh.end() || found->second.device != device || !found->second.successor.empty()) return problem(401, Code::unauthenticated);
    m_wrongTokens.giveBack({});
    if (!m_perDevice.take(device.toString(), now)) return fake::slowDown(60);
    return std::nullopt;
}

HttpAnswer FakeServer::order(const std::string& body) {
    const auto asked = protocol::decode<protocol::DeviceOrderRequest>(body);
    if (!asked || !protocol::isNonce(asked->nonce)) return problem(400, Code::invalid);
    if (auto refused = refuseToken(asked->refreshToken, asked->deviceId)) return *refused;
    const auto found = m_revoked.find(asked->deviceId);
    protocol::DeviceOrder made;
    if (found != m_revoked.end() && found->second) made.wipe = found->second(asked->nonce);
    return ok(made);
}

HttpAnswer FakeServer::wiped(const std::string& body) {
    const auto told = protocol::decode<protocol::DeviceWiped>(body);
    if (!told) return problem(400, Code::invalid);
    if (auto refused = refuseToken(told->refreshToken, told->deviceId)) return *refused;
    m_wiped.insert(told->deviceId);
    auto& device = m_devices[told->deviceId];
    if (device.wipeOrderedAt != 0 && device.wipedAt == 0) device.wipedAt = toUnixMs(m_clock.now());
    return answer(200, "application/json", "{}");
}

protocol::ManagedDevice FakeServer::managed(const domain::DeviceId& id) const {
    const auto& device = m_devices.at(id);
    const auto& owner = m_accounts.at(device.login);
    protocol::ManagedDevice made;
    made.deviceId = id;
    made.name = device.name;
    made.platform = device.platform;
    made.staffId = owner.staff;
    made.staffName = owner.name;
    made.enrolledAt = device.enrolledAt;
    made.lastSeenAt = device.lastSeenAt;
    made.revokedAt = device.revokedAt;
    made.wipeOrderedAt = device.wipeOrderedAt;
    made.wipedAt = device.wipedAt;
    return made;
}

HttpAnswer FakeServer::devices(const Access& who) {
    const auto& manager = m_accounts.at(who.login);
    if (manager.role != "manager") return problem(403, Code::forbidden);
    protocol::DeviceList list;
    for (const auto& [id, device] : m_devices)
        if (const auto& owner = m_accounts.at(device.login); device.login == who.login || (owner.store == manager.store && owner.role == "guide")) list.devices.push_back(managed(id));
    std::stable_sort(list.devices.begin(), list.devices.end(), [](const auto& a, const auto& b) { return a.lastSeenAt > b.lastSeenAt; });
    return ok(list);
}

HttpAnswer FakeServer::revokeDevice(const Access& who, const std::string& body) {
    const auto& manager = m_accounts.at(who.login);
    if (manager.role != "manager") return problem(403, Code::forbidden);
    if (!m_ends.take(who.login, m_clock.now())) return fake::slowDown(60);
    const auto wish = protocol::decode<protocol::RevokeWish>(body);
    if (!wish) return problem(400, Code::invalid);
    const auto found = m_devices.find(wish->deviceId);
    if (found == m_devices.end() || (found->second.login != who.login && m_accounts.at(found->second.login).store != manager.store)) return problem(404, Code::notFound);
    if (found->second.login != who.login && m_accounts.at(found->second.login).role != "guide") return problem(403, Code::forbidden);
    auto& device = found->second;
    const auto now = toUnixMs(m_clock.now());
    if (device.revokedAt == 0) {
        device.revokedAt = now;
        endDevice(wish->deviceId, {});
    }
    if (wish->wipe && device.wipeOrderedAt == 0) {
        device.wipeOrderedAt = now;
        m_revoked[wish->deviceId] = [this, id = wish->deviceId](const std::string& nonce) {
            protocol::WipeOrder order{id, toUnixMs(m_clock.now()), nonce, {}};
            order.signature = protocol::signedWith(m_deviceKey, protocol::wipeText(order));
            return std::optional(order);
        };
    }
    return ok(managed(wish->deviceId));
}

}  // namespace lianlu::test
