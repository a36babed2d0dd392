// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/decide_conflict.h"

#include <algorithm>

#include "models/actions/queue.h"
#include "models/actions/run.h"
#include "models/actions/take_back.h"
#include "models/store/body.h"
#include "models/store/layers.h"
#include "models/store/outbox_rows.h"
#include "models/store/queries_conflicts.h"

namespace lianlu::actions {

using domain::Choice;
using domain::Conflict;

namespace {

Result<std::vector<std::string>> chosenFields(const Conflict& conflict, std::vector<std::string> wanted) {
    if (wanted.empty()) return domain::openNames(conflict);
    for (const auto& name : wanted)
        if (std::find(conflict.names.begin(), conflict.names.end(), name) == conflict.names.end()) return fail(Code::invalid, "not a field at issue", name);
    return wanted;
}

Result<void> useMine(store::WriteTxn& txn, const Conflict& conflict, const std::vector<std::string>& fields) {
    if (!domain::mayUseMine(conflict)) return fail(Code::refused, "row-deleted", conflict.entity);
    const auto row = store::rowOf(conflict);
    const auto done = [&]() -> Result<void> {
        if (conflict.kind == domain::ConflictKind::removal) return txn.removeRow(conflict.entity, row);
        LIANLU_TRY(const auto mine, conflict.mine.empty() ? Result<domain::Fields>{} : store::parseFields(conflict.mine));
        domain::Fields changed;
        for (const auto& name : fields) changed.emplace(name, store::valueIn(mine, name));
        return txn.updateRow(conflict.entity, row, changed);
    }();
    if (!done && done.error().code == Code::notFound) return fail(Code::refused, "row-gone", conflict.entity);
    return done;
}

//! After "mine" was used: what the server had then comes back, where the row still says what was used.
Result<void> backToTheirs(store::WriteTxn& txn, const Conflict& conflict, const std::vector<std::string>& fields) {
    if (conflict.kind != domain::ConflictKind::edit) return {};
    const auto row = store::rowOf(conflict);
    const auto now = txn.fieldsOf(conflict.entity, row);
    if (!now) return now.error().code == Code::notFound ? Result<void>{} : fail(now.error());
    LIANLU_TRY(const auto mine, conflict.mine.empty() ? Result<domain::Fields>{} : store::parseFields(conflict.mine));
    LIANLU_TRY(const auto theirs, conflict.theirs.empty() ? Result<domain::Fields>{} : store::parseFields(conflict.theirs));
    domain::Fields changed;
    for (const auto& name : fields)
        if (domain::decisionOf(conflict, name) == Choice::mine && store::sameValue(store::valueIn(*now, name), store::valueIn(mine, name)))
            changed.emplace(name, store::valueIn(theirs, name));
    return changed.empty() ? Result<void>{} : txn.updateRow(conflict.entity, row, changed);
}

}  // namespace

Result<void> decideOn(const Context& context, store::WriteTxn& txn, domain::ConflictId id, Choice choice, std::vector<std::string> wanted) {
    LIANLU_TRY(const auto before, txn.get<Conflict>(id));
    LIANLU_TRY(auto fields, chosenFields(before, std::move(wanted)));
    // A deletion is decided whole: there is no half of a row.
    if (before.kind != domain::ConflictKind::edit && !fields.empty()) fields = before.names;
    std::erase_if(fields, [&](const std::string& name) { return domain::decisionOf(before, name) == choice; });
    if (fields.empty()) return {};
    if (choice == Choice::mine) LIANLU_CHECK(useMine(txn, before, fields));
    else LIANLU_CHECK(backToTheirs(txn, before, fields));
    auto after = before;
    for (const auto& name : fields) {
        std::erase(after.decisions, domain::decisionText(name, choice == Choice::mine ? Choice::theirs : Choice::mine));
        after.decisions.push_back(domain::decisionText(name, choice));
    }
    after.decidedBy = context.staff;
    after.decidedAt = txn.now();
    return txn.update(Conflict::kEntity, id, domain::changedFields(before, after));
}

Doing decideConflict(const Context& context, DecideConflict input) {
    if (input.conflict.isNull()) return ready(Error{Code::invalid, "which conflict", "conflict"});
    return start(context, [context, input = std::move(input)](store::WriteTxn& txn) -> Result<Uuid> {
        LIANLU_CHECK(decideOn(context, txn, input.conflict, input.choice, input.fields));
        return input.conflict.uuid;
    });
}

Doing undoDecision(const Context& context, domain::ConflictId id) {
    if (id.isNull()) return ready(Error{Code::invalid, "which conflict", "conflict"});
    return start(context, [context, id](store::WriteTxn& txn) -> Result<Uuid> {
        LIANLU_TRY(const auto ops, store::outboxrows::select(txn.connection(), "WHERE entity = 'conflict' AND id = ? AND state != 3 ORDER BY position DESC LIMIT 1", id));
        if (ops.empty()) return fail(Code::refused, "decided-elsewhere", "conflict");
        LIANLU_TRY(const auto whole, store::Outbox::ofTxn(txn.connection(), ops.front().op.txnId));
        LIANLU_CHECK(checkNothingStandsOn(txn, whole));
        for (auto op = whole.rbegin(); op != whole.rend(); ++op) LIANLU_CHECK(takeBackOp(context, txn, *op));
        return id.uuid;
    });
}

}  // namespace lianlu::actions
