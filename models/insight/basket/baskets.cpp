// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/basket/baskets.h"

#include <algorithm>
#include <limits>

namespace lianlu::insight {

namespace {

Result<std::size_t> codesOf(std::span<const std::uint32_t> codes) {
    if (codes.empty()) return std::size_t{0};
    const std::size_t most = *std::max_element(codes.begin(), codes.end());
    if (most >= codes.size()) return fail(Code::invalid, "baskets-codes");
    return most + 1;
}

}  // namespace

Result<Baskets> foldBaskets(std::span<const std::uint32_t> basketOf, std::span<const std::uint32_t> itemOf) {
    if (basketOf.size() != itemOf.size() || itemOf.size() >= std::numeric_limits<std::uint32_t>::max())
        return fail(Code::invalid, "baskets-columns");
    LIANLU_TRY(const auto basketCount, codesOf(basketOf));
    LIANLU_TRY(const auto itemCount, codesOf(itemOf));

    std::vector<std::uint32_t> next(basketCount + 1);
    for (const auto basket : basketOf) ++next[basket + 1];
    for (std::size_t i = 1; i < next.size(); ++i) next[i] += next[i - 1];
    auto ends = next;
    std::vector<std::uint32_t> lines(itemOf.size());
    for (std::size_t i = 0; i < itemOf.size(); ++i) lines[next[basketOf[i]]++] = itemOf[i];

    Baskets baskets;
    baskets.starts.reserve(basketCount + 1);
    baskets.items.reserve(lines.size());
    baskets.holders.assign(itemCount, 0);
    for (std::size_t i = 0; i < basketCount; ++i) {
        const auto first = lines.begin() + ends[i], last = lines.begin() + ends[i + 1];
        std::sort(first, last);
        for (auto item = first, end = std::unique(first, last); item != end; ++item) {
            baskets.items.push_back(*item);
            ++baskets.holders[*item];
        }
        baskets.starts.push_back(static_cast<std::uint32_t>(baskets.items.size()));
    }
    return baskets;
}

}  // namespace lianlu::insight
