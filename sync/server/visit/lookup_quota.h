// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/rules/access.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

//! Look-ups an hour.
struct LookupLimits {
    std::int64_t perPerson = 30;
    std::int64_t perStore = 200;
};

//! \brief Takes one, within the caller's transaction: for all copies of the server together. rateLimited with the seconds to wait; who rolls
//! back then has taken none.
[[nodiscard]] Result<void> takeLookup(pg::Connection& connection, const domain::Standing& standing, const LookupLimits& limits, Time now);

}  // namespace lianlu::server
