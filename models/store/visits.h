// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/ids.h"

namespace lianlu::db {
class Connection;
}

namespace lianlu::store {

class WriteTxn;

//! \brief A guest of another store whom this person may serve until `endsAt`.
struct GuestPass {
    domain::CustomerId customer;
    Time endsAt{};
    std::string card;  //!< JSON of protocol::VisitCard: masked
};

//! \brief The passes this device knows of. The server has the last word: it may end one earlier.
class Visits {
public:
    //! \brief Also forgets those that have ended.
    [[nodiscard]] static Result<void> save(WriteTxn& txn, const GuestPass& pass);
    [[nodiscard]] static Result<void> forget(WriteTxn& txn, domain::CustomerId customer);
    //! \brief Nothing where there is none, or it has ended.
    [[nodiscard]] static Result<std::optional<GuestPass>> find(db::Connection& connection, domain::CustomerId customer, Time now);
    //! \brief Those that hold, the one that ends last first.
    [[nodiscard]] static Result<std::vector<GuestPass>> list(db::Connection& connection, Time now);
};

}  // namespace lianlu::store
