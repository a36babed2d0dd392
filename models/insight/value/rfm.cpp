// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/value/rfm.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lianlu::insight {

namespace {

bool fits(std::size_t customers, std::span<const std::uint32_t> customer, std::size_t days, std::size_t values) {
    return customer.size() == days && days == values &&
           std::all_of(customer.begin(), customer.end(), [customers](std::uint32_t number) { return number < customers; });
}

//! 2^(−age/30), by age in days: asked once a touch, and there are few ages.
class Decay {
public:
    Decay() {
        for (std::size_t age = 0; age < m_known.size(); ++age) m_known[age] = of(static_cast<double>(age));
    }
    [[nodiscard]] double operator()(std::int64_t age) const {
        return age < static_cast<std::int64_t>(m_known.size()) ? m_known[static_cast<std::size_t>(age)] : of(static_cast<double>(age));
    }

private:
    static double of(double age) { return std::exp2(-age / kHalfLifeDays); }
    std::array<double, 1024> m_known{};
};

}  // namespace

Result<Rfm> rfm(std::size_t customers, const Purchases& purchases, const Touches& touches, std::int32_t asOf) {
    if (!fits(customers, purchases.customer, purchases.day.size(), purchases.amount.size()) ||
        !fits(customers, touches.customer, touches.day.size(), touches.weight.size()))
        return fail(Code::invalid, "columns");
    Rfm figures{std::vector<std::int32_t>(customers, Rfm::kNever), std::vector<std::int32_t>(customers), std::vector<double>(customers),
                std::vector<double>(customers)};
    std::vector<ExactSum> sums(customers);
    for (std::size_t row = 0; row < purchases.customer.size(); ++row) {
        const auto day = purchases.day[row];
        if (day > asOf) continue;
        const auto customer = purchases.customer[row];
        sums[customer].add(purchases.amount[row]);
        if (purchases.amount[row] < 0) continue;
        ++figures.frequency[customer];
        figures.recency[customer] = std::min(figures.recency[customer], asOf - day);
    }
    for (std::size_t customer = 0; customer < customers; ++customer) figures.monetary[customer] = decimal(sums[customer].value());
    const Decay decay;
    for (std::size_t row = 0; row < touches.customer.size(); ++row) {
        const auto age = std::int64_t{asOf} - touches.day[row];
        if (age >= 0) figures.x[touches.customer[row]] += static_cast<double>(touches.weight[row]) * decay(age);
    }
    return figures;
}

}  // namespace lianlu::insight
