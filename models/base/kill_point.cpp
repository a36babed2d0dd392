// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/kill_point.h"

#ifdef LIANLU_KILL_POINTS

#include <atomic>
#include <csignal>
#include <cstdlib>

#include "models/base/text.h"

namespace lianlu {

void killPoint(std::string_view name) {
    static std::atomic<long long> passes{0};
    const char* wanted = std::getenv("LIANLU_KILL_AT");
    if (!wanted) return;
    std::string_view target = wanted;
    long long nth = 1;
    if (const auto colon = target.rfind(':'); colon != target.npos) {
        nth = text::toInteger(target.substr(colon + 1)).value_or(1);
        target = target.substr(0, colon);
    }
    if (target != name || ++passes != nth) return;
#ifdef SIGKILL
    std::raise(SIGKILL);
#endif
    std::_Exit(137);
}

}  // namespace lianlu

#endif
