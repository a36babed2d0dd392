// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/seed/figures.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace lianlu::server {

namespace {

double ratio(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

}  // namespace

void Figures::merge(const Figures& other) {
    for (const auto& [entity, count] : other.rows) rows[entity] += count;
    revenueMinor.insert(revenueMinor.end(), other.revenueMinor.begin(), other.revenueMinor.end());
    basketsMinor.insert(basketsMinor.end(), other.basketsMinor.begin(), other.basketsMinor.end());
    for (std::size_t i = 0; i < ordersByChannel.size(); ++i) ordersByChannel[i] += other.ordersByChannel[i];
    for (std::size_t i = 0; i < buyersByDecision.size(); ++i) buyersByDecision[i] += other.buyersByDecision[i];
    for (const auto& [month, count] : other.ordersByMonth) ordersByMonth[month] += count;
    digest += other.digest;
}

std::int64_t Figures::allRows() const {
    std::int64_t sum = 0;
    for (const auto& [entity, count] : rows) sum += count;
    return sum;
}

std::int64_t Figures::revenue() const {
    return std::accumulate(revenueMinor.begin(), revenueMinor.end(), std::int64_t{0});
}

double Figures::topFifthShare() const {
    auto sorted = revenueMinor;
    const auto top = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 5);
    std::nth_element(sorted.begin(), top, sorted.end(), std::greater<>());
    return ratio(std::accumulate(sorted.begin(), top, std::int64_t{0}), revenue());
}

double Figures::channelShare(domain::SalesChannel channel) const {
    return ratio(ordersByChannel[static_cast<std::size_t>(channel)], orders());
}

double Figures::decisionShare(Decision decision) const {
    return ratio(buyersByDecision[static_cast<std::size_t>(decision)],
                 std::accumulate(buyersByDecision.begin(), buyersByDecision.end(), std::int64_t{0}));
}

std::int64_t Figures::medianBasketMinor() const {
    if (basketsMinor.empty()) return 0;
    auto sorted = basketsMinor;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    return *middle;
}

}  // namespace lianlu::server
