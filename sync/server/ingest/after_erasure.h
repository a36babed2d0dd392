// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "models/base/result.h"
#include "sync/server/db/pg.h"
#include "sync/server/ingest/entity_maker.h"

namespace lianlu::server {

//! \brief Ids of ingested rows are made of the file's keys, so a person who was erased would come again under the old id. Such a person
//! starts afresh: all that hangs on the person gets ids of its own, and what the file says of orders that are known already does not
//! bring the person back to them. Nothing where nobody in `rows` was erased.
[[nodiscard]] Result<std::optional<std::vector<MadeRow>>> afterErasure(pg::Connection& connection, std::span<const MadeRow> rows);

}  // namespace lianlu::server
