// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/domain/ids.h"

//! Messages of a visit: a guest of another store is found by exact number, and may be served for a day.
namespace lianlu::protocol {

//! \brief POST /v1/lookup. One of the two.
struct LookupRequest {
    std::string phone;       //!< in any usual spelling; as a whole
    std::string memberCode;  //!< or number of a member card
};

//! \brief What the person has said about being written to.
struct VisitConsent {
    std::string channel;     //!< name of domain::Channel
    std::string purpose;     //!< name of domain::Purpose
    std::string permission;  //!< granted, doubtful, withdrawn
};

struct VisitTag {
    std::string name;
    std::string value;
};

//! \brief A person as somebody of another store sees them: masked, and no more than serving them needs.
struct VisitCard {
    domain::CustomerId customerId;
    std::string name;   //!< 王**
    std::string phone;  //!< 138****5678
    std::string email;  //!< a***@example.com
    std::string kind;   //!< name of domain::CustomerKind
    std::string tierCode;
    std::int64_t points = 0;
    std::string storeName;  //!< of the home store
    std::string guideName;  //!< of the exclusive guide; empty: none
    std::int64_t joinedAt = 0;
    std::int64_t lastPurchaseAt = 0;
    std::vector<VisitConsent> consents;
    std::vector<VisitTag> tags;
};

//! \brief `result`: found (the card, and a grant until `until`), own (the card; the person is in the asking one's own scopes), several
//! (more than one person has that number: ask for the member code), nobody.
struct LookupAnswer {
    std::string result;
    std::optional<VisitCard> card;
    std::int64_t until = 0;
    std::int64_t serverTime = 0;  //!< a device's clock may be off: what counts is the distance
};

//! \brief A line of the timeline, without anybody's words.
struct VisitLine {
    std::string kind;    //!< touch, interaction, order, refund, redemption, pickup, task
    std::string detail;  //!< name of TouchKind or InteractionKind
    std::int64_t at = 0;
    std::string channel;
    std::string storeName;
    std::string title;  //!< with an order its number; else empty
    std::int64_t amountMinor = 0;
};

//! \brief GET /v1/visits/{customer}, while the grant holds.
struct GuestVisit {
    VisitCard card;
    std::vector<VisitLine> timeline;  //!< newest first, at most 100
    std::int64_t until = 0;
    std::int64_t serverTime = 0;
};

}  // namespace lianlu::protocol
