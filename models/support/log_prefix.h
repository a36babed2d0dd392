// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace lianlu::support {

//! \brief How long the beginning of a log's line is that holds nothing of anybody: time, level and category as the workbench writes them, or time and
//! level as the server does. 0: the line has another shape.
[[nodiscard]] std::size_t logPrefix(std::string_view line);

}  // namespace lianlu::support
