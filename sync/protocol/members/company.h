// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/members/need.h"
#include "sync/protocol/company.h"

namespace lianlu::protocol {

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, CompanyIssuer>
void members(M& m, Visit&& visit) {
    visit("issuer", m.issuer, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, CompanyBegin>
void members(M& m, Visit&& visit) {
    visit("device_id", m.deviceId, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, CompanyOffer>
void members(M& m, Visit&& visit) {
    visit("issuer", m.issuer, Need::required);
    visit("client_id", m.clientId, Need::required);
    visit("authorization_endpoint", m.authorizationEndpoint, Need::required);
    visit("token_endpoint", m.tokenEndpoint, Need::required);
    visit("nonce", m.nonce, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, CompanySignIn>
void members(M& m, Visit&& visit) {
    visit("id_token", m.idToken, Need::required);
    visit("nonce", m.nonce, Need::required);
    visit("device_id", m.deviceId, Need::required);
    visit("device_name", m.deviceName, Need::optional);
    visit("platform", m.platform, Need::optional);
    visit("link", m.link, Need::optional);
    visit("code", m.code, Need::optional);
}

}  // namespace lianlu::protocol
