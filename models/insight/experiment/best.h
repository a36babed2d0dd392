// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "models/base/result.h"

namespace lianlu::insight {

//! \brief What is believed of an arm's mean after the data. Beta(1 + s, 1 + n − s) of a share, from a flat prior; else normal.
struct Belief {
    enum class Kind : std::uint8_t { beta, normal };
    Kind kind = Kind::normal;
    double first = 0;   //!< beta: α; normal: mean
    double second = 1;  //!< beta: β; normal: standard error of the mean, 0 or more

    [[nodiscard]] static Belief ofShare(double successes, double failures) { return {Kind::beta, 1 + successes, 1 + failures}; }
    [[nodiscard]] static Belief ofMean(double mean, double error) { return {Kind::normal, mean, error}; }
};

//! \brief P(arm k is the best) = ∫ f_k(x) Π_{j≠k} F_j(x) dx of each, by Gauss-Legendre quadrature, ten points a panel. A panel is
//! half a spread wide near an arm's mean, further out an eighth of the way to it, by the arm that asks for the narrowest; those are passed
//! over where all arms are below, or one above, with a chance under 1e-60 (Σ_k of the integrands is the derivative of Π F_j). Within 1e-9, the same every time. (In closed form for two shares: Cook 2005; Miller 2014.) All beta or all normal; they
//! sum to 1. An error of 0 counts as one of a thousand millionth of the greatest figure: equal certain arms share evenly.
//! Errors: invalid "beliefs" (fewer than one, mixed kinds, a parameter that is none); tooLarge "experiment-arms" (above 200); cancelled.
[[nodiscard]] Result<std::vector<double>> chancesOfBest(std::span<const Belief> arms, const std::function<bool()>& cancelled = {});

//! \brief P(B > A), of two. Errors: as above.
[[nodiscard]] Result<double> chanceBeats(const Belief& b, const Belief& a);

}  // namespace lianlu::insight
