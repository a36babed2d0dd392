// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "models/base/uuid.h"
#include "models/domain/enums.h"
#include "models/domain/ids.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

struct StaffWish {
    std::string login, name, code, email, phone;
    std::string password;  //!< empty: one is made
    domain::Role role = domain::Role::unknown;
    domain::StoreId store;
};

struct NewAccount {
    domain::StaffId staff;
    std::string login;
    std::string password;
    bool passwordWasMade = false;
};

//! \brief Staff, assignment, account and its password. exists: the login is taken. Inside the caller's transaction; takes a tenth of a second.
[[nodiscard]] Result<NewAccount> makeStaff(WriteBatch& batch, IdGenerator& ids, const StaffWish& wish);
//! \brief The store with this code. notFound.
[[nodiscard]] Result<domain::StoreId> storeByCode(pg::Connection& connection, std::string_view code);

}  // namespace lianlu::server
