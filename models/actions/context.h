// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <future>
#include <string>

#include "models/base/clock.h"
#include "models/base/uuid.h"
#include "models/domain/ids.h"
#include "models/domain/enums.h"
#include "models/store/local_store.h"

namespace lianlu::actions {

//! \brief Who acts, on which store. Handed to every action.
struct Context {
    store::LocalStore& store;
    const Clock& clock;
    IdGenerator& ids;
    domain::StaffId staff;
    domain::StoreId shop;
    domain::Role role = domain::Role::unknown;
    std::string draft{};  //!< key of the draft that the action makes good: it goes in the same transaction
};

//! \brief What an action did: enough to show it, and to take it back.
struct Done {
    store::ChangeSet changes;
    domain::TxnId txn;
    Uuid id;  //!< the row it is about: the new interaction, offer, customer …
};

//! \brief The action is queued at once; get() and wait() return when it is on disk. The future is deferred: wait_for() says so, and
//! letting it go unread does not take the action back.
using Doing = std::future<Result<Done>>;

}  // namespace lianlu::actions
