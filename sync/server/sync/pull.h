// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/caller.h"
#include "sync/server/http/router.h"

namespace lianlu::server {

//! \brief POST /v1/sync/pull: changes after the cursors, as current rows, from one snapshot of the database. POST /v1/sync/acknowledge: the
//! cursors alone. Thread: any.
class PullService {
public:
    PullService(const AccessTokens& tokens, const Clock& clock) : m_tokens(tokens), m_clock(clock) {}
    void addRoutes(Router& router);

private:
    [[nodiscard]] Result<std::string> pull(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<void> acknowledge(const Request& request, pg::Connection& connection);
    const AccessTokens& m_tokens;
    const Clock& m_clock;
};

}  // namespace lianlu::server
