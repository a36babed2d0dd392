// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/messages.h"
#include "sync/server/auth/rate_limit.h"
#include "sync/server/http/metrics.h"
#include "sync/server/http/router.h"

namespace lianlu::server {

//! \brief POST /v1/sync/surrender: a revoked device hands over what it had not sent. The refresh token it held last says whose work it is and
//! opens nothing: ops go into quarantine or are refused, and no row is told. Who is not revoked pushes as ever. Thread: any.
class SurrenderService {
public:
    SurrenderService(const Clock& clock, Metrics& metrics) : m_clock(clock), m_metrics(metrics) {}
    void addRoutes(Router& router);

private:
    [[nodiscard]] Response handle(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::PushResponse> take(const protocol::SurrenderRequest& wish, pg::Connection& connection, std::int64_t& expected);
    const Clock& m_clock;
    Metrics& m_metrics;
    // A full outbox of two weeks is fifty pushes; a guessed token costs its guesser the address.
    RateLimit m_perAddress{60, std::chrono::minutes(10)};
    RateLimit m_perDevice{300, std::chrono::hours(1)};
};

}  // namespace lianlu::server
