// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/desk.h"
#include "app/cli/terminal.h"
#include "sync/client/company_ca.h"
#include "sync/client/engine.h"
#include "sync/client/online_call.h"

namespace lianlu::cli {

//! \brief What a command needs that asks the server something. Lives no longer than the desk.
struct Online {
    sync::OnlineCall call;
    sync::ServerAddress server;
};

[[nodiscard]] inline Outcome<Online> goOnline(App& app, const Desk& desk) {
    LIANLU_TRY(auto caFile, sync::keptCaFile(desk.store()));
    return Online{{desk.store(), app.clock, [] { return interrupted().load(); }}, {desk.device().serverUrl, std::move(caFile)}};
}

}  // namespace lianlu::cli
