// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "models/db/connection.h"

namespace lianlu::db {

//! \brief A numbered, immutable step of the schema.
struct Migration {
    int number = 0;
    std::string_view sql;
};

//! \brief The file's user_version.
[[nodiscard]] Result<int> schemaVersion(Connection& connection);

//! \brief Brings the schema to the last of `migrations` (numbered 1, 2, 3 …), each step in a transaction of its own together with
//! user_version. tooNew where the file is ahead of the program. `beforeChange` runs once, before the first step over a
//! schema that is already there (the backup); its error stops everything.
[[nodiscard]] Result<void> migrate(Connection& connection, std::span<const Migration> migrations,
                                   const std::function<Result<void>(int from)>& beforeChange);

}  // namespace lianlu::db
