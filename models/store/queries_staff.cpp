// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/queries_staff.h"

#include "models/store/entity_reader.h"

namespace lianlu::store {

Result<std::vector<domain::Staff>> knownStaff(db::Connection& connection) { return readEntities<domain::Staff>(connection, "ORDER BY name_key(name), id"); }
Result<std::vector<domain::Store>> knownStores(db::Connection& connection) { return readEntities<domain::Store>(connection, "ORDER BY code, id"); }

}  // namespace lianlu::store
