// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/broken_rule.h"

#ifdef LIANLU_KILL_POINTS

#include <cstdlib>

namespace lianlu {

bool isBroken(std::string_view rule) noexcept {
    static const char* const broken = std::getenv("LIANLU_BREAK");
    return broken && rule == broken;
}

}  // namespace lianlu

#endif
