// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/entities/person_match.h"
#include "sync/server/db/pg.h"

//! What headquarters decides about pairs at the command line, and sees to decide it.
namespace lianlu::server {

struct MatchWish {
    domain::CustomerId a, b;
    domain::MatchStatus status = domain::MatchStatus::unknown;  //!< joined, apart or later
    std::optional<Time> laterUntil;                             //!< of later
    domain::CustomerId keep;                                    //!< whose profile leads; none: as chooseStaying says
};

//! \brief Writes the decision as the pair's row, made where there is none; joining and parting follow by themselves. One transaction, audited
//! as `who`'s. notFound: a pair without a row whose two persons are not both there; invalid: the same id twice, or a keep that is none of them.
[[nodiscard]] Result<domain::PersonMatch> decideMatch(pg::Connection& connection, const MatchWish& wish, const std::string& who, Time now);

struct ListedMatch {
    domain::PersonMatch match;
    bool across = false;  //!< the two are at home in different stores, so no store's manager sees both
};
//! \brief Pairs of this status (unknown: all), the likeliest first. Ids and words only: nothing of the persons.
[[nodiscard]] Result<std::vector<ListedMatch>> listMatches(pg::Connection& connection, domain::MatchStatus status, bool acrossOnly, std::int64_t limit);

}  // namespace lianlu::server
