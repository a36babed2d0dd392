// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <vector>

#include "models/base/clock.h"
#include "models/base/uuid.h"
#include "sync/protocol/invitation.h"
#include "sync/server/audit/audit.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

inline constexpr std::chrono::hours kInvitationLife{48};

//! \brief The rows of invitation: each change in a transaction of its own, with its note in the audit.
class Invitations {
public:
    Invitations(pg::Connection& connection, Time now) : m_connection(connection), m_now(now) {}

    //! \brief Its mail goes out soon. exists: an account or an open invitation of this address. The wish has been allowed and its address is plain.
    [[nodiscard]] Result<protocol::Invitation> create(const protocol::InvitationWish& wish, const Uuid& id, const domain::StaffId& by, AuditNote note);
    [[nodiscard]] Result<std::vector<protocol::Invitation>> list(const std::vector<Uuid>& stores, bool everywhere);
    //! \brief notFound.
    [[nodiscard]] Result<protocol::Invitation> get(const Uuid& id);
    //! \brief Its code ends. refused with what became of it, where it is not open.
    [[nodiscard]] Result<void> revoke(const Uuid& id, AuditNote note);
    //! \brief Another mail with another code; the one before ends, and the time begins anew.
    [[nodiscard]] Result<void> resend(const Uuid& id, AuditNote note);
    //! \brief The open invitation of a code, locked for the caller's transaction. notFound with subject "invitation_code"; refused, with subject
    //! protocol::kInvitationUsed and the like, for who has the code of one that is not open any more.
    [[nodiscard]] Result<protocol::Invitation> byCode(std::string_view code);

private:
    pg::Connection& m_connection;
    Time m_now;
};

//! \brief Those of three months ago go, with the addresses in them.
[[nodiscard]] Result<void> sweepInvitations(pg::Connection& connection, Time now);

}  // namespace lianlu::server
