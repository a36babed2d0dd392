// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/visit.h"
#include "sync/server/auth/caller.h"
#include "sync/server/auth/rate_limit.h"
#include "sync/server/http/metrics.h"
#include "sync/server/http/router.h"
#include "sync/server/visit/lookup_quota.h"

namespace lianlu::server {

//! \brief POST /v1/lookup and GET /v1/visits/{customer}: a guest of another store, found by exact number and served for a day. Thread: any.
class VisitService {
public:
    VisitService(const AccessTokens& tokens, const Clock& clock, Metrics& metrics, LookupLimits limits = {})
        : m_tokens(tokens), m_clock(clock), m_metrics(metrics), m_limits(limits) {}
    void addRoutes(Router& router);

    //! \brief For who is signed in already. One transaction; the same statements whoever is there or not.
    [[nodiscard]] Result<protocol::LookupAnswer> lookUp(const Caller& caller, const protocol::LookupRequest& wish, pg::Connection& connection);

private:
    [[nodiscard]] Result<protocol::LookupAnswer> lookUp(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::GuestVisit> visit(const Request& request, pg::Connection& connection);

    const AccessTokens& m_tokens;
    const Clock& m_clock;
    Metrics& m_metrics;
    LookupLimits m_limits;
    RateLimit m_visitsPerStaff{120, std::chrono::hours(1)};
};

}  // namespace lianlu::server
