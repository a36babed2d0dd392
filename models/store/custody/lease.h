// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "models/base/clock.h"
#include "models/base/result.h"

namespace lianlu::db {
class Connection;
}

namespace lianlu::store {

class WriteTxn;

//! \brief How long this device may work without being seen by its server, as that said last. Times are the server's; what this machine's clock says is
//! only ever used for how long ago that was, and never to go back: the latest moment that was seen is kept.
struct LeaseState {
    std::optional<Time> until;  //!< nothing: no server has given one yet, and nothing ends
    Time issued{};
    Time now{};                 //!< trusted: what the server's clock says at least
    bool soon = false;          //!< less than two days are left

    [[nodiscard]] bool ended() const noexcept { return until && now >= *until; }
};

class Lease {
public:
    //! \brief A lease whose signature was checked, just in. `now`: this machine's clock.
    [[nodiscard]] static Result<void> save(WriteTxn& txn, Time issuedAt, Time until, Time now);
    //! \brief How it stands. Reads only.
    [[nodiscard]] static Result<LeaseState> state(db::Connection& connection, Time now);
    //! \brief Keeps that this moment was seen, so that a clock set back wins nothing. Nothing to do without a lease.
    [[nodiscard]] static Result<void> note(WriteTxn& txn, Time now);
    //! \brief The server's device key, pinned at enrolment; empty: none yet.
    [[nodiscard]] static Result<std::string> pinnedKey(db::Connection& connection);
    [[nodiscard]] static Result<void> pin(WriteTxn& txn, const std::string& key);
    //! \brief Somebody signs in anew, by password: the next lease may bring another key.
    [[nodiscard]] static Result<void> unpin(WriteTxn& txn);
};

}  // namespace lianlu::store
