// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/resolve/dependence.h"

#include <array>
#include <cmath>

namespace lianlu::oneid {

namespace {

constexpr auto kExact = static_cast<std::size_t>(Level::exact);
//! Pairs of two persons from which a dependence is believed, and how much more frequent than by chance the agreement has to be (bits).
constexpr double kLeastPairs = 40;
constexpr double kLeastLift = 1.5;
constexpr double kLeastAgreement = 0.05;
constexpr double kPriorPairs = 4;
//! Of the pairs that share the parent so many have to be of two persons: else those that look so are rather matches full of errors.
constexpr double kLeastShare = 0.3;

//! Most of the columns but these two disagree.
bool surelyTwo(Pattern pattern, std::size_t columns, std::size_t parent, std::size_t child) {
    int differ = 0, told = 0;
    for (std::size_t column = 0; column < columns; ++column) {
        if (column == parent || column == child) continue;
        const auto level = pattern.level(column);
        if (level == Level::missing) continue;
        ++told;
        differ += level <= Level::weak;
    }
    return told > 0 && differ * 2 > told;
}

}  // namespace

void findParents(Model& model, const std::vector<PatternCounts>& sharing) {
    const auto count = model.columns.size();
    if (sharing.size() != count) return;
    for (std::size_t child = 0; child < count; ++child) {
        auto& column = model.columns[child];
        double best = kLeastLift;
        for (std::size_t parent = 0; parent < count; ++parent) {
            const auto rarer = std::pair(model.columns[parent].u[kExact], parent) < std::pair(column.u[kExact], child);
            if (parent == child || !rarer) continue;
            std::array<double, kLevels> tally{};
            double pairs = 0, all = 0;
            for (const auto& [bits, number] : sharing[parent].all()) {
                const Pattern pattern{bits};
                if (pattern.level(child) == Level::missing) continue;
                all += number;
                if (!surelyTwo(pattern, count, parent, child)) continue;
                tally[static_cast<std::size_t>(pattern.level(child))] += number;
                pairs += number;
            }
            if (pairs < kLeastPairs || pairs < kLeastShare * all) continue;
            std::array<double, kLevels> given{};
            for (std::size_t level = 1; level < kLevels; ++level)
                given[level] = (tally[level] + kPriorPairs * column.u[level]) / (pairs + kPriorPairs);
            const double lift = std::log2(given[kExact] / column.u[kExact]);
            if (lift <= best || given[kExact] < kLeastAgreement) continue;
            best = lift;
            column.parent = static_cast<int>(parent);
            column.uGiven = given;
        }
    }
}

}  // namespace lianlu::oneid
