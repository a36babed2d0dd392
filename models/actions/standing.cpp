// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "models/actions/figures.h"
#include "models/insight/value/scores.h"
#include "models/insight/value/segments.h"

namespace lianlu::actions {

namespace {

using insight::Good;

constexpr int kScores = 5;

//! Columns of those who bought: only they are ranked.
struct Buyers {
    std::vector<double> recency, frequency, monetary, x;
};

Buyers buyersOf(const insight::Rfm& rfm) {
    Buyers buyers;
    for (std::size_t i = 0; i < rfm.recency.size(); ++i) {
        if (rfm.recency[i] == insight::Rfm::kNever) continue;
        buyers.recency.push_back(rfm.recency[i]);
        buyers.frequency.push_back(rfm.frequency[i]);
        buyers.monetary.push_back(rfm.monetary[i]);
        buyers.x.push_back(rfm.x[i]);
    }
    return buyers;
}

}  // namespace

Result<std::optional<RfmStanding>> standingOf(db::Connection& c, domain::CustomerId customer, std::int32_t asOf) {
    RfmStanding standing;
    LIANLU_TRY(standing.figures, customerFigures(c, customer, asOf));
    if (standing.figures.recency == insight::Rfm::kNever) return std::optional<RfmStanding>{};
    LIANLU_TRY(const auto all, storeFigures(c, asOf));
    const auto buyers = buyersOf(all.rfm);
    const auto& own = standing.figures;
    standing.among = static_cast<std::int64_t>(buyers.recency.size());
    standing.scores = {insight::scoreAmong(buyers.recency, own.recency, kScores, Good::low), insight::scoreAmong(buyers.frequency, own.frequency, kScores, Good::high),
                       insight::scoreAmong(buyers.monetary, static_cast<double>(own.monetaryMinor), kScores, Good::high),
                       insight::scoreAmong(buyers.x, own.x, kScores, Good::high)};
    standing.segment = insight::segmentOf(insight::usualSegments(), standing.scores, kScores);
    return std::optional(std::move(standing));
}

Result<SegmentCounts> segmentCounts(db::Connection& c, std::int32_t asOf, const std::function<bool()>& cancelled) {
    LIANLU_TRY(const auto all, storeFigures(c, asOf, From::figures, cancelled));
    const auto buyers = buyersOf(all.rfm);
    const auto r = insight::scoresByRank(buyers.recency, kScores, Good::low), f = insight::scoresByRank(buyers.frequency, kScores, Good::high),
               m = insight::scoresByRank(buyers.monetary, kScores, Good::high), x = insight::scoresByRank(buyers.x, kScores, Good::high);
    const auto segments = insight::usualSegments();
    SegmentCounts counts;
    for (const auto& rule : segments.rules) counts.segments.push_back({rule.name});
    counts.segments.push_back({segments.others});
    for (std::size_t i = 0; i < buyers.recency.size(); ++i) {
        const auto& name = insight::segmentOf(segments, {r[i], f[i], m[i], x[i]}, kScores);
        auto& one = *std::find_if(counts.segments.begin(), counts.segments.end(), [&name](const SegmentCount& count) { return count.segment == name; });
        ++one.customers;
        one.purchases += static_cast<std::int64_t>(buyers.frequency[i]);
        one.monetaryMinor += std::llround(buyers.monetary[i]);
    }
    counts.buyers = static_cast<std::int64_t>(buyers.recency.size());
    counts.withoutPurchase = static_cast<std::int64_t>(all.customers.size()) - counts.buyers;
    return counts;
}

}  // namespace lianlu::actions
