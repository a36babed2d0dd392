// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "models/base/result.h"

namespace lianlu::store {

//! \brief Whether a whole copy of the store at `from` fits beside `to`, and leaves room: one that fills the disk to its end would make a
//! person's own work fail meanwhile. diskFull, notFound.
[[nodiscard]] Result<void> checkRoom(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace lianlu::store
