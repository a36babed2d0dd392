// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/entities/person_match.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

enum class Settled : std::uint8_t {
    nothing,  //!< it is as wanted already, or somebody else was quicker
    joined,
    parted,
    refused,  //!< PersonMatch::problem says why, and the match is open or joined as before
};

//! \brief Makes two persons one or two again, as the match's status wants: one transaction, tried three times, audited, safe to repeat and
//! to run from any number of copies.
//!
//! Joining: all that hangs on the one that goes, its orders and its tasks are moved to the one that stays; what both have (an address, a tag) is there once; what the profile that
//! stays lacks is filled, remarks are put under one another; where the two ledgers of consents say different things the stricter one is
//! written as a new entry and the history stays; points, sums and tier are derived anew. The one that goes becomes a tombstone whose id leads on.
//! Parting takes back exactly that: every row that was or came for the one that went goes back, edits made since stay with the row
//! they were made on, and a withdrawal of consent made meanwhile holds for both (ADR 0006).
//! Thread: any, one connection each. Errors: database ones only.
[[nodiscard]] Result<Settled> settleMatch(pg::Connection& connection, const domain::PersonMatchId& match, Time now);

//! \brief Matches that wait for the server, oldest first, at most `limit`.
[[nodiscard]] Result<std::vector<domain::PersonMatchId>> waitingMatches(pg::Connection& connection, int limit);

}  // namespace lianlu::server
