// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "sync/server/db/pg.h"

//! Whether the database is still the one whose every commit this brand's servers have seen.
namespace lianlu::server {

//! \brief Names the line of commits: system identifier, timeline and database. A fail-over and a point-in-time restore begin a new timeline,
//! a restored dump is another database. A copy of the files put back in place is not told by this: `lianlu-server restored` says so.
//! Empty where the engine does not tell.
[[nodiscard]] Result<std::string> historyMark(pg::Connection& connection);

//! \brief The mark is the one that was noted last; true also where none ever was.
[[nodiscard]] Result<bool> historyIsKnown(pg::Connection& connection);

//! \brief Until when (Unix ms) what was committed may have been lost; 0: never. Now, where the mark is not known yet.
[[nodiscard]] Result<std::int64_t> historySince(pg::Connection& connection, Time now);

//! \brief Notes the mark, and that commits before `now` may be lost. Within the caller's transaction.
[[nodiscard]] Result<void> noteHistory(pg::Connection& connection, Time now);

//! \brief Another epoch for all scopes: every cursor diverges, whatever its seq. Within the caller's transaction; locks every head. The epoch.
[[nodiscard]] Result<std::string> startEpoch(pg::Connection& connection, Time now);

}  // namespace lianlu::server
