// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "models/base/result.h"
#include "models/domain/entities/person_match.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

//! \brief Lays the join of a match's two persons into the batch, which holds both locked, and notes what it takes to part them. Sets joined_at
//! and the person the match hangs on. Gives the word of PersonMatch::problem where it cannot be, having laid nothing; empty when it is done.
//! Points and sums are the caller's to derive, after the batch is flushed.
[[nodiscard]] Result<std::string> joinPersons(WriteBatch& batch, domain::PersonMatch& match);

}  // namespace lianlu::server
