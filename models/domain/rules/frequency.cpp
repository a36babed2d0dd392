// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/frequency.h"

#include <algorithm>
#include <chrono>
#include <vector>

namespace lianlu::domain {

namespace {

constexpr std::int64_t kLongestWindow = 3650;

std::chrono::hours windowLength(FrequencyCap cap) {
    return std::chrono::hours(24 * std::clamp<std::int64_t>(cap.days, 0, kLongestWindow));
}
bool isSet(FrequencyCap cap) { return cap.touches > 0 && cap.days > 0; }

}  // namespace

Time windowStart(Time now, FrequencyCap cap) { return now - windowLength(cap); }

std::int64_t touchesInWindow(std::span<const Time> sent, Time now, FrequencyCap cap) {
    const auto start = windowStart(now, cap);
    return std::count_if(sent.begin(), sent.end(), [start](Time at) { return at > start; });
}

bool underCap(std::span<const Time> sent, Time now, FrequencyCap cap) {
    return !isSet(cap) || touchesInWindow(sent, now, cap) < cap.touches;
}

Time capFreeAt(std::span<const Time> sent, Time now, FrequencyCap cap) {
    if (underCap(sent, now, cap)) return now;
    std::vector<Time> newest(sent.begin(), sent.end());
    std::sort(newest.begin(), newest.end(), std::greater<>());
    // When the touches-th newest leaves the window, one less than the cap are left in it.
    return std::max(now, newest[static_cast<std::size_t>(cap.touches - 1)] + windowLength(cap));
}

}  // namespace lianlu::domain
