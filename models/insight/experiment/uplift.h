// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "models/base/result.h"
#include "models/insight/score/logistic.h"

namespace lianlu::insight {

struct UpliftPoint {
    double share = 0;  //!< of all people, highest scores first
    double gain = 0;   //!< outcomes the treatment added among them, per treated person in all
};

//! \brief How well a score finds those whom a treatment moves.
struct UpliftQuality {
    std::size_t treated = 0, control = 0;
    double effect = 0;                  //!< mean of the treated − mean of the control
    std::vector<UpliftPoint> curve{};   //!< from (0, 0) to (1, effect); people of one score come together
    double qini = 0;                    //!< area between the curve and the straight line to its end
};

//! \brief The Qini curve and its coefficient as Radcliffe has them (Using control groups to target on predicted lift, 2007): gain(φ) =
//! (R_t(φ) − R_c(φ) · N_t(φ)/N_c(φ)) / N_t, R the sum of outcomes and N the people up to there; nothing is taken off before the first of
//! the control. Errors: invalid "uplift-columns" (unlike lengths, a figure that is not finite), "uplift-one-arm" (nobody treated, or all).
[[nodiscard]] Result<UpliftQuality> judgeUplift(std::span<const double> scores, std::span<const std::uint8_t> treated, std::span<const double> outcome);

struct UpliftAt {
    std::size_t treated = 0, control = 0;
    double uplift = 0;              //!< mean of the treated − mean of the control among them
    std::optional<double> error{};  //!< √(s_t²/n_t + s_c²/n_c); needs two of each
};

//! \brief Uplift among the share `top` (0 … 1) of people with the highest scores; those whose score is that of the last come with it.
//! Errors: as of judgeUplift; "uplift-one-arm" also when all of those had, or had not, the treatment; "uplift-share".
[[nodiscard]] Result<UpliftAt> upliftAt(std::span<const double> scores, std::span<const std::uint8_t> treated, std::span<const double> outcome, double top);

//! \brief Scores by two models (Hansotia, Rukstales 2002): chance of the outcome with the treatment − chance without.
class UpliftModel {
public:
    //! \brief Errors: as of fitLogistic, for the treated and for the control.
    [[nodiscard]] static Result<UpliftModel> fit(std::span<const Feature> people, std::span<const std::uint8_t> treated, std::span<const std::uint8_t> positive,
                                                 const LogisticSettings& settings = {});
    [[nodiscard]] Result<std::vector<double>> score(std::span<const Feature> people, std::size_t count) const;

private:
    LogisticModel m_treated, m_control;
};

}  // namespace lianlu::insight
