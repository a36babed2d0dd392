// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/basket/item_sets.h"

#include <algorithm>
#include <memory>

namespace lianlu::insight {

namespace {

constexpr std::uint32_t kEndOfBasket = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kNoChild = std::numeric_limits<std::size_t>::max();
constexpr std::size_t kAskAfter = 1'000'000;  // steps between two looks at `cancelled`
constexpr std::size_t kPasses = 100;          // over the baskets that are never too long

}  // namespace

//! A set is grown by the items that stand behind its last one in the baskets that hold it. `places` are where those last items stand in the
//! flat row of all baskets, so that what follows is read straight on.
class ItemSets::Finder {
public:
    Finder(ItemSets& sets, std::uint32_t least, const Bounds& bounds, const std::function<bool()>& cancelled)
        : m_sets(sets), m_least(least), m_bounds(bounds), m_cancelled(cancelled) {}

    void layOut(const Baskets& baskets) {
        auto& items = m_sets.m_itemOf;
        for (std::uint32_t item = 0; item < baskets.holders.size(); ++item)
            if (baskets.holders[item] >= m_least) items.push_back(item);
        std::stable_sort(items.begin(), items.end(), [&](auto a, auto b) { return baskets.holders[a] < baskets.holders[b]; });
        std::vector<std::uint32_t> rankOf(baskets.holders.size(), kEndOfBasket);
        for (std::uint32_t rank = 0; rank < items.size(); ++rank) rankOf[items[rank]] = rank;
        m_counts.assign(items.size(), 0);
        m_next.assign(items.size(), kNoChild);
        for (std::size_t i = 0; i < baskets.count(); ++i) {
            const auto before = m_row.size();
            for (const auto item : baskets.basket(i))
                if (rankOf[item] != kEndOfBasket) m_row.push_back(rankOf[item]);
            if (m_row.size() == before) continue;
            std::sort(m_row.begin() + static_cast<std::ptrdiff_t>(before), m_row.end());
            m_row.push_back(kEndOfBasket);
        }
        m_sets.m_nodes.push_back({kEndOfBasket, static_cast<std::uint32_t>(baskets.count())});
    }

    Result<void> all() {
        // The places before each basket: one before the first, then every end of a basket but the last.
        std::vector<std::uint32_t> places;
        m_row.insert(m_row.begin(), kEndOfBasket);
        for (std::uint32_t i = 0; i + 1 < m_row.size(); ++i)
            if (m_row[i] == kEndOfBasket) places.push_back(i);
        m_bounds.mostSteps = std::max(m_bounds.mostSteps, kPasses * m_row.size());
        if (within(longest(places)) > static_cast<double>(m_bounds.mostSets)) return tooMany();
        return grow(0, places, 0);
    }

private:
    static Result<void> tooMany() { return fail(Code::tooLarge, "rules-too-many-sets", "support"); }

    //! How many items the set has that grows from the most frequent item, always by the one that most of its baskets hold.
    std::size_t longest(std::vector<std::uint32_t> places) {
        std::size_t length = 0;
        for (;; ++length) {
            m_touched.clear();
            for (const auto place : places)
                for (auto next = place + 1; m_row[next] != kEndOfBasket; ++next)
                    if (m_counts[m_row[next]]++ == 0) m_touched.push_back(m_row[next]);
            // Of equally many the rarest: more items stand behind it.
            std::uint32_t best = kEndOfBasket;
            for (const auto rank : m_touched)
                if (best == kEndOfBasket || m_counts[rank] > m_counts[best] || (m_counts[rank] == m_counts[best] && rank < best)) best = rank;
            const bool frequent = best != kEndOfBasket && m_counts[best] >= m_least;
            for (const auto rank : m_touched) m_counts[rank] = 0;
            if (!frequent) return length;
            std::vector<std::uint32_t> further;
            for (const auto place : places)
                for (auto next = place + 1; m_row[next] != kEndOfBasket; ++next)
                    if (m_row[next] == best) further.push_back(next);
            places = std::move(further);
        }
    }

    //! Sets within one of so many items, none longer than wanted.
    [[nodiscard]] double within(std::size_t length) const {
        double sets = 1, all = 1;
        for (std::size_t k = 1; k <= length && (m_bounds.maxLength == 0 || k <= m_bounds.maxLength); ++k) {
            sets *= static_cast<double>(length - k + 1) / static_cast<double>(k);
            all += sets;
        }
        return all;
    }

    Result<void> grow(std::size_t node, std::span<const std::uint32_t> places, std::size_t length) {
        if (m_bounds.maxLength > 0 && length == m_bounds.maxLength) return {};
        const auto children = count(node, places);
        if (m_steps > kAskAfter) {
            m_allSteps += m_steps;
            m_steps = 0;
            if (m_allSteps > m_bounds.mostSteps) return fail(Code::tooLarge, "rules-too-long", "support");
            if (m_cancelled && m_cancelled()) return fail(Code::cancelled, "find item sets");
        }
        if (m_sets.m_nodes.size() > m_bounds.mostSets) return tooMany();
        if (children == 0 || length + 1 == m_bounds.maxLength) return {};
        const auto lists = deliver(node, places);
        std::size_t first = 0;
        for (std::size_t i = 0; i < children; ++i) {
            const auto child = m_sets.m_nodes[node].firstChild + i;
            const auto many = m_sets.m_nodes[child].count;
            LIANLU_CHECK(grow(child, std::span(lists.get() + first, many), length + 1));
            first += many;
        }
        return {};
    }

    std::size_t count(std::size_t node, std::span<const std::uint32_t> places) {
        m_touched.clear();
        for (const auto place : places)
            for (auto next = place + 1; m_row[next] != kEndOfBasket; ++next, ++m_steps)
                if (m_counts[m_row[next]]++ == 0) m_touched.push_back(m_row[next]);
        m_steps += places.size();
        std::sort(m_touched.begin(), m_touched.end());
        auto& nodes = m_sets.m_nodes;
        const auto first = nodes.size();
        for (const auto rank : m_touched) {
            if (m_counts[rank] >= m_least) nodes.push_back({rank, m_counts[rank]});
            m_counts[rank] = 0;
        }
        nodes[node].firstChild = static_cast<std::uint32_t>(first);
        nodes[node].children = static_cast<std::uint32_t>(nodes.size() - first);
        return nodes[node].children;
    }

    //! The places of all children, one child's behind the other's, in one piece: as many as their counts say.
    std::unique_ptr<std::uint32_t[]> deliver(std::size_t node, std::span<const std::uint32_t> places) {
        const auto first = m_sets.m_nodes[node].firstChild, children = m_sets.m_nodes[node].children;
        std::size_t all = 0;
        for (std::uint32_t i = 0; i < children; ++i) {
            const auto& child = m_sets.m_nodes[first + i];
            m_next[child.rank] = all;
            all += child.count;
        }
        std::unique_ptr<std::uint32_t[]> lists(new std::uint32_t[all]);
        for (const auto place : places)
            for (auto next = place + 1; m_row[next] != kEndOfBasket; ++next)
                if (auto& to = m_next[m_row[next]]; to != kNoChild) lists[to++] = next;
        for (std::uint32_t i = 0; i < children; ++i) m_next[m_sets.m_nodes[first + i].rank] = kNoChild;
        return lists;
    }

    ItemSets& m_sets;
    std::uint32_t m_least;
    Bounds m_bounds;
    std::size_t m_steps = 0, m_allSteps = 0;
    const std::function<bool()>& m_cancelled;
    std::vector<std::uint32_t> m_row, m_counts, m_touched;
    std::vector<std::size_t> m_next;  //!< by rank: where the next place of that child goes
};

Result<ItemSets> ItemSets::find(const Baskets& baskets, std::uint32_t least, const Bounds& bounds, const std::function<bool()>& cancelled) {
    ItemSets sets;
    Finder finder(sets, least, bounds, cancelled);
    finder.layOut(baskets);
    LIANLU_CHECK(finder.all());
    return sets;
}

std::size_t ItemSets::childOf(std::size_t place, std::uint32_t rank) const noexcept {
    const auto& node = m_nodes[place];
    if (place == 0) return node.firstChild + rank;
    const auto first = m_nodes.begin() + node.firstChild;
    const auto found = std::lower_bound(first, first + node.children, rank, [](const Node& child, std::uint32_t wanted) { return child.rank < wanted; });
    return static_cast<std::size_t>(found - m_nodes.begin());
}

}  // namespace lianlu::insight
