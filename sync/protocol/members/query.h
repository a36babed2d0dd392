// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/members/need.h"
#include "sync/protocol/query.h"

namespace lianlu::protocol {

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, CustomerQuery>
void members(M& m, Visit&& visit) {
    visit("store_ids", m.storeIds, Need::optional);
    visit("kinds", m.kinds, Need::optional);
    visit("tier_codes", m.tierCodes, Need::optional);
    visit("bought_from", m.boughtFrom, Need::optional);
    visit("bought_until", m.boughtUntil, Need::optional);
    visit("spent_from_minor", m.spentFromMinor, Need::optional);
    visit("spent_until_minor", m.spentUntilMinor, Need::optional);
    visit("tag", m.tag, Need::optional);
    visit("tag_value", m.tagValue, Need::optional);
    visit("member_code", m.memberCode, Need::optional);
    visit("sort", m.sort, Need::optional);
    visit("limit", m.limit, Need::optional);
    visit("after", m.after, Need::optional);
    visit("count", m.count, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, QueriedCustomer>
void members(M& m, Visit&& visit) {
    visit("customer_id", m.customerId, Need::required);
    visit("name", m.name, Need::required);
    visit("phone", m.phone, Need::optional);
    visit("kind", m.kind, Need::required);
    visit("tier_code", m.tierCode, Need::optional);
    visit("store_id", m.storeId, Need::optional);
    visit("store_name", m.storeName, Need::optional);
    visit("guide_name", m.guideName, Need::optional);
    visit("order_count", m.orderCount, Need::optional);
    visit("spent_minor", m.spentMinor, Need::optional);
    visit("joined_at", m.joinedAt, Need::optional);
    visit("last_purchase_at", m.lastPurchaseAt, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, CustomerPage>
void members(M& m, Visit&& visit) {
    visit("customers", m.customers, Need::required);
    visit("next", m.next, Need::optional);
    visit("total", m.total, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, RevealWish>
void members(M& m, Visit&& visit) {
    visit("customer_id", m.customerId, Need::required);
    visit("field", m.field, Need::required);
    visit("reason", m.reason, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, Revealed>
void members(M& m, Visit&& visit) {
    visit("value", m.value, Need::required);
}

}  // namespace lianlu::protocol
