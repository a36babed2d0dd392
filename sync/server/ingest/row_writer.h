// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string_view>

#include "models/base/result.h"
#include "sync/server/db/pg.h"
#include "sync/server/ingest/entity_maker.h"

namespace lianlu::server {

struct WriteReport {
    std::map<std::string_view, std::int64_t> fresh;    //!< by entity: rows that were not there
    std::map<std::string_view, std::int64_t> changed;  //!< rows that were there and differed
    std::int64_t unchanged = 0;
    std::int64_t afterErasure = 0;  //!< people who were erased here and begin anew
};

//! \brief Writes made rows. Many new ones are copied in, in one transaction, and devices that hold their scopes
//! bootstrap; few new ones and changes go through WriteBatch, and devices pull them. A field that a person may edit
//! keeps a value changed since it came in; a row deleted since then stays deleted, and a person
//! erased since then comes as somebody new (see after_erasure.h).
[[nodiscard]] Result<WriteReport> writeMadeRows(pg::Connection& connection, std::span<const MadeRow> rows);

//! \brief What writeMadeRows would do, without doing it.
[[nodiscard]] Result<WriteReport> compareMadeRows(pg::Connection& connection, std::span<const MadeRow> rows);

}  // namespace lianlu::server
