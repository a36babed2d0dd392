// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/base/result.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

//! \brief The newest schema this program knows.
[[nodiscard]] int schemaVersion() noexcept;
//! \brief The schema of the database; 0: none yet.
[[nodiscard]] Result<int> databaseVersion(pg::Connection& connection);
//! \brief Applies what is missing, a transaction each, under a lock, so that several may try at once. Gives the names of those applied.
//! tooNew: the database was made by a newer program and is left alone.
[[nodiscard]] Result<std::vector<std::string>> migrate(pg::Connection& connection);

}  // namespace lianlu::server
