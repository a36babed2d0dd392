// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/insight/score/logistic.h"

namespace lianlu::insight {

//! \brief Why a lead scores as it does; words are made of it elsewhere.
struct Reason {
    std::size_t column = 0;  //!< in the model's design
    std::string name{};
    double points = 0;       //!< of the score: what it would lose (gain, where negative) were this column as the average has it
};

struct Maturity {
    double score = 0;  //!< 0 … 100: the chance in hundredths, calibrated as the model is
    std::vector<Reason> reasons{};  //!< the strongest first; none that moves less than a hundredth of a point
};

//! \brief How ripe leads are: 100 · p of a logistic model. A column's contribution is coefficient × (value − average of the training), in log
//! odds (Štrumbelj, Kononenko 2014, for an additive model); its points are 100 · (p − p without that contribution).
//! Errors: as of LogisticModel::contributions.
[[nodiscard]] Result<std::vector<Maturity>> maturityOf(const LogisticModel& model, std::span<const Feature> features, std::size_t count, std::size_t reasons = 3);

//! \brief How much somebody is like the customers that closed, 0 … 1, from the same model learned with those known as positive against all
//! the rest: p(known)/c, at most 1, with c the mean p of the known (Elkan, Noto 2008, Learning classifiers from only positive and unlabeled
//! data, equation 1 and estimator e1). The order of people is that of p.
//! \param known 1 for a customer that closed. Errors: as of fitLogistic.
[[nodiscard]] Result<std::vector<double>> lookAlike(std::span<const Feature> people, std::span<const std::uint8_t> known, const LogisticSettings& settings = {});

}  // namespace lianlu::insight
