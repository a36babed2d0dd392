// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <vector>

#include "models/base/result.h"
#include "models/insight/value/purchases.h"

//! X-RFM: when a customer bought last, how often, for how much (Hughes 1994), and how engaged they are (X).
namespace lianlu::insight {

constexpr double kHalfLifeDays = 30;  //!< a touch counts half after so many days

//! \brief A column each, by customer.
struct Rfm {
    static constexpr std::int32_t kNever = std::numeric_limits<std::int32_t>::max();

    std::vector<std::int32_t> recency;  //!< days from the last purchase to `asOf`; kNever: none yet
    std::vector<std::int32_t> frequency;  //!< purchases
    std::vector<double> monetary;         //!< sum of amounts, refunds taken off; to a millionth, see decimal()
    std::vector<double> x;                //!< sum of weight × 2^(−age in days / 30)
};

//! \brief Figures of `customers` customers at the end of day `asOf`. What is later is not looked at. A refund lowers monetary and is no
//! purchase: neither recency nor frequency know it. Errors: invalid "columns" where they differ in length or a customer's number is too
//! great. Sums are taken in the order of the rows: the same input gives the same last digit.
[[nodiscard]] Result<Rfm> rfm(std::size_t customers, const Purchases& purchases, const Touches& touches, std::int32_t asOf);

}  // namespace lianlu::insight
