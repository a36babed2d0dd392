// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lianlu::db {

//! \brief Of the engine that is built in: "SQLite 3.53.0, SQLCipher 4.19.0 community".
[[nodiscard]] std::string engineVersion();

}  // namespace lianlu::db
