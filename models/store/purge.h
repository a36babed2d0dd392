// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "models/base/result.h"
#include "models/domain/scope.h"

namespace lianlu::db {
class Connection;
}

namespace lianlu::store {

class LocalStore;
class WriteTxn;

//! \brief Scopes that this person may no longer hold go from the device: marked in one transaction, gone in the next with rows, search, cursor
//! and digest, all of them together. A crash between the two is made good by LocalStore::open, before anything can be read. Unsent edits stay
//! in the queue, without what they say of the row as it was; drafts stay, being the person's own words.
class Purge {
public:
    [[nodiscard]] static Result<void> mark(WriteTxn& txn, std::span<const domain::Scope> scopes);
    [[nodiscard]] static Result<bool> isMarked(db::Connection& connection);
    //! \brief Ends what was marked. Nothing marked: nothing is done.
    [[nodiscard]] static Result<void> finish(WriteTxn& txn);
    //! \brief Both, each in a transaction of its own. Not on the writer's thread.
    [[nodiscard]] static Result<void> run(LocalStore& store, std::span<const domain::Scope> scopes);
};

}  // namespace lianlu::store
