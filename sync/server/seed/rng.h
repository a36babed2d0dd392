// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "models/base/uuid.h"

namespace lianlu::server {

//! \brief Natural logarithm and power by plain IEEE arithmetic, so that every platform gives the same bits: the
//! standard library's differ by a unit in the last place from system to system. Good to 1e-15 relative.
[[nodiscard]] double exactLog(double x) noexcept;
[[nodiscard]] double exactExp(double x) noexcept;
[[nodiscard]] double exactPow(double base, double exponent) noexcept;

//! \brief The generator's dice: xoshiro256** (Blackman, Vigna 2018), seeded by splitmix64. None of the standard
//! library's distributions is used, for their output is the implementation's choice. Thread: one at a time.
class Rng {
public:
    //! \brief Streams of one seed are independent, so that the order of the work does not matter.
    Rng(std::uint64_t seed, std::uint64_t stream) noexcept;

    [[nodiscard]] std::uint64_t next() noexcept;
    //! \brief In [0, 1).
    [[nodiscard]] double uniform() noexcept;
    //! \brief In (0, 1].
    [[nodiscard]] double positive() noexcept { return 1.0 - uniform(); }
    //! \brief In [0, n); n > 0.
    [[nodiscard]] std::size_t below(std::size_t n) noexcept;
    //! \brief In [from, to].
    [[nodiscard]] std::int64_t between(std::int64_t from, std::int64_t to) noexcept;
    [[nodiscard]] bool chance(double probability) noexcept { return uniform() < probability; }
    //! \brief An index by its weight; the weights' sum must be above 0.
    [[nodiscard]] std::size_t weighted(std::span<const double> weights) noexcept;
    template <class List>
    [[nodiscard]] const auto& pick(const List& list) noexcept {
        return list[below(std::size(list))];
    }

    [[nodiscard]] double exponential(double rate) noexcept { return -exactLog(positive()) / rate; }
    [[nodiscard]] double normal() noexcept;
    //! \brief Marsaglia and Tsang 2000.
    [[nodiscard]] double gamma(double shape, double rate) noexcept;
    [[nodiscard]] double beta(double a, double b) noexcept;
    //! \brief A version 7 id of that time.
    [[nodiscard]] Uuid id(std::int64_t unixMs) noexcept;

private:
    std::array<std::uint64_t, 4> m_state{};
};

}  // namespace lianlu::server
