// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/basket/similar.h"

#include <algorithm>
#include <cmath>

namespace lianlu::insight {

namespace {

constexpr double kMostSteps = 1e11;
constexpr std::size_t kLookAfter = 4'000'000;

//! What is sorted by: a quotient of two whole numbers, rounded once. The cosine is sorted by its square.
double quotientOf(Likeness metric, double both, double a, double b, double baskets) {
    switch (metric) {
        case Likeness::cosine: return both * both / (a * b);
        case Likeness::jaccard: return both / (a + b - both);
        case Likeness::lift: return both * baskets / (a * b);
    }
    return 0;
}

bool better(const Neighbour& a, const Neighbour& b) { return a.score != b.score ? a.score > b.score : a.similar < b.similar; }

//! Which baskets hold each item.
struct Holders {
    std::vector<std::uint32_t> starts, baskets;

    explicit Holders(const Baskets& from) : starts(from.holders.size() + 1), baskets(from.items.size()) {
        for (std::size_t i = 0; i < from.holders.size(); ++i) starts[i + 1] = starts[i] + from.holders[i];
        auto next = starts;
        for (std::uint32_t i = 0; i < from.count(); ++i)
            for (const auto item : from.basket(i)) baskets[next[item]++] = i;
    }
};

}  // namespace

Result<std::vector<Neighbour>> similarItems(const Baskets& baskets, const LikenessSettings& settings) {
    double steps = 0;
    for (std::size_t i = 0; i < baskets.count(); ++i) steps += std::pow(static_cast<double>(baskets.basket(i).size()), 2);
    if (steps > kMostSteps) return fail(Code::tooLarge, "likeness-too-wide", "baskets");
    const Holders holders(baskets);
    const auto count = static_cast<std::uint32_t>(baskets.holders.size());
    std::vector<std::uint32_t> together(count), touched;
    std::vector<Neighbour> all, some;
    std::size_t done = 0;
    for (std::uint32_t item = 0; item < count; ++item) {
        touched.clear();
        for (auto i = holders.starts[item]; i < holders.starts[item + 1]; ++i)
            for (const auto other : baskets.basket(holders.baskets[i])) {
                if (together[other]++ == 0) touched.push_back(other);
                if (++done % kLookAfter == 0 && settings.cancelled && settings.cancelled()) return fail(Code::cancelled, "compare items");
            }
        some.clear();
        for (const auto other : touched) {
            const auto both = together[other];
            together[other] = 0;
            if (other == item || both < settings.minBaskets) continue;
            some.push_back({item, other, both, quotientOf(settings.metric, both, baskets.holders[item], baskets.holders[other], static_cast<double>(baskets.count()))});
        }
        const auto kept = static_cast<std::ptrdiff_t>(std::min(settings.top, some.size()));
        std::partial_sort(some.begin(), some.begin() + kept, some.end(), better);
        for (auto one = some.begin(); one != some.begin() + kept; ++one) {
            if (settings.metric == Likeness::cosine) one->score = std::sqrt(one->score);
            all.push_back(*one);
        }
    }
    return all;
}

Recommender::Recommender(std::vector<Neighbour> neighbours, std::size_t items) : m_neighbours(std::move(neighbours)), m_starts(items + 1) {
    for (const auto& one : m_neighbours) ++m_starts[one.item + 1];
    for (std::size_t i = 1; i < m_starts.size(); ++i) m_starts[i] += m_starts[i - 1];
}

std::vector<Recommendation> Recommender::offer(std::span<const std::uint32_t> basket, std::size_t top) const {
    std::vector<std::uint32_t> held(basket.begin(), basket.end());
    std::sort(held.begin(), held.end());
    held.erase(std::unique(held.begin(), held.end()), held.end());
    std::vector<Neighbour> votes;
    for (const auto item : held)
        if (item + std::size_t{1} < m_starts.size())
            votes.insert(votes.end(), m_neighbours.begin() + static_cast<std::ptrdiff_t>(m_starts[item]), m_neighbours.begin() + static_cast<std::ptrdiff_t>(m_starts[item + 1]));
    std::stable_sort(votes.begin(), votes.end(), [](const Neighbour& a, const Neighbour& b) { return a.similar < b.similar; });
    std::vector<Recommendation> offers;
    for (const auto& vote : votes) {
        if (std::binary_search(held.begin(), held.end(), vote.similar)) continue;
        if (offers.empty() || offers.back().item != vote.similar) offers.push_back({vote.similar, 0, vote.item, vote.score});
        auto& offer = offers.back();
        offer.score += vote.score;
        if (vote.score > offer.becauseScore) offer.because = vote.item, offer.becauseScore = vote.score;
    }
    const auto kept = static_cast<std::ptrdiff_t>(std::min(top, offers.size()));
    std::partial_sort(offers.begin(), offers.begin() + kept, offers.end(),
                      [](const Recommendation& a, const Recommendation& b) { return a.score != b.score ? a.score > b.score : a.item < b.item; });
    offers.resize(static_cast<std::size_t>(kept));
    return offers;
}

}  // namespace lianlu::insight
