// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/consent.h"

#include <algorithm>

namespace lianlu::domain {

namespace {

const Consent* newest(std::span<const Consent> ledger, Channel channel, Purpose purpose) {
    const Consent* held = nullptr;
    for (const auto& entry : ledger) {
        if (entry.channel != channel || entry.purpose != purpose || !entry.at) continue;
        if (!held || *entry.at > *held->at || (*entry.at == *held->at && !entry.granted)) held = &entry;
    }
    return held;
}

}  // namespace

bool contactable(std::span<const Consent> ledger, Channel channel, Purpose purpose) {
    if (channel == Channel::unknown || purpose == Purpose::unknown) return false;
    const auto* held = newest(ledger, channel, purpose);
    return held && held->granted;
}

Time nextConsentTime(std::span<const Consent> ledger, Channel channel, Purpose purpose, Time now) {
    const auto* held = newest(ledger, channel, purpose);
    return held ? std::max(now, *held->at + std::chrono::milliseconds(1)) : now;
}

}  // namespace lianlu::domain
