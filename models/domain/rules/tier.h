// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "models/base/clock.h"
#include "models/domain/entities/membership.h"

//! Tier and tier gap of a member out of the brand's rules and the points ledger.
namespace lianlu::domain {

struct TierStanding {
    std::string tierCode;      //!< empty: there are no rules, or the points reach none
    std::int64_t tierPoints = 0;  //!< those that count for the tier held, within that tier's window
    std::string nextTierCode;  //!< empty: none higher
    std::int64_t pointsToNext = 0;  //!< the tier gap; 0 where there is none higher
    friend bool operator==(const TierStanding&, const TierStanding&) = default;
};

//! \brief Points an entry adds to a tier: what was earned, less what a refund took back, and adjustments. Spending and expiry
//! lower the balance and never the tier.
[[nodiscard]] std::int64_t tierPointsOf(const PointsEntry& entry) noexcept;

//! \brief The first moment of a window of `months` calendar months that ends at `now` (UTC days: 31 March less one month is
//! 28 or 29 February, same time of day). 0 months: no limit.
[[nodiscard]] Time windowStart(Time now, std::int64_t months) noexcept;

//! \brief Sum of tierPointsOf over entries in (now − months, now], never below 0 and never overflowing.
[[nodiscard]] std::int64_t pointsInWindow(std::span<const PointsEntry> entries, Time now, std::int64_t months) noexcept;

//! \brief Standing when all rules share one window and its points are already summed. Rules in any order; ranks decide which is
//! higher, equal ranks by points needed.
[[nodiscard]] TierStanding standingFor(std::span<const TierRule> rules, std::int64_t tierPoints);

//! \brief The same from the ledger, each rule with a window of its own: the highest rank whose window holds enough, and the gap
//! to the next rank above it.
[[nodiscard]] TierStanding standingFor(std::span<const TierRule> rules, std::span<const PointsEntry> entries, Time now);

//! \brief Balance, tier and gap of a member out of the whole ledger, as of `now`; the row's id is the caller's. The balance never overflows.
[[nodiscard]] MemberState memberStateOf(CustomerId member, std::span<const TierRule> rules, std::span<const PointsEntry> ledger, Time now);

}  // namespace lianlu::domain
