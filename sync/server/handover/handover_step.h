// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

inline constexpr std::int64_t kRootsATransaction = 200;

struct HandoverStep {
    bool more = false;           //!< false: it is done, has failed, or is somebody else's by now
    std::int64_t customers = 0;  //!< moved in this step
};
//! \brief One transaction: at most 200 customers with all that hangs on them, the leaver's open leads, offers and tasks of theirs, and how
//! far it is. After the last customer what is left of a whole book, then the end. Killed anywhere it goes on where the last commit left it.
[[nodiscard]] Result<HandoverStep> stepHandover(pg::Connection& connection, const Uuid& id, const Uuid& owner, Time now);

//! \brief Forgets handovers that ended more than 90 days ago, and what they moved once it cannot be taken back.
[[nodiscard]] Result<std::int64_t> sweepHandovers(pg::Connection& connection, Time now);

}  // namespace lianlu::server
