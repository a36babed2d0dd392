// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/person_match.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <tuple>
#include <utility>

#include "models/domain/record.h"

namespace lianlu::domain {

namespace {

constexpr std::array<std::string_view, 5> kDecision{"status", "later_until", "keep_id", "decided_by", "decided_at"};

tl::unexpected<Error> denied(std::string why, std::string_view field) { return fail(Code::forbidden, std::move(why), std::string(field)); }

}  // namespace

PersonMatchId matchId(CustomerId one, CustomerId other) {
    if (other < one) std::swap(one, other);
    return {Uuid::fromName("person_match", one.toString() + "/" + other.toString())};
}

PersonMatch newMatch(CustomerId stays, CustomerId goes, MatchMethod method, double score, Time now) {
    PersonMatch match;
    match.id = matchId(stays, goes);
    match.customerId = stays;
    std::tie(match.firstId, match.secondId) = std::minmax(stays, goes);
    match.score = score;
    match.method = method;
    match.status = MatchStatus::open;
    match.foundAt = now;
    return match;
}

CustomerId chooseStaying(const Customer& a, const Customer& b) {
    const auto rank = [](const Customer& c) {
        return std::tuple(-static_cast<int>(c.kind), -c.orderCount, c.joinedAt.value_or(Time::max()), c.firstPurchaseAt.value_or(Time::max()), c.id);
    };
    return rank(a) <= rank(b) ? a.id : b.id;
}

int likenessPercent(const PersonMatch& match) noexcept {
    if (match.method == MatchMethod::person) return -1;
    return match.score >= 1 ? 100 : static_cast<int>(std::floor(std::max(0.0, match.score) * 100));
}

Result<void> checkMatchChange(const Fields& before, const Fields& changed, const PersonMatchId& id, bool creating) {
    PersonMatch match;
    if (!applyFields(match, before) || !applyFields(match, changed)) return fail(Code::invalid, "does not fit", "status");
    if (match.status == MatchStatus::unknown) return fail(Code::invalid, "not one of the choices", "status");
    if (!match.keepId.isNull() && match.keepId != match.firstId && match.keepId != match.secondId)
        return fail(Code::invalid, "none of the two", "keep_id");
    if (match.status == MatchStatus::later && !match.laterUntil) return fail(Code::invalid, "is needed for later", "later_until");
    if (creating) {
        if (match.firstId == match.secondId) return fail(Code::invalid, "one row is no pair", "second_id");
        if (match.id = id; matchId(match.firstId, match.secondId) != id || match.secondId < match.firstId) return fail(Code::invalid, "not the id of the pair", "id");
        if (match.customerId != match.firstId && match.customerId != match.secondId) return fail(Code::invalid, "none of the two", "customer_id");
        if (match.method != MatchMethod::person) return denied("found by a person", "method");
        return {};
    }
    for (const auto& [name, value] : changed)
        if (std::find(kDecision.begin(), kDecision.end(), name) == kDecision.end() && (!before.contains(name) || before.at(name) != value))
            return denied("only the decision changes", name);
    return {};
}

}  // namespace lianlu::domain
