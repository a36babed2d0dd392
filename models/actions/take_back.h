// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/actions/context.h"
#include "models/store/outbox.h"
#include "models/store/write_txn.h"

//! How one op is taken back; for this folder only.
namespace lianlu::actions {

//! \brief `changed-since` where other edits of this device stand on a row that these ops made.
[[nodiscard]] Result<void> checkNothingStandsOn(store::WriteTxn& txn, const std::vector<store::OutboxOp>& ops);
//! \brief By its inverse, or without a trace where it was never sent; see undo().
[[nodiscard]] Result<void> takeBackOp(const Context& context, store::WriteTxn& txn, const store::OutboxOp& op);

}  // namespace lianlu::actions
