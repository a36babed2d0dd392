// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "sync/protocol/query.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

//! \brief A page of customers of these home stores (nullopt: of all), masked. Keyset, so that page 1,000 costs what page 1 does. invalid with the
//! field at fault; refused too-wide where the database would look for more than a few seconds: few among many fit.
[[nodiscard]] Result<protocol::CustomerPage> queryCustomers(pg::Connection& connection, const protocol::CustomerQuery& query,
                                                            const std::optional<std::vector<Uuid>>& stores, Time now);

}  // namespace lianlu::server
