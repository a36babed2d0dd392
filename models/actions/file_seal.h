// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "models/base/result.h"

//! For this folder only.
namespace lianlu::actions {

//! \brief The same for a file that has the same bytes: by it is seen that one was changed since somebody looked at it. No secret and no proof against a
//! forger. Reads all of it, about a second per GB; blocks. notFound `file`.
[[nodiscard]] Result<std::string> fileSeal(const std::filesystem::path& file);

}  // namespace lianlu::actions
