// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/basket/item_sets.h"

#include <algorithm>

namespace lianlu::insight {

namespace {

constexpr std::uint32_t kEndOfBasket = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kAskAfter = 1'000'000;  // steps between two looks at `cancelled`

}  // namespace

//! A set is grown by the items that stand behind its last one in the baskets that hold it. `places` are where those last items stand in the
//! flat row of all baskets, so that what follows is read straight on.
class ItemSets::Finder {
public:
    Finder(ItemSets& sets, std::uint32_t least, std::size_t maxLength, std::size_t most, const std::function<bool()>& cancelled)
        : m_sets(sets), m_least(least), m_maxLength(maxLength), m_most(most), m_cancelled(cancelled) {}

    void layOut(const Baskets& baskets) {
        auto& items = m_sets.m_itemOf;
        for (std::uint32_t item = 0; item < baskets.holders.size(); ++item)
            if (baskets.holders[item] >= m_least) items.push_back(item);
        std::stable_sort(items.begin(), items.end(), [&](auto a, auto b) { return baskets.holders[a] < baskets.holders[b]; });
        std::vector<std::uint32_t> rankOf(baskets.holders.size(), kEndOfBasket);
        for (std::uint32_t rank = 0; rank < items.size(); ++rank) rankOf[items[rank]] = rank;
        m_counts.assign(items.size(), 0);
        m_childOf.assign(items.size(), 0);
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
        return grow(0, places, 0);
    }

private:
    Result<void> grow(std::size_t node, std::span<const std::uint32_t> places, std::size_t length) {
        if (m_maxLength > 0 && length == m_maxLength) return {};
        const auto children = count(node, places);
        if (m_steps > kAskAfter) {
            m_steps = 0;
            if (m_cancelled && m_cancelled()) return fail(Code::cancelled, "find item sets");
        }
        if (m_sets.m_nodes.size() > m_most) return fail(Code::tooLarge, "rules-too-many-sets", "support");
        if (children == 0 || length + 1 == m_maxLength) return {};
        auto lists = deliver(node, places);
        for (std::size_t i = 0; i < children; ++i) {
            LIANLU_CHECK(grow(m_sets.m_nodes[node].firstChild + i, lists[i], length + 1));
            lists[i] = {};
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

    std::vector<std::vector<std::uint32_t>> deliver(std::size_t node, std::span<const std::uint32_t> places) {
        const auto first = m_sets.m_nodes[node].firstChild, children = m_sets.m_nodes[node].children;
        std::vector<std::vector<std::uint32_t>> lists(children);
        for (std::uint32_t i = 0; i < children; ++i) {
            m_childOf[m_sets.m_nodes[first + i].rank] = i + 1;
            lists[i].reserve(m_sets.m_nodes[first + i].count);
        }
        for (const auto place : places)
            for (auto next = place + 1; m_row[next] != kEndOfBasket; ++next)
                if (const auto child = m_childOf[m_row[next]]; child > 0) lists[child - 1].push_back(next);
        for (std::uint32_t i = 0; i < children; ++i) m_childOf[m_sets.m_nodes[first + i].rank] = 0;
        return lists;
    }

    ItemSets& m_sets;
    std::uint32_t m_least;
    std::size_t m_maxLength, m_most, m_steps = 0;
    const std::function<bool()>& m_cancelled;
    std::vector<std::uint32_t> m_row, m_counts, m_childOf, m_touched;
};

Result<ItemSets> ItemSets::find(const Baskets& baskets, std::uint32_t least, std::size_t maxLength, std::size_t most,
                                const std::function<bool()>& cancelled) {
    ItemSets sets;
    Finder finder(sets, least, maxLength, most, cancelled);
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
