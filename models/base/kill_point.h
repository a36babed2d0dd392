// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lianlu {

//! \brief A named place where a test may kill the process, as a power cut would: nothing is flushed, no destructor runs. Acts only
//! in builds with LIANLU_KILL_POINTS and when the environment variable LIANLU_KILL_AT holds `name` (or `name:n`, the n-th pass).
#ifdef LIANLU_KILL_POINTS
void killPoint(std::string_view name);
#else
inline void killPoint(std::string_view) {}
#endif

}  // namespace lianlu
