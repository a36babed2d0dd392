// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "models/base/result.h"
#include "models/base/secret_buffer.h"
#include "sync/client/engine.h"
#include "sync/client/online_call.h"
#include "sync/protocol/invitation.h"

//! Invitations: taken up by who has a code, sent and ended by managers and head office. Online only. Thread: a worker's.
namespace lianlu::sync {

//! \brief What the code is for. notFound: no invitation has it; refused: used, expired or revoked, as the subject says (protocol::kInvitationUsed …).
[[nodiscard]] Result<protocol::InvitationOffer> openInvitation(const ServerAddress& server, const std::string& code);
//! \brief Makes the account; its login. Sign in with it afterwards. invalid with subject "password": too short.
[[nodiscard]] Result<std::string> acceptInvitation(const ServerAddress& server, const std::string& code, const std::string& name, const SecretBuffer& password);

[[nodiscard]] Result<protocol::InvitationList> invitations(const OnlineCall& call, const ServerAddress& server);
[[nodiscard]] Result<protocol::Invitation> invite(const OnlineCall& call, const ServerAddress& server, const protocol::InvitationWish& wish);
[[nodiscard]] Result<protocol::Invitation> revokeInvitation(const OnlineCall& call, const ServerAddress& server, const Uuid& id);
//! \brief Another mail; the code before ends.
[[nodiscard]] Result<protocol::Invitation> resendInvitation(const OnlineCall& call, const ServerAddress& server, const Uuid& id);

//! \brief What a lianlu://join link says.
struct JoinLink {
    std::string server, code;
};
//! \brief Nothing: another link, or one whose parts have not the form of an address and a code.
[[nodiscard]] std::optional<JoinLink> parseJoinLink(std::string_view link);

}  // namespace lianlu::sync
