// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/engine.h"
#include "sync/client/online_call.h"
#include "sync/protocol/audit.h"
#include "sync/protocol/query.h"

//! What is asked of the server, for no device holds it: head office and regional heads hold no persons, and nobody holds the audit.
namespace lianlu::sync {

//! \brief A page. forbidden; refused too-wide: few among many fit, name stores or a time; rateLimited.
[[nodiscard]] Result<protocol::CustomerPage> queryCustomers(const OnlineCall& call, const ServerAddress& server, const protocol::CustomerQuery& query);
//! \brief One masked value. It stands in the audit, with the reason. notFound; forbidden; rateLimited.
[[nodiscard]] Result<protocol::Revealed> reveal(const OnlineCall& call, const ServerAddress& server, const protocol::RevealWish& wish);

//! \brief A page of the audit, newest first: what the own stores' people did and what was done to their customers, people and devices; head office:
//! all. `before`: 0, or that of the page before. forbidden for everybody else.
[[nodiscard]] Result<protocol::AuditPage> readAudit(const OnlineCall& call, const ServerAddress& server, std::int64_t before, std::int64_t limit);

}  // namespace lianlu::sync
