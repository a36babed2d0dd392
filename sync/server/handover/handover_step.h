// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

inline constexpr std::int64_t kRootsATransaction = 200;
//! A copy that died is missed after so long. Each step puts it off, and holds the row while it works.
inline constexpr auto kHandoverLease = std::chrono::seconds(15);

//! \brief Takes the oldest handover that nobody works on for `owner`; nothing: there is none.
[[nodiscard]] Result<std::optional<Uuid>> claimHandover(pg::Connection& connection, const Uuid& owner);

struct HandoverStep {
    bool more = false;           //!< false: it is done, has failed, or is somebody else's by now
    std::int64_t customers = 0;  //!< moved in this step
};
//! \brief One transaction: at most 200 customers with all that hangs on them, the leaver's open leads, offers and tasks of theirs, and how
//! far it is. After the last customer what is left of a whole book, then the end. Killed anywhere it goes on where the last commit left it.
[[nodiscard]] Result<HandoverStep> stepHandover(pg::Connection& connection, const Uuid& id, const Uuid& owner, Time now);

//! \brief Lets go of it: at once, or after a step that failed with `error` some seconds later; after five such in a row for good.
[[nodiscard]] Result<void> giveBackHandover(pg::Connection& connection, const Uuid& id, const Uuid& owner);
[[nodiscard]] Result<void> noteHandoverTrouble(pg::Connection& connection, const Uuid& id, const Uuid& owner, const Error& error, Time now);

//! \brief Forgets handovers that ended more than 90 days ago.
[[nodiscard]] Result<std::int64_t> sweepHandovers(pg::Connection& connection, Time now);

}  // namespace lianlu::server
