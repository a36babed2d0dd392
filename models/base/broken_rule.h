// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lianlu {

//! \brief Whether a rule of the sync protocol is broken on purpose, so that a test can show that it would be found. Only in builds with
//! LIANLU_KILL_POINTS, and where the environment variable LIANLU_BREAK holds `rule` when the program starts.
#ifdef LIANLU_KILL_POINTS
[[nodiscard]] bool isBroken(std::string_view rule) noexcept;
#else
[[nodiscard]] constexpr bool isBroken(std::string_view) noexcept { return false; }
#endif

}  // namespace lianlu
