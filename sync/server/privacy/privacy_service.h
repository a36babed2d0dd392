// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/messages.h"
#include "sync/server/auth/caller.h"
#include "sync/server/auth/rate_limit.h"
#include "sync/server/http/router.h"

namespace lianlu::server {

//! \brief POST /v1/privacy/export and /v1/privacy/erase. Thread: any.
class PrivacyService {
public:
    PrivacyService(const AccessTokens& tokens, const Clock& clock) : m_tokens(tokens), m_clock(clock) {}
    void addRoutes(Router& router);

private:
    [[nodiscard]] Result<std::string> exported(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::ErasureAnswer> erase(const Request& request, pg::Connection& connection);
    //! \brief Who asks; slowed down however the answer is.
    [[nodiscard]] Result<Caller> known(const Request& request, pg::Connection& connection);
    [[nodiscard]] static Result<domain::CustomerId> subject(const Caller& caller, const domain::CustomerId& named, pg::Connection& connection);

    const AccessTokens& m_tokens;
    const Clock& m_clock;
    RateLimit m_perStaff{20, std::chrono::hours(1)};
};

}  // namespace lianlu::server
