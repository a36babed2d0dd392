// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/score/quality_of_chances.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "models/insight/interval.h"
#include "models/insight/score/logistic.h"

namespace lianlu::insight {

namespace {

constexpr std::size_t kBins = 10;

double deviancePart(double odds) { return 2 * (odds > 0 ? odds + std::log1p(std::exp(-odds)) : std::log1p(std::exp(odds))); }

//! Ranks from 1, ties share the mean of theirs.
std::vector<double> midRanks(std::span<const double> values, std::span<const std::uint32_t> order) {
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        auto end = first + 1;
        while (end < order.size() && values[order[end]] == values[order[first]]) ++end;
        for (auto i = first; i < end; ++i) ranks[order[i]] = static_cast<double>(first + 1 + end) / 2;
        first = end;
    }
    return ranks;
}

//! Ranks among all and among their own kind give DeLong's components (Sun, Xu 2014).
void areaUnderCurve(std::span<const double> odds, std::span<const std::uint8_t> positive, std::span<const std::uint32_t> order, ChanceQuality& quality) {
    const auto ranks = midRanks(odds, order);
    const auto m = static_cast<double>(quality.positives), n = static_cast<double>(quality.rows - quality.positives);
    if (m == 0 || n == 0) return;
    double sum = 0;
    for (std::size_t i = 0; i < ranks.size(); ++i)
        if (positive[i] != 0) sum += ranks[i];
    const auto area = (sum - m * (m + 1) / 2) / (m * n);
    quality.auc = area;
    if (m < 2 || n < 2) return;
    std::array<double, 2> variance{};
    for (const std::uint8_t kind : {std::uint8_t{0}, std::uint8_t{1}}) {
        std::vector<std::uint32_t> own;
        for (const auto place : order)
            if ((positive[place] != 0) == (kind != 0)) own.push_back(place);
        const auto inner = midRanks(odds, own);
        for (const auto place : own) {
            const auto above = (ranks[place] - inner[place]) / (kind != 0 ? n : m);
            variance[kind] += std::pow((kind != 0 ? above : 1 - above) - area, 2);
        }
    }
    quality.aucError = std::sqrt(variance[1] / (m - 1) / m + variance[0] / (n - 1) / n);
}

void calibrate(std::span<const double> odds, std::span<const std::uint8_t> positive, ChanceQuality& quality) {
    Feature feature{"log odds"};
    feature.numbers.assign(odds.begin(), odds.end());
    const auto model = fitLogistic(std::span(&feature, 1), positive);
    if (!model || model->separated || !model->converged || model->coefficients.size() != 2 || model->coefficients[1].aliased) return;
    quality.calibrationIntercept = model->coefficients[0].estimate;
    quality.calibrationSlope = model->coefficients[1].estimate;
}

ChanceBin binOf(std::span<const std::uint32_t> places, std::span<const double> odds, std::span<const std::uint8_t> positive) {
    ChanceBin bin;
    bin.rows = places.size();
    for (const auto place : places) {
        bin.predicted += LogisticModel::probability(odds[place]);
        bin.observed += positive[place] != 0;
    }
    const auto n = static_cast<double>(bin.rows);
    bin.predicted /= n;
    bin.observed /= n;
    const auto interval = wilson(bin.observed, n);
    bin.low = interval.low;
    bin.high = interval.high;
    return bin;
}

}  // namespace

Result<ChanceQuality> judgeChances(std::span<const double> logOdds, std::span<const std::uint8_t> positive) {
    if (logOdds.size() != positive.size()) return fail(Code::invalid, "score-columns");
    if (logOdds.empty()) return fail(Code::invalid, "score-no-rows");
    ChanceQuality quality;
    quality.rows = logOdds.size();
    for (std::size_t i = 0; i < logOdds.size(); ++i) {
        const bool is = positive[i] != 0;
        quality.positives += is;
        quality.deviance += deviancePart(is ? -logOdds[i] : logOdds[i]);
        quality.brier += std::pow(LogisticModel::probability(is ? -logOdds[i] : logOdds[i]), 2);
    }
    quality.brier /= static_cast<double>(quality.rows);
    std::vector<std::uint32_t> order(logOdds.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return logOdds[a] != logOdds[b] ? logOdds[a] < logOdds[b] : a < b; });
    areaUnderCurve(logOdds, positive, order, quality);
    calibrate(logOdds, positive, quality);
    for (std::size_t bin = 0, first = 0; bin < kBins; ++bin) {
        auto end = std::max(first, quality.rows * (bin + 1) / kBins);
        while (end > first && end < order.size() && logOdds[order[end]] == logOdds[order[end - 1]]) ++end;
        if (end > first) quality.bins.push_back(binOf(std::span(order).subspan(first, end - first), logOdds, positive));
        first = end;
    }
    return quality;
}

}  // namespace lianlu::insight
