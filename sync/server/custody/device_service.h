// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/custody.h"
#include "sync/server/auth/caller.h"
#include "sync/server/auth/rate_limit.h"
#include "sync/server/http/router.h"

namespace lianlu::server {

//! \brief GET /v1/devices and POST /v1/devices/revoke: the machines of whom one may act on (mayManageDevices). Audited. Thread: any.
class DeviceService {
public:
    DeviceService(const AccessTokens& tokens, const Clock& clock) : m_tokens(tokens), m_clock(clock) {}
    void addRoutes(Router& router);

private:
    [[nodiscard]] Result<Caller> manager(const Request& request, pg::Connection& connection, RateLimit& limit);
    [[nodiscard]] Result<protocol::DeviceList> list(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::ManagedDevice> revoke(const Request& request, pg::Connection& connection);

    const AccessTokens& m_tokens;
    const Clock& m_clock;
    RateLimit m_looks{600, std::chrono::hours(1)};
    RateLimit m_ends{60, std::chrono::hours(1)};  //!< by person: a stolen session must not empty a store
};

}  // namespace lianlu::server
