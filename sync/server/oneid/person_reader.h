// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/base/uuid.h"
#include "sync/server/db/pg.h"
#include "sync/server/oneid/match_columns.h"

namespace lianlu::server {

struct ReadPerson {
    Uuid id;
    MatchCells cells;
    std::int64_t mark = 0;  //!< of the cells; see one_id_seen
    bool changed = false;   //!< the mark is another one than what was seen, or nothing was
};

//! \brief Kinds of identities that somebody has.
[[nodiscard]] Result<std::vector<std::string>> identityKinds(pg::Connection& connection);

//! \brief Living persons by id, each to `each`, out of one snapshot and in pieces: memory does not grow with their number. Passed over, and
//! given to `leftOut`: who withdrew `profiling`. To weigh likenesses and conclude who somebody is, without the person's doing, is profiling
//! and an automated decision (PIPL art. 24, GDPR arts. 21 and 22); that two rows have the same number, which ingest and people act on, is none.
//! An error of either ends the reading. Thread: one; the connection is in a transaction meanwhile.
[[nodiscard]] Result<void> readPersons(pg::Connection& connection, const std::function<Result<void>(const ReadPerson&)>& each,
                                       const std::function<Result<void>(const Uuid&)>& leftOut);

}  // namespace lianlu::server
