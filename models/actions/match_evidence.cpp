// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/match_evidence.h"

#include <algorithm>
#include <array>

#include "models/insight/resolve/evidence_words.h"

namespace lianlu::actions {

namespace {

using oneid::Kind;
using oneid::Level;

//! From the least alike to the most.
int rank(Level level) { return level == Level::missing ? -1 : static_cast<int>(level); }

//! The likest two of all values.
Level likest(Kind kind, const std::vector<std::string>& ones, const std::vector<std::string>& others) {
    auto best = Level::missing;
    for (const auto& a : ones)
        for (const auto& b : others)
            if (const auto level = oneid::levelBetween(kind, a, b); rank(level) > rank(best)) best = level;
    return best;
}

std::vector<std::string> values(const store::CustomerDetail& person, domain::IdentityKind wanted) {
    std::vector<std::string> all;
    for (const auto& identity : person.identities)
        if (identity.kind == wanted && identity.status != domain::IdentityStatus::retired)
            all.push_back(identity.value);
    return all;
}

}  // namespace

std::vector<std::string> evidenceBetween(const store::CustomerDetail& a, const store::CustomerDetail& b) {
    std::vector<std::string> evidence;
    const auto say = [&](std::string_view field, Level level) {
        if (level != Level::missing) evidence.push_back(oneid::evidenceWord(field, level));
    };
    struct Address {
        domain::IdentityKind identity;
        Kind kind;
    };
    constexpr std::array kAddresses{Address{domain::IdentityKind::wechatUnionid, Kind::id}, Address{domain::IdentityKind::card, Kind::id},
                                    Address{domain::IdentityKind::mobile, Kind::phone}, Address{domain::IdentityKind::email, Kind::email}};
    for (const auto& [identity, kind] : kAddresses) say(domain::nameOf(identity), likest(kind, values(a, identity), values(b, identity)));
    const auto& first = a.customer;
    const auto& second = b.customer;
    const auto field = [&](std::string_view name, Kind kind, const std::string& x, const std::string& y) { say(name, oneid::levelBetween(kind, x, y)); };
    field("name", Kind::name, first.name, second.name);
    field("birthday", Kind::date, first.birthday, second.birthday);
    field("gender", Kind::text, first.gender, second.gender);
    field("city", Kind::place, first.city, second.city);
    return evidence;
}

}  // namespace lianlu::actions
