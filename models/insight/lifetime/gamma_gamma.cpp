// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/lifetime/gamma_gamma.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace lianlu::insight::lifetime {

namespace {

constexpr double kGreatestMean = 1e100;
constexpr double kLeastShape = 1e-6, kMostShape = 1e6;
constexpr std::size_t kSummedTogether = 1024;

//! The derivative of lgamma for v > 0: up to where its asymptotic series has all digits (Bernardo 1976, AS 103).
double digamma(double v) noexcept {
    double sum = 0;
    for (; v < 12; v += 1) sum -= 1 / v;
    const double s = 1 / (v * v);
    return sum + std::log(v) - 0.5 / v - s * (1.0 / 12 - s * (1.0 / 120 - s * (1.0 / 252 - s * (1.0 / 240 - s * (1.0 / 132)))));
}

struct Amount {
    std::uint32_t x;
    double mean;
};

//! Customers of one x, of which all but one logarithm is the same.
struct Group {
    double x, customers, logMeans;  //!< logMeans: Σ ln mean
    std::size_t from, to;
};

class AmountLikelihood {
public:
    explicit AmountLikelihood(const std::vector<Amount>& sorted) : m_amounts(sorted) {
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            if (m_groups.empty() || sorted[i].x != sorted[m_groups.back().from].x) m_groups.push_back({static_cast<double>(sorted[i].x), 0, 0, i, i});
            auto& group = m_groups.back();
            group.customers += 1;
            group.logMeans += std::log(sorted[i].mean);
            group.to = i + 1;
        }
    }

    double operator()(const Parameters& at, Parameters& gradient) const {
        const double p = at[0], q = at[1], gamma = at[2];
        const double logGamma = std::log(gamma), lgammaQ = std::lgamma(q), digammaQ = digamma(q);
        std::array<double, 4> total{};
        for (const auto& group : m_groups) {
            const double px = p * group.x, n = group.customers;
            // Σ ln(γ + x·m) and Σ 1/(γ + x·m) of the group.
            double logs = 0, inverses = 0;
            for (std::size_t from = group.from; from < group.to; from += kSummedTogether) {
                double blockLogs = 0, blockInverses = 0;
                for (std::size_t i = from; i < std::min(from + kSummedTogether, group.to); ++i) {
                    const double sum = gamma + group.x * m_amounts[i].mean;
                    blockLogs += std::log(sum);
                    blockInverses += 1 / sum;
                }
                logs += blockLogs;
                inverses += blockInverses;
            }
            const double common = digamma(px + q);
            total[0] += n * (std::lgamma(px + q) - std::lgamma(px) - lgammaQ + q * logGamma + px * std::log(group.x));
            total[0] += (px - 1) * group.logMeans - (px + q) * logs;
            total[1] += n * group.x * (common - digamma(px) + std::log(group.x)) + group.x * (group.logMeans - logs);
            total[2] += n * (common - digammaQ + logGamma) - logs;
            total[3] += n * q / gamma - (px + q) * inverses;
        }
        const auto customers = static_cast<double>(m_amounts.size());
        for (std::size_t k = 0; k < 3; ++k) gradient[k] = total[k + 1] * at[k] / customers;
        return total[0] / customers;
    }

private:
    const std::vector<Amount>& m_amounts;
    std::vector<Group> m_groups;
};

}  // namespace

Result<GammaGammaFit> fitGammaGamma(std::span<const std::uint32_t> x, std::span<const double> mx, const Cancelled& cancelled) {
    if (x.size() != mx.size()) return fail(Code::invalid, "amounts of different lengths");
    std::vector<Amount> amounts;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (!(std::abs(mx[i]) <= kGreatestMean)) return fail(Code::invalid, "amounts out of range");
        if (x[i] > 0 && mx[i] > 0) amounts.push_back({x[i], mx[i]});
    }
    if (amounts.empty()) return fail(Code::invalid, "no amounts");
    std::sort(amounts.begin(), amounts.end(), [](const Amount& a, const Amount& b) { return a.x != b.x ? a.x < b.x : a.mean < b.mean; });
    // Amounts are scaled to a mean of 1: one size of starts and bounds fits any currency.
    double mean = 0;
    const auto customers = static_cast<double>(amounts.size());
    for (const auto& amount : amounts) mean += amount.mean / customers;
    if (!(mean > 0)) return fail(Code::invalid, "amounts out of range");
    for (auto& amount : amounts) {
        amount.mean /= mean;
        if (!(amount.mean > 0)) return fail(Code::invalid, "amounts out of range");
    }
    const AmountLikelihood likelihood(amounts);
    constexpr std::array<Parameters, 2> kStarts{{{2, 3, 1, 0}, {6, 4, 0.5, 0}}};
    LIANLU_TRY(const auto optimum, maximise(std::cref(likelihood), 3, customers, kStarts, kLeastShape, kMostShape, cancelled));
    GammaGammaFit fit;
    fit.p = estimateOf(optimum, 0);
    fit.q = estimateOf(optimum, 1);
    fit.gamma = estimateOf(optimum, 2);
    for (double* of : {&fit.gamma.value, &fit.gamma.standardError, &fit.gamma.low, &fit.gamma.high}) *of *= mean;
    fit.model = {fit.p.value, fit.q.value, fit.gamma.value};
    fit.logLikelihood = (optimum.value - std::log(mean)) * customers;
    fit.customers = customers;
    fit.certain = optimum.certain;
    return fit;
}

std::optional<double> expectedAmount(const GammaGamma& model, double x, double mx) noexcept {
    const double freedom = model.p * x + model.q - 1;
    if (!(freedom > 0)) return std::nullopt;
    return (model.gamma + x * std::max(mx, 0.0)) * model.p / freedom;
}

}  // namespace lianlu::insight::lifetime
