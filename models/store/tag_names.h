// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/base/uuid.h"

namespace lianlu::db {
class Connection;
}

namespace lianlu::store {

//! \brief Names of the tags that the staff has set on these customers, each once, by name.
[[nodiscard]] Result<std::vector<std::string>> ownTagNames(db::Connection& c, const std::vector<Uuid>& customers);

}  // namespace lianlu::store
