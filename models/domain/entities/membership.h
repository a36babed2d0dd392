// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "models/domain/enums.h"
#include "models/domain/field.h"
#include "models/domain/ids.h"

namespace lianlu::domain {

//! \brief A level of membership and what it takes.
struct TierRule {
    static constexpr std::string_view kEntity = "tier_rule";
    static constexpr Home kHome = Home::brand;
    static constexpr Writable kWritable = Writable::editable;  // by head office (see rules/access.h)

    TierRuleId id;
    std::string code;
    std::string name;
    std::int64_t rank = 0;
    std::int64_t pointsNeeded = 0;  //!< earned within window_months
    std::int64_t windowMonths = 0;
    std::string benefits;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("code", self.code, kServer.must().upTo(40));
        visit("name", self.name, kServer.must());
        visit("rank", self.rank, kServer);
        visit("points_needed", self.pointsNeeded, kServer);
        visit("window_months", self.windowMonths, kServer);
        visit("benefits", self.benefits, kServer.upTo(1000));
    }
};

//! \brief Balance and tier of a member as the server computed them. Its id is the customer's id hashed.
struct MemberState {
    static constexpr std::string_view kEntity = "member_state";
    static constexpr Home kHome = Home::person;
    static constexpr Writable kWritable = Writable::serverOnly;

    MemberStateId id;
    CustomerId customerId;
    std::string tierCode;
    std::int64_t pointsBalance = 0;
    std::int64_t tierPoints = 0;  //!< earned within the window
    std::string nextTierCode;  //!< empty: none higher
    std::int64_t pointsToNext = 0;  //!< the tier gap
    std::optional<Time> asOf;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("customer_id", self.customerId, kDerived.must());
        visit("tier_code", self.tierCode, kDerived.upTo(40));
        visit("points_balance", self.pointsBalance, kDerived);
        visit("tier_points", self.tierPoints, kDerived);
        visit("next_tier_code", self.nextTierCode, kDerived.upTo(40));
        visit("points_to_next", self.pointsToNext, kDerived);
        visit("as_of", self.asOf, kDerived);
    }
};

//! \brief One entry of the points ledger. Spending is a request that the server may refuse.
struct PointsEntry {
    static constexpr std::string_view kEntity = "points_entry";
    static constexpr Home kHome = Home::person;
    static constexpr Writable kWritable = Writable::appendOnly;

    PointsEntryId id;
    CustomerId customerId;
    PointsKind kind = PointsKind::unknown;
    std::int64_t points = 0;  //!< signed
    OrderId orderId;
    std::string reason;
    std::optional<Time> at;
    std::optional<Time> expiresAt;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("customer_id", self.customerId, kServer.must());
        visit("kind", self.kind, kServer.must());
        visit("points", self.points, kServer.must());
        visit("order_id", self.orderId, kServer);
        visit("reason", self.reason, kServer.upTo(300));
        visit("at", self.at, kServer.must());
        visit("expires_at", self.expiresAt, kServer);
    }
};

}  // namespace lianlu::domain
