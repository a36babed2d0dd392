// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "models/db/migrations.h"

namespace lianlu::store {

//! \brief Marks a file as a Lianlu store (PRAGMA application_id), "LLR1".
inline constexpr std::int64_t kApplicationId = 1'280'065'841;

//! \brief All migrations of the store, oldest first.
[[nodiscard]] std::span<const db::Migration> migrations();

}  // namespace lianlu::store
