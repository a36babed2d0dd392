// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/domain/ids.h"

namespace lianlu::db {
class Connection;
}

namespace lianlu::store {

//! \brief A row that a handover moved: what it is, and whom it is about.
struct HandedRow {
    std::string kind;  //!< name of the entity
    Uuid id;
    domain::CustomerId customer{};
};

//! \brief What each of them is called on this device: a task by its title, all else by the customer's name; empty where it is not held here. In
//! the order asked for. Any connection.
[[nodiscard]] Result<std::vector<std::string>> handedNames(db::Connection& c, const std::vector<HandedRow>& rows);

}  // namespace lianlu::store
