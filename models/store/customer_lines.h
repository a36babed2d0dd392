// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

namespace lianlu::db {
class Connection;
}

namespace lianlu::store {

//! \brief Writes the table customer_line anew out of identities and memberships: after a bulk load, which goes past the triggers that keep it.
[[nodiscard]] Result<void> writeCustomerLines(db::Connection& connection);

}  // namespace lianlu::store
