// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "models/base/uuid.h"
#include "models/domain/ids.h"

//! Invitations by mail: a code that serves once makes the invited person's account.
namespace lianlu::protocol {

//! Fields of the problem refused: what became of the invitation of a code.
inline constexpr const char* kInvitationUsed = "invitation_used";
inline constexpr const char* kInvitationExpired = "invitation_expired";
inline constexpr const char* kInvitationRevoked = "invitation_revoked";

//! \brief POST /v1/invitations.
struct InvitationWish {
    std::string email;
    std::string name;  //!< may be empty: the person says it
    std::string role;
    domain::StoreId storeId;
};

//! \brief As those see it who may invite there.
struct Invitation {
    Uuid id;
    std::string email;
    std::string name;
    std::string role;
    domain::StoreId storeId;
    std::string storeName;
    std::string invitedBy;  //!< name
    std::int64_t createdAt = 0, expiresAt = 0;
    std::int64_t usedAt = 0, revokedAt = 0;  //!< 0: not
    std::string mail;  //!< queued, sending, sent, rejected, unconfirmed
};

//! \brief A store this person may invite to.
struct InvitationPlace {
    domain::StoreId storeId;
    std::string name;
};

//! \brief GET /v1/invitations: newest first, at most 200; and what this person may choose for a new one.
struct InvitationList {
    std::vector<Invitation> invitations;
    std::vector<InvitationPlace> places;
    std::vector<std::string> roles;
};

//! \brief POST /v1/invitations/revoke and /resend.
struct InvitationRef {
    Uuid id;
};

//! \brief POST /v1/invitations/open. No session: the code is all that is asked for.
struct InvitationCode {
    std::string code;
};

//! \brief What the code is for.
struct InvitationOffer {
    std::string brandName;
    std::string storeName;
    std::string role;
    std::string email;  //!< will be the login
    std::string name;
    std::int64_t expiresAt = 0;
};

//! \brief POST /v1/invitations/accept.
struct JoinRequest {
    std::string code;
    std::string name;
    std::string password;
};

struct Joined {
    std::string login;
};

}  // namespace lianlu::protocol
