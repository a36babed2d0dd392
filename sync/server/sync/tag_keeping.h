// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/entities/tag_definition.h"
#include "sync/server/db/pg.h"

//! What the server does with tags besides taking ops. Each transaction touches a few hundred rows; all may be run again at any time.
namespace lianlu::server {

//! \brief Writes HQ's decisions, all or none. Rows that exist take what is given. Waits for pushes that place tags.
[[nodiscard]] Result<void> writeTagDefinitions(pg::Connection& connection, std::span<const domain::TagDefinition> definitions, Time now);
//! \brief Moves the tags of this name to where its definition wants them; returns how many moved.
[[nodiscard]] Result<std::int64_t> placeTags(pg::Connection& connection, std::string_view code, const Clock& clock);
//! \brief Takes away tags that have ended; returns how many.
[[nodiscard]] Result<std::int64_t> sweepTags(pg::Connection& connection, Time now);

}  // namespace lianlu::server
