// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "sync/server/seed/rng.h"

namespace lianlu::server {

//! \brief When people buy and what they spend. BG/NBD (Fader, Hardie and Lee 2005): a buyer buys at a rate drawn from
//! Gamma(r, α) and may stop after each repeat purchase with a chance drawn from Beta(a, b). Gamma-Gamma (Fader and
//! Hardie 2013): baskets of a buyer are Gamma(p, ν), ν drawn from Gamma(q, γ). Times in weeks of busy time, money in
//! yuan.
struct PurchaseModel {
    double r = 0.25;
    double alpha = 4.8;
    double a = 0.72;
    double b = 2.2;
    double p = 4;
    double q = 3;
    double gamma = 150;
};

//! \brief Mean number of repeat purchases in (0, t], equation 9 of the paper.
[[nodiscard]] double meanRepeats(const PurchaseModel& model, double t);

//! \brief First purchases of a window, spread so that first and repeat purchases together flow evenly: early a brand
//! finds many new buyers, later it lives more and more of those who come back.
class FirstPurchases {
public:
    FirstPurchases(const PurchaseModel& model, double weeks);
    [[nodiscard]] double draw(Rng& rng) const;

private:
    double m_step = 1;
    std::vector<double> m_until;  // share of the buyers won until the end of the step
};

//! \brief Times of all purchases of one buyer: `first`, then the repeats before `end`.
[[nodiscard]] std::vector<double> purchaseTimes(const PurchaseModel& model, double first, double end, Rng& rng);

//! \brief What this buyer's baskets are worth.
class Spender {
public:
    Spender(const PurchaseModel& model, Rng& rng) : m_shape(model.p), m_rate(rng.gamma(model.q, model.gamma)) {}
    [[nodiscard]] double basket(Rng& rng) const { return rng.gamma(m_shape, m_rate); }

private:
    double m_shape;
    double m_rate;
};

}  // namespace lianlu::server
