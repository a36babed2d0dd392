// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "sync/server/db/pg.h"

//! The digests that devices compare themselves with are kept by every write; here they are counted anew out of the rows. A difference means
//! that somebody wrote past the server, or a fault in it: devices of that scope would fetch it anew each day.
namespace lianlu::server {

struct Recount {
    std::int64_t scopes = 0;               //!< counted in this step
    std::vector<std::string> mismatched;   //!< their kinds: whose book it is stands in the audit
    bool more = false;                     //!< some are still due
};

//! \brief Counts scopes that were not counted since then, the longest uncounted first, until `budget` is used up; one snapshot a scope.
//! A difference goes into the audit, once a finding. Any number of copies may do it at a time. `cancelled` is looked at between pages.
[[nodiscard]] Result<Recount> recountDigests(pg::Connection& connection, Time now, Time uncountedSince, std::chrono::milliseconds budget,
                                             const std::function<bool()>& cancelled);

struct DigestStanding {
    std::int64_t scopes = 0;      //!< that have a head
    std::int64_t counted = 0;     //!< at any time
    std::int64_t mismatched = 0;  //!< when they were counted last
    std::int64_t oldestAt = 0;    //!< Unix ms of the longest uncounted; 0: one never was
};
[[nodiscard]] Result<DigestStanding> digestStanding(pg::Connection& connection);

}  // namespace lianlu::server
