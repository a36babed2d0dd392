// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "models/base/result.h"

struct sqlite3;

namespace lianlu::db {

//! \brief What an SQLite result code means to us. The engine's own message may quote values, so only its code is kept.
[[nodiscard]] Error sqliteError(sqlite3* connection, int resultCode, std::string context);

}  // namespace lianlu::db
