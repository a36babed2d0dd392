// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "models/base/clock.h"
#include "sync/server/db/pg.h"
#include "sync/server/ingest/ndjson_lines.h"

namespace lianlu::server {

//! \brief A whole post, line by line, into the database. The next lines are checked while the database works on the last ones.
[[nodiscard]] Result<RecordReport> writeNdjson(pg::Connection& connection, const Clock& clock, const std::string& source, RecordKind kind,
                                               std::string_view body);

}  // namespace lianlu::server
