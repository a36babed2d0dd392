// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/portrait.h"

#include <algorithm>
#include <map>
#include <set>

namespace lianlu::insight {

namespace {

constexpr std::size_t kMostCategories = 5;
constexpr std::int64_t kLeastPieces = 3;
// One bulk order must not cost memory.
constexpr std::int64_t kMostPiecesALine = 100;

std::vector<Share> sharesOf(const std::map<std::string, std::int64_t>& counts, std::size_t most) {
    std::int64_t all = 0;
    std::vector<Share> shares;
    for (const auto& [name, count] : counts) {
        all += count;
        shares.push_back({name, count, 0});
    }
    std::stable_sort(shares.begin(), shares.end(), [](const Share& a, const Share& b) { return a.count > b.count; });
    if (shares.size() > most) shares.resize(most);
    for (auto& share : shares) share.part = all > 0 ? static_cast<double>(share.count) / static_cast<double>(all) : 0;
    return shares;
}

std::optional<double> medianGap(const std::vector<PortraitFacts::Order>& orders) {
    // Two receipts of one day are one visit.
    std::set<std::int64_t> days;
    for (const auto& order : orders) days.insert(toUnixMs(order.at) / 86'400'000);
    if (days.size() < 3) return std::nullopt;
    std::vector<std::int64_t> gaps;
    for (auto next = std::next(days.begin()); next != days.end(); ++next) gaps.push_back(*next - *std::prev(next));
    std::sort(gaps.begin(), gaps.end());
    const auto middle = gaps.size() / 2;
    return gaps.size() % 2 ? static_cast<double>(gaps[middle]) : static_cast<double>(gaps[middle - 1] + gaps[middle]) / 2.0;
}

std::optional<PriceBand> pricesOf(const std::vector<PortraitFacts::Goods>& goods) {
    std::vector<std::int64_t> prices;
    for (const auto& line : goods)
        if (line.quantity > 0 && line.amountMinor > 0)
            prices.insert(prices.end(), static_cast<std::size_t>(std::min(line.quantity, kMostPiecesALine)), line.amountMinor / line.quantity);
    if (static_cast<std::int64_t>(prices.size()) < kLeastPieces) return std::nullopt;
    std::sort(prices.begin(), prices.end());
    // The nearest rank: the ⌈q·n⌉-th of n.
    const auto at = [&prices](std::size_t quarter) { return prices[(quarter * prices.size() + 3) / 4 - 1]; };
    return PriceBand{at(1), at(2), at(3), static_cast<std::int64_t>(prices.size())};
}

}  // namespace

Portrait makePortrait(const PortraitFacts& facts, Time now, const Calendar& calendar) {
    Portrait portrait;
    portrait.coupons = facts.coupons;
    portrait.offers = facts.offers;
    portrait.firstMonth = calendar(now).month - Portrait::kMonths + 1;
    const auto note = [&portrait](const Moment& moment) {
        if (moment.hour < 0 || moment.hour > 23 || moment.weekday < 0 || moment.weekday > 6) return;
        ++portrait.byHour[static_cast<std::size_t>(moment.hour)];
        ++portrait.byWeekday[static_cast<std::size_t>(moment.weekday)];
        ++portrait.moments;
    };
    std::map<std::string, std::int64_t> channels, categories;
    for (const auto& order : facts.orders) {
        const auto moment = calendar(order.at);
        note(moment);
        ++channels[order.channel];
        const int month = moment.month - portrait.firstMonth;
        if (month < 0 || month >= Portrait::kMonths) continue;
        ++portrait.ordersByMonth[static_cast<std::size_t>(month)];
        ++portrait.orders;
    }
    for (const auto& moment : facts.moments) note(calendar(moment));
    for (const auto& line : facts.goods) {
        if (line.quantity <= 0) continue;
        portrait.pieces += line.quantity;
        categories[line.category] += line.quantity;
    }
    portrait.daysBetween = medianGap(facts.orders);
    portrait.channels = sharesOf(channels, channels.size());
    portrait.categories = sharesOf(categories, kMostCategories);
    portrait.prices = pricesOf(facts.goods);
    return portrait;
}

}  // namespace lianlu::insight
