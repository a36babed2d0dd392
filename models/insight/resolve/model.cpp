// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/resolve/model.h"

#include "models/insight/resolve/dependence.h"

#include <algorithm>
#include <cmath>

namespace lianlu::oneid {

namespace {

constexpr int kRounds = 4;
constexpr int kSteps = 60;
constexpr double kStill = 1e-6;
//! What is known before anything was seen, worth so many matches: disagree … moved.
constexpr double kPriorMatches = 6;
constexpr std::array<double, kLevels> kPriorM{0, 0.10, 0.03, 0.04, 0.09, 0.72, 0.02};
//! An agreement that no random pair had is as frequent as half a pair.
constexpr double kPriorPairs = 0.5;
constexpr float kMostWeight = 40;
//! Whatever the data say: people move, marry and mistype, and one column alone must not part two records that agree in all others.
constexpr double kLeastDisagreement = 0.01;
constexpr auto kDisagree = static_cast<std::size_t>(Level::disagree);
constexpr auto kExact = static_cast<std::size_t>(Level::exact);
constexpr auto kMoved = static_cast<std::size_t>(Level::moved);

struct Sums {
    std::vector<std::array<double, kLevels>> matched;
    double matches = 0;
};

void addTo(std::vector<std::array<double, kLevels>>& counts, std::uint64_t bits, double weight) {
    const Pattern pattern{bits};
    for (std::size_t column = 0; column < counts.size(); ++column) counts[column][static_cast<std::size_t>(pattern.level(column))] += weight;
}

//! Levels are ordered: where a better one tells less than a worse one, both become one (pool adjacent violators).
std::array<float, kLevels> weightsOf(const std::array<double, kLevels>& m, const std::array<double, kLevels>& u) {
    std::array<float, kLevels> weight{};
    struct Pool {
        double m, u;
        std::size_t first, last;
    };
    std::vector<Pool> pools;
    for (auto level = static_cast<std::size_t>(Level::disagree); level <= static_cast<std::size_t>(Level::exact); ++level) {
        pools.push_back({m[level], u[level], level, level});
        while (pools.size() > 1) {
            const auto& better = pools.back();
            auto& worse = pools[pools.size() - 2];
            if (better.m * worse.u >= worse.m * better.u) break;
            worse = {worse.m + better.m, worse.u + better.u, worse.first, better.last};
            pools.pop_back();
        }
    }
    const auto logOf = [](double x, double y) { return std::clamp(static_cast<float>(std::log2(x / y)), -kMostWeight, kMostWeight); };
    for (const auto& pool : pools)
        for (auto level = pool.first; level <= pool.last; ++level) weight[level] = logOf(pool.m, pool.u);
    weight[kMoved] = std::clamp(logOf(m[kMoved], u[kMoved]), 0.0F, std::max(0.0F, weight[kExact]));
    return weight;
}

void setWeights(ColumnModel& column) {
    column.weight = weightsOf(column.m, column.u);
    if (column.parent < 0) return;
    column.weightGiven = weightsOf(column.m, column.uGiven);
    // What is expected tells less, and that it is missed is no evidence for a match.
    for (std::size_t level = 1; level < kLevels; ++level) {
        auto& given = column.weightGiven[level];
        given = column.weight[level] > 0 ? std::clamp(given, 0.0F, column.weight[level]) : std::clamp(given, column.weight[level], 0.0F);
    }
}

void setM(Model& model, const Sums& sums) {
    for (std::size_t column = 0; column < model.columns.size(); ++column) {
        double total = kPriorMatches;
        for (std::size_t level = 1; level < kLevels; ++level) total += sums.matched[column][level];
        auto& m = model.columns[column].m;
        for (std::size_t level = 1; level < kLevels; ++level) m[level] = (sums.matched[column][level] + kPriorMatches * kPriorM[level]) / total;
        m[kDisagree] = std::max(m[kDisagree], kLeastDisagreement);
        setWeights(model.columns[column]);
    }
}

//! u of the random pairs, each as far as it is none of one person.
void setU(Model& model, const PatternCounts& random, bool first) {
    std::vector<std::array<double, kLevels>> counts(model.columns.size());
    for (const auto& [bits, count] : random.all())
        addTo(counts, bits, first ? count : count * (1 - Model::probability(model.logOdds(Pattern{bits}))));
    for (std::size_t column = 0; column < model.columns.size(); ++column) {
        double total = kPriorPairs * (kLevels - 1);
        for (std::size_t level = 1; level < kLevels; ++level) total += counts[column][level];
        for (std::size_t level = 1; level < kLevels; ++level) model.columns[column].u[level] = (counts[column][level] + kPriorPairs) / total;
        setWeights(model.columns[column]);
    }
}

Sums expectation(const Model& model, const PatternCounts& candidates) {
    Sums sums{std::vector<std::array<double, kLevels>>(model.columns.size())};
    for (const auto& [bits, count] : candidates.all()) {
        const double matched = count * Model::probability(model.logOdds(Pattern{bits}));
        sums.matches += matched;
        addTo(sums.matched, bits, matched);
    }
    return sums;
}

}  // namespace

void PatternCounts::add(const PatternCounts& other) { m_counts.insert(m_counts.end(), other.m_counts.begin(), other.m_counts.end()); }

void PatternCounts::compact() {
    std::sort(m_counts.begin(), m_counts.end());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        if (kept > 0 && m_counts[kept - 1].first == m_counts[i].first) m_counts[kept - 1].second += m_counts[i].second;
        else m_counts[kept++] = m_counts[i];
    }
    m_counts.resize(kept);
}

double PatternCounts::total() const noexcept {
    double sum = 0;
    for (const auto& [bits, count] : m_counts) sum += count;
    return sum;
}

double Model::probability(double logOdds) noexcept { return 1 / (1 + std::exp2(-std::clamp(logOdds, -200.0, 200.0))); }

double Model::logOdds(Pattern pattern) const noexcept {
    double sum = std::log2(lambda / (1 - lambda));
    for (std::size_t column = 0; column < columns.size(); ++column) sum += static_cast<double>(weight(column, pattern));
    return sum;
}

double Model::logOdds(const Records& records, std::uint32_t a, std::uint32_t b, Pattern pattern) const noexcept {
    static_cast<void>(b);
    double sum = std::log2(lambda / (1 - lambda));
    const double all = records.size();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto& column = columns[i];
        const auto level = pattern.level(i);
        if (level != Level::exact) {
            sum += static_cast<double>(weight(i, pattern));
            continue;
        }
        const double sharing = records.count(i, records.value(a, i));
        double u = std::max((sharing - 2) / all, std::min(column.u[kExact], 1 / all));
        if (dependent(i, pattern)) u = std::max(u, column.uGiven[kExact]);
        // A value that half of all have still does not speak against the pair.
        sum += std::clamp(std::log2(column.m[kExact] / u), 0.0, static_cast<double>(kMostWeight));
    }
    return sum;
}

Model learn(const std::vector<Column>& columns, const Evidence& evidence) {
    Model model;
    model.columns.resize(columns.size());
    const double scale = 1 / std::max(evidence.candidateShare, 1e-12);
    const double all = std::max(evidence.allPairs, 1.0);
    for (auto& column : model.columns) column.m = kPriorM;
    // One match for every fifth candidate, but not more than a hundredth of all pairs, to begin with.
    model.lambda = std::clamp(evidence.candidates.total() * scale * 0.2 / all, 1e-12, 0.01);
    setU(model, evidence.random, true);
    findParents(model, evidence.sharing);
    for (int round = 0; round < kRounds; ++round) {
        for (int step = 0; step < kSteps; ++step) {
            const auto sums = expectation(model, evidence.candidates);
            const double before = model.lambda;
            model.lambda = std::clamp((sums.matches * scale + 0.5) / (all + 1), 1e-12, 0.5);
            setM(model, sums);
            if (std::abs(model.lambda - before) <= kStill * before) break;
        }
        setU(model, evidence.random, false);
    }
    return model;
}

}  // namespace lianlu::oneid
