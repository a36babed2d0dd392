// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/journey/states.h"

#include <optional>

namespace lianlu::insight {

CustomerState stateOf(std::span<const Event> events, std::int32_t asOf, const StateRules& rules) {
    std::optional<std::int32_t> first, last;
    bool cameBack = false;
    for (const auto& event : events) {
        if (event.day > asOf) break;
        if (event.act != Act::bought) continue;
        if (!first) first = event.day;
        // The last pause decides: who has bought twice since a long one is a customer like any other once that is older than `active`.
        if (last && event.day - *last > rules.sleeping) cameBack = asOf - event.day <= rules.active;
        last = event.day;
    }
    if (!last) return CustomerState::none;
    const auto since = asOf - *last;
    if (asOf - *first <= rules.fresh) return CustomerState::fresh;
    if (cameBack) return CustomerState::wonBack;
    if (since <= rules.active) return CustomerState::active;
    if (since <= rules.cooling) return CustomerState::cooling;
    return since <= rules.sleeping ? CustomerState::sleeping : CustomerState::churned;
}

std::array<std::int64_t, kCustomerStates> customerStates(const Journal& journal, std::int32_t asOf, const StateRules& rules) {
    std::array<std::int64_t, kCustomerStates> counts{};
    for (std::size_t customer = 0; customer < journal.customers(); ++customer) ++counts[static_cast<std::size_t>(stateOf(journal[customer], asOf, rules))];
    return counts;
}

}  // namespace lianlu::insight
