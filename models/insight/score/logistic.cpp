// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/score/logistic.h"

#include <cmath>

namespace lianlu::insight {

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

Result<std::vector<double>> LogisticModel::contributions(std::span<const Feature> features, std::size_t count) const {
    LIANLU_TRY(const auto rowsOf, design.rows(features, count));
    const auto average = averages();
    const auto width = design.columns.size();
    std::vector<double> parts(count * width);
    for (std::size_t row = 0; row < count; ++row)
        for (std::size_t i = 0; i < width; ++i) {
            const auto& column = design.columns[i];
            auto& part = parts[row * width + i];
            if (column.kind == FeatureKind::number) part = rowsOf.numbers[row * rowsOf.numberCount + column.numberPlace] * beta[static_cast<std::size_t>(column.firstTerm)];
            if (!column.hasChoice) continue;
            const auto term = rowsOf.terms[row * rowsOf.choiceCount + column.choicePlace];
            if (term == DesignRows::kAverage) continue;
            part += (term == DesignRows::kReference ? 0 : beta[static_cast<std::size_t>(term)]) - average[column.choicePlace];
        }
    return parts;
}

Result<std::vector<double>> LogisticModel::logOdds(std::span<const Feature> features, std::size_t count) const {
    LIANLU_TRY(const auto parts, contributions(features, count));
    double middle = beta[0];
    for (const auto one : averages()) middle += one;
    const auto width = design.columns.size();
    std::vector<double> odds(count, middle);
    for (std::size_t row = 0; row < count; ++row)
        for (std::size_t i = 0; i < width; ++i) odds[row] += parts[row * width + i];
    return odds;
}

}  // namespace lianlu::insight
