// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/seed/purchases.h"

#include <algorithm>
#include <cmath>

namespace lianlu::server {

namespace {

// Gauss' series; converges for |z| < 1.
double hypergeometric(double a, double b, double c, double z) {
    double term = 1;
    double sum = 1;
    for (int n = 0; n < 20'000 && std::abs(term) > 1e-14 * std::abs(sum); ++n) {
        term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
        sum += term;
    }
    return sum;
}

}  // namespace

double meanRepeats(const PurchaseModel& model, double t) {
    const auto& [r, alpha, a, b, p, q, gamma] = model;
    if (t <= 0) return 0;
    const double fade = exactPow(alpha / (alpha + t), r) * hypergeometric(r, b, a + b - 1, t / (alpha + t));
    return (a + b - 1) / (a - 1) * (1 - fade);
}

FirstPurchases::FirstPurchases(const PurchaseModel& model, double weeks) {
    const auto steps = static_cast<std::size_t>(std::max(1.0, std::floor(weeks)));
    m_step = weeks / static_cast<double>(steps);
    std::vector<double> repeats(steps + 1);  // of one buyer in the n-th step after the first purchase
    for (std::size_t n = 0; n <= steps; ++n)
        repeats[n] = meanRepeats(model, (static_cast<double>(n) + 0.5) * m_step) -
                     (n > 0 ? meanRepeats(model, (static_cast<double>(n) - 0.5) * m_step) : 0);
    // Every step has 1 purchase: what the repeats leave over is new buyers.
    std::vector<double> fresh(steps);
    for (std::size_t k = 0; k < steps; ++k) {
        double come = 0;
        for (std::size_t j = 0; j < k; ++j) come += fresh[j] * repeats[k - j];
        fresh[k] = std::max(0.02, (1 - come) / (1 + repeats[0]));
    }
    double sum = 0;
    for (const double share : fresh) m_until.push_back(sum += share);
    for (double& until : m_until) until /= sum;
}

double FirstPurchases::draw(Rng& rng) const {
    const double u = rng.uniform();
    const auto at = std::min(std::upper_bound(m_until.begin(), m_until.end(), u), m_until.end() - 1);
    const double before = at == m_until.begin() ? 0 : *(at - 1);
    return (static_cast<double>(at - m_until.begin()) + (u - before) / (*at - before)) * m_step;
}

std::vector<double> purchaseTimes(const PurchaseModel& model, double first, double end, Rng& rng) {
    std::vector<double> times{first};
    const double rate = rng.gamma(model.r, model.alpha);
    const double stop = rng.beta(model.a, model.b);
    if (rate < 1e-9) return times;
    for (double now = first + rng.exponential(rate); now < end; now += rng.exponential(rate)) {
        times.push_back(now);
        if (rng.chance(stop)) break;
    }
    return times;
}

}  // namespace lianlu::server
