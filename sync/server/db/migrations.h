// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/base/result.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

//! \brief The newest schema this program knows.
[[nodiscard]] int schemaVersion() noexcept;

struct SchemaStanding {
    int version = 0;       //!< up to where nothing is missing; 0: none yet. The newest there is where the database is ahead
    bool missing = false;  //!< `migrate` has something to do
    bool ahead = false;    //!< a newer program migrated it
    bool tooNew = false;   //!< … in a way that this one cannot serve beside
};
//! \brief Where the database stands. Migrations add, so an older program goes on beside a newer one; one that does more says so with a line
//! "-- incompatible" of its own, and programs that do not know it stay away.
[[nodiscard]] Result<SchemaStanding> schemaStanding(pg::Connection& connection);
//! \brief Applies what is missing, a transaction each, under a lock, so that several may try at once, and so that copies that serve meanwhile
//! wait for no more than a moment. Gives the names of those applied. tooNew: the database is left alone.
[[nodiscard]] Result<std::vector<std::string>> migrate(pg::Connection& connection);

}  // namespace lianlu::server
