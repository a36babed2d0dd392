// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "sync/server/auth/server_keys.h"

namespace lianlu::server {

//! \brief Which key speaks to which device. A device pins the key it is told after a sign-in by password and believes no other until the next one, so
//! that key goes on speaking to it after a newer one has come (ADR 0015). Thread: any.
class DeviceKeys {
public:
    explicit DeviceKeys(std::vector<DeviceKey> keys) { take(std::move(keys)); }
    //! \brief At least one, oldest first.
    void take(std::vector<DeviceKey> keys);
    //! \brief The key of whoever signed in by password then, last; of before there were any, the first. Null: it was revoked.
    [[nodiscard]] std::shared_ptr<const SecretBuffer> of(Time signedIn) const;

private:
    struct Held {
        Time from;
        std::shared_ptr<const SecretBuffer> secret;
    };
    mutable std::mutex m_mutex;
    std::vector<Held> m_keys;
};

}  // namespace lianlu::server
