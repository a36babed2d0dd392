// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "sync/protocol/messages.h"
#include "sync/server/auth/caller.h"
#include "sync/server/http/metrics.h"
#include "sync/server/http/router.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

//! \brief The answer to a push that was not taken; with a sequence gap it names the op_seq that should have come.
[[nodiscard]] Response pushProblem(const Error& error, std::int64_t expected);

//! \brief POST /v1/sync/push: ops of a device, in order, each once. Thread: any.
class PushService {
public:
    PushService(const AccessTokens& tokens, const Clock& clock, std::vector<AfterApply*> hooks, Metrics& metrics)
        : m_tokens(tokens), m_clock(clock), m_hooks(std::move(hooks)), m_metrics(metrics) {}
    void addRoutes(Router& router);

    //! \brief The whole of a push: ops, results, changes and log are one transaction, tried three times. sequenceGap carries the
    //! expected op_seq in `expected`.
    [[nodiscard]] Result<protocol::PushResponse> push(const Caller& caller, const protocol::PushRequest& request, pg::Connection& connection,
                                                      std::int64_t& expected);

private:
    [[nodiscard]] Response handle(const Request& request, pg::Connection& connection);
    const AccessTokens& m_tokens;
    const Clock& m_clock;
    std::vector<AfterApply*> m_hooks;
    Metrics& m_metrics;
};

}  // namespace lianlu::server
