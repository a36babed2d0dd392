// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/uuid.h"
#include "sync/protocol/invitation.h"
#include "sync/server/auth/caller.h"
#include "sync/server/auth/rate_limit.h"
#include "sync/server/http/router.h"

namespace lianlu::server {

//! \brief /v1/invitations: managers invite to their own stores, head office anywhere; nobody above themselves. Who was invited opens and accepts with
//! the code alone: unguessable, and wrong ones cost the address. Each step is audited. Thread: any.
class InvitationService {
public:
    InvitationService(const AccessTokens& tokens, const Clock& clock, IdGenerator& ids) : m_tokens(tokens), m_clock(clock), m_ids(ids) {}
    void addRoutes(Router& router);

private:
    [[nodiscard]] Result<Caller> inviter(const Request& request, pg::Connection& connection, RateLimit& limit);
    //! \brief The invitation, where the caller may decide about it; notFound otherwise.
    [[nodiscard]] Result<protocol::Invitation> own(const Caller& caller, const Uuid& id, pg::Connection& connection);
    [[nodiscard]] Result<protocol::Invitation> invite(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::InvitationList> list(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::Invitation> revoke(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::Invitation> resend(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::InvitationOffer> open(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::Joined> accept(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<protocol::Joined> join(const protocol::JoinRequest& wish, pg::Connection& connection);

    const AccessTokens& m_tokens;
    const Clock& m_clock;
    IdGenerator& m_ids;
    RateLimit m_looks{600, std::chrono::hours(1)};
    RateLimit m_sent{30, std::chrono::hours(1)};  //!< mails, by person: nobody's mailbox is to be filled in the brand's name
    RateLimit m_ended{120, std::chrono::hours(1)};
    RateLimit m_wrongCodes{20, std::chrono::minutes(10)};  //!< by network address
};

}  // namespace lianlu::server
