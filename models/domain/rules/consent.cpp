// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/consent.h"

#include <algorithm>
#include <set>
#include <utility>

#include "models/base/text.h"

namespace lianlu::domain {

namespace {

Permission permissionOf(const Consent& entry) {
    if (!entry.granted) return Permission::withdrawn;
    return infoOf(consentActOf(entry.source)).permits ? Permission::granted : Permission::doubtful;
}

//! Whether `a` counts before `b`: it is newer, or as new and stricter.
bool prevails(const Consent& a, const Consent& b) { return *a.at > *b.at || (*a.at == *b.at && permissionOf(a) > permissionOf(b)); }

//! The one that counts first, of those behind `before`; null: none.
const Consent* newest(std::span<const Consent> ledger, Channel channel, Purpose purpose, const Consent* before = nullptr) {
    const Consent* held = nullptr;
    for (const auto& entry : ledger) {
        if (entry.channel != channel || entry.purpose != purpose || !entry.at || &entry == before) continue;
        if (before && !prevails(*before, entry)) continue;
        if (!held || prevails(entry, *held)) held = &entry;
    }
    return held;
}

bool setsAGrantRight(const Consent& entry) { return !entry.granted && consentActOf(entry.source) == ConsentAct::takenBack; }

//! The one that holds. Where a grant was a mistake of the staff and set right, what the person had said before holds: nobody withdrew anything. That it
//! was a grant must not come back by it.
const Consent* holding(std::span<const Consent> ledger, Channel channel, Purpose purpose) {
    const auto* right = newest(ledger, channel, purpose);
    const auto* held = right;
    while (held && setsAGrantRight(*held)) {
        const auto* mistake = newest(ledger, channel, purpose, held);
        held = mistake ? newest(ledger, channel, purpose, mistake) : nullptr;
    }
    return held && held != right && held->granted ? right : held;
}

using Pair = std::pair<Channel, Purpose>;

std::set<Pair> pairsOf(std::span<const Consent> ledger) {
    std::set<Pair> pairs;
    for (const auto& entry : ledger)
        if (entry.at && entry.channel != Channel::unknown && entry.purpose != Purpose::unknown) pairs.emplace(entry.channel, entry.purpose);
    return pairs;
}

}  // namespace

ConsentState consentState(std::span<const Consent> ledger, Channel channel, Purpose purpose) {
    ConsentState state{channel, purpose, Permission::silent, {}, {}, {}, {}};
    if (channel == Channel::unknown || purpose == Purpose::unknown) return state;
    const auto* held = holding(ledger, channel, purpose);
    if (!held) {
        // Set right, and nothing had been said before: since when, and by which act, without an entry that would say so.
        if (const auto* right = newest(ledger, channel, purpose)) {
            state.since = right->at;
            state.source = right->source;
        }
        return state;
    }
    state.permission = permissionOf(*held);
    state.since = held->at;
    state.source = held->source;
    state.wordingVersion = held->wordingVersion;
    state.entry = held->id;
    return state;
}

std::vector<ConsentState> consentStates(std::span<const Consent> ledger) {
    std::vector<ConsentState> states;
    for (const auto& [channel, purpose] : pairsOf(ledger)) states.push_back(consentState(ledger, channel, purpose));
    return states;
}

bool contactable(std::span<const Consent> ledger, Channel channel, Purpose purpose) {
    return consentState(ledger, channel, purpose).permission == Permission::granted;
}

bool mayProfile(std::span<const Consent> ledger) {
    const auto states = consentStates(ledger);
    return std::none_of(states.begin(), states.end(), [](const ConsentState& state) {
        return state.purpose == Purpose::profiling && state.permission == Permission::withdrawn;
    });
}

ConsentState strictest(const ConsentState& a, const ConsentState& b) {
    if (a.permission == Permission::silent) return b;
    if (b.permission == Permission::silent) return a;
    if (a.permission != b.permission) return a.permission > b.permission ? a : b;
    const bool aFirst = a.since.value_or(Time::min()) <= b.since.value_or(Time::min());
    if (a.permission == Permission::withdrawn) return aFirst ? b : a;
    return aFirst ? a : b;
}

std::vector<ConsentState> strictest(std::span<const Consent> a, std::span<const Consent> b) {
    auto pairs = pairsOf(a);
    pairs.merge(pairsOf(b));
    std::vector<ConsentState> states;
    for (const auto& [channel, purpose] : pairs) states.push_back(strictest(consentState(a, channel, purpose), consentState(b, channel, purpose)));
    return states;
}

Time nextConsentTime(std::span<const Consent> ledger, Channel channel, Purpose purpose, Time now) {
    const auto* held = newest(ledger, channel, purpose);
    return held ? std::max(now, *held->at + std::chrono::milliseconds(1)) : now;
}

std::vector<ConsentWording> currentWordings(std::span<const ConsentWording> all, Channel channel, Purpose purpose, Time now) {
    std::vector<ConsentWording> current;
    for (const auto& wording : all) {
        if (wording.channel != channel || wording.purpose != purpose || !wording.fromAt || *wording.fromAt > now) continue;
        const auto known = std::find_if(current.begin(), current.end(), [&](const ConsentWording& w) { return w.language == wording.language; });
        if (known == current.end()) current.push_back(wording);
        else if (std::pair(*wording.fromAt, wording.code) > std::pair(*known->fromAt, known->code)) *known = wording;
    }
    std::sort(current.begin(), current.end(), [](const auto& a, const auto& b) { return a.language < b.language; });
    return current;
}

const ConsentWording* wordingFor(std::span<const ConsentWording> current, std::string_view language) {
    const auto wanted = text::lowerAscii(language);
    const auto primary = wanted.substr(0, wanted.find('-'));
    const ConsentWording* near = nullptr;
    for (const auto& wording : current) {
        const auto has = text::lowerAscii(wording.language);
        if (has == wanted) return &wording;
        if (!near && has.substr(0, has.find('-')) == primary) near = &wording;
    }
    return near ? near : current.empty() ? nullptr : &current.front();
}

}  // namespace lianlu::domain
