// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <vector>

#include "models/insight/attribution/chain.h"

//! The chain behind markov.h without some of its channels, for chains of many states; not for use outside of this folder.
namespace lianlu::insight::attribution {

//! \brief What reaches conversion, and of what value, from the start.
struct Reached {
    double conversions = 0, value = 0;
};

//! \brief How often each state is visited where a channel's states are gone: one system of equations a channel, (I − Qᵀ)v = start, that tells
//! conversions and value at once. BiCGSTAB (van der Vorst 1992, SIAM J. Sci. Stat. Comput. 13(2), 631–644) from the visits of the whole chain,
//! several channels side by side, for what takes time is to read the ways.
//!
//! How wrong it is, is known: what is missing of the equations at a state, times what a visit there brings at most (conversion, value),
//! summed, is at least the error. It goes on until that is below 1e-13 of the whole. Thread: `without` from any, at the same time.
class Flow {
public:
    static constexpr std::size_t kLanes = 8;

    //! \param chain outlives the Flow.
    explicit Flow(const Chain& chain);

    [[nodiscard]] Reached whole() const noexcept { return m_whole; }
    //! \brief Without the states of each of up to kLanes channels. Errors: cancelled (asked now and then, by the calling thread); internal
    //! where it does not come near enough.
    [[nodiscard]] Result<std::vector<Reached>> without(std::span<const std::size_t> channels, const std::function<bool()>& cancelled) const;

    //! \brief Bytes that one call of `without` takes.
    [[nodiscard]] std::size_t memory() const noexcept;

private:
    using Lanes = std::array<double, kLanes>;
    class Solver;

    void turnRound();
    void boundGains();

    const Chain& m_chain;
    std::vector<std::uint64_t> m_ways;  //!< of each state those that lead to it
    std::vector<Chain::Way> m_from;
    std::vector<double> m_conversion, m_value;  //!< of each state: at most so much comes of one visit
    Reached m_whole;
};

}  // namespace lianlu::insight::attribution
