// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "models/insight/attribution/paths.h"

namespace lianlu::insight::attribution {

enum class Model : std::uint8_t {
    first,     //!< all to the first touch
    last,      //!< all to the last touch
    linear,    //!< each touch the same; a channel touched twice earns twice
    decay,     //!< a touch so many days before the end weighs 2^(−days/half-life)
    position,  //!< 40 % to the first, 40 % to the last, 20 % to those between alike; one touch has all, two have halves
    markov,    //!< by removal effect, see markov.h
    shapley,   //!< a path's conversions to its distinct channels alike
};
inline constexpr std::size_t kModels = 7;
[[nodiscard]] std::string_view nameOf(Model model) noexcept;
[[nodiscard]] std::optional<Model> modelOf(std::string_view name) noexcept;

struct Settings {
    Model model = Model::linear;
    double halfLife = 7;                 //!< days, of decay
    int order = 1;                       //!< 1 … 3, of markov: how many touches a state is made of
    std::function<bool()> cancelled{};   //!< asked now and then
};

//! \brief What each channel earned. The sums of a column are the totals (but for the last digits).
struct Attribution {
    std::vector<double> conversions, value;                 //!< by channel
    std::vector<double> removalEffect, removalEffectValue;  //!< by channel, of markov only (else empty); empty too where nothing converts
    double totalConversions = 0, totalValue = 0, totalNulls = 0;
    double conversionChance = 0;  //!< conversions/(conversions + nulls); 0 where there are neither
};

//! \brief Attributes conversions and value to channels.
//!
//! Shapley with v(S) = conversions of the paths whose channels are all in S: the value of a path's game is shared by its distinct channels
//! alike, whatever their order and number, so the sum over paths is the Shapley value itself, for any number of channels (Zhao, Mahboobi &
//! Bagheri 2018, "Shapley Value Methods for Attribution Modeling in Online Advertising", arXiv 1804.05327, the simplified form, eq. 8).
//! First, last and linear as heuristic_models() of ChannelAttribution (D. Altomare).
//! \errors Code::invalid: see check(); half-life not above 0; order not 1 … 3. Code::cancelled. No paths: nothing for nobody.
[[nodiscard]] Result<Attribution> attribute(const Paths& paths, const Settings& settings);

}  // namespace lianlu::insight::attribution
