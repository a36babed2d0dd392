// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/domain/ids.h"
#include "models/domain/scope.h"
#include "sync/server/db/pg.h"

//! The person an export or an erasure is about, and where the database speaks of people beside the synced entities.
namespace lianlu::server {

//! \brief The scope of a person's rows, of one that was erased too. notFound for an unknown id.
[[nodiscard]] Result<domain::Scope> scopeOfSubject(pg::Connection& connection, const domain::CustomerId& person);
//! \brief Who the person is now: the one they were joined with, else the id itself (ADR 0006). Whoever asks for one of the two gets the whole.
[[nodiscard]] Result<domain::CustomerId> livingSubject(pg::Connection& connection, const domain::CustomerId& person);
//! \brief The person and everybody who was joined into them, as ids of rows; those who were parted again are not among them.
[[nodiscard]] Result<std::vector<Uuid>> rowsBehind(pg::Connection& connection, const domain::CustomerId& person);
//! \brief Who was one with the person at `at` (Unix ms), or became so later, and was parted from them since: an erasure leaves those alone.
[[nodiscard]] Result<std::vector<domain::CustomerId>> partedSince(pg::Connection& connection, const domain::CustomerId& person, std::int64_t at);
//! \brief The one person with that mobile number in any usual spelling. notFound for nobody, conflict for several.
[[nodiscard]] Result<domain::CustomerId> subjectByPhone(pg::Connection& connection, std::string_view phone);

struct SideTable {
    std::string name;
    bool textColumn = false;  //!< customer_id is text, not uuid
};
//! \brief Every table with a column customer_id that is none of the entities': links, ingest records, what a later version adds. What is
//! kept of a person under that name is exported and erased with the person, without being listed anywhere.
[[nodiscard]] Result<std::vector<SideTable>> sideTables(pg::Connection& connection);

}  // namespace lianlu::server
