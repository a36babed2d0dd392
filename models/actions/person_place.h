// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "models/actions/context.h"
#include "models/base/result.h"
#include "models/domain/scope.h"
#include "models/store/write_txn.h"

//! Whom an action is about: somebody held here, or a guest of another store. For this folder only.
namespace lianlu::actions {

struct PersonPlace {
    domain::Scope scope;     //!< where what is written goes on this device; of a guest the own one, until the server has taken it
    std::string name;        //!< empty: a guest's is not known here
    domain::StoreId homeStore;
    bool guest = false;
};

//! \brief notFound: neither held here nor a guest whom this person may serve now.
[[nodiscard]] Result<PersonPlace> placeOf(const Context& context, store::WriteTxn& txn, domain::CustomerId person);

}  // namespace lianlu::actions
