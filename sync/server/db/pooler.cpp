// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/db/pooler.h"

#include <string>

#include <libpq-fe.h>

namespace lianlu::server::pg {

Result<bool> isPooled(Connection& connection) {
    // A pooler gives each client a number of its own; the session that works for it has another. Not by query(), which may keep the statement.
    LIANLU_TRY(const Rows rows, connection.fetch("SELECT pg_backend_pid()::bigint"));
    return rows.integer(0, 0) != PQbackendPID(connection.handle());
}

}  // namespace lianlu::server::pg
