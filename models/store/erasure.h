// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "models/base/result.h"
#include "models/base/uuid.h"

namespace lianlu::store {

class Layers;
class WriteTxn;

//! \brief Forgets what this device has of its own about a row that was erased: edits in every state, drafts, and, of a person, rows made here
//! that hang on it and were never sent. The server's row is the caller's to take away. Nothing to do where there is nothing.
[[nodiscard]] Result<void> forgetErased(WriteTxn& txn, Layers& layers, std::string_view entity, const Uuid& id);

}  // namespace lianlu::store
