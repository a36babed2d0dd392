// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "models/domain/entities/conflict.h"
#include "sync/protocol/messages.h"
#include "sync/server/sync/stored_row.h"
#include "sync/server/sync/write_batch.h"

//! Conflicts as rows that go where the row they are about goes (ADR 0013).
namespace lianlu::server {

//! \brief A conflict as it was met, before the row of it is written.
struct MetConflict {
    domain::Conflict conflict;
    domain::Scope scope;             //!< of the row it is about
    std::vector<std::int64_t> vers;  //!< of the values that stayed, in the order of conflict.names
};

//! \brief What an op met: `row` is the server's as it was then. `id` is not the op's where that person was joined with another.
[[nodiscard]] MetConflict metBy(domain::ConflictKind kind, const protocol::Op& op, const Uuid& id, const StoredRow& row, const std::vector<std::string>& fields);

//! \brief Lays the rows of them into the batch, with who wrote what stayed. None for a row that stands apart from its person (ADR 0004), for a
//! tag, or where the person is gone: then only the device that asked is told. `mine`: who made the ops.
[[nodiscard]] Result<void> writeConflicts(std::span<MetConflict> met, const domain::StaffId& mine, WriteBatch& batch);

//! \brief Takes away what was decided so long ago that nobody asks any more; how many.
[[nodiscard]] Result<std::int64_t> sweepConflicts(pg::Connection& connection, Time now);
//! \brief Conflicts noted before they were rows become rows; how many are left after this piece of work.
[[nodiscard]] Result<std::int64_t> takeOverConflicts(pg::Connection& connection, Time now);

}  // namespace lianlu::server
