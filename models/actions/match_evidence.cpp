// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/match_evidence.h"

#include <algorithm>
#include <array>

#include "models/insight/resolve/compare.h"
#include "models/insight/resolve/normalise.h"

namespace lianlu::actions {

namespace {

using oneid::Kind;
using oneid::Level;

std::string_view wordOf(Level level) {
    switch (level) {
        case Level::exact: return "exact";
        case Level::strong: return "close";
        case Level::fair: return "fair";
        default: return "other";
    }
}

Level compared(Kind kind, const std::string& a, const std::string& b) {
    if (a == b) return Level::exact;
    switch (kind) {
        case Kind::name: return oneid::compareNames(a, b);
        case Kind::date: return oneid::compareDates(a, b);
        case Kind::phone: return oneid::comparePhones(a, b);
        case Kind::email: return oneid::compareEmails(a, b);
        case Kind::place: return oneid::comparePlaces(a, b);
        case Kind::id: return oneid::compareIds(a, b);
        default: return Level::disagree;
    }
}

//! From the least alike to the most.
int rank(Level level) { return level == Level::missing ? -1 : static_cast<int>(level); }

//! The likest two of all values.
Level likest(Kind kind, const std::vector<std::string>& ones, const std::vector<std::string>& others) {
    auto best = Level::missing;
    for (const auto& a : ones)
        for (const auto& b : others)
            if (const auto level = compared(kind, a, b); rank(level) > rank(best)) best = level;
    return best;
}

std::vector<std::string> one(Kind kind, const std::string& value) {
    auto normal = oneid::normalise(value, kind);
    if (normal.empty()) return {};
    return {std::move(normal)};
}

std::vector<std::string> values(const store::CustomerDetail& person, domain::IdentityKind wanted, Kind kind) {
    std::vector<std::string> all;
    for (const auto& identity : person.identities)
        if (identity.kind == wanted && identity.status != domain::IdentityStatus::retired)
            for (auto& value : one(kind, identity.value)) all.push_back(std::move(value));
    return all;
}

}  // namespace

std::vector<std::string> evidenceBetween(const store::CustomerDetail& a, const store::CustomerDetail& b) {
    std::vector<std::string> evidence;
    const auto say = [&](std::string_view field, Level level) {
        if (level != Level::missing) evidence.push_back(std::string(field) + "=" + std::string(wordOf(level)));
    };
    struct Address {
        domain::IdentityKind identity;
        Kind kind;
    };
    constexpr std::array kAddresses{Address{domain::IdentityKind::wechatUnionid, Kind::id}, Address{domain::IdentityKind::card, Kind::id},
                                    Address{domain::IdentityKind::mobile, Kind::phone}, Address{domain::IdentityKind::email, Kind::email}};
    for (const auto& [identity, kind] : kAddresses) say(domain::nameOf(identity), likest(kind, values(a, identity, kind), values(b, identity, kind)));
    const auto& first = a.customer;
    const auto& second = b.customer;
    const auto field = [&](std::string_view name, Kind kind, const std::string& x, const std::string& y) { say(name, likest(kind, one(kind, x), one(kind, y))); };
    field("name", Kind::name, first.name, second.name);
    field("birthday", Kind::date, first.birthday, second.birthday);
    field("gender", Kind::text, first.gender, second.gender);
    field("city", Kind::place, first.city, second.city);
    return evidence;
}

}  // namespace lianlu::actions
