// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/insight/basket_file.h"

#include <algorithm>
#include <numeric>

#include "app/cli/insight/names.h"

namespace lianlu::cli {

Outcome<BasketFile> readBaskets(const Arguments& arguments) {
    LIANLU_TRY(auto rows, Rows::open(arguments, "baskets", {{"basket_id"}, {"item"}}));
    Names baskets, items;
    std::vector<std::uint32_t> basketOf, itemOf;
    while (rows.next()) {
        const auto basket = rows.name(0);
        const auto item = basket ? rows.name(1) : std::nullopt;
        if (!item) continue;
        basketOf.push_back(baskets.number(*basket));
        itemOf.push_back(items.number(*item));
    }
    LIANLU_CHECK(rows.ended());
    std::vector<std::uint32_t> order(items.size()), rank(items.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return items[a] < items[b]; });
    std::vector<std::string> names;
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        rank[order[i]] = i;
        names.push_back(items[order[i]]);
    }
    for (auto& item : itemOf) item = rank[item];
    LIANLU_TRY(auto folded, insight::foldBaskets(basketOf, itemOf));
    return BasketFile{std::move(folded), std::move(names), std::move(rows)};
}

Fault optionFault(Error error) {
    if (error.code != Code::tooLarge) return error;
    return misuse(error.context, "--" + error.subject).value();
}

}  // namespace lianlu::cli
