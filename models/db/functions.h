// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

struct sqlite3;

namespace lianlu::db {

//! \brief The functions of ours that statements and indexes of the schema call, on an open connection: name_key(text), which is text::nameKey of it, '' for
//! NULL. Deterministic, but another table of readings gives other keys: whoever keeps an index over it minds text::nameKeyForm.
[[nodiscard]] Result<void> addFunctions(sqlite3* handle);

}  // namespace lianlu::db
