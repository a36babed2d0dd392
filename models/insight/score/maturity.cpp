// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/score/maturity.h"

#include <algorithm>
#include <cmath>

namespace lianlu::insight {

namespace {

constexpr double kLeastPoints = 0.01;

}  // namespace

Result<std::vector<Maturity>> maturityOf(const LogisticModel& model, std::span<const Feature> features, std::size_t count, std::size_t reasons) {
    LIANLU_TRY(const auto odds, model.logOdds(features, count));
    LIANLU_TRY(const auto parts, model.contributions(features, count));
    const auto width = model.design.columns.size();
    std::vector<Maturity> all(count);
    for (std::size_t row = 0; row < count; ++row) {
        auto& one = all[row];
        one.score = 100 * LogisticModel::probability(odds[row]);
        for (std::size_t i = 0; i < width; ++i) {
            const auto points = one.score - 100 * LogisticModel::probability(odds[row] - parts[row * width + i]);
            if (std::abs(points) >= kLeastPoints) one.reasons.push_back({i, model.design.columns[i].name, points});
        }
        std::stable_sort(one.reasons.begin(), one.reasons.end(), [](const Reason& a, const Reason& b) { return std::abs(a.points) > std::abs(b.points); });
        if (one.reasons.size() > reasons) one.reasons.resize(reasons);
    }
    return all;
}

Result<std::vector<double>> lookAlike(std::span<const Feature> people, std::span<const std::uint8_t> known, const LogisticSettings& settings) {
    LIANLU_TRY(const auto model, fitLogistic(people, known, settings));
    LIANLU_TRY(auto likeness, model.logOdds(people, known.size()));
    double sum = 0;
    for (std::size_t i = 0; i < likeness.size(); ++i) {
        likeness[i] = LogisticModel::probability(likeness[i]);
        if (known[i] != 0) sum += likeness[i];
    }
    const auto mean = sum / static_cast<double>(model.positives);
    for (auto& one : likeness) one = std::min(1.0, one / mean);
    return likeness;
}

}  // namespace lianlu::insight
