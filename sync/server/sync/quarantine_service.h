// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "sync/protocol/messages.h"
#include "sync/server/auth/caller.h"
#include "sync/server/auth/rate_limit.h"
#include "sync/server/http/router.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

//! \brief GET /v1/quarantine, POST /v1/quarantine/apply and /discard: what waits for the manager who holds its row. Decisions are audited.
//! Thread: any.
class QuarantineService {
public:
    QuarantineService(const AccessTokens& tokens, const Clock& clock, std::vector<AfterApply*> hooks)
        : m_tokens(tokens), m_clock(clock), m_hooks(std::move(hooks)) {}
    void addRoutes(Router& router);

private:
    [[nodiscard]] Result<Caller> manager(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::QuarantineList> list(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::QuarantineAnswer> apply(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::QuarantineAnswer> discard(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::QuarantineAnswer> applyGroup(const Caller& caller, const domain::OpId& op, pg::Connection& connection);

    const AccessTokens& m_tokens;
    const Clock& m_clock;
    std::vector<AfterApply*> m_hooks;
    RateLimit m_perStaff{2'000, std::chrono::hours(1)};
};

}  // namespace lianlu::server
