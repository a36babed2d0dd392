// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/base/uuid.h"
#include "sync/server/db/pg.h"

//! What runs leave for the next one: marks of persons (one_id_seen) and the settings of the last whole one (one_id_run).
namespace lianlu::server {

//! \brief None: no run has come to its end yet.
[[nodiscard]] Result<std::optional<std::string>> lastRunSettings(pg::Connection& connection);

//! \brief Notes what was seen, in pieces. To be called when all that follows of it is written: what is cut off here is compared once more.
//! \param marks one for each of `persons`. cancelled when `cancelled` says so.
[[nodiscard]] Result<void> saveMarks(pg::Connection& connection, std::span<const Uuid> persons, std::span<const std::int64_t> marks,
                                     const std::function<bool()>& cancelled);
//! \brief No marks of those who are gone, and of these: they are new when they come back.
[[nodiscard]] Result<void> forgetMarks(pg::Connection& connection, std::span<const Uuid> persons);
[[nodiscard]] Result<void> saveRun(pg::Connection& connection, const std::string& settings, Time now, std::int64_t persons);

}  // namespace lianlu::server
