// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <span>

//! What the insight library is handed: columns, one entry a row. Days count from 1970-01-01; customers are numbers from 0.
namespace lianlu::insight {

//! \brief Purchases, and refunds: those with an amount below zero. All three of one length.
struct Purchases {
    std::span<const std::uint32_t> customer;
    std::span<const std::int32_t> day;
    std::span<const double> amount;
};

//! \brief Touches with what each counts for.
struct Touches {
    std::span<const std::uint32_t> customer;
    std::span<const std::int32_t> day;
    std::span<const float> weight;
};

//! \brief A sum that keeps the digits a plain one loses (Neumaier 1974): cents stay cents.
class ExactSum {
public:
    void add(double value) noexcept {
        const double sum = m_sum + value;
        m_lost += std::abs(m_sum) >= std::abs(value) ? (m_sum - sum) + value : (value - sum) + m_sum;
        m_sum = sum;
    }
    [[nodiscard]] double value() const noexcept { return m_sum + m_lost; }

private:
    double m_sum = 0, m_lost = 0;
};

//! \brief To a millionth, as money is counted: sums of the same money are the same number, whatever they were made of.
[[nodiscard]] inline double decimal(double amount) noexcept { return std::abs(amount) < 1e9 ? std::round(amount * 1e6) / 1e6 : amount; }

}  // namespace lianlu::insight
