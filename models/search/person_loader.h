// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
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

//! \brief Everybody of the store, on several readers at once: what commits meanwhile may be in it or not. From the segments (person_packing.h) where
//! most are packed, the others from their rows; else from the store's indexes. Blocks.
[[nodiscard]] Result<PersonTable> loadPersons(store::LocalStore& store);
//! \brief The two ways there are. loadPacked: nothing where too much is not packed for it to be the quicker one.
[[nodiscard]] Result<std::optional<PersonTable>> loadPacked(store::LocalStore& store);
[[nodiscard]] Result<PersonTable> loadFromIndexes(store::LocalStore& store);
//! \brief Those of the ids that the store has, in no order.
[[nodiscard]] Result<std::vector<Person>> readPersons(db::Connection& connection, const std::vector<Uuid>& ids);

}  // namespace lianlu::search
