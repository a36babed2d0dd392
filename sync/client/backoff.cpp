// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/backoff.h"

#include <algorithm>

namespace lianlu::sync {

std::chrono::milliseconds Backoff::next(const Error& error) {
    const auto bound = std::min(kLongest, kShortest * (std::int64_t{2} << std::min(m_failures, 12)));
    ++m_failures;
    std::uniform_int_distribution<std::int64_t> pick(kShortest.count(), bound.count());
    const std::chrono::milliseconds drawn(pick(m_random));
    const std::chrono::milliseconds asked = std::chrono::seconds(error.retryAfterSeconds);
    if (asked.count() <= 0) return drawn;
    // A herd that was told the same second must not come back in it.
    std::uniform_int_distribution<std::int64_t> spread(0, std::max<std::int64_t>(1'000, asked.count() / 5));
    return asked + std::chrono::milliseconds(spread(m_random));
}

std::chrono::milliseconds Backoff::jittered(std::chrono::milliseconds around) {
    const auto fifth = around.count() / 5;
    std::uniform_int_distribution<std::int64_t> pick(around.count() - fifth, around.count() + fifth);
    return std::chrono::milliseconds(pick(m_random));
}

std::chrono::milliseconds Backoff::between(std::chrono::milliseconds least, std::chrono::milliseconds most) {
    std::uniform_int_distribution<std::int64_t> pick(least.count(), std::max(least, most).count());
    return std::chrono::milliseconds(pick(m_random));
}

bool isPassing(Code code) noexcept {
    switch (code) {
        case Code::unreachable:
        case Code::timedOut:
        case Code::rateLimited:
        case Code::notLianlu:
        case Code::server: return true;
        default: return false;
    }
}

}  // namespace lianlu::sync
