// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/messages.h"
#include "sync/server/auth/caller.h"
#include "sync/server/auth/rate_limit.h"
#include "sync/server/auth/refresh_tokens.h"
#include "sync/server/http/log.h"
#include "sync/server/http/router.h"

namespace lianlu::server {

//! \brief Sign-in, refresh, session, sign-out. Thread: any.
class AuthService {
public:
    AuthService(const AccessTokens& tokens, const Clock& clock, Log& log) : m_tokens(tokens), m_clock(clock), m_log(log) {}
    void addRoutes(Router& router);

private:
    [[nodiscard]] Result<protocol::Session> signIn(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::Session> checkedSignIn(const protocol::SignInRequest& wish, const std::string& login, pg::Connection& connection,
                                                          Time now);
    [[nodiscard]] Result<Refreshed> rotated(const protocol::RefreshRequest& wish, pg::Connection& connection, Time now);
    [[nodiscard]] Result<protocol::Session> refresh(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::Session> session(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<void> signOut(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::Session> describe(const Caller& caller, pg::Connection& connection);
    [[nodiscard]] Result<protocol::Session> withTokens(const Refreshed& line, pg::Connection& connection);
    [[nodiscard]] Result<void> enrol(const protocol::SignInRequest& wish, const domain::AccountId& account, const domain::StaffId& staff,
                                     pg::Connection& connection, Time now);

    const AccessTokens& m_tokens;
    const Clock& m_clock;
    Log& m_log;
    RateLimit m_perLogin{10, std::chrono::minutes(15)};
    RateLimit m_perAddress{60, std::chrono::minutes(1)};  //!< failed tries only: a shop's or a proxy's people share an address
    RateLimit m_ceiling{1200, std::chrono::minutes(1)};   //!< of an address, good and bad
};

}  // namespace lianlu::server
