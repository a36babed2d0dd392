// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/score/agreement.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace lianlu::insight {

namespace {

constexpr std::size_t kMostColumns = 128, kPerWord = 32;
constexpr double kLeast = 1e-300;

using Key = std::array<std::uint64_t, kMostColumns / kPerWord>;

struct Patterns {
    std::size_t columns = 0;
    std::vector<Agreement> cells;  //!< pattern by pattern
    std::vector<double> counts;
};

Patterns fold(std::span<const std::span<const Agreement>> columns, std::span<const double> weights) {
    const auto rows = columns[0].size();
    std::vector<Key> keys(rows);
    for (std::size_t c = 0; c < columns.size(); ++c)
        for (std::size_t i = 0; i < rows; ++i) keys[i][c / kPerWord] |= static_cast<std::uint64_t>(columns[c][i]) << (c % kPerWord * 2);
    std::vector<std::size_t> order(rows);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return keys[a] < keys[b]; });
    Patterns patterns{columns.size(), {}, {}};
    for (std::size_t i = 0; i < rows; ++i) {
        const auto row = order[i];
        const auto weight = weights.empty() ? 1 : weights[row];
        if (i > 0 && !patterns.counts.empty() && keys[row] == keys[order[i - 1]]) {
            patterns.counts.back() += weight;
            continue;
        }
        patterns.counts.push_back(weight);
        for (const auto& column : columns) patterns.cells.push_back(column[row]);
    }
    return patterns;
}

//! Vectors with nothing in them, and those that never occur, tell nothing.
void leaveOutEmpty(Patterns& patterns) {
    Patterns some{patterns.columns, {}, {}};
    for (std::size_t i = 0; i < patterns.counts.size(); ++i) {
        const auto cells = std::span(patterns.cells).subspan(i * patterns.columns, patterns.columns);
        if (!(patterns.counts[i] > 0) || std::all_of(cells.begin(), cells.end(), [](auto cell) { return cell == Agreement::missing; })) continue;
        some.counts.push_back(patterns.counts[i]);
        some.cells.insert(some.cells.end(), cells.begin(), cells.end());
    }
    patterns = std::move(some);
}

double logOf(double chance) { return std::log(std::max(chance, kLeast)); }

struct Logs {
    std::array<double, 2> match, other;  //!< by no, yes
};

class Learning {
public:
    Learning(const Patterns& patterns, AgreementModel& model) : m_patterns(patterns), m_model(model), m_logs(patterns.columns), m_sums(patterns.columns) {}

    //! One step; the greatest change of a parameter. The likelihood is that of before it.
    double step() {
        prepare();
        double matches = 0, all = 0;
        for (std::size_t i = 0; i < m_patterns.counts.size(); ++i) {
            const auto share = expect(i), weight = m_patterns.counts[i];
            matches += weight * share;
            all += weight;
            const auto* const cells = m_patterns.cells.data() + i * m_patterns.columns;
            for (std::size_t c = 0; c < m_patterns.columns; ++c) {
                if (cells[c] == Agreement::missing) continue;
                auto& sums = m_sums[c];
                sums.match += weight * share;
                sums.other += weight * (1 - share);
                if (cells[c] == Agreement::no) continue;
                sums.matchAgrees += weight * share;
                sums.otherAgrees += weight * (1 - share);
            }
        }
        double change = settle(m_model.lambda, matches, all);
        for (std::size_t c = 0; c < m_patterns.columns; ++c) {
            change = std::max(change, settle(m_model.m[c], m_sums[c].matchAgrees, m_sums[c].match));
            change = std::max(change, settle(m_model.u[c], m_sums[c].otherAgrees, m_sums[c].other));
        }
        return change;
    }

    double likelihood() {
        prepare();
        for (std::size_t i = 0; i < m_patterns.counts.size(); ++i) expect(i);
        return m_likelihood;
    }

private:
    struct Sums {
        double match = 0, matchAgrees = 0, other = 0, otherAgrees = 0;
    };

    //! A class that nothing falls into keeps what it had.
    static double settle(double& parameter, double part, double whole) {
        if (!(whole > 0)) return 0;
        const auto before = parameter;
        parameter = std::clamp(part / whole, 0.0, 1.0);
        return std::abs(parameter - before);
    }

    void prepare() {
        m_likelihood = 0;
        m_sums.assign(m_patterns.columns, {});
        for (std::size_t c = 0; c < m_patterns.columns; ++c)
            m_logs[c] = {{logOf(1 - m_model.m[c]), logOf(m_model.m[c])}, {logOf(1 - m_model.u[c]), logOf(m_model.u[c])}};
    }

    //! P(match | pattern), and its part of the likelihood.
    double expect(std::size_t pattern) {
        auto match = logOf(m_model.lambda), other = logOf(1 - m_model.lambda);
        const auto* const cells = m_patterns.cells.data() + pattern * m_patterns.columns;
        for (std::size_t c = 0; c < m_patterns.columns; ++c) {
            if (cells[c] == Agreement::missing) continue;
            match += m_logs[c].match[static_cast<std::size_t>(cells[c])];
            other += m_logs[c].other[static_cast<std::size_t>(cells[c])];
        }
        const auto most = std::max(match, other), rest = std::log1p(std::exp(std::min(match, other) - most));
        m_likelihood += m_patterns.counts[pattern] * (most + rest);
        return std::exp(match - most - rest);
    }

    const Patterns& m_patterns;
    AgreementModel& m_model;
    std::vector<Logs> m_logs;
    std::vector<Sums> m_sums;
    double m_likelihood = 0;
};

constexpr double kSame = 1e-6;

bool isChance(double value) { return value > 0 && value < 1; }

Result<void> check(std::span<const std::span<const Agreement>> columns, std::span<const double> weights, const AgreementSettings& settings) {
    if (columns.empty()) return fail(Code::invalid, "agreement-columns");
    if (columns.size() > kMostColumns) return fail(Code::tooLarge, "agreement-columns");
    for (const auto& column : columns)
        if (column.size() != columns[0].size()) return fail(Code::invalid, "agreement-columns");
    const auto bad = [](double weight) { return !(weight >= 0) || weight > 1e15; };
    if (!weights.empty() && (weights.size() != columns[0].size() || std::any_of(weights.begin(), weights.end(), bad))) return fail(Code::invalid, "agreement-weights");
    if (!isChance(settings.lambda) || !isChance(settings.m) || !isChance(settings.u)) return fail(Code::invalid, "agreement-start");
    return {};
}

}  // namespace

Result<AgreementModel> learnAgreement(std::span<const std::span<const Agreement>> columns, std::span<const double> weights, const AgreementSettings& settings) {
    LIANLU_CHECK(check(columns, weights, settings));
    auto patterns = fold(columns, weights);
    AgreementModel model;
    for (const auto count : patterns.counts) model.vectors += count;
    leaveOutEmpty(patterns);
    if (patterns.counts.empty()) return fail(Code::invalid, "agreement-nothing");
    model.patterns = patterns.counts.size();
    model.lambda = settings.lambda;
    model.m.assign(columns.size(), settings.m);
    model.u.assign(columns.size(), settings.u);

    Learning learning(patterns, model);
    while (!model.converged && model.iterations < settings.mostIterations) {
        if (settings.cancelled && settings.cancelled()) return fail(Code::cancelled, "learn agreement");
        ++model.iterations;
        model.converged = learning.step() <= settings.standsStill;
    }
    model.logLikelihood = learning.likelihood();
    if (std::accumulate(model.m.begin(), model.m.end(), 0.0) < std::accumulate(model.u.begin(), model.u.end(), 0.0)) {
        std::swap(model.m, model.u);
        model.lambda = 1 - model.lambda;
    }
    std::size_t compared = 0, apart = 0;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const bool seen = std::any_of(columns[c].begin(), columns[c].end(), [](Agreement agreement) { return agreement != Agreement::missing; });
        if (!seen) model.m[c] = model.u[c] = std::numeric_limits<double>::quiet_NaN();
        compared += seen;
        apart += seen && std::abs(model.m[c] - model.u[c]) > kSame;
    }
    model.identified = model.converged && apart >= 3 && model.patterns > 2 * compared + 1 && model.lambda > kSame && model.lambda < 1 - kSame;
    return model;
}

}  // namespace lianlu::insight
