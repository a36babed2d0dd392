// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "models/base/result.h"

//! For this folder only.
namespace lianlu::exchange {

//! \brief Reads a workbook through: every part unpacks, its checksum fits, it is closed where it ends, and sheet n has `rows[n - 1]` rows. The
//! library that writes workbooks does not look at what the system says of each write; a disk that was full for a moment shows here. io.
[[nodiscard]] Result<void> checkWorkbook(const std::filesystem::path& file, const std::vector<std::size_t>& rows);

}  // namespace lianlu::exchange
