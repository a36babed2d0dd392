// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "models/insight/attribution/paths.h"

//! The absorbing chain behind markov.h; not for use outside of this folder.
namespace lianlu::insight::attribution {

//! \brief States in the order of their touches; start, conversion and null are not among them.
struct Chain {
    struct Way {
        std::uint32_t to;
        double chance;
    };
    std::vector<std::uint64_t> ways;    //!< where each state's begin, and one behind the last
    std::vector<Way> next;
    std::vector<double> start;          //!< chance that the first state is this
    std::vector<double> visits;         //!< expected of one who starts
    std::vector<double> conversion;     //!< chance to convert next
    std::vector<double> value;          //!< expected value of that
    //! By channel the states that have it, ascending: from withChannel[c] to withChannel[c + 1] of statesWith.
    std::vector<std::uint64_t> withChannel;
    std::vector<std::uint32_t> statesWith;

    [[nodiscard]] std::size_t size() const noexcept { return start.size(); }
    [[nodiscard]] std::span<const Way> of(std::size_t state) const noexcept { return std::span(next).subspan(ways[state], ways[state + 1] - ways[state]); }
    [[nodiscard]] std::span<const std::uint32_t> with(std::size_t channel) const noexcept {
        return std::span(statesWith).subspan(withChannel[channel], withChannel[channel + 1] - withChannel[channel]);
    }
};

//! \param touches of a state, the chain's order. \errors Code::cancelled, Code::tooLarge.
[[nodiscard]] Result<Chain> chainOf(const Paths& paths, int touches, const std::function<bool()>& cancelled);

}  // namespace lianlu::insight::attribution
