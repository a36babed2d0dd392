// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <random>

#include "models/base/result.h"

namespace lianlu::sync {

//! \brief How long to wait before the next try: full jitter between 1 s and a bound that doubles up to 5 min, never less than the
//! server's Retry-After. Thread: one.
class Backoff {
public:
    static constexpr std::chrono::milliseconds kShortest{1'000};
    static constexpr std::chrono::milliseconds kLongest{300'000};

    explicit Backoff(std::uint64_t seed) : m_random(seed) {}

    [[nodiscard]] std::chrono::milliseconds next(const Error& error);
    void reset() noexcept { m_failures = 0; }
    //! \brief `around` ± 20 %, so that a thousand devices do not ask in one moment.
    [[nodiscard]] std::chrono::milliseconds jittered(std::chrono::milliseconds around);
    [[nodiscard]] std::chrono::milliseconds between(std::chrono::milliseconds least, std::chrono::milliseconds most);

private:
    std::mt19937_64 m_random;
    int m_failures = 0;
};

//! \brief Does the same request stand a chance later, with nobody doing anything?
[[nodiscard]] bool isPassing(Code code) noexcept;

}  // namespace lianlu::sync
