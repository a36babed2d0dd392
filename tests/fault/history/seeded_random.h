// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace lianlu::test::history {

//! \brief A stream of numbers out of a seed: splitmix64 (Steele, Lea, Flood 2014), the same on every platform.
class Dice {
public:
    explicit Dice(std::uint64_t seed) noexcept : m_state(seed) {}
    [[nodiscard]] std::uint64_t next() noexcept;
    //! \brief 0 … n - 1; 0 where n is none.
    [[nodiscard]] int below(int n) noexcept;
    [[nodiscard]] bool chance(int percent) noexcept { return below(100) < percent; }

private:
    std::uint64_t m_state;
};

//! \brief Every random byte of this program: libsodium, which makes ids, tokens, salts and codes, draws here. One stream a step, so that taking
//! a step out of a history leaves the ids of all others as they were. Thread: any; who draws when is the history's affair.
class SeededRandom {
public:
    //! \brief Before the first use of libsodium.
    static void install();
    static void restart(std::uint64_t seed, std::uint64_t step);
};

}  // namespace lianlu::test::history
