// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/db/liveness.h"

#include <libpq-fe.h>

namespace lianlu::server::pg {

bool isThere(const Connection& connection) {
    // Once for a last word of the database, once for the end behind it.
    for (int look = 0; look < 2; ++look)
        if (!connection.good() || PQconsumeInput(connection.handle()) != 1) return false;
    return connection.good();
}

}  // namespace lianlu::server::pg
