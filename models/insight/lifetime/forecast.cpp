// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/lifetime/forecast.h"

#include <algorithm>
#include <cmath>

#include "models/insight/interval.h"

namespace lianlu::insight::lifetime {

namespace {

//! Gauss and Legendre on [0, 1]: half of the 12 nodes, the other half are 1 − node (Abramowitz & Stegun, table 25.4).
constexpr std::array<std::array<double, 2>, 6> kNodes{{{0.125233408511468915472, 0.249147045813402785001},
                                                       {0.367831498998180193753, 0.233492536538354808761},
                                                       {0.587317954286617447297, 0.203167426723065921749},
                                                       {0.769902674194304687037, 0.160078328543346226335},
                                                       {0.904117256370474856678, 0.106939325995318430960},
                                                       {0.981560634246719250690, 0.047175336386511827195}}};
constexpr std::size_t kAskEvery = 4096;
constexpr double kNudge = 1e-4;  //!< of a parameter's logarithm, for the slope of the total

//! The times at which purchases are asked for, the horizon the last of them, and what each weighs: by parts,
//! ∫ e^(−ρs) dE(s) = e^(−ρt)·E(t) + ρ·∫ e^(−ρs)·E(s) ds.
struct Discounting {
    std::array<double, 2 * kNodes.size() + 1> times{}, weights{};

    explicit Discounting(const Ahead& ahead) {
        const double t = ahead.horizon, rate = std::log1p(ahead.discount) / ahead.year;
        std::size_t i = 0;
        for (const auto& [node, weight] : kNodes)
            for (const double s : {t * (1 - node) / 2, t * (1 + node) / 2}) {
                times[i] = s;
                weights[i++] = rate * weight / 2 * t * std::exp(-rate * s);
            }
        times[i] = t;
        weights[i] = std::exp(-rate * t);
    }
};

double totalOf(const BgNbd& model, const Pasts& pasts, double horizon) {
    double total = 0;
    for (std::size_t i = 0; i < pasts.rows.size(); ++i) total += pasts.customers[i] * expected(model, pasts.rows[i], horizon);
    return total;
}

BgNbd nudged(BgNbd model, std::size_t which, double by) {
    double* const parameters[]{&model.r, &model.alpha, &model.a, &model.b};
    *parameters[which] *= std::exp(by);
    return model;
}

}  // namespace

Result<Forecast> forecastOf(const BgNbd& model, const std::array<Parameters, kMostParameters>* covariance, const Pasts& pasts, const Ahead& ahead,
                            const Cancelled& cancelled) {
    if (!(ahead.horizon > 0 && ahead.discount > -1 && ahead.discount <= 1e6 && ahead.year > 0)) return fail(Code::invalid, "horizon or discount out of range");
    const auto customers = pasts.rowOf.size();
    std::vector<double> alive(pasts.rows.size()), purchases(pasts.rows.size()), discounted(pasts.rows.size());
    const Discounting discounting(ahead);
    auto ofAlive = discounting.times;
    Forecast forecast;
    for (std::size_t i = 0; i < pasts.rows.size(); ++i) {
        if (i % kAskEvery == 0 && cancelled && cancelled()) return fail(Code::cancelled, "forecast");
        const auto& row = pasts.rows[i];
        const BgNbd left{model.r + row.x, model.alpha + row.T, model.a, model.b + row.x};
        alive[i] = aliveProbability(model, row);
        expectedOfNew(left, discounting.times, ofAlive);
        purchases[i] = alive[i] * ofAlive.back();
        double sum = 0;
        for (std::size_t k = 0; k < ofAlive.size(); ++k) sum += discounting.weights[k] * ofAlive[k];
        discounted[i] = alive[i] * sum;
        forecast.total += pasts.customers[i] * purchases[i];
    }
    for (auto* column : {&forecast.alive, &forecast.expected, &forecast.discounted}) column->resize(customers);
    for (std::size_t i = 0; i < customers; ++i) {
        forecast.alive[i] = alive[pasts.rowOf[i]];
        forecast.expected[i] = purchases[pasts.rowOf[i]];
        forecast.discounted[i] = discounted[pasts.rowOf[i]];
    }
    if (covariance == nullptr || !(forecast.total > 0)) return forecast;
    Parameters slope{};
    for (std::size_t k = 0; k < kMostParameters; ++k) {
        if (cancelled && cancelled()) return fail(Code::cancelled, "forecast");
        const double up = totalOf(nudged(model, k, kNudge), pasts, ahead.horizon), down = totalOf(nudged(model, k, -kNudge), pasts, ahead.horizon);
        slope[k] = (std::log(up) - std::log(down)) / (2 * kNudge);
    }
    double variance = 0;
    for (std::size_t i = 0; i < kMostParameters; ++i)
        for (std::size_t k = 0; k < kMostParameters; ++k) variance += slope[i] * (*covariance)[i][k] * slope[k];
    const double error = kNormal95 * std::sqrt(std::max(variance, 0.0));
    forecast.low = forecast.total * std::exp(-error);
    forecast.high = forecast.total * std::exp(error);
    return forecast;
}

}  // namespace lianlu::insight::lifetime
