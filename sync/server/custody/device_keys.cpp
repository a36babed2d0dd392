// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/custody/device_keys.h"

#include <utility>

namespace lianlu::server {

void DeviceKeys::take(std::vector<DeviceKey> keys) {
    std::vector<Held> held;
    for (auto& key : keys) held.push_back({key.from, key.secret.empty() ? nullptr : std::make_shared<const SecretBuffer>(std::move(key.secret))});
    const std::lock_guard lock(m_mutex);
    m_keys.swap(held);
}

std::shared_ptr<const SecretBuffer> DeviceKeys::of(Time signedIn) const {
    const std::lock_guard lock(m_mutex);
    std::size_t at = 0;
    while (at + 1 < m_keys.size() && m_keys[at + 1].from <= signedIn) ++at;
    return m_keys.empty() ? nullptr : m_keys[at].secret;
}

}  // namespace lianlu::server
