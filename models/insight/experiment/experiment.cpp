// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/experiment/experiment.h"

#include <algorithm>
#include <cmath>

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/students_t.hpp>

#include "models/insight/experiment/best.h"
#include "models/insight/interval.h"

namespace lianlu::insight {

namespace {

constexpr std::uint32_t kMostArms = 200;

double twoSided(double z) { return std::erfc(std::abs(z) / std::sqrt(2.0)); }

//! Two passes, and in parts of the greatest: exact for large means and for large figures.
Result<std::vector<ArmFigures>> figuresOf(std::span<const std::uint32_t> armOf, std::span<const double> outcome, std::size_t count, double greatest) {
    std::vector<ArmFigures> arms(count);
    std::vector<double> squares(count), parts(count);
    for (std::size_t i = 0; i < armOf.size(); ++i) {
        ++arms[armOf[i]].n;
        parts[armOf[i]] += outcome[i] / greatest;
    }
    for (std::size_t k = 0; k < count; ++k) {
        if (arms[k].n == 0) return fail(Code::invalid, "experiment-arm-empty");
        arms[k].sum = parts[k] * greatest;
        parts[k] /= static_cast<double>(arms[k].n);
        arms[k].mean = parts[k] * greatest;
    }
    for (std::size_t i = 0; i < armOf.size(); ++i) squares[armOf[i]] += std::pow(outcome[i] / greatest - parts[armOf[i]], 2);
    for (std::size_t k = 0; k < count; ++k)
        if (arms[k].n > 1) arms[k].variance = squares[k] / static_cast<double>(arms[k].n - 1) * greatest * greatest;
    return arms;
}

void boundMean(ArmFigures& arm, bool binary) {
    const auto n = static_cast<double>(arm.n);
    if (binary) {
        const auto interval = wilson(arm.mean, n);
        arm.low = interval.low;
        arm.high = interval.high;
        return;
    }
    if (!arm.variance) return;
    const auto width = kNormal95 * std::sqrt(*arm.variance / n);
    arm.low = arm.mean - width;
    arm.high = arm.mean + width;
}

ArmEffect effectOf(const ArmFigures& arm, const ArmFigures& control, bool binary) {
    ArmEffect effect;
    effect.lift = arm.mean - control.mean;
    if (control.mean != 0) effect.relativeLift = effect.lift / control.mean;
    const auto n = static_cast<double>(arm.n), n0 = static_cast<double>(control.n);
    if (arm.variance && control.variance) {
        const auto own = *arm.variance / n, other = *control.variance / n0;
        const auto error = std::sqrt(own + other);
        effect.error = error;
        effect.low = effect.lift - kNormal95 * error;
        effect.high = effect.lift + kNormal95 * error;
        if (error > 0) {
            const auto z = effect.lift / error;
            const auto a = own / (own + other), b = other / (own + other);
            const auto degrees = 1 / (a * a / (n - 1) + b * b / (n0 - 1));
            effect.z = z;
            effect.p = twoSided(z);
            effect.degrees = degrees;
            effect.pWelch = 2 * boost::math::cdf(boost::math::complement(boost::math::students_t(degrees), std::abs(z)));
        }
    }
    const auto pooled = (arm.sum + control.sum) / (n + n0);
    if (binary && pooled > 0 && pooled < 1) {
        effect.zPooled = effect.lift / std::sqrt(pooled * (1 - pooled) * (1 / n + 1 / n0));
        effect.pPooled = twoSided(*effect.zPooled);
    }
    return effect;
}

}  // namespace

Result<Experiment> judgeExperiment(std::span<const std::uint32_t> armOf, std::span<const double> outcome, std::uint32_t control,
                                   const std::function<bool()>& cancelled) {
    if (armOf.size() != outcome.size()) return fail(Code::invalid, "experiment-columns");
    double greatest = 0;
    Experiment experiment;
    experiment.binary = true;
    for (const auto value : outcome) {
        if (!std::isfinite(value) || std::abs(value) > 1e150) return fail(Code::invalid, "experiment-columns");
        experiment.binary = experiment.binary && (value == 0 || value == 1);
        greatest = std::max(greatest, std::abs(value));
    }
    const auto count = armOf.empty() ? 0 : std::size_t{*std::max_element(armOf.begin(), armOf.end())} + 1;
    if (count < 2 || control >= count) return fail(Code::invalid, "experiment-one-arm");
    if (count > kMostArms) return fail(Code::tooLarge, "experiment-arms");
    LIANLU_TRY(experiment.arms, figuresOf(armOf, outcome, count, experiment.binary || !(greatest > 0) ? 1 : greatest));

    std::vector<Belief> beliefs;
    for (std::size_t k = 0; k < count; ++k) {
        auto& arm = experiment.arms[k];
        boundMean(arm, experiment.binary);
        experiment.effects.push_back(k == control ? ArmEffect{} : effectOf(arm, experiment.arms[control], experiment.binary));
        const auto n = static_cast<double>(arm.n);
        beliefs.push_back(experiment.binary ? Belief::ofShare(arm.sum, n - arm.sum) : Belief::ofMean(arm.mean, std::sqrt(arm.variance.value_or(0) / n)));
    }
    // Of a single figure nobody knows how far the next one lies from it.
    if (!experiment.binary && std::any_of(experiment.arms.begin(), experiment.arms.end(), [](const ArmFigures& arm) { return !arm.variance; })) return experiment;
    LIANLU_TRY(experiment.best, chancesOfBest(beliefs, cancelled));
    return experiment;
}

Result<SampleRatio> sampleRatio(std::span<const std::size_t> counts, std::span<const double> shares) {
    if (counts.size() != shares.size() || counts.size() < 2) return fail(Code::invalid, "experiment-shares");
    double people = 0, whole = 0;
    for (std::size_t k = 0; k < counts.size(); ++k) {
        if (!(shares[k] > 0) || !std::isfinite(shares[k])) return fail(Code::invalid, "experiment-shares");
        people += static_cast<double>(counts[k]);
        whole += shares[k];
    }
    if (!(people > 0)) return fail(Code::invalid, "experiment-shares");
    SampleRatio ratio;
    for (std::size_t k = 0; k < counts.size(); ++k) {
        const auto expected = people * (shares[k] / whole);
        ratio.chiSquare += std::pow(static_cast<double>(counts[k]) - expected, 2) / expected;
    }
    ratio.degrees = static_cast<double>(counts.size() - 1);
    ratio.p = boost::math::cdf(boost::math::complement(boost::math::chi_squared(ratio.degrees), ratio.chiSquare));
    return ratio;
}

}  // namespace lianlu::insight
