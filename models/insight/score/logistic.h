// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/insight/score/design.h"

namespace lianlu::insight {

struct LogisticSettings {
    double ridge = 1e-8;
    int mostIterations = 100;
    std::function<bool()> cancelled{};
};

//! \brief A coefficient on the column's own scale, as a change of the log odds.
struct Coefficient {
    Term::Kind kind = Term::Kind::intercept;
    std::string column{}, level{};  //!< empty column: the intercept
    double estimate = 0, error = 0, z = 0, p = 1;  //!< error: standard error of the estimate; p: two-sided, normal
    bool aliased = false;           //!< says what terms before it say already: left out, as glm() leaves it NA
};

//! \brief A chance out of columns: log(p/(1 − p)) = intercept + Σ coefficients (Cox 1958).
class LogisticModel {
public:
    //! \brief Log odds of each row. Errors: as of Design::rows.
    [[nodiscard]] Result<std::vector<double>> logOdds(std::span<const Feature> features, std::size_t count) const;
    //! \brief The same split by column (row by row, Design::columns of them): how far each moves the row from the average of the training.
    //! Their sum and the average log odds are the row's log odds.
    [[nodiscard]] Result<std::vector<double>> contributions(std::span<const Feature> features, std::size_t count) const;
    [[nodiscard]] static double probability(double logOdds) noexcept;

    Design design;
    std::vector<double> beta;  //!< by term, numbers in spreads from their mean
    std::vector<Coefficient> coefficients;
    std::size_t rows = 0, positives = 0;
    double deviance = 0, nullDeviance = 0;  //!< −2 log likelihood, without the ridge
    int iterations = 0;
    bool converged = false;
    bool separated = false;  //!< some terms tell the outcome for certain: their coefficients are as large as the ridge lets them be

private:
    [[nodiscard]] std::vector<double> averages() const;
    [[nodiscard]] std::vector<double> partsOf(const DesignRows& rows) const;
};

//! \brief Maximum likelihood by iteratively reweighted least squares (McCullagh, Nelder 1989, section 2.5), with halved steps where one goes
//! too far; the figures of glm(family = binomial) in R. From the likelihood ridge/2 · Σ beta² is taken (not of the intercept; le Cessie, van
//! Houwelingen 1992): with 1e-8 nobody sees it, but separable data have an answer. Terms that say what terms before them say (less than 1e-10
//! of their square is new) are left out. Memory: the training rows as numbers; time per iteration: rows × terms at one time, squared.
//! \param positive 1 for a row with the outcome, else 0
//! Errors: invalid "score-columns", "score-no-rows", "score-one-class"; cancelled.
[[nodiscard]] Result<LogisticModel> fitLogistic(std::span<const Feature> training, std::span<const std::uint8_t> positive, const LogisticSettings& settings = {});

}  // namespace lianlu::insight
