// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/members/need.h"
#include "sync/protocol/visit.h"

namespace lianlu::protocol {

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, LookupRequest>
void members(M& m, Visit&& visit) {
    visit("phone", m.phone, Need::optional);
    visit("member_code", m.memberCode, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, VisitConsent>
void members(M& m, Visit&& visit) {
    visit("channel", m.channel, Need::required);
    visit("purpose", m.purpose, Need::required);
    visit("permission", m.permission, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, VisitTag>
void members(M& m, Visit&& visit) {
    visit("name", m.name, Need::required);
    visit("value", m.value, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, VisitCard>
void members(M& m, Visit&& visit) {
    visit("customer_id", m.customerId, Need::required);
    visit("name", m.name, Need::required);
    visit("phone", m.phone, Need::optional);
    visit("email", m.email, Need::optional);
    visit("kind", m.kind, Need::required);
    visit("tier_code", m.tierCode, Need::optional);
    visit("points", m.points, Need::optional);
    visit("store_name", m.storeName, Need::optional);
    visit("guide_name", m.guideName, Need::optional);
    visit("joined_at", m.joinedAt, Need::optional);
    visit("last_purchase_at", m.lastPurchaseAt, Need::optional);
    visit("consents", m.consents, Need::optional);
    visit("tags", m.tags, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, LookupAnswer>
void members(M& m, Visit&& visit) {
    visit("result", m.result, Need::required);
    visit("card", m.card, Need::optional);
    visit("until", m.until, Need::optional);
    visit("server_time", m.serverTime, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, VisitLine>
void members(M& m, Visit&& visit) {
    visit("kind", m.kind, Need::required);
    visit("detail", m.detail, Need::optional);
    visit("at", m.at, Need::required);
    visit("channel", m.channel, Need::optional);
    visit("store_name", m.storeName, Need::optional);
    visit("title", m.title, Need::optional);
    visit("amount_minor", m.amountMinor, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, GuestVisit>
void members(M& m, Visit&& visit) {
    visit("card", m.card, Need::required);
    visit("timeline", m.timeline, Need::required);
    visit("until", m.until, Need::required);
    visit("server_time", m.serverTime, Need::required);
}

}  // namespace lianlu::protocol
