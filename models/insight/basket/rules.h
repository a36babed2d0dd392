// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "models/insight/basket/baskets.h"

namespace lianlu::insight {

struct RuleSettings {
    double support = 0.01;      //!< share of all baskets that hold the whole rule, 0 … 1
    double confidence = 0.5;    //!< share of the left side's baskets that hold the right one too, 0 … 1
    std::size_t minLength = 2;  //!< items of both sides; 1 also gives rules whose left side is empty
    std::size_t maxLength = 0;  //!< 0: any
    std::size_t mostSets = 10'000'000;
    std::size_t mostRules = 2'000'000;
    std::size_t mostSteps = 500'000'000;  //!< looks at an item of a basket while sets are counted: some seconds
    std::function<bool()> cancelled{};
};

//! \brief "Who buys the left side buys the right one": counts of baskets, from which every figure follows.
struct Rule {
    std::uint32_t lhsStart, lhsLength;  //!< in Rules::items, ascending codes
    std::uint32_t rhs;
    std::uint32_t both, left, right;  //!< baskets that hold all of it, the left side, the right item
};

struct Rules {
    std::vector<std::uint32_t> items;
    std::vector<Rule> rules;
    std::uint32_t baskets = 0;

    [[nodiscard]] std::span<const std::uint32_t> lhs(const Rule& rule) const noexcept { return std::span(items).subspan(rule.lhsStart, rule.lhsLength); }
    //! \brief P(lhs ∪ rhs)
    [[nodiscard]] double support(const Rule& rule) const noexcept { return static_cast<double>(rule.both) / baskets; }
    //! \brief P(rhs | lhs)
    [[nodiscard]] static double confidence(const Rule& rule) noexcept { return static_cast<double>(rule.both) / rule.left; }
    //! \brief P(lhs ∪ rhs) / (P(lhs) P(rhs)): Brin, Motwani, Ullman, Tsur 1997 ("interest").
    [[nodiscard]] double lift(const Rule& rule) const noexcept {
        return static_cast<double>(rule.both) * baskets / (static_cast<double>(rule.left) * rule.right);
    }
};

//! \brief All association rules with one item on the right (Agrawal, Imielinski, Swami 1993), as apriori() of R's arules gives them:
//! support and confidence inclusive, the empty left side only with minLength 1. A bound such as 0.07 is met by 7 of 100: the quotient of two
//! counts and the bound are the doubles nearest to them. Item sets are found depth first by occurrence deliver (Uno, Asai, Uchida, Arimura,
//! LCM, 2004), items from the rarest to the most frequent. Order: lift descending, then support, then confidence, then the codes of the left
//! side one by one, then the right item.
//! Errors: invalid "rules-bounds" (a bound that is no share); tooLarge "rules-too-many-sets", "rules-too-long", "rules-too-many" with the bound to raise
//! (support, confidence) as subject; cancelled.
[[nodiscard]] Result<Rules> mineRules(const Baskets& baskets, const RuleSettings& settings);

}  // namespace lianlu::insight
