// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/base/uuid.h"
#include "models/domain/enums.h"
#include "models/insight/journey/stages.h"
#include "models/insight/journey/states.h"

//! What is known of one customer at one moment, as the rules of next_action.h want it. Days are those of the store's wall, counted from
//! 1970-01-01. Plain values: whoever fills them has read the rows.
namespace lianlu::insight {

//! \brief One way to reach the person, and what they said about it. Only channels a person can be reached over: not the store.
struct ReachFacts {
    domain::Channel channel = domain::Channel::unknown;
    bool marketing = false;         //!< granted, for marketing
    bool service = false;           //!< granted, for service
    bool refusedMarketing = false;  //!< withdrawn, or granted by an act that cannot be relied on
    bool refusedService = false;
    bool address = false;           //!< there is one that is not marked as bad
};

struct ActionFacts {
    //! Something that was agreed: a task, or the next step of a lead that is open.
    struct Step {
        Uuid row;
        bool task = false;  //!< row is a task's, else a lead's
        Uuid lead;          //!< none: not about a lead
        std::string words;
        std::int32_t day = 0;
    };
    //! One that is issued; others are no facts.
    struct Coupon {
        Uuid row;
        std::string name;
        std::int32_t lastDay = 0;  //!< the last on which it is good
    };
    struct Lead {
        Uuid row;
        Uuid product;
        std::string intent;
        std::int32_t opened = 0;
        std::optional<std::int32_t> contact;  //!< the last one about it
        domain::LeadStage stage = domain::LeadStage::unknown;
        bool step = false;     //!< something is agreed about it, whenever it is due
        bool unowned = false;  //!< nobody is responsible for it
    };
    //! An order that the person fetches in the own store, and has not yet.
    struct Pickup {
        Uuid row;
        std::string number;
        std::int32_t placed = 0;
        bool packed = false;  //!< it lies ready
    };
    //! Goods the person looked at or asked for, and what the own store has of them.
    struct Wish {
        Uuid product;
        std::string name;
        std::int32_t day = 0;     //!< of the last look
        std::int64_t pieces = 0;  //!< on stock
        bool bought = false;      //!< on that day or later
    };
    struct Tier {
        std::string next;         //!< code; empty: none higher
        std::int64_t points = 0;  //!< that count for the tier
        std::int64_t toNext = 0;
    };

    bool known = true;  //!< false: there is no such person here, or they were erased
    std::int32_t today = 0;
    bool mayProfile = true;  //!< domain::mayProfile
    std::vector<ReachFacts> reach;
    domain::Channel preferred = domain::Channel::unknown;
    std::optional<std::int32_t> cappedUntil;  //!< first day on which another message may go out; none: today
    std::string birthday;                     //!< YYYY-MM-DD; empty: not known
    std::vector<Step> steps;
    std::vector<Coupon> coupons;
    std::vector<Lead> leads;  //!< open ones
    std::vector<Wish> wishes;
    std::vector<Pickup> pickups;
    std::optional<Tier> tier;  //!< of a member
    std::vector<std::int32_t> purchases;  //!< days with a purchase, ascending, each once
    std::optional<std::int32_t> joined;   //!< followed, joined or registered, for the first time
    std::optional<std::int32_t> contact;  //!< the last time staff talked to them or an offer went out
    std::string contactBy;                //!< whose name is known
    CustomerState state = CustomerState::none;
    JourneyStage stage = JourneyStage::contact;
    std::optional<std::int32_t> stageSince;  //!< the day on which they came into it
    std::optional<double> alive;                //!< P(alive); none: nothing was learned
    std::optional<std::int64_t> expectedMinor;  //!< of the year ahead
};

}  // namespace lianlu::insight
