// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <vector>

#include "models/base/result.h"
#include "models/domain/scope.h"
#include "models/store/replica.h"

namespace lianlu::store {

//! \brief When the server lost a part of its history: what it had acknowledged above the place where the histories part becomes
//! unanswered again, body and op id as they were, and goes out anew. Over-doing it is harmless: the server knows an op by its id.
//! Writes inside a write job.
class LostHistory {
public:
    //! \brief The acknowledged ops of `scope` above `matchSeq`, those nobody has seen come in since, and those of scopes this device does
    //! not hold; whole transactions. What is sent and unanswered counts among them: it may have been taken too. How many there are now.
    //! What was refused since the last good round because its row was not known waits for that row from now on.
    [[nodiscard]] static Result<std::int64_t> takeAgain(WriteTxn& txn, const domain::Scope& scope, std::int64_t matchSeq);
    //! \brief Scopes of acknowledged ops whose number is `expected` or more: the server waits for a number that it had answered before.
    [[nodiscard]] static Result<std::set<domain::Scope>> scopesFrom(db::Connection& connection, std::int64_t expected);
    //! \brief The same ops as unanswered ones again.
    [[nodiscard]] static Result<std::int64_t> takeAgainFrom(WriteTxn& txn, std::int64_t expected);
    //! \brief The highest number the server has acknowledged of what is still known; 0: none.
    [[nodiscard]] static Result<std::int64_t> lastAcknowledged(db::Connection& connection);

    //! \brief Everything of `scope` up to `seq` is in: ops acknowledged before stand below it.
    [[nodiscard]] static Result<void> place(db::Connection& connection, std::int64_t scope, std::int64_t seq);
    //! \brief After a bootstrap of `scope` in another history: pending edits, made on versions that the server never had, build on its
    //! rows where they are as the person saw them, and else on none.
    [[nodiscard]] static Result<void> rebase(WriteTxn& txn, const domain::Scope& scope);

    //! \brief What waited for something to come back first is tried again; after 14 days a person decides. Gives the ids of the latter.
    [[nodiscard]] static Result<std::vector<domain::OpId>> endWaiting(WriteTxn& txn);

    //! \brief Whether a loss was noticed within the last 14 days: a row that the server does not know may come back with somebody else's device.
    [[nodiscard]] static Result<bool> isRecent(WriteTxn& txn);
    //! \brief Ops that the server refused because it lost the row they stand on go out as new ones, with new ids, once this device has that row from it
    //! again, every hour else, and after 14 days a last time; `all`: at once. They were never taken, so nothing of them is out.
    [[nodiscard]] static Result<void> wakeRefused(WriteTxn& txn, bool all);
};

}  // namespace lianlu::store
