// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "sync/server/db/pg.h"

//! Who works on what: one copy of the server on a handover, or on one that is taken back, at a time.
namespace lianlu::server {

//! A copy that died is missed after so long. Each step puts it off, and holds the row while it works.
inline constexpr auto kHandoverLease = std::chrono::seconds(15);
//! \brief SQL of the moment until which a lease taken now lasts; by the database's clock for all copies.
[[nodiscard]] const std::string& leaseUntil();

//! Which table: there and back.
enum class Handing : std::uint8_t { over, back };

//! \brief Takes the oldest one that nobody works on for `owner`; nothing: there is none.
[[nodiscard]] Result<std::optional<Uuid>> claimHandover(pg::Connection& connection, Handing which, const Uuid& owner);
//! \brief Lets go of it: at once, or after a step that failed with `error` some seconds later; after five such in a row for good.
[[nodiscard]] Result<void> giveBackHandover(pg::Connection& connection, Handing which, const Uuid& id, const Uuid& owner);
[[nodiscard]] Result<void> noteHandoverTrouble(pg::Connection& connection, Handing which, const Uuid& id, const Uuid& owner, const Error& error, Time now);

}  // namespace lianlu::server
