// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/brand_answer.h"

#include <array>

namespace lianlu::app {

namespace {

std::optional<Time> momentOf(std::int64_t ms) { return ms > 0 ? std::optional(fromUnixMs(ms)) : std::nullopt; }

}  // namespace

protocol::CustomerQuery brandQuery(const actions::BrandFilter& filter, const std::string& after, int limit) {
    protocol::CustomerQuery query;
    query.storeIds = filter.stores;
    if (filter.kind != domain::CustomerKind::unknown) query.kinds.emplace_back(domain::nameOf(filter.kind));
    if (!filter.tierCode.empty()) query.tierCodes = {filter.tierCode};
    query.tag = filter.tag;
    query.tagValue = filter.tagValue;
    query.memberCode = filter.memberCode;
    if (filter.boughtFrom) query.boughtFrom = toUnixMs(*filter.boughtFrom);
    if (filter.boughtUntil) query.boughtUntil = toUnixMs(*filter.boughtUntil);
    query.spentFromMinor = filter.spentFromMinor;
    query.sort = filter.newestFirst ? "newest" : "last_purchase";
    query.limit = limit;
    query.after = after;
    query.count = after.empty();
    return query;
}

actions::BrandPage brandPageOf(const protocol::CustomerPage& page) {
    actions::BrandPage found{{}, page.next, page.total};
    for (const auto& one : page.customers)
        found.rows.push_back({one.customerId, one.name, one.phone, domain::enumFromName<domain::CustomerKind>(one.kind), one.tierCode, one.storeName, one.guideName, one.orderCount, one.spentMinor,
                              momentOf(one.joinedAt), momentOf(one.lastPurchaseAt)});
    return found;
}

protocol::RevealWish revealWish(domain::CustomerId customer, item::Revealable what, item::RevealReason reason) {
    constexpr std::array<std::string_view, 3> kFields{"name", "phone", "email"};
    constexpr std::array<std::string_view, 4> kReasons{"customer-asked", "complaint", "delivery", "fraud"};
    return {customer, std::string(kFields[static_cast<std::size_t>(what)]), std::string(kReasons[static_cast<std::size_t>(reason)])};
}

}  // namespace lianlu::app
