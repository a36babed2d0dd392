// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/actions/context.h"
#include "models/domain/rules/conflict.h"
#include "models/store/outbox.h"

//! What a person can do about what the server has not taken as it was meant. Errors as in actions.h.
namespace lianlu::actions {

struct DecideConflict {
    domain::ConflictId conflict;
    domain::Choice choice = domain::Choice::theirs;
    std::vector<std::string> fields{};  //!< none: all that are open
};
//! \brief theirs: what the server has stays. mine: the value that lost is set by an edit like any other, on the row as it is now. The decision is
//! shared with whoever holds the row; undo() takes it back with the edit. Code::refused `row-deleted` where nothing brings the row back,
//! `row-gone` where this device no longer holds it. Done::id is the conflict's.
[[nodiscard]] Doing decideConflict(const Context& context, DecideConflict input);

//! \brief The last decision that this device took about it is taken back, with the edit that it made. Code::refused `decided-elsewhere` where none
//! was taken here; else as undo(). Done::id is the conflict's.
[[nodiscard]] Doing undoDecision(const Context& context, domain::ConflictId conflict);

//! \brief Gives up what somebody did, whole: what was never sent is gone without a trace; what was refused is forgotten; what met another's
//! edit leaves that; what was sent is taken back by its inverse, as undo() does and with its errors.
[[nodiscard]] Doing discardEdit(const Context& context, domain::TxnId txn);
//! \brief Sends what was refused once more, on the row as it is now; of what met another's edit the own value is used. Code::refused
//! `not-failed` where nothing of it waits for a person.
[[nodiscard]] Doing retryEdit(const Context& context, domain::TxnId txn);

//! \brief What somebody typed, to keep: one row a field (CSV) or one object an op (NDJSON), in UTF-8. Nothing is left out.
[[nodiscard]] std::string editsAsCsv(const std::vector<store::OutboxOp>& ops);
[[nodiscard]] std::string editsAsNdjson(const std::vector<store::OutboxOp>& ops);

}  // namespace lianlu::actions
