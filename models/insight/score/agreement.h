// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "models/base/result.h"

namespace lianlu::insight {

//! \brief Of one comparison of two records: do they agree in a column?
enum class Agreement : std::uint8_t { no, yes, missing };

struct AgreementSettings {
    double lambda = 0.1, m = 0.9, u = 0.1;  //!< where it starts
    double standsStill = 1e-12;             //!< the greatest change of a parameter at which it ends
    int mostIterations = 100'000;
    std::function<bool()> cancelled{};
};

struct AgreementModel {
    double lambda = 0;         //!< share of matches among the vectors
    std::vector<double> m, u;  //!< by column: P(agree | match), P(agree | no match); NaN where nothing was compared in it
    double logLikelihood = 0;  //!< natural logarithm, of all vectors
    double vectors = 0;        //!< with their weights; those with nothing in them too
    std::size_t patterns = 0;  //!< that are unlike
    int iterations = 0;
    bool converged = false;
    //! \brief Whether only these figures fit best. Not with fewer patterns than parameters (2 × columns + 1 need one more), without three columns in which the classes differ,
    //! with one class empty, or where no end was reached: then they are those near the start.
    bool identified = true;
};

//! \brief Fellegi and Sunter's model (1969) of independent columns, by expectation and maximisation (Winkler 1988; Jaro 1989, section 4).
//! What is missing is left out of the likelihood. The class whose mean m is above its mean u is the matches. Vectors are folded by pattern:
//! time per iteration is patterns × columns.
//! \param columns up to 128 of one length; \param weights how often each vector occurs, 0 or more, or empty: once
//! Errors: invalid "agreement-columns" (none, or unlike lengths), "agreement-weights", "agreement-nothing" (nothing but missing, or no
//! vectors), "agreement-start" (a chance that does not lie between 0 and 1); tooLarge "agreement-columns"; cancelled.
[[nodiscard]] Result<AgreementModel> learnAgreement(std::span<const std::span<const Agreement>> columns, std::span<const double> weights,
                                                    const AgreementSettings& settings = {});

}  // namespace lianlu::insight
