// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/score/logistic.h"

#include <algorithm>
#include <cmath>

namespace lianlu::insight {

namespace {

constexpr std::size_t kRowsAtOnce = 16'384;  // so that the parts of a long table are never all there

}  // namespace

double LogisticModel::probability(double logOdds) noexcept {
    if (logOdds >= 0) return 1 / (1 + std::exp(-logOdds));
    const auto odds = std::exp(logOdds);
    return odds / (1 + odds);
}

//! By choice: what its terms come to in the training on average.
std::vector<double> LogisticModel::averages() const {
    std::vector<double> sums;
    for (const auto& column : design.columns)
        if (column.hasChoice) sums.resize(std::max(sums.size(), column.choicePlace + 1));
    for (std::size_t i = 0; i < design.terms.size(); ++i)
        if (const auto& term = design.terms[i]; term.kind == Term::Kind::level || term.kind == Term::Kind::missing)
            sums[design.columns[term.column].choicePlace] += term.mean * beta[i];
    return sums;
}

std::vector<double> LogisticModel::partsOf(const DesignRows& rows) const {
    const auto average = averages();
    const auto width = design.columns.size();
    std::vector<double> parts(rows.rows * width);
    for (std::size_t row = 0; row < rows.rows; ++row)
        for (std::size_t i = 0; i < width; ++i) {
            const auto& column = design.columns[i];
            auto& part = parts[row * width + i];
            if (column.kind == FeatureKind::number) part = rows.numbers[row * rows.numberCount + column.numberPlace] * beta[static_cast<std::size_t>(column.firstTerm)];
            if (!column.hasChoice) continue;
            const auto term = rows.terms[row * rows.choiceCount + column.choicePlace];
            if (term == DesignRows::kAverage) continue;
            part += (term == DesignRows::kReference ? 0 : beta[static_cast<std::size_t>(term)]) - average[column.choicePlace];
        }
    return parts;
}

Result<std::vector<double>> LogisticModel::contributions(std::span<const Feature> features, std::size_t count) const {
    LIANLU_TRY(const auto rows, design.rows(features, count));
    return partsOf(rows);
}

Result<std::vector<double>> LogisticModel::logOdds(std::span<const Feature> features, std::size_t count) const {
    double middle = beta[0];
    for (const auto one : averages()) middle += one;
    const auto width = design.columns.size();
    std::vector<double> odds(count, middle);
    for (std::size_t first = 0; first < count; first += kRowsAtOnce) {
        LIANLU_TRY(const auto rows, design.rows(features, count, first, std::min(kRowsAtOnce, count - first)));
        const auto parts = partsOf(rows);
        for (std::size_t row = 0; row < rows.rows; ++row)
            for (std::size_t i = 0; i < width; ++i) odds[first + row] += parts[row * width + i];
    }
    return odds;
}

}  // namespace lianlu::insight
