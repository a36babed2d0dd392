// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "models/base/result.h"

namespace lianlu::insight {

//! \brief Rows of about the same chance, and what became of them.
struct ChanceBin {
    std::size_t rows = 0;
    double predicted = 0, observed = 0;  //!< means
    double low = 0, high = 1;            //!< of `observed`, 95 % (Wilson 1927)
};

//! \brief How good chances are, on rows the model did not learn from.
struct ChanceQuality {
    std::size_t rows = 0, positives = 0;
    double deviance = 0;  //!< −2 log likelihood
    double brier = 0;     //!< mean squared error (Brier 1950)
    //! Area under the ROC curve: P(a positive row scores above another), ties halved (Hanley, McNeil 1982); error by DeLong, DeLong,
    //! Clarke-Pearson 1988. Without positives, or without others, there is none; the error needs two of each.
    std::optional<double> auc{}, aucError{};
    //! Logistic regression of the outcome on the log odds (Cox 1958): 0 and 1 where the chances hold. None where it cannot be told.
    std::optional<double> calibrationIntercept{}, calibrationSlope{};
    std::vector<ChanceBin> bins{};  //!< at most ten of equal size, lowest chance first; rows of one chance stay together
};

//! \brief \param logOdds of each row, finite; \param positive 1 or 0
//! Errors: invalid "score-columns" (unlike lengths), "score-no-rows".
[[nodiscard]] Result<ChanceQuality> judgeChances(std::span<const double> logOdds, std::span<const std::uint8_t> positive);

}  // namespace lianlu::insight
