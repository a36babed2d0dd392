// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/tier.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <vector>

namespace lianlu::domain {

namespace {

constexpr std::int64_t kLongestWindowMonths = 1200;  // a hundred years: more is a mistake, and no date to reckon with

std::int64_t addSaturated(std::int64_t a, std::int64_t b) noexcept {
    constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
    constexpr auto kMin = std::numeric_limits<std::int64_t>::min();
    if (b > 0 && a > kMax - b) return kMax;
    if (b < 0 && a < kMin - b) return kMin;
    return a + b;
}

TierStanding standing(std::span<const TierRule> rules, const std::function<std::int64_t(const TierRule&)>& pointsFor) {
    std::vector<const TierRule*> ladder;
    for (const auto& rule : rules) ladder.push_back(&rule);
    std::sort(ladder.begin(), ladder.end(), [](const TierRule* a, const TierRule* b) {
        return a->rank != b->rank ? a->rank < b->rank : a->pointsNeeded < b->pointsNeeded;
    });
    TierStanding result;
    std::size_t above = 0;
    for (std::size_t i = 0; i < ladder.size(); ++i) {
        const auto points = pointsFor(*ladder[i]);
        if (points < ladder[i]->pointsNeeded) continue;
        result.tierCode = ladder[i]->code;
        result.tierPoints = points;
        above = i + 1;
    }
    if (ladder.empty()) return result;
    if (above == 0) result.tierPoints = pointsFor(*ladder.front());
    if (above < ladder.size()) {
        result.nextTierCode = ladder[above]->code;
        result.pointsToNext = ladder[above]->pointsNeeded - pointsFor(*ladder[above]);
    }
    return result;
}

}  // namespace

std::int64_t tierPointsOf(const PointsEntry& entry) noexcept {
    switch (entry.kind) {
        case PointsKind::earn:
        case PointsKind::refund:
        case PointsKind::adjust: return entry.points;
        case PointsKind::spend:
        case PointsKind::expire:
        case PointsKind::unknown: break;
    }
    return 0;
}

Time windowStart(Time now, std::int64_t months) noexcept {
    if (months <= 0) return Time::min();
    using namespace std::chrono;
    const auto day = floor<days>(now);
    const auto sinceMidnight = now - day;
    const year_month_day date{day};
    const auto back = date.year() / date.month() - std::chrono::months{std::min(months, kLongestWindowMonths)};
    const auto last = (back / std::chrono::last).day();
    return sys_days{back / std::min(date.day(), last)} + sinceMidnight;
}

std::int64_t pointsInWindow(std::span<const PointsEntry> entries, Time now, std::int64_t months) noexcept {
    const Time from = windowStart(now, months);
    std::int64_t sum = 0;
    for (const auto& entry : entries)
        if (entry.at && *entry.at > from && *entry.at <= now) sum = addSaturated(sum, tierPointsOf(entry));
    return std::max<std::int64_t>(sum, 0);
}

TierStanding standingFor(std::span<const TierRule> rules, std::int64_t tierPoints) {
    return standing(rules, [tierPoints](const TierRule&) { return tierPoints; });
}

TierStanding standingFor(std::span<const TierRule> rules, std::span<const PointsEntry> entries, Time now) {
    return standing(rules, [&](const TierRule& rule) { return pointsInWindow(entries, now, rule.windowMonths); });
}

MemberState memberStateOf(CustomerId member, std::span<const TierRule> rules, std::span<const PointsEntry> ledger, Time now) {
    const auto held = standingFor(rules, ledger, now);
    MemberState state;
    state.customerId = member;
    state.tierCode = held.tierCode;
    for (const auto& entry : ledger) state.pointsBalance = addSaturated(state.pointsBalance, entry.points);
    state.tierPoints = held.tierPoints;
    state.nextTierCode = held.nextTierCode;
    state.pointsToNext = held.pointsToNext;
    state.asOf = now;
    return state;
}

}  // namespace lianlu::domain
