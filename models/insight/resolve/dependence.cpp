// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/resolve/dependence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <tuple>

namespace lianlu::oneid {

namespace {

constexpr auto kStrong = static_cast<std::size_t>(Level::strong);
constexpr auto kExact = static_cast<std::size_t>(Level::exact);
//! Pairs of two persons from which a dependence is believed, and how much more frequent than by chance the agreement has to be (bits).
constexpr double kLeastPairs = 40;
constexpr double kLeastLift = 1.5;
constexpr double kLeastAgreement = 0.05;
constexpr double kPriorPairs = 4;
constexpr float kTwoPersons = -4;  //!< log2 of the odds
//! Of the pairs that share the parent so many have to be of two persons: else those that look so are rather matches full of errors.
constexpr double kLeastShare = 0.3;

//! The columns but these two speak for two persons, by the weights that are expected before anything was learned.
bool surelyTwo(const Model& model, Pattern pattern, std::size_t parent, std::size_t child) {
    float sum = 0;
    for (std::size_t column = 0; column < model.columns.size(); ++column)
        if (column != parent && column != child) sum += model.columns[column].weight[static_cast<std::size_t>(pattern.level(column))];
    return sum <= kTwoPersons;
}

struct Edge {
    std::size_t parent, child;
    double lift;
    std::array<double, kLevels> given;
};

double agreement(const std::array<double, kLevels>& chances) { return chances[kStrong] + chances[kExact]; }

//! How the child agrees where the parent does, among pairs of two persons.
std::optional<Edge> edgeOf(const Model& model, const PatternCounts& sharing, std::size_t parent, std::size_t child) {
    const auto& column = model.columns[child];
    std::array<double, kLevels> tally{};
    double pairs = 0, all = 0;
    for (const auto& [bits, number] : sharing.all()) {
        const Pattern pattern{bits};
        if (pattern.level(child) == Level::missing) continue;
        all += number;
        if (!surelyTwo(model, pattern, parent, child)) continue;
        tally[static_cast<std::size_t>(pattern.level(child))] += number;
        pairs += number;
    }
    if (pairs < kLeastPairs || pairs < kLeastShare * all) return std::nullopt;
    Edge edge{parent, child, 0, {}};
    for (std::size_t level = 1; level < kLevels; ++level) edge.given[level] = (tally[level] + kPriorPairs * column.u[level]) / (pairs + kPriorPairs);
    edge.lift = std::log2(agreement(edge.given) / agreement(column.u));
    if (edge.lift < kLeastLift || agreement(edge.given) < kLeastAgreement) return std::nullopt;
    return edge;
}

}  // namespace

void findParents(Model& model, const std::vector<PatternCounts>& sharing) {
    const auto count = model.columns.size();
    if (sharing.size() != count) return;
    std::vector<Edge> edges;
    for (std::size_t parent = 0; parent < count; ++parent)
        for (std::size_t child = 0; child < count; ++child)
            if (parent != child)
                if (const auto edge = edgeOf(model, sharing[parent], parent, child)) edges.push_back(*edge);
    std::sort(edges.begin(), edges.end(), [](const Edge& x, const Edge& y) { return std::tuple(-x.lift, x.parent, x.child) < std::tuple(-y.lift, y.parent, y.child); });
    const auto leadsTo = [&model](std::size_t from, std::size_t to) {
        for (auto at = static_cast<int>(from); at >= 0; at = model.columns[static_cast<std::size_t>(at)].parent)
            if (static_cast<std::size_t>(at) == to) return true;
        return false;
    };
    for (const auto& edge : edges) {
        auto& child = model.columns[edge.child];
        if (child.parent >= 0 || leadsTo(edge.parent, edge.child)) continue;
        child.parent = static_cast<int>(edge.parent);
        child.uGiven = edge.given;
    }
}

}  // namespace lianlu::oneid
