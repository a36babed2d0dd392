// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <unordered_set>
#include <vector>

#include "models/base/result.h"
#include "sync/server/db/pg.h"
#include "sync/server/ingest/entity_maker.h"

namespace lianlu::server {

struct Afresh {
    std::vector<MadeRow> rows;
    std::unordered_set<Uuid> people;  //!< ids of those who begin anew, whether they are there by now or not
};

//! \brief Ids of ingested rows are made of the file's keys, so a person who was erased would come again under the old id. Such a person
//! starts afresh: all that hangs on the person gets ids of its own, and what the file says of orders that are known already does not
//! bring the person back to them. Nothing where nobody in `rows` was erased.
[[nodiscard]] Result<std::optional<Afresh>> afterErasure(pg::Connection& connection, std::span<const MadeRow> rows);

}  // namespace lianlu::server
