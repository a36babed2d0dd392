// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/handover.h"
#include "sync/server/auth/caller.h"
#include "sync/server/auth/rate_limit.h"
#include "sync/server/handover/handover_plan.h"
#include "sync/server/http/router.h"

namespace lianlu::server {

//! \brief POST /v1/handover, GET /v1/handover and GET /v1/handover/{id}: asks for a handover, or for one to be taken back, lists them, and tells how
//! far one is. HandoverWorker does it. Thread: any.
class HandoverService {
public:
    HandoverService(const AccessTokens& tokens, const Clock& clock) : m_tokens(tokens), m_clock(clock) {}
    void addRoutes(Router& router);

private:
    [[nodiscard]] Result<protocol::Handover> ask(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::Handover> askBack(const Caller& caller, const protocol::HandoverRequest& wish, pg::Connection& connection);
    [[nodiscard]] Result<protocol::HandoverList> list(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::Handover> read(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<HandoverPlan> planOf(const Caller& caller, const protocol::HandoverRequest& wish, pg::Connection& connection);
    [[nodiscard]] Result<protocol::Handover> keep(const Caller& caller, const protocol::HandoverRequest& wish, const HandoverPlan& plan,
                                                  const HandoverCounts& counts, pg::Connection& connection);

    const AccessTokens& m_tokens;
    const Clock& m_clock;
    RateLimit m_perStaff{60, std::chrono::hours(1)};
};

}  // namespace lianlu::server
