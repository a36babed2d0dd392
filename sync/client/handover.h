// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/engine.h"
#include "sync/client/online_call.h"
#include "sync/protocol/handover.h"

//! A manager hands customers over. The server does it; this asks, and looks how far it is.
namespace lianlu::sync {

class Transport;

//! \brief Asks for it, or for its preview; with `undoes` that one is taken back. forbidden; refused: target-not-a-guide, handover-runs (another of
//! the same guide's); of one taken back handover-taken-back (it is already), handover-too-old, handover-not-noted (an older server moved it). An
//! older server takes none back: handover-no-back.
[[nodiscard]] Result<protocol::Handover> askHandover(const OnlineCall& call, const ServerAddress& server, const protocol::HandoverRequest& wish);
//! \brief Those of the last kListedDays days, newest first. refused, handover-no-back: the server is older.
[[nodiscard]] Result<protocol::HandoverList> listHandovers(const OnlineCall& call, const ServerAddress& server);
//! \brief How far it is. notFound.
[[nodiscard]] Result<protocol::Handover> readHandover(const OnlineCall& call, const ServerAddress& server, const Uuid& id);

//! \brief The same over a road of the caller's.
[[nodiscard]] Result<protocol::Handover> askHandoverOver(Transport& transport, const OnlineCall& call, const protocol::HandoverRequest& wish);
[[nodiscard]] Result<protocol::HandoverList> listHandoversOver(Transport& transport, const OnlineCall& call);
[[nodiscard]] Result<protocol::Handover> readHandoverOver(Transport& transport, const OnlineCall& call, const Uuid& id);

}  // namespace lianlu::sync
