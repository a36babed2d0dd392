// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "models/domain/ids.h"

//! Messages of head office, which holds no persons on its devices and asks page by page.
namespace lianlu::protocol {

inline constexpr std::int64_t kMaxQueryPage = 200;

//! \brief POST /v1/query/customers. What is empty or 0 is not asked for. By nothing that the answer masks: a search by part of a name or a
//! number would tell it bit by bit. A member code is asked for whole or not at all, and no answer shows one.
struct CustomerQuery {
    std::vector<domain::StoreId> storeIds;  //!< home stores; none: all that the asking one reaches
    std::vector<std::string> kinds;         //!< names of domain::CustomerKind
    std::vector<std::string> tierCodes;
    std::int64_t boughtFrom = 0, boughtUntil = 0;  //!< last purchase, Unix ms; the end is not among them
    std::int64_t spentFromMinor = 0, spentUntilMinor = 0;
    std::string tag, tagValue;  //!< Tag::name and, where only some of it are meant, Tag::value; one that ended is none
    std::string memberCode;     //!< the whole of it
    std::string sort;   //!< "last_purchase" (also where it is empty) or "newest"; the latest first
    std::int64_t limit = 50;
    std::string after;  //!< `next` of the page before
    bool count = false;  //!< also how many there are in all; with the first page only
};

//! \brief One customer, masked.
struct QueriedCustomer {
    domain::CustomerId customerId;
    std::string name;   //!< 王**
    std::string phone;  //!< 138****5678
    std::string kind, tierCode;
    domain::StoreId storeId;
    std::string storeName, guideName;
    std::int64_t orderCount = 0, spentMinor = 0;
    std::int64_t joinedAt = 0, lastPurchaseAt = 0;  //!< Unix ms; 0: not known, never
};

struct CustomerPage {
    std::vector<QueriedCustomer> customers;
    std::string next;  //!< empty: this is the last page
    std::int64_t total = -1;  //!< −1: not asked for, or more than could be counted in two seconds
};

//! \brief POST /v1/query/reveal: one masked value of one customer, for a reason; noted in the audit.
struct RevealWish {
    domain::CustomerId customerId;
    std::string field;   //!< "name", "phone" or "email"
    std::string reason;  //!< "customer-asked", "complaint", "delivery" or "fraud"
};

struct Revealed {
    std::string value;  //!< empty: there is none
};

}  // namespace lianlu::protocol
