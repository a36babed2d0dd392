// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/attribution/attribute.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "models/insight/attribution/markov.h"

namespace lianlu::insight::attribution {

namespace {

constexpr std::array<std::string_view, kModels> kModelNames{"first", "last", "linear", "decay", "position", "markov", "shapley"};
constexpr double kEnd = 0.4, kMiddle = 0.2;
constexpr std::size_t kAskEveryPaths = 65'536;

//! 1 for the first touch of each channel, which stands for it, else 0.
void markDistinct(std::span<const std::uint32_t> touches, std::vector<double>& weights) {
    constexpr std::size_t kShort = 32;
    if (touches.size() <= kShort) {
        for (std::size_t i = 0; i < touches.size(); ++i) {
            const auto before = touches.first(i);
            weights[i] = std::find(before.begin(), before.end(), touches[i]) == before.end();
        }
        return;
    }
    std::vector<std::pair<std::uint32_t, std::size_t>> sorted;
    for (std::size_t i = 0; i < touches.size(); ++i) sorted.emplace_back(touches[i], i);
    std::sort(sorted.begin(), sorted.end());
    for (std::size_t i = 0; i < sorted.size(); ++i) weights[sorted[i].second] = i == 0 || sorted[i].first != sorted[i - 1].first;
}

//! Weights of a path's touches; not normalised.
void weigh(const Paths& paths, std::size_t path, const Settings& settings, std::vector<double>& weights) {
    const auto touches = paths.of(path);
    const auto count = touches.size();
    weights.assign(count, 0);
    switch (settings.model) {
        case Model::first: weights.front() = 1; break;
        case Model::last: weights.back() = 1; break;
        case Model::decay: {
            // From the touch nearest to the end: so none of a path's touches weighs nothing only because all are long ago.
            const auto from = paths.begin(path);
            const auto before = [&](std::size_t i) { return paths.days.empty() ? static_cast<double>(count - 1 - i) : paths.days[from + i]; };
            double nearest = before(0);
            for (std::size_t i = 1; i < count; ++i) nearest = std::min(nearest, before(i));
            for (std::size_t i = 0; i < count; ++i) weights[i] = std::exp2(-(before(i) - nearest) / settings.halfLife);
            break;
        }
        case Model::position:
            if (count > 2) std::fill(weights.begin() + 1, weights.end() - 1, kMiddle / static_cast<double>(count - 2));
            weights.front() = kEnd;
            weights.back() = kEnd;
            break;
        case Model::shapley: markDistinct(touches, weights); break;
        case Model::linear:
        case Model::markov: std::fill(weights.begin(), weights.end(), 1); break;
    }
}

Result<void> byTouches(const Paths& paths, const Settings& settings, Attribution& into) {
    std::vector<double> weights;
    for (std::size_t path = 0; path < paths.size(); ++path) {
        if (path % kAskEveryPaths == 0 && settings.cancelled && settings.cancelled()) return fail(Code::cancelled, "attribution");
        const double conversions = paths.conversions[path], value = paths.valueOf(path);
        if (conversions == 0 && value == 0) continue;
        weigh(paths, path, settings, weights);
        double sum = 0;
        for (const auto weight : weights) sum += weight;
        const auto touches = paths.of(path);
        for (std::size_t i = 0; i < touches.size(); ++i) {
            into.conversions[touches[i]] += conversions * (weights[i] / sum);
            into.value[touches[i]] += value * (weights[i] / sum);
        }
    }
    return {};
}

//! Shares of the total by removal effect; false where there is none.
bool share(std::span<const double> effects, double total, std::vector<double>& into) {
    double sum = 0;
    for (const auto effect : effects) sum += effect;
    if (!(sum > 0)) return false;
    for (std::size_t i = 0; i < effects.size(); ++i) into[i] = effects[i] / sum * total;
    return true;
}

Result<void> byRemoval(const Paths& paths, const Settings& settings, Attribution& into) {
    LIANLU_TRY(auto effects, removalEffects(paths, settings.order, settings.cancelled));
    if (!share(effects.conversions, into.totalConversions, into.conversions)) {
        // Nothing converts, so nothing tells who earned a value there may be all the same.
        if (into.totalValue > 0) return byTouches(paths, settings, into);
        return {};
    }
    if (!share(effects.value, into.totalValue, into.value)) share(effects.conversions, into.totalValue, into.value);
    into.removalEffect = std::move(effects.conversions);
    into.removalEffectValue = std::move(effects.value);
    return {};
}

}  // namespace

std::string_view nameOf(Model model) noexcept { return kModelNames[static_cast<std::size_t>(model)]; }

std::optional<Model> modelOf(std::string_view name) noexcept {
    const auto found = std::find(kModelNames.begin(), kModelNames.end(), name);
    if (found == kModelNames.end()) return std::nullopt;
    return static_cast<Model>(found - kModelNames.begin());
}

Result<Attribution> attribute(const Paths& paths, const Settings& settings) {
    LIANLU_CHECK(check(paths));
    if (!(settings.halfLife > 0)) return fail(Code::invalid, "half-life out of range", "half-life");
    if (settings.order < 1 || settings.order > kMostOrder) return fail(Code::invalid, "order out of range", "order");
    Attribution result;
    result.conversions.assign(paths.channels, 0);
    result.value.assign(paths.channels, 0);
    for (std::size_t path = 0; path < paths.size(); ++path) {
        result.totalConversions += paths.conversions[path];
        result.totalValue += paths.valueOf(path);
        result.totalNulls += paths.nullsOf(path);
    }
    const double all = result.totalConversions + result.totalNulls;
    result.conversionChance = all > 0 ? result.totalConversions / all : 0;
    if (settings.model == Model::markov) LIANLU_CHECK(byRemoval(paths, settings, result));
    else LIANLU_CHECK(byTouches(paths, settings, result));
    return result;
}

}  // namespace lianlu::insight::attribution
