// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "models/base/result.h"
#include "models/base/secret_buffer.h"
#include "models/db/connection.h"
#include "models/domain/scope.h"

namespace lianlu::store {

//! \brief Rows and digest of one scope while loading, by its number in the part file.
struct BulkSum {
    std::uint64_t sum = 0;
    std::int64_t rows = 0;
};
using BulkSums = std::map<std::int64_t, BulkSum>;

//! \brief A part file that fits, as it was at its last commit; else a new one, empty and without indexes on its entities.
[[nodiscard]] Result<std::unique_ptr<db::Connection>> openBulkFile(const std::filesystem::path& part, const SecretBuffer& key);
[[nodiscard]] Result<std::string> bulkMark(db::Connection& connection);
[[nodiscard]] Result<void> saveBulkMark(db::Connection& connection, std::string_view mark);
[[nodiscard]] Result<BulkSums> bulkSums(db::Connection& connection);
[[nodiscard]] Result<void> saveBulkSums(db::Connection& connection, const BulkSums& sums);

//! \brief Builds what openBulkFile left out. A row that came twice (it moved while the scopes were cut) stays in its newest version.
[[nodiscard]] Result<void> buildIndexes(db::Connection& connection, BulkSums& sums);
//! \brief Device, settings, drafts and outbox of `live`, and its pending edits laid on the rows of `fresh`.
[[nodiscard]] Result<void> takeOverLocalState(db::Connection& live, db::Connection& fresh);
//! \brief The part file becomes a store like any other.
[[nodiscard]] Result<void> dropBulkState(db::Connection& connection);

}  // namespace lianlu::store
