// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "models/base/result.h"

namespace lianlu::insight {

//! \brief Customers who came for the first time in one month, and how many of them came in that month and in each after it.
struct Cohort {
    std::int32_t month = 0;             //!< 12 × year + month − 1
    std::vector<std::int64_t> active;   //!< by months since; [0] is the size of the cohort; up to the last month of the data
    [[nodiscard]] std::int64_t size() const { return active.front(); }
};

//! \brief Cohorts by calendar month, the earliest first; months in which nobody came for the first time have none. Customers are numbers from 0 below `customers`,
//! days count from 1970-01-01; more rows of a customer in a month count once. Errors: invalid "columns".
[[nodiscard]] Result<std::vector<Cohort>> retention(std::size_t customers, std::span<const std::uint32_t> customer, std::span<const std::int32_t> day);

//! \brief 2010-12
[[nodiscard]] std::string monthText(std::int32_t month);

}  // namespace lianlu::insight
