// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/base/result.h"
#include "sync/server/db/pg.h"

//! A big load is a third faster with the indexes made afterwards. What must be made again is written down (server_meta)
//! before anything is dropped, so that a load that was cut off can be mended.
namespace lianlu::server {

//! \brief Drops indexes and primary keys of all entity tables.
[[nodiscard]] Result<void> dropIndexes(pg::Connection& connection);
//! \brief Makes them again, on two connections at once, the largest tables first.
[[nodiscard]] Result<void> rebuildIndexes(pg::Connection& one, pg::Connection& other);
//! \brief After a load that was cut off: empties all entity tables and heads and makes the indexes again. Nothing where
//! none was.
[[nodiscard]] Result<bool> mendBrokenLoad(pg::Connection& connection);
//! \brief Marks the begin of a load (nothing is there but what it brings) and its end.
[[nodiscard]] Result<void> markLoading(pg::Connection& connection);
[[nodiscard]] Result<void> markLoaded(pg::Connection& connection);

}  // namespace lianlu::server
