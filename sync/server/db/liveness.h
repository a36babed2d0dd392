// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/db/pg.h"

namespace lianlu::server::pg {

//! \brief False where the database has hung up since it was asked last, as after a restart or a fail-over. Does not wait and asks nothing; for a
//! connection that nobody is using.
[[nodiscard]] bool isThere(const Connection& connection);

}  // namespace lianlu::server::pg
