// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "sync/server/db/pg.h"
#include "sync/server/handover/handover_step.h"

namespace lianlu::server {

//! So long after its end a handover can be taken back.
inline constexpr auto kHandoverBackTime = std::chrono::hours(24 * 14);

//! \brief One transaction of a handover that is taken back: at most 200 customers with what had gone along, or as many rows of what had been left;
//! only those that still stand where the handover put them and that nobody has given anybody since. Counts itself, like stepHandover.
[[nodiscard]] Result<HandoverStep> stepHandoverBack(pg::Connection& connection, const Uuid& id, const Uuid& owner, Time now);

}  // namespace lianlu::server
