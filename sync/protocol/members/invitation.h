// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/members/need.h"
#include "sync/protocol/invitation.h"

namespace lianlu::protocol {

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, InvitationWish>
void members(M& m, Visit&& visit) {
    visit("email", m.email, Need::required);
    visit("name", m.name, Need::optional);
    visit("role", m.role, Need::required);
    visit("store_id", m.storeId, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, Invitation>
void members(M& m, Visit&& visit) {
    visit("id", m.id, Need::required);
    visit("email", m.email, Need::required);
    visit("name", m.name, Need::optional);
    visit("role", m.role, Need::required);
    visit("store_id", m.storeId, Need::required);
    visit("store_name", m.storeName, Need::optional);
    visit("invited_by", m.invitedBy, Need::optional);
    visit("created_at", m.createdAt, Need::required);
    visit("expires_at", m.expiresAt, Need::required);
    visit("used_at", m.usedAt, Need::optional);
    visit("revoked_at", m.revokedAt, Need::optional);
    visit("mail", m.mail, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, InvitationList>
void members(M& m, Visit&& visit) {
    visit("invitations", m.invitations, Need::required);
    visit("places", m.places, Need::optional);
    visit("roles", m.roles, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, InvitationPlace>
void members(M& m, Visit&& visit) {
    visit("store_id", m.storeId, Need::required);
    visit("name", m.name, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, InvitationRef>
void members(M& m, Visit&& visit) {
    visit("id", m.id, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, InvitationCode>
void members(M& m, Visit&& visit) {
    visit("code", m.code, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, InvitationOffer>
void members(M& m, Visit&& visit) {
    visit("brand_name", m.brandName, Need::optional);
    visit("store_name", m.storeName, Need::optional);
    visit("role", m.role, Need::required);
    visit("email", m.email, Need::required);
    visit("name", m.name, Need::optional);
    visit("expires_at", m.expiresAt, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, JoinRequest>
void members(M& m, Visit&& visit) {
    visit("code", m.code, Need::required);
    visit("name", m.name, Need::required);
    visit("password", m.password, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, Joined>
void members(M& m, Visit&& visit) {
    visit("login", m.login, Need::required);
}

}  // namespace lianlu::protocol
