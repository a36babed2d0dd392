// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/second_step.h"
#include "sync/server/audit/audit.h"
#include "sync/server/auth/caller.h"
#include "sync/server/auth/credential_check.h"
#include "sync/server/http/router.h"

namespace lianlu::server {

//! \brief /v1/auth/second-step and below it. Everything that changes one's own asks for the password again, so that a session left open is not enough; it
//! needs no session where a role must have a second step before its first one. Each change is audited. Thread: any.
class SecondStepService {
public:
    SecondStepService(const AccessTokens& tokens, CredentialCheck& credentials, const Clock& clock) : m_tokens(tokens), m_credentials(credentials), m_clock(clock) {}
    void addRoutes(Router& router);

private:
    [[nodiscard]] Result<protocol::SecondStepState> state(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::SecondStepSecret> begin(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::SecondStepCodes> confirm(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::SecondStepCodes> newCodes(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<void> off(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<void> reset(const Request& request, pg::Connection& connection);
    //! \brief What is shown, with the login of the session where there is one.
    [[nodiscard]] Result<Credentials> shown(const Request& request, pg::Connection& connection);

    const AccessTokens& m_tokens;
    CredentialCheck& m_credentials;
    const Clock& m_clock;
    RateLimit m_resets{60, std::chrono::hours(1)};  //!< by person
    RateLimit m_confirms{10, std::chrono::minutes(15)};  //!< codes that do not fit the secret just shown, by account
};

//! \brief Takes it off and notes that; for the command line, too. False: there was none.
[[nodiscard]] Result<bool> resetSecondStep(pg::Connection& connection, const domain::AccountId& account, AuditNote by, Time now);

}  // namespace lianlu::server
