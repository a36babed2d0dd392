// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "sync/protocol/custody.h"
#include "sync/server/auth/caller.h"
#include "sync/server/auth/rate_limit.h"
#include "sync/server/custody/device_keys.h"
#include "sync/server/http/router.h"

namespace lianlu::server {

//! \brief POST /v1/device/lease, /order and /wiped: what a device is told about itself, signed with the server's device key. The lease is for who
//! has a session; an order for whom the refresh token names, since who is to be wiped has no session any more. Thread: any.
class LeaseService {
public:
    //! \brief `life`: how long a device works without being seen.
    LeaseService(const AccessTokens& tokens, const DeviceKeys& keys, std::chrono::hours life, const Clock& clock)
        : m_tokens(tokens), m_keys(keys), m_life(life), m_clock(clock) {}
    void addRoutes(Router& router);

private:
    [[nodiscard]] Result<protocol::Lease> lease(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::DeviceOrder> order(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<void> wiped(const Request& request, pg::Connection& connection);
    //! \brief The key that this device believes. Null: it was revoked.
    [[nodiscard]] Result<std::shared_ptr<const SecretBuffer>> keyOf(const domain::DeviceId& device, pg::Connection& connection) const;
    //! \brief unauthenticated unless the token is the device's newest; such tries cost the address.
    [[nodiscard]] Result<void> checkToken(const Request& request, std::string_view token, const domain::DeviceId& device, pg::Connection& connection);

    const AccessTokens& m_tokens;
    const DeviceKeys& m_keys;
    std::chrono::hours m_life;
    const Clock& m_clock;
    RateLimit m_perDevice{60, std::chrono::hours(1)};
    RateLimit m_perAddress{60, std::chrono::minutes(10)};  //!< failed tries
};

}  // namespace lianlu::server
