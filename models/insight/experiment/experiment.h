// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "models/base/result.h"

//! Campaigns as experiments: what an arm did against the control, how sure that is, and whom to send to next. Pure, any thread.
namespace lianlu::insight {

//! \brief What was seen of one arm. Variance and error are those of a sample (n − 1), none with one row.
struct ArmFigures {
    std::size_t n = 0;
    double sum = 0, mean = 0;
    std::optional<double> variance{};
    std::optional<double> low{}, high{};  //!< of the mean, 95 %: Wilson 1927 for outcomes of 0 and 1, else mean ± 1.96 · s/√n; none with one row
};

//! \brief An arm against the control. Where the error is 0 or unknown (one row, or no spread in either) there is no z.
struct ArmEffect {
    double lift = 0;                          //!< mean − mean of the control
    std::optional<double> relativeLift{};     //!< lift / mean of the control; none where that is 0
    std::optional<double> error{};            //!< √(s²/n + s₀²/n₀), unpooled
    std::optional<double> z{}, p{};           //!< lift/error; two-sided, normal
    std::optional<double> low{}, high{};      //!< lift ± 1.96 · error
    std::optional<double> degrees{}, pWelch{};   //!< Welch 1947: t = z with Satterthwaite's degrees of freedom
    std::optional<double> zPooled{}, pPooled{};  //!< of 0 and 1 only: two proportions with the pooled error (chi-square without correction)
};

struct Experiment {
    bool binary = false;  //!< every outcome is 0 or 1
    std::vector<ArmFigures> arms;
    std::vector<ArmEffect> effects;  //!< by arm; all nothing for the control
    std::vector<double> best;        //!< by arm: P(its mean is the greatest), see chancesOfBest; none where an arm has a single row of other outcomes
};

//! \brief Figures of an experiment. \param armOf codes from 0 without gaps, at most 200 arms, each with a row; \param outcome finite
//! Errors: invalid "experiment-columns" (unlike lengths, an outcome that is not finite), "experiment-one-arm" (fewer than two),
//! "experiment-arm-empty"; tooLarge "experiment-arms"; cancelled.
[[nodiscard]] Result<Experiment> judgeExperiment(std::span<const std::uint32_t> armOf, std::span<const double> outcome, std::uint32_t control,
                                                 const std::function<bool()>& cancelled = {});

//! \brief Were people shared out as planned? Pearson's chi-square of the counts against the shares (Fabijan and others 2019: take it for
//! broken below 0.0005). Errors: invalid "experiment-shares" (unlike lengths, fewer than two, a share not above 0, nobody).
struct SampleRatio {
    double chiSquare = 0, degrees = 0, p = 1;
};
[[nodiscard]] Result<SampleRatio> sampleRatio(std::span<const std::size_t> counts, std::span<const double> shares);

}  // namespace lianlu::insight
