// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/engine.h"
#include "sync/client/online_call.h"
#include "sync/protocol/query.h"

//! Head office and regional heads hold no persons; they ask the server, which masks them.
namespace lianlu::sync {

//! \brief A page. forbidden; refused too-wide: few among many fit, name stores or a time; rateLimited.
[[nodiscard]] Result<protocol::CustomerPage> queryCustomers(const OnlineCall& call, const ServerAddress& server, const protocol::CustomerQuery& query);
//! \brief One masked value. It stands in the audit, with the reason. notFound; forbidden; rateLimited.
[[nodiscard]] Result<protocol::Revealed> reveal(const OnlineCall& call, const ServerAddress& server, const protocol::RevealWish& wish);

}  // namespace lianlu::sync
