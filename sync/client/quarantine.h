// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "sync/client/engine.h"
#include "sync/client/online_call.h"
#include "sync/protocol/messages.h"

//! What waits at the server for a manager: edits of rows that left their author's reach. Online only; with the session of the store, beside
//! its engine. forbidden for everybody else, notFound where nothing of the kind waits in the manager's scopes.
namespace lianlu::sync {

class Transport;

//! \brief The oldest first, at most `limit`.
[[nodiscard]] Result<std::vector<protocol::QuarantinedOp>> quarantinedOps(const OnlineCall& call, const ServerAddress& server, std::size_t limit);
//! \brief Lets the op in, with what of its transaction waits in the manager's scopes; or drops both for good.
[[nodiscard]] Result<protocol::QuarantineAnswer> applyQuarantined(const OnlineCall& call, const ServerAddress& server, const domain::OpId& op);
[[nodiscard]] Result<protocol::QuarantineAnswer> discardQuarantined(const OnlineCall& call, const ServerAddress& server, const domain::OpId& op);

//! \brief The same over a road of the caller's.
[[nodiscard]] Result<std::vector<protocol::QuarantinedOp>> quarantinedOpsOver(Transport& transport, const OnlineCall& call, std::size_t limit);
[[nodiscard]] Result<protocol::QuarantineAnswer> applyQuarantinedOver(Transport& transport, const OnlineCall& call, const domain::OpId& op);
[[nodiscard]] Result<protocol::QuarantineAnswer> discardQuarantinedOver(Transport& transport, const OnlineCall& call, const domain::OpId& op);

}  // namespace lianlu::sync
