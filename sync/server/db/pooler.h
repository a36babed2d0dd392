// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "sync/server/db/pg.h"

namespace lianlu::server::pg {

//! \brief Whether a pooler (pgbouncer in transaction pooling) stands between: then each transaction may meet another session. Statements are
//! not kept prepared there. For the same reason nothing may ever be left in a session: settings by SET LOCAL, locks by
//! pg_advisory_xact_lock, cursors and temporary tables within their transaction. One round trip.
[[nodiscard]] Result<bool> isPooled(Connection& connection);

}  // namespace lianlu::server::pg
