// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/base/result.h"
#include "models/search/person_table.h"

namespace lianlu::db {
class Connection;
}
namespace lianlu::store {
class LocalStore;
}

namespace lianlu::search {

//! \brief Everybody of the store, from its indexes alone, on several readers at once: what commits meanwhile may be in it or not. Blocks.
[[nodiscard]] Result<PersonTable> loadPersons(store::LocalStore& store);
//! \brief Those of the ids that the store has, in no order.
[[nodiscard]] Result<std::vector<Person>> readPersons(db::Connection& connection, const std::vector<Uuid>& ids);

}  // namespace lianlu::search
