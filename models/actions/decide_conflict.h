// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/actions/context.h"
#include "models/domain/rules/conflict.h"
#include "models/store/write_txn.h"

//! For this folder only.
namespace lianlu::actions {

//! \brief decideConflict inside a transaction. Nothing where it is decided so already.
[[nodiscard]] Result<void> decideOn(const Context& context, store::WriteTxn& txn, domain::ConflictId id, domain::Choice choice, std::vector<std::string> wanted);

}  // namespace lianlu::actions
