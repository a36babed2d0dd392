// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/lifetime/bg_nbd.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lianlu::insight::lifetime {

namespace {

//! What exp makes 0 of, nearly.
constexpr double kLeastExponent = -700;
//! A tail that no digit of the sum shows.
constexpr double kNoDigit = 1e-17;
//! Only of models that nothing can be learned from: t some ten million times alpha.
constexpr double kMostTerms = 4e8;

//! ln of the odds that the customer was lost at the last purchase, x > 0.
double lostOdds(const BgNbd& model, const History& history) noexcept {
    const double x = history.x;
    return std::log(model.a) - std::log(model.b + x - 1) + (model.r + x) * std::log((model.alpha + history.T) / (model.alpha + history.tx));
}

}  // namespace

double logLikelihood(const BgNbd& model, const History& history) noexcept {
    const double x = history.x;
    const double bought = std::lgamma(model.r + x) - std::lgamma(model.r) + model.r * std::log(model.alpha);
    const double kept = std::lgamma(model.a + model.b) + std::lgamma(model.b + x) - std::lgamma(model.b) - std::lgamma(model.a + model.b + x);
    const double quiet = -(model.r + x) * std::log(model.alpha + history.T);
    if (history.x == 0) return bought + kept + quiet;
    const double odds = lostOdds(model, history);
    return bought + kept + quiet + std::max(odds, 0.0) + std::log1p(std::exp(-std::abs(odds)));
}

double aliveProbability(const BgNbd& model, const History& history) noexcept {
    if (history.x == 0) return 1;
    const double odds = lostOdds(model, history);
    return odds > 0 ? std::exp(-odds) / (1 + std::exp(-odds)) : 1 / (1 + std::exp(odds));
}

double expectedOfNew(const BgNbd& model, double t) noexcept {
    if (!(t > 0)) return 0;
    const double z = t / (model.alpha + t);
    // P(N = 0) may be too small for a number while the rest is not: then its logarithm is carried until it is one.
    double logarithm = -model.r * std::log1p(t / model.alpha);
    double chance = logarithm > kLeastExponent ? std::exp(logarithm) : 0;
    double made = 0, next = 1, sum = 0;
    for (double n = 1; n < kMostTerms; ++n) {
        const double ratio = (model.r + n - 1) / n * z;
        if (chance > 0) {
            chance *= ratio;
        } else {
            logarithm += std::log(ratio);
            if (logarithm > kLeastExponent) chance = std::exp(logarithm);
        }
        made += next;
        next *= (model.b + n - 1) / (model.a + model.b + n - 1);
        sum += chance * made;
        // Each term is at most `falls` of the one before: S_{n+1}/S_n <= (n + 1)/n, and the chances' ratio has come below what it is here.
        const double falls = std::max((model.r + n) / (n + 1), 1.0) * z * ((n + 1) / n);
        if (falls < 1 && chance * made <= kNoDigit * sum * (1 - falls)) break;
    }
    return sum;
}

void expectedOfNew(const BgNbd& model, std::span<const double> times, std::span<double> into) noexcept {
    // What depends on n alone is computed once for all times; the terms of the longest are the last to end.
    constexpr std::size_t kAtOnce = 16;
    const auto longest = times.empty() ? 0 : *std::max_element(times.begin(), times.end());
    if (times.size() > kAtOnce || !(longest > 0) || -model.r * std::log1p(longest / model.alpha) <= kLeastExponent) {
        for (std::size_t i = 0; i < times.size(); ++i) into[i] = expectedOfNew(model, times[i]);
        return;
    }
    std::array<double, kAtOnce> z{}, chance{}, sum{};
    for (std::size_t i = 0; i < times.size(); ++i) {
        const double t = std::max(times[i], 0.0);
        z[i] = t / (model.alpha + t);
        chance[i] = std::exp(-model.r * std::log1p(t / model.alpha));
    }
    const double greatest = longest / (model.alpha + longest);
    const auto last = static_cast<std::size_t>(std::max_element(times.begin(), times.end()) - times.begin());
    double made = 0, next = 1;
    for (double n = 1; n < kMostTerms; ++n) {
        const double ratio = (model.r + n - 1) / n;
        made += next;
        next *= (model.b + n - 1) / (model.a + model.b + n - 1);
        for (std::size_t i = 0; i < kAtOnce; ++i) {
            chance[i] *= ratio * z[i];
            sum[i] += chance[i] * made;
        }
        const double falls = std::max((model.r + n) / (n + 1), 1.0) * greatest * ((n + 1) / n);
        if (falls < 1 && chance[last] * made <= kNoDigit * sum[last] * (1 - falls)) break;
    }
    for (std::size_t i = 0; i < times.size(); ++i) into[i] = sum[i];
}

double expected(const BgNbd& model, const History& history, double t) noexcept {
    const double x = history.x;
    return aliveProbability(model, history) * expectedOfNew({model.r + x, model.alpha + history.T, model.a, model.b + x}, t);
}

}  // namespace lianlu::insight::lifetime
