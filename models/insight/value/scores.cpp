// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/value/scores.h"

#include <algorithm>
#include <numeric>

namespace lianlu::insight {

std::vector<std::uint8_t> scoresByRank(std::span<const double> values, int bins, Good good) {
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), 0U);
    const double sign = good == Good::high ? 1 : -1;
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return sign * values[a] < sign * values[b]; });
    std::vector<std::uint8_t> scores(values.size());
    const auto count = values.size();
    for (std::size_t first = 0; first < count;) {
        const auto score = static_cast<std::uint8_t>(1 + first * static_cast<std::size_t>(bins) / count);
        auto next = first;
        while (next < count && values[order[next]] == values[order[first]]) scores[order[next++]] = score;
        first = next;
    }
    return scores;
}

std::uint8_t scoreAmong(std::span<const double> values, double value, int bins, Good good) {
    if (values.empty()) return 1;
    std::size_t worse = 0;
    for (const double other : values) worse += good == Good::high ? other < value : other > value;
    return static_cast<std::uint8_t>(1 + std::min(worse, values.size() - 1) * static_cast<std::size_t>(bins) / values.size());
}

std::vector<double> quantileCuts(std::span<const double> values, int bins, double plus) {
    std::vector<double> cuts;
    if (values.empty()) return cuts;
    std::vector<double> sorted(values.begin(), values.end());
    const auto steps = static_cast<std::size_t>(bins);
    auto from = sorted.begin();
    for (std::size_t i = 1; i < steps; ++i) {
        // (n − 1) i ⁄ bins, its whole and its broken part taken in integers: no rounding moves a cut point.
        const auto scaled = (sorted.size() - 1) * i;
        const auto below = sorted.begin() + static_cast<std::ptrdiff_t>(scaled / steps);
        const double part = static_cast<double>(scaled % steps) / static_cast<double>(steps);
        std::nth_element(from, below, sorted.end());
        from = below;
        const double low = *below;
        const double high = part > 0 ? *std::min_element(below + 1, sorted.end()) : low;
        cuts.push_back(low + part * (high - low) + plus);
    }
    return cuts;
}

std::vector<std::uint8_t> scoresByCuts(std::span<const double> values, std::span<const double> cuts, Edge edge, Good good) {
    std::vector<std::uint8_t> scores(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::size_t bin = 0;
        for (const double cut : cuts) bin += edge == Edge::above ? values[i] >= cut : values[i] > cut;
        scores[i] = static_cast<std::uint8_t>(good == Good::high ? bin + 1 : cuts.size() + 1 - bin);
    }
    return scores;
}

}  // namespace lianlu::insight
