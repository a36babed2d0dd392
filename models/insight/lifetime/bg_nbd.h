// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace lianlu::insight::lifetime {

//! \brief The BG/NBD model: a customer buys at random with a rate of their own, gamma(r, alpha), and after each purchase is lost with a
//! probability of their own, beta(a, b). Fader, Hardie & Lee 2005, "Counting Your Customers the Easy Way", Marketing Science 24(2),
//! 275–284. alpha is in the unit of the times, the others have none; all are above 0.
struct BgNbd {
    double r = 0, alpha = 0, a = 0, b = 0;
};

//! \brief One customer's past: x later purchase days, the last of them at tx, seen until T.
struct History {
    std::uint32_t x = 0;
    double tx = 0, T = 0;
};

//! \brief ln L(r, alpha, a, b | x, tx, T), equation 6 of the paper in the form that neither runs over nor under.
[[nodiscard]] double logLikelihood(const BgNbd& model, const History& history) noexcept;

//! \brief P(alive | x, tx, T): Fader, Hardie & Lee 2008, "Computing P(alive) Using the BG/NBD Model". 1 where x is 0: in this model only a
//! purchase loses a customer.
[[nodiscard]] double aliveProbability(const BgNbd& model, const History& history) noexcept;

//! \brief E[X(t)], purchases of a new customer in t: equation 9 of the paper, (a+b−1)/(a−1)·[1 − (α/(α+t))^r·2F1(r, b; a+b−1; t/(α+t))].
//!
//! Computed as Σ P(N = n)·S_n, N the negative binomial number of purchases that nobody who is never lost would make and
//! S_n = Σ_{k<n} (b)_k/(a+b)_k how many of n are made before one is lost: the same figure, with positive terms only, so that neither a = 1
//! nor a + b <= 1, where the closed form is 0/0 or has a pole, is a case of its own. t >= 0; 0 for t = 0.
[[nodiscard]] double expectedOfNew(const BgNbd& model, double t) noexcept;

//! \brief The same for several times at once, which is quicker by half and more. \param into one for each of `times`, in any order
void expectedOfNew(const BgNbd& model, std::span<const double> times, std::span<double> into) noexcept;

//! \brief E[Y(t) | x, tx, T], purchases in the t after T: equation 10 of the paper; P(alive) times what is expected of a new customer of the
//! model (r + x, alpha + T, a, b + x).
[[nodiscard]] double expected(const BgNbd& model, const History& history, double t) noexcept;

}  // namespace lianlu::insight::lifetime
