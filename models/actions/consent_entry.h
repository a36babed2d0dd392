// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/context.h"
#include "models/base/result.h"
#include "models/domain/entities.h"
#include "models/store/write_txn.h"

//! Entries of the ledger of consents; for this folder only.
namespace lianlu::actions {

//! \brief Gives the entry an id, and without `at` a time from which it holds over all that the ledger says.
[[nodiscard]] Result<domain::ConsentId> addConsentEntry(const Context& context, store::WriteTxn& txn, domain::Consent entry);

//! \brief Takes an entry that was sent back by another one, so that what held before it holds again. Nothing to do where it made no
//! difference. Code::refused changed-since where a later entry holds.
[[nodiscard]] Result<void> counterConsent(const Context& context, store::WriteTxn& txn, domain::ConsentId id);

}  // namespace lianlu::actions
