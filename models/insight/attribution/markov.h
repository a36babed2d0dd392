// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "models/insight/attribution/paths.h"

namespace lianlu::insight::attribution {

inline constexpr int kMostOrder = 3;

struct RemovalEffects {
    std::vector<double> conversions;  //!< by channel, 0 … 1
    std::vector<double> value;        //!< by channel, 0 … 1
    double conversionChance = 0;      //!< from the start, by the chain: conversions/(conversions + nulls)
};

//! \brief The part of all conversions, and of their value, that is lost where a channel is taken away: 1 − P(conversion without it)/P(conversion).
//!
//! Anderl, Becker, Wangenheim & Schumann 2016, "Mapping the customer journey", Int. J. Research in Marketing 33(3), 457–474; states as
//! markov_model() of ChannelAttribution (D. Altomare) builds them: a state is `order` touches in a row (a path that is shorter is one state
//! of all its touches), the next state is one touch on, equal ones that follow each other are one. From the start to the first state, from
//! state to state, from the last to conversion and to null as often as the paths went. Taking a channel away sends whoever comes to a state
//! with it to null. The value of a conversion is the mean of those that happened from the same last state.
//!
//! The chain is solved, not simulated: directly (LU; all channels from one inverse, for A^-1 of what is left is a Schur complement of it)
//! for few states, else channel by channel by the visits of what is left (see flow.h: BiCGSTAB from the visits of the whole chain, several
//! channels at once on each of the machine's threads) until what is missing is below 1e-13 of the whole, which is bounded by what the equations
//! still lack; chains that does not settle for (long paths) by Gauss-Seidel sweeps to the same bound. Cycles of any length and repeated channels are no cases of their own.
//!
//! All 0 where nothing converts; value all 0 where no conversion has one. \param order 1 … kMostOrder; \param paths hold to check().
//! \errors Code::cancelled; Code::tooLarge with more than 50 million states or ways between them; Code::internal where the sweeps do not
//! come to an end (paths of millions of touches).
[[nodiscard]] Result<RemovalEffects> removalEffects(const Paths& paths, int order, const std::function<bool()>& cancelled = {});

}  // namespace lianlu::insight::attribution
