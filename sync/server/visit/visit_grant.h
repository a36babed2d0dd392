// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <span>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/rules/access.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

inline constexpr auto kVisitLife = std::chrono::hours(24);

//! \brief Until when this person may serve one of `customers` (a person under their ids) as a guest, in Unix milliseconds; 0: not at all. Only for
//! who still works in the store where the guest was found.
[[nodiscard]] Result<std::int64_t> visitUntil(pg::Connection& connection, const domain::Standing& standing, std::span<const Uuid> customers, Time now);

//! \brief Gives one, or makes the one there is last longer. A person that is not there gets none; the same statement runs for both.
[[nodiscard]] Result<void> grantVisit(pg::Connection& connection, const domain::Standing& standing, const Uuid& customer, Time now);

//! \brief Forgets those that have ended, and quotas of hours that are over.
[[nodiscard]] Result<void> sweepVisitGrants(pg::Connection& connection, Time now);

}  // namespace lianlu::server
