// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "models/insight/journey/journal.h"

//! How alive a customer is, from the days on which they bought.
namespace lianlu::insight {

//! \brief none: never bought.
enum class CustomerState : std::uint8_t { none, fresh, active, cooling, sleeping, churned, wonBack };
constexpr std::size_t kCustomerStates = 7;

//! \brief Days since the last purchase up to which a state holds, both ends in it; longer than `sleeping` is churned.
struct StateRules {
    std::int32_t fresh = 30;  //!< only those whose first purchase was within
    std::int32_t active = 90, cooling = 180, sleeping = 365;
};

//! \brief fresh (new): bought for the first time within the rule's days; won back: active again after a pause longer than `sleeping`; else by the days since
//! the last purchase.
[[nodiscard]] CustomerState stateOf(std::span<const Event> events, std::int32_t asOf, const StateRules& rules);

//! \brief Customers by state.
[[nodiscard]] std::array<std::int64_t, kCustomerStates> customerStates(const Journal& journal, std::int32_t asOf, const StateRules& rules);

}  // namespace lianlu::insight
