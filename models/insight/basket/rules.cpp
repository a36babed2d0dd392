// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/basket/rules.h"

#include <algorithm>

#include "models/insight/basket/item_sets.h"

namespace lianlu::insight {

namespace {

bool isShare(double value) { return value >= 0 && value <= 1; }

//! The least number of `of` whose share meets the bound, and never 0.
std::uint32_t leastCount(double share, std::uint32_t of) {
    const auto about = share * of;
    auto count = about < 2 ? 0U : static_cast<std::uint32_t>(about) - 1U;
    while (count < of && static_cast<double>(count) / of < share) ++count;
    return std::max(count, 1U);
}

class RuleWriter {
public:
    RuleWriter(const ItemSets& sets, const Baskets& baskets, const RuleSettings& settings, Rules& rules)
        : m_sets(sets), m_baskets(baskets), m_settings(settings), m_rules(rules), m_least(std::max<std::size_t>(settings.minLength, 1)) {}

    Result<void> all() {
        m_path = {{0, 0}};
        while (!m_path.empty()) {
            auto& [place, child] = m_path.back();
            const auto& node = m_sets.node(place);
            if (child == 0 && m_path.size() > 1) LIANLU_CHECK(fromSet(node.count));
            if (child == node.children) m_path.pop_back();
            else m_path.push_back({node.firstChild + child++, 0});
        }
        return {};
    }

private:
    struct Step {
        std::size_t place;
        std::uint32_t child;  //!< the next to go to
    };

    Result<void> fromSet(std::uint32_t both) {
        const auto length = m_path.size() - 1;
        if (length < m_least) return {};
        for (std::size_t without = 1; without <= length; ++without) {
            auto place = m_path[without - 1].place;
            for (std::size_t i = without + 1; i <= length; ++i) place = m_sets.childOf(place, rankAt(i));
            const auto left = m_sets.node(place).count;
            if (static_cast<double>(both) / left < m_settings.confidence) continue;
            if (m_rules.rules.size() >= m_settings.mostRules) return fail(Code::tooLarge, "rules-too-many", "confidence");
            add(without, both, left);
        }
        if ((++m_seen & 0xFFFF) == 0 && m_settings.cancelled && m_settings.cancelled()) return fail(Code::cancelled, "make rules");
        return {};
    }

    void add(std::size_t without, std::uint32_t both, std::uint32_t left) {
        auto& items = m_rules.items;
        const auto start = items.size();
        for (std::size_t i = 1; i < m_path.size(); ++i)
            if (i != without) items.push_back(m_sets.itemOf(rankAt(i)));
        std::sort(items.begin() + static_cast<std::ptrdiff_t>(start), items.end());
        const auto rhs = m_sets.itemOf(rankAt(without));
        m_rules.rules.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(items.size() - start), rhs, both, left, m_baskets.holders[rhs]});
    }

    [[nodiscard]] std::uint32_t rankAt(std::size_t step) const { return m_sets.node(m_path[step].place).rank; }

    const ItemSets& m_sets;
    const Baskets& m_baskets;
    const RuleSettings& m_settings;
    Rules& m_rules;
    std::size_t m_least, m_seen = 0;
    std::vector<Step> m_path;
};

}  // namespace

Result<Rules> mineRules(const Baskets& baskets, const RuleSettings& settings) {
    if (!isShare(settings.support) || !isShare(settings.confidence)) return fail(Code::invalid, "rules-bounds");
    Rules rules;
    rules.baskets = static_cast<std::uint32_t>(baskets.count());
    if (rules.baskets == 0) return rules;
    const auto least = leastCount(settings.support, rules.baskets);
    LIANLU_TRY(const auto sets, ItemSets::find(baskets, least, {settings.maxLength, settings.mostSets, settings.mostSteps}, settings.cancelled));
    LIANLU_CHECK(RuleWriter(sets, baskets, settings, rules).all());
    const auto before = [&](const Rule& a, const Rule& b) {
        if (const auto x = rules.lift(a), y = rules.lift(b); x != y) return x > y;
        if (a.both != b.both) return a.both > b.both;
        if (a.left != b.left) return a.left < b.left;
        const auto left = rules.lhs(a), right = rules.lhs(b);
        if (!std::equal(left.begin(), left.end(), right.begin(), right.end()))
            return std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end());
        return a.rhs < b.rhs;
    };
    std::sort(rules.rules.begin(), rules.rules.end(), before);
    return rules;
}

}  // namespace lianlu::insight
