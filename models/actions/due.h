// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/base/clock.h"
#include "models/insight/action/next_action.h"
#include "models/store/queries_due.h"

//! What must be done today for the customers of one book, or of a store: found by the rules of insight/action/next_action.h, so that Today and a
//! customer's own page say the same. Not for the screen's thread.
namespace lianlu::actions {

//! \brief Why somebody stands in Today, in the order of its sections. coldLead: an open lead without contact; brokenLink: a stage in which somebody waits
//! longer than the rule says while nobody is responsible or nothing is done (a new member nobody has welcomed, a lead of nobody's, a lead without a next
//! step, a buyer nobody has spoken to).
enum class DueKind : std::uint8_t { pickup, coupon, birthday, coldLead, brokenLink, tierGap };
constexpr std::size_t kDueKinds = 6;
//! \brief A coupon that ends within so many days stands in Today; the customer's own page tells of it earlier.
inline constexpr std::int32_t kCouponDays = 7;

struct DueRow {
    DueKind kind = DueKind::pickup;
    domain::CustomerId customer;
    std::string name;
    insight::Action action;
};

struct DueSection {
    std::vector<DueRow> rows;  //!< the most urgent first
    std::int64_t total = 0;
    bool orMore = false;  //!< there are more than `total`
};

struct DueWish {
    std::optional<domain::StaffId> book{};  //!< whose; none: all that this device holds
    domain::StoreId shop;
    Time now{};
    std::array<int, kDueKinds> most{20, 20, 20, 20, 20, 20};  //!< rows of each kind
};
struct DueToday {
    std::array<DueSection, kDueKinds> sections;
    std::int32_t today = 0;  //!< on the store's wall
};
//! \brief What an open task of the same person and kind tells already is left out, as is what was put off (next_actions.h).
[[nodiscard]] Result<DueToday> dueToday(db::Connection& c, const DueWish& wish);

//! \brief Next steps of `owner`'s leads without a task, due in that time, as tasks without an id; their words fit to be shown where no person may be named.
[[nodiscard]] Result<std::vector<store::TaskLine>> stepsToRemindOf(db::Connection& c, domain::StaffId owner, Time from, Time before, int limit);

}  // namespace lianlu::actions
