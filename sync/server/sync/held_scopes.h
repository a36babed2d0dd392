// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/scope.h"
#include "sync/protocol/messages.h"
#include "sync/server/auth/caller.h"
#include "sync/server/db/pg.h"

//! Which device holds which scope, and up to where it has it: told by its cursors.
namespace lianlu::server {

//! \brief The device was given a cut of the scope: it may hold it from now on, whatever it tells later.
[[nodiscard]] Result<void> noteCut(pg::Connection& connection, const Caller& caller, const domain::Scope& scope, std::int64_t seq, Time now);

//! \brief What is noted of the device, asked as a part of a round trip: one statement.
[[nodiscard]] std::size_t askHeld(pg::Pipeline& pipeline, const domain::DeviceId& device);

//! \brief What the device says that it has applied: `cursors` fit the heads. `named`: all scopes it asked for. A scope it does not name and may
//! not hold is one it has dropped. `held` is the answer to askHeld. Writes only where something is new. No transaction of the caller's may be
//! open.
[[nodiscard]] Result<void> noteCursors(pg::Connection& connection, const pg::Rows& held, const Caller& caller, std::span<const protocol::Cursor> cursors,
                                       const std::set<domain::Scope>& named, Time now);

//! \brief Scopes that devices of this person hold or held, as long as that is remembered (90 days after they were dropped).
[[nodiscard]] Result<std::set<domain::Scope>> scopesOnceHeld(pg::Connection& connection, const domain::StaffId& staff);

//! \brief Forgets scopes that were dropped more than 90 days ago: so long lasts the log that late work is measured by.
[[nodiscard]] Result<void> sweepHeldScopes(pg::Connection& connection, Time now);

}  // namespace lianlu::server
