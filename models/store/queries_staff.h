// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/base/result.h"
#include "models/domain/entities/organisation.h"

namespace lianlu::db {
class Connection;
}

namespace lianlu::store {

//! \brief Every colleague this device holds, those who have left too, by name. Any thread, with a reader's connection.
[[nodiscard]] Result<std::vector<domain::Staff>> knownStaff(db::Connection& connection);
//! \brief Every store of the brand that this device holds, by code. Any thread, with a reader's connection.
[[nodiscard]] Result<std::vector<domain::Store>> knownStores(db::Connection& connection);

}  // namespace lianlu::store
