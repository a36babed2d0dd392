// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/company.h"
#include "sync/server/auth/auth_service.h"
#include "sync/server/auth/credential_check.h"
#include "sync/server/oidc/identity_provider.h"

namespace lianlu::server {

//! \brief POST /v1/auth/company/begin and /sign-in: takes an ID token of the one issuer that `serve` names, and gives the session of the account it is linked to.
//! The first link needs a verified address that is the account's, the person's word, and the second step where the account has one; no account is ever made here. Links
//! are audited. Without an issuer both are notFound. Thread: any.
class CompanySignInService {
public:
    CompanySignInService(IdentityProvider& provider, AuthService& sessions, CredentialCheck& credentials, const Clock& clock, Log& log)
        : m_provider(provider), m_sessions(sessions), m_credentials(credentials), m_clock(clock), m_log(log) {}
    void addRoutes(Router& router);

private:
    [[nodiscard]] Result<protocol::CompanyOffer> begin(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::Session> signIn(const Request& request, pg::Connection& connection);
    //! \brief The account of the identity; nothing: it is not linked.
    [[nodiscard]] Result<std::optional<ProvenAccount>> linked(const IdToken& identity, pg::Connection& connection);
    //! \brief The account that the identity may be linked to. refused: see protocol::kCompanyUnknown and the like.
    [[nodiscard]] Result<ProvenAccount> linkable(const IdToken& identity, pg::Connection& connection);
    [[nodiscard]] Result<void> spend(const protocol::CompanySignIn& wish, const IdToken& identity, const std::optional<ProvenAccount>& toLink, pg::Connection& connection);

    IdentityProvider& m_provider;
    AuthService& m_sessions;
    CredentialCheck& m_credentials;
    const Clock& m_clock;
    Log& m_log;
    RateLimit m_begun{60, std::chrono::minutes(1)};      //!< by network address
    RateLimit m_refused{30, std::chrono::minutes(10)};  //!< tokens that do not fit, by network address
};

}  // namespace lianlu::server
