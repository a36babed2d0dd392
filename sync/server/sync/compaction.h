// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>

#include "models/base/result.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

inline constexpr std::chrono::hours kLogKept{24 * 90};

//! \brief Forgets changes that are older than `kept`, scope by scope: the floor rises in the same transaction as its entries go, so a cursor
//! either finds all that came after it or hears that it is too old (cursor-expired). The entry at the floor stays, for by its chain a cursor
//! there is known. Any number of copies may do it: a scope that somebody writes to or compacts just now is left for the next time. By the
//! database's clock, which wrote the times. Returns how many entries went.
[[nodiscard]] Result<std::int64_t> compactLog(pg::Connection& connection, std::chrono::seconds kept = kLogKept);

//! \brief The step of it: changes below `floor` go, the one at it stays. That somebody left the scope is kept for as long as they live: an erasure
//! is told there, too (see ErasureScopes). Inside a transaction that holds the scope's head.
[[nodiscard]] Result<std::int64_t> raiseFloor(pg::Connection& connection, const std::string& scope, std::int64_t floor);

}  // namespace lianlu::server
