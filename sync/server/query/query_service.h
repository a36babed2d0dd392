// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "models/base/clock.h"
#include "sync/protocol/query.h"
#include "sync/server/auth/access_token.h"
#include "sync/server/auth/caller.h"
#include "sync/server/auth/rate_limit.h"
#include "sync/server/http/router.h"

namespace lianlu::server {

//! \brief POST /v1/query/customers and /v1/query/reveal: head office and regional heads, who hold no persons on their devices. Thread: any.
class QueryService {
public:
    QueryService(const AccessTokens& tokens, const Clock& clock) : m_tokens(tokens), m_clock(clock) {}
    void addRoutes(Router& router);

private:
    [[nodiscard]] Result<protocol::CustomerPage> customers(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::Revealed> reveal(const Request& request, pg::Connection& connection);
    //! Whoever reads the list stands in the audit before anybody of it is shown: once for a list, with the store where it is of one.
    [[nodiscard]] Result<void> noteLook(pg::Connection& connection, const Caller& caller, const protocol::CustomerQuery& query);
    [[nodiscard]] Result<Caller> known(const Request& request, pg::Connection& connection, RateLimit& limit);

    const AccessTokens& m_tokens;
    const Clock& m_clock;
    RateLimit m_pages{600, std::chrono::hours(1)};
    RateLimit m_reveals{60, std::chrono::hours(1)};
};

}  // namespace lianlu::server
