// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/oneid/merge_choices.h"

#include <vector>

#include "models/domain/rules/merge_choice.h"
#include "models/domain/rules/person_match.h"
#include "sync/protocol/codec.h"

namespace lianlu::server {

namespace {

using domain::Customer;
using domain::PersonMatch;

//! Pairs that this push joins into `stays`.
Result<std::vector<PersonMatch>> joinsInto(WriteBatch& batch, const Uuid& stays) {
    std::vector<PersonMatch> found;
    for (const StoredRow* row : batch.changedRows(PersonMatch::kEntity)) {
        PersonMatch match;
        if (row->deleted || !domain::applyFields(match, row->fields)) continue;
        match.id = domain::matchId(match.firstId, match.secondId);
        if (match.status == domain::MatchStatus::joined && !match.joinedAt && match.keepId.uuid == stays) found.push_back(std::move(match));
    }
    return found;
}

void forget(WriteBatch& batch, const Uuid& match) { batch.also("DELETE FROM person_choice WHERE match_id = $1", pg::Params().uuid(match)); }

Result<void> note(WriteBatch& batch, const PersonMatch& match, const protocol::Op& op) {
    LIANLU_TRY(const auto goes, batch.get<Customer>(match.keepId == match.firstId ? match.secondId : match.firstId));
    if (!goes) return {};
    LIANLU_TRY(const StoredRow* stays, batch.find(Customer::kEntity, op.id));
    const auto give = domain::toFields(*goes);
    MergeChoice choice;
    for (const auto& [name, change] : op.fields) {
        if (!domain::isMergeChosen(name) || domain::isNull(change.oldValue)) continue;
        const auto held = stays->fields.find(name);
        if (held == stays->fields.end() || held->second != change.newValue || give.find(name)->second != change.newValue) continue;
        choice.old.emplace(name, change.oldValue);
        choice.now.emplace(name, change.newValue);
    }
    if (choice.now.empty()) return {};
    batch.also("INSERT INTO person_choice (match_id, customer_id, old, new) VALUES ($1, $2, $3, $4) "
               "ON CONFLICT (match_id) DO UPDATE SET customer_id = EXCLUDED.customer_id, old = EXCLUDED.old, new = EXCLUDED.new",
               std::move(pg::Params().uuid(match.id.uuid).uuid(op.id).text(protocol::bodyText(choice.old)).text(protocol::bodyText(choice.now))));
    return {};
}

}  // namespace

Result<void> MergeChoices::onApplied(const AppliedOp& applied, pg::Connection&, WriteBatch& batch) {
    const auto& op = applied.op;
    if (op.entity == PersonMatch::kEntity) {
        // Decided anew: what an earlier decision took over, and its taking back gave back, says nothing any more.
        forget(batch, op.id);
        return {};
    }
    if (op.entity != Customer::kEntity || op.type != protocol::OpType::update) return {};
    LIANLU_TRY(const auto joins, joinsInto(batch, op.id));
    for (const auto& match : joins) LIANLU_CHECK(note(batch, match, op));
    return {};
}

Result<std::optional<MergeChoice>> takeMergeChoice(WriteBatch& batch, const domain::PersonMatchId& match) {
    LIANLU_TRY(const pg::Rows rows, batch.connection().query("SELECT old, new FROM person_choice WHERE match_id = $1", pg::Params().uuid(match.uuid)));
    if (rows.empty()) return std::optional<MergeChoice>{};
    MergeChoice choice;
    LIANLU_TRY(choice.old, protocol::parseBody(rows.text(0, 0)));
    LIANLU_TRY(choice.now, protocol::parseBody(rows.text(0, 1)));
    forget(batch, match.uuid);
    return std::optional(std::move(choice));
}

}  // namespace lianlu::server
