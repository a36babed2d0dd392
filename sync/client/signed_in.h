// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/api.h"
#include "sync/client/online_call.h"
#include "sync/client/session.h"

namespace lianlu::sync {

//! \brief `ask(api, token)` with a session of its own: the engine's token is its thread's, and a refresh that both make is replayed by the server.
template <class Ask>
[[nodiscard]] auto signedIn(Transport& transport, const OnlineCall& call, const Ask& ask) {
    Api api(transport);
    api.setCancelled(call.cancelled);
    AccessToken access;
    Session session(api, call.store, call.clock, access);
    return session.with([&](const std::string& token) { return ask(api, token); });
}

}  // namespace lianlu::sync
