// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>
#include <span>
#include <vector>

#include "models/base/result.h"

//! The highest point of a smooth log-likelihood whose parameters are above 0: for the models of this folder.
namespace lianlu::insight::lifetime {

inline constexpr std::size_t kMostParameters = 4;
using Parameters = std::array<double, kMostParameters>;

//! \brief The function's value at the parameters and, into `gradient`, its derivatives by the *logarithms* of the parameters.
using Objective = std::function<double(const Parameters& at, Parameters& gradient)>;
using Cancelled = std::function<bool()>;

//! \brief A parameter as it was found, and how sure it is.
struct Estimate {
    double value = 0;
    double standardError = 0;     //!< 0: unknown
    double low = 0, high = 0;     //!< 95 %, symmetric in the logarithm: exp(ln v ± 1.96·se/v); 0: unknown
};

struct Optimum {
    Parameters at{};
    double value = 0;
    int evaluations = 0;
    //! The gradient is 0 and the curvature says that this is a top. If not, the data do not tell the parameters apart or want one of them
    //! at 0 or without end: what was found is as likely as any, but it has no standard errors.
    bool certain = false;
    std::array<Parameters, kMostParameters> covariance{};  //!< of the logarithms; only where certain
};

//! \brief Climbs from each start with L-BFGS (Nocedal 1980, as in NLopt), goes on from the best, then with Newton's steps until the gradient
//! is 0 to the last digits. Parameters stay within [least, most]. At most some hundred evaluations a start.
//! \param objective the mean of the observations, so that steps and bounds do not depend on how many there are
//! \param count how many of the kMostParameters there are, the rest is not touched
//! \errors Code::cancelled; Code::invalid where the function has no value at any start.
[[nodiscard]] Result<Optimum> maximise(const Objective& objective, std::size_t count, double observations, std::span<const Parameters> starts,
                                       double least, double most, const Cancelled& cancelled);

//! \brief The parameter `index` with its standard error (delta method) and interval.
[[nodiscard]] Estimate estimateOf(const Optimum& optimum, std::size_t index);

}  // namespace lianlu::insight::lifetime
