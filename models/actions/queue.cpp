// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/queue.h"

#include <algorithm>

#include "models/actions/decide_conflict.h"
#include "models/actions/run.h"
#include "models/actions/take_back.h"
#include "models/store/queries_conflicts.h"

namespace lianlu::actions {

using store::OpState;
using store::OutboxOp;

namespace {

Result<std::vector<OutboxOp>> opsOf(store::WriteTxn& txn, const domain::TxnId& id) {
    LIANLU_TRY(auto ops, store::Outbox::ofTxn(txn.connection(), id));
    if (ops.empty()) return fail(Code::notFound, "no such edit on this device", "txn");
    return ops;
}

//! Whether taking it back is a new edit, or leaves no trace; of what the server refused there is nothing to take back.
bool stands(const OutboxOp& op) noexcept { return op.state == OpState::pending || op.state == OpState::sent || op.state == OpState::acknowledged; }

Result<void> leaveTheirs(const Context& context, store::WriteTxn& txn, const OutboxOp& op) {
    LIANLU_TRY(const auto conflict, store::conflictOf(txn.connection(), op.opId));
    if (conflict && domain::isOpen(*conflict)) LIANLU_CHECK(decideOn(context, txn, conflict->id, domain::Choice::theirs, {}));
    return store::Outbox::discard(txn, op.opId);
}

Result<void> discardOne(const Context& context, store::WriteTxn& txn, const OutboxOp& op) {
    if (op.state == OpState::conflict) return leaveTheirs(context, txn, op);
    if (stands(op)) return takeBackOp(context, txn, op);
    return store::Outbox::discard(txn, op.opId);
}

//! True: something of it waited.
Result<bool> retryOne(const Context& context, store::WriteTxn& txn, const OutboxOp& op) {
    if (stands(op)) return false;
    if (op.state == OpState::conflict) {
        LIANLU_TRY(const auto conflict, store::conflictOf(txn.connection(), op.opId));
        if (conflict) {
            if (!domain::isOpen(*conflict)) return false;
            LIANLU_CHECK(decideOn(context, txn, conflict->id, domain::Choice::mine, {}));
            return true;
        }
    }
    LIANLU_CHECK(store::Outbox::retry(txn, op.opId));
    return true;
}

}  // namespace

Doing discardEdit(const Context& context, domain::TxnId id) {
    if (id.isNull()) return ready(Error{Code::invalid, "which edit", "txn"});
    return start(context, [context, id](store::WriteTxn& txn) -> Result<Uuid> {
        LIANLU_TRY(const auto ops, opsOf(txn, id));
        LIANLU_CHECK(checkNothingStandsOn(txn, ops));
        for (auto op = ops.rbegin(); op != ops.rend(); ++op) LIANLU_CHECK(discardOne(context, txn, *op));
        return ops.front().id;
    });
}

Doing retryEdit(const Context& context, domain::TxnId id) {
    if (id.isNull()) return ready(Error{Code::invalid, "which edit", "txn"});
    return start(context, [context, id](store::WriteTxn& txn) -> Result<Uuid> {
        LIANLU_TRY(const auto ops, opsOf(txn, id));
        bool again = false;
        for (const auto& known : ops) {
            // A refused transaction goes again as a whole, so the ops after the first may have gone with it.
            LIANLU_TRY(const auto left, store::Outbox::ofTxn(txn.connection(), id));
            const auto op = std::find_if(left.begin(), left.end(), [&](const OutboxOp& o) { return o.opId == known.opId; });
            if (op == left.end()) continue;
            LIANLU_TRY(const bool waited, retryOne(context, txn, *op));
            again = again || waited;
        }
        if (!again) return fail(Code::refused, "not-failed", "txn");
        return ops.front().id;
    });
}

}  // namespace lianlu::actions
