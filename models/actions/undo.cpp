// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/actions.h"
#include "models/actions/run.h"
#include "models/actions/take_back.h"

namespace lianlu::actions {

Doing undo(const Context& context, domain::TxnId id) {
    if (id.isNull()) return ready(Error{Code::invalid, "which edit", "txn"});
    return start(context, [context, id](store::WriteTxn& txn) -> Result<Uuid> {
        LIANLU_TRY(const auto ops, store::Outbox::ofTxn(txn.connection(), id));
        if (ops.empty()) return fail(Code::notFound, "no such edit on this device", "txn");
        LIANLU_CHECK(checkNothingStandsOn(txn, ops));
        for (auto op = ops.rbegin(); op != ops.rend(); ++op) LIANLU_CHECK(takeBackOp(context, txn, *op));
        return ops.front().id;
    });
}

}  // namespace lianlu::actions
