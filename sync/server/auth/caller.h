// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/domain/rules/access.h"
#include "sync/server/auth/access_token.h"
#include "sync/server/db/pg.h"
#include "sync/server/http/message.h"

namespace lianlu::server {

//! \brief Who asks, and what that person may hold now.
struct Caller {
    Access access;
    domain::Standing standing;
    std::vector<domain::Scope> scopes;
    std::string staffName;

    [[nodiscard]] bool mayRead(const domain::Scope& scope) const;
};

//! \brief Where a staff member stands: role, stores, team. unauthenticated for somebody who left.
[[nodiscard]] Result<Caller> standingOf(pg::Connection& connection, const domain::StaffId& staff, Time now);

//! \brief What the bearer token says, by its signature and time alone: whether the session still lives is for authenticate(). unauthenticated.
[[nodiscard]] Result<Access> signedBearer(const Request& request, const AccessTokens& tokens, Time now);

//! \brief authenticate() as a part of a round trip: ask() checks the token and adds what is to be asked, answer() judges what was answered.
class CallerQuestion {
public:
    [[nodiscard]] static Result<CallerQuestion> ask(pg::Pipeline& pipeline, const Request& request, const AccessTokens& tokens, Time now);
    //! \brief Of a manager or a regional it asks for more.
    [[nodiscard]] Result<Caller> answer(pg::Connection& connection, const std::vector<pg::Rows>& answers, const Request& request) const;
    //! \brief What the token says; nothing before answer() says that it holds.
    [[nodiscard]] const Access& access() const noexcept { return m_access; }

private:
    Access m_access;
    Time m_now{};
    std::size_t m_session = 0, m_standing = 0;
};

//! \brief Checks the bearer token, that the session was not ended, that account and staff are still active and that the policy of this endpoint
//! has a place for the role (forbidden).
[[nodiscard]] Result<Caller> authenticate(const Request& request, pg::Connection& connection, const AccessTokens& tokens, Time now);

}  // namespace lianlu::server
