// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/actions.h"
#include "models/actions/match_evidence.h"
#include "models/actions/merge_two.h"
#include "models/actions/run.h"
#include "models/domain/record.h"
#include "models/domain/rules/merge_choice.h"
#include "models/domain/rules/person_match.h"
#include "models/store/queries_matches.h"

namespace lianlu::actions {

namespace {

using domain::MatchStatus;
using domain::PersonMatch;

struct Decision {
    MatchStatus status;
    domain::CustomerId keep;
    std::optional<Time> laterUntil;
};

Result<void> check(const Decision& decision, Time now) {
    if (decision.status == MatchStatus::unknown) return fail(Code::invalid, "decide what", "status");
    if ((decision.status == MatchStatus::later) != decision.laterUntil.has_value()) return fail(Code::invalid, "goes with later", "laterUntil");
    if (decision.laterUntil && *decision.laterUntil <= now) return fail(Code::invalid, "not ahead of now", "laterUntil");
    if (!decision.keep.isNull() && decision.status != MatchStatus::joined) return fail(Code::invalid, "goes with joining", "keep");
    return {};
}

//! False: it is so already.
Result<bool> decide(const Context& context, PersonMatch& match, const Decision& decision, Time now) {
    if (!decision.keep.isNull() && decision.keep != match.firstId && decision.keep != match.secondId)
        return fail(Code::invalid, "none of the two", "keep");
    if (match.status == decision.status && match.laterUntil == decision.laterUntil) return false;
    match.status = decision.status;
    match.laterUntil = decision.laterUntil;
    match.keepId = decision.keep;
    match.decidedBy = context.staff;
    match.decidedAt = now;
    return true;
}

//! The server asks for the same; here it saves the way there and back.
Result<void> checkBothHere(store::WriteTxn& txn, domain::CustomerId one, domain::CustomerId other) {
    LIANLU_CHECK(txn.get<domain::Customer>(one));
    LIANLU_CHECK(txn.get<domain::Customer>(other));
    return {};
}

Result<Uuid> decideOn(const Context& context, store::WriteTxn& txn, domain::PersonMatchId id, const Decision& decision) {
    LIANLU_TRY(const auto before, txn.get<PersonMatch>(id));
    auto match = before;
    LIANLU_TRY(const bool changed, decide(context, match, decision, txn.now()));
    if (!changed) return id.uuid;
    if (match.status == MatchStatus::joined && !match.joinedAt) LIANLU_CHECK(checkBothHere(txn, match.firstId, match.secondId));
    LIANLU_CHECK(txn.update(PersonMatch::kEntity, id, domain::changedFields(before, match)));
    return id.uuid;
}

Result<Uuid> propose(const Context& context, store::WriteTxn& txn, const ProposeMatch& input, const Decision& decision) {
    LIANLU_TRY(const auto pair, store::matchPair(txn.connection(), input.one, input.other));
    if (!pair.row.match.id.isNull()) return decideOn(context, txn, pair.row.match.id, decision);
    if (!pair.first || !pair.second) return fail(Code::notFound, "not held here", std::string(domain::Customer::kEntity));
    const auto& first = pair.first->detail;
    const auto& second = pair.second->detail;
    const auto stays = domain::chooseStaying(first.customer, second.customer);
    // Nobody has reckoned how likely it is: who joins the two is sure of it.
    auto match = domain::newMatch(stays, stays == first.customer.id ? second.customer.id : first.customer.id, domain::MatchMethod::person,
                                  decision.status == MatchStatus::joined ? 1 : 0, txn.now());
    match.evidence = evidenceBetween(first, second);
    if (decision.status != MatchStatus::open) LIANLU_CHECK(decide(context, match, decision, txn.now()));
    LIANLU_TRY(const auto scope, txn.scopeOf(domain::Customer::kEntity, match.customerId.uuid));
    LIANLU_CHECK(insert(txn, match, scope));
    return match.id.uuid;
}

//! What was chosen of the one that goes, into the profile that stays.
Result<void> takeOver(store::WriteTxn& txn, const MergeTwo& input) {
    if (input.fromOther.empty()) return {};
    LIANLU_TRY(const auto stays, txn.get<domain::Customer>(input.keep));
    LIANLU_TRY(const auto goes, txn.get<domain::Customer>(input.keep == input.one ? input.other : input.one));
    const auto have = domain::toFields(stays), give = domain::toFields(goes);
    domain::Fields changed;
    for (const auto& name : input.fromOther) {
        const auto& value = give.find(name)->second;
        if (!domain::isNull(value) && have.find(name)->second != value) changed.emplace(name, value);
    }
    if (changed.empty()) return {};
    return txn.update(domain::Customer::kEntity, stays.id, changed);
}

}  // namespace

Doing decideMatch(const Context& context, DecideMatch input) {
    if (input.match.isNull()) return ready(Error{Code::invalid, "which pair", "match"});
    const Decision decision{input.status, input.keep, input.laterUntil};
    if (auto good = check(decision, context.clock.now()); !good) return ready(std::move(good).error());
    return start(context, [context, id = input.match, decision](store::WriteTxn& txn) { return decideOn(context, txn, id, decision); });
}

Doing proposeMatch(const Context& context, ProposeMatch input) {
    if (input.one.isNull() || input.other.isNull() || input.one == input.other) return ready(Error{Code::invalid, "two different persons", "customer"});
    const Decision decision{input.status, input.keep, input.laterUntil};
    if (auto good = check(decision, context.clock.now()); !good) return ready(std::move(good).error());
    return start(context, [context, input = std::move(input), decision](store::WriteTxn& txn) { return propose(context, txn, input, decision); });
}

Doing mergeTwo(const Context& context, MergeTwo input) {
    if (input.one.isNull() || input.other.isNull() || input.one == input.other) return ready(Error{Code::invalid, "two different persons", "customer"});
    if (!input.keep.isNull() && input.keep != input.one && input.keep != input.other) return ready(Error{Code::invalid, "none of the two", "keep"});
    if (input.keep.isNull() && !input.fromOther.empty()) return ready(Error{Code::invalid, "whose profile stays", "keep"});
    for (const auto& name : input.fromOther)
        if (!domain::isMergeChosen(name)) return ready(Error{Code::invalid, "not a field that is chosen", "fromOther"});
    return start(context, [context, input = std::move(input)](store::WriteTxn& txn) -> Result<Uuid> {
        const Decision decision{MatchStatus::joined, input.keep, std::nullopt};
        // The decision first: by it the server knows why the profile changes, and what to bring back when the two are parted.
        LIANLU_TRY(const auto id, propose(context, txn, {input.one, input.other, MatchStatus::joined, input.keep, std::nullopt}, decision));
        LIANLU_CHECK(takeOver(txn, input));
        return id;
    });
}

}  // namespace lianlu::actions
