// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "models/actions/actions.h"
#include "models/actions/assign.h"
#include "models/actions/tasks.h"
#include "models/domain/rules/access.h"
#include "models/store/write_txn.h"

//! What actions do within a transaction that somebody else has begun; for this folder only. Errors as the actions of these names.
namespace lianlu::actions {

[[nodiscard]] Result<Uuid> setTagIn(const Context& context, store::WriteTxn& txn, const SetTag& input);
[[nodiscard]] Result<void> removeTagIn(const Context& context, store::WriteTxn& txn, domain::TagId id);

//! \brief What needs no row to be looked at.
[[nodiscard]] Result<void> checkLeadEdit(const EditLead& input);
[[nodiscard]] Result<Uuid> editLeadIn(store::WriteTxn& txn, const EditLead& input);

//! \brief What needs no row to be looked at.
[[nodiscard]] Result<void> checkTaskEdit(const EditTasks& input);
[[nodiscard]] Result<void> editTaskIn(const Context& context, store::WriteTxn& txn, domain::TaskId id, const domain::Fields& changed);

//! \brief Whether this person may give somebody of the pool to `to`.
[[nodiscard]] Result<void> checkHolder(const Context& context, db::Connection& c, domain::StaffId to);
[[nodiscard]] Result<void> assignIn(store::WriteTxn& txn, const Assign& input);

//! \brief By the rules that the server goes by. A manager's device holds only what is within reach; which stores and colleagues that are is the server's to know.
[[nodiscard]] bool mayChange(const Context& context, const domain::Intent& intent, domain::StoreId homeStore);

//! \brief The offer as pushOffer() makes it, without another look at whether it can go out.
[[nodiscard]] Result<Uuid> pushOfferIn(const Context& context, store::WriteTxn& txn, const PushOffer& input, std::chrono::seconds hold);

}  // namespace lianlu::actions
