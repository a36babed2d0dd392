// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/messages.h"
#include "sync/server/auth/caller.h"
#include "sync/server/auth/credential_check.h"
#include "sync/server/auth/refresh_tokens.h"
#include "sync/server/http/log.h"
#include "sync/server/http/router.h"

namespace lianlu::server {

//! \brief Sign-in, refresh, session, sign-out. Thread: any.
class AuthService {
public:
    AuthService(const AccessTokens& tokens, SignInGuard& guard, CredentialCheck& credentials, const Clock& clock, Log& log)
        : m_tokens(tokens), m_guard(guard), m_credentials(credentials), m_clock(clock), m_log(log) {}
    void addRoutes(Router& router);
    //! \brief A session for who has shown to be that account's person, on the device of `wish` (id, name, platform), which is enrolled where it was not.
    [[nodiscard]] Result<protocol::Session> open(const ProvenAccount& proven, const protocol::SignInRequest& wish, pg::Connection& connection);

private:
    [[nodiscard]] Result<protocol::Session> signIn(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<Refreshed> rotated(const protocol::RefreshRequest& wish, pg::Connection& connection, Time now);
    [[nodiscard]] Result<protocol::Session> refresh(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::Session> session(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<void> signOut(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::Session> describe(const Caller& caller, pg::Connection& connection);
    [[nodiscard]] Result<protocol::Session> withTokens(const Refreshed& line, pg::Connection& connection);
    [[nodiscard]] Result<void> enrol(const protocol::SignInRequest& wish, const domain::AccountId& account, const domain::StaffId& staff,
                                     pg::Connection& connection, Time now);

    const AccessTokens& m_tokens;
    SignInGuard& m_guard;
    CredentialCheck& m_credentials;
    const Clock& m_clock;
    Log& m_log;
};

}  // namespace lianlu::server
