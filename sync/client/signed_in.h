// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/api.h"
#include "sync/client/online_call.h"
#include "sync/client/session.h"

namespace lianlu::sync {

//! \brief `ask(api, token)` with the store's session, beside the engine.
template <class Ask>
[[nodiscard]] auto signedIn(Transport& transport, const OnlineCall& call, const Ask& ask) {
    Api api(transport);
    api.setCancelled(call.cancelled);
    Session session(api, call.store, call.clock);
    return session.with([&](const std::string& token) { return ask(api, token); });
}

}  // namespace lianlu::sync
