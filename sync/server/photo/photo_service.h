// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "sync/server/auth/caller.h"
#include "sync/server/http/metrics.h"
#include "sync/server/http/router.h"
#include "sync/server/photo/photo_quota.h"

namespace lianlu::server {

//! \brief PUT and GET /v1/photos/{photo}: the bytes of a photo, by its row and never by their hash (ADR 0027). Who may hold the row may send and
//! fetch them; nobody else can tell a row that is there from one that is not. Thread: any.
class PhotoService {
public:
    PhotoService(const AccessTokens& tokens, const Clock& clock, Metrics& metrics, PhotoLimits limits = {})
        : m_tokens(tokens), m_clock(clock), m_metrics(metrics), m_limits(limits) {}
    void addRoutes(Router& router);

private:
    [[nodiscard]] Result<void> put(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<void> keep(const Caller& caller, const domain::PhotoId& id, const std::string& bytes, pg::Connection& connection);
    [[nodiscard]] Result<std::string> get(const Request& request, pg::Connection& connection);

    const AccessTokens& m_tokens;
    const Clock& m_clock;
    Metrics& m_metrics;
    PhotoLimits m_limits;
};

}  // namespace lianlu::server
