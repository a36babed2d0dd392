// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/members/need.h"
#include "sync/protocol/second_step.h"

namespace lianlu::protocol {

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, SecondStepWish>
void members(M& m, Visit&& visit) {
    visit("login", m.login, Need::optional);
    visit("password", m.password, Need::required);
    visit("code", m.code, Need::optional);
    visit("device_id", m.deviceId, Need::optional);
    visit("device_token", m.deviceToken, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, SecondStepSecret>
void members(M& m, Visit&& visit) {
    visit("secret", m.secret, Need::required);
    visit("uri", m.uri, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, SecondStepCodes>
void members(M& m, Visit&& visit) {
    visit("codes", m.codes, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, SecondStepState>
void members(M& m, Visit&& visit) {
    visit("on", m.on, Need::required);
    visit("required", m.required, Need::required);
    visit("codes_left", m.codesLeft, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, SecondStepReset>
void members(M& m, Visit&& visit) {
    visit("staff_id", m.staffId, Need::required);
}

}  // namespace lianlu::protocol
