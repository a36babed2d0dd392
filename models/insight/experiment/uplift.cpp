// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/experiment/uplift.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lianlu::insight {

namespace {

Result<std::vector<std::size_t>> bestFirst(std::span<const double> scores, std::span<const std::uint8_t> treated, std::span<const double> outcome) {
    if (scores.size() != treated.size() || scores.size() != outcome.size()) return fail(Code::invalid, "uplift-columns");
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (!std::isfinite(scores[i]) || !std::isfinite(outcome[i])) return fail(Code::invalid, "uplift-columns");
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return scores[a] > scores[b]; });
    return order;
}

//! Mean and squares about it, one by one (Welford 1962).
struct Side {
    double people = 0, sum = 0, middle = 0, squares = 0;
    void add(double value) {
        ++people;
        sum += value;
        const auto before = value - middle;
        middle += before / people;
        squares += before * (value - middle);
    }
    [[nodiscard]] double mean() const { return sum / people; }
};

//! Levels that nobody has on this side are none there.
void dropUnused(Feature& feature) {
    std::vector<std::uint32_t> rank(feature.levels.size(), kMissingLevel);
    for (const auto code : feature.codes)
        if (code != kMissingLevel) rank[code] = 0;
    std::vector<std::string> kept;
    for (std::size_t i = 0; i < rank.size(); ++i) {
        if (rank[i] == kMissingLevel) continue;
        rank[i] = static_cast<std::uint32_t>(kept.size());
        kept.push_back(std::move(feature.levels[i]));
    }
    for (auto& code : feature.codes)
        if (code != kMissingLevel) code = rank[code];
    feature.levels = std::move(kept);
}

Feature picked(const Feature& feature, std::span<const std::uint8_t> of, std::uint8_t wanted) {
    Feature some{feature.name, feature.kind, {}, {}, feature.levels};
    for (std::size_t i = 0; i < of.size(); ++i) {
        if ((of[i] != 0) != (wanted != 0)) continue;
        if (feature.kind == FeatureKind::number) some.numbers.push_back(feature.numbers[i]);
        else some.codes.push_back(feature.codes[i]);
    }
    dropUnused(some);
    return some;
}

Result<LogisticModel> fitSide(std::span<const Feature> people, std::span<const std::uint8_t> treated, std::span<const std::uint8_t> positive, std::uint8_t wanted,
                              const LogisticSettings& settings) {
    std::vector<Feature> some;
    for (const auto& feature : people) some.push_back(picked(feature, treated, wanted));
    std::vector<std::uint8_t> outcome;
    for (std::size_t i = 0; i < treated.size(); ++i)
        if ((treated[i] != 0) == (wanted != 0)) outcome.push_back(positive[i]);
    return fitLogistic(some, outcome, settings);
}

}  // namespace

Result<UpliftQuality> judgeUplift(std::span<const double> scores, std::span<const std::uint8_t> treated, std::span<const double> outcome) {
    LIANLU_TRY(const auto order, bestFirst(scores, treated, outcome));
    UpliftQuality quality;
    quality.treated = static_cast<std::size_t>(std::count_if(treated.begin(), treated.end(), [](auto one) { return one != 0; }));
    quality.control = treated.size() - quality.treated;
    if (quality.treated == 0 || quality.control == 0) return fail(Code::invalid, "uplift-one-arm");
    const auto all = static_cast<double>(order.size()), heads = static_cast<double>(quality.treated);
    Side with, without;
    quality.curve.emplace_back();
    double area = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        (treated[order[i]] != 0 ? with : without).add(outcome[order[i]]);
        if (i + 1 < order.size() && scores[order[i + 1]] == scores[order[i]]) continue;
        const auto expected = without.people > 0 ? without.mean() * with.people : 0;
        const UpliftPoint point{static_cast<double>(i + 1) / all, (with.sum - expected) / heads};
        const auto& before = quality.curve.back();
        area += (point.share - before.share) * (point.gain + before.gain) / 2;
        quality.curve.push_back(point);
    }
    quality.effect = with.mean() - without.mean();
    quality.qini = area - quality.curve.back().gain / 2;
    return quality;
}

Result<UpliftAt> upliftAt(std::span<const double> scores, std::span<const std::uint8_t> treated, std::span<const double> outcome, double top) {
    LIANLU_TRY(const auto order, bestFirst(scores, treated, outcome));
    if (!(top > 0 && top <= 1)) return fail(Code::invalid, "uplift-share");
    auto end = std::min(order.size(), static_cast<std::size_t>(std::ceil(top * static_cast<double>(order.size()) - 1e-9)));
    while (end > 0 && end < order.size() && scores[order[end]] == scores[order[end - 1]]) ++end;
    Side with, without;
    for (std::size_t i = 0; i < end; ++i) (treated[order[i]] != 0 ? with : without).add(outcome[order[i]]);
    if (with.people == 0 || without.people == 0) return fail(Code::invalid, "uplift-one-arm");
    UpliftAt at{static_cast<std::size_t>(with.people), static_cast<std::size_t>(without.people), with.mean() - without.mean()};
    if (with.people > 1 && without.people > 1) {
        double variance = 0;
        for (const auto* side : {&with, &without}) variance += side->squares / (side->people - 1) / side->people;
        at.error = std::sqrt(variance);
    }
    return at;
}

Result<UpliftModel> UpliftModel::fit(std::span<const Feature> people, std::span<const std::uint8_t> treated, std::span<const std::uint8_t> positive, const LogisticSettings& settings) {
    if (treated.size() != positive.size()) return fail(Code::invalid, "uplift-columns");
    for (const auto& feature : people)
        if (feature.rows() != treated.size()) return fail(Code::invalid, "uplift-columns", feature.name);
    UpliftModel model;
    LIANLU_TRY(model.m_treated, fitSide(people, treated, positive, 1, settings));
    LIANLU_TRY(model.m_control, fitSide(people, treated, positive, 0, settings));
    return model;
}

Result<std::vector<double>> UpliftModel::score(std::span<const Feature> people, std::size_t count) const {
    LIANLU_TRY(auto with, m_treated.logOdds(people, count));
    LIANLU_TRY(const auto without, m_control.logOdds(people, count));
    for (std::size_t i = 0; i < count; ++i) with[i] = LogisticModel::probability(with[i]) - LogisticModel::probability(without[i]);
    return with;
}

}  // namespace lianlu::insight
