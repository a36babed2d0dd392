// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "models/base/clock.h"
#include "sync/protocol/audit.h"
#include "sync/server/auth/access_token.h"
#include "sync/server/auth/rate_limit.h"
#include "sync/server/http/router.h"

namespace lianlu::server {

//! \brief GET /v1/audit. Thread: any.
class AuditService {
public:
    AuditService(const AccessTokens& tokens, const Clock& clock) : m_tokens(tokens), m_clock(clock) {}
    void addRoutes(Router& router);

private:
    [[nodiscard]] Result<protocol::AuditPage> page(const Request& request, pg::Connection& connection);

    const AccessTokens& m_tokens;
    const Clock& m_clock;
    RateLimit m_looks{600, std::chrono::hours(1)};
};

}  // namespace lianlu::server
