// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "models/base/result.h"
#include "sync/server/ingest/entity_maker.h"
#include "sync/server/ingest/ingest_run.h"
#include "sync/server/ingest/mapping.h"
#include "sync/server/ingest/table_step.h"

//! What a run makes before any of it comes near a database. A value of a wrong type in the mapping throws nlohmann::json::exception.
namespace lianlu::server {

//! \brief The sources of the mapping, its constants and the tables it makes of them.
[[nodiscard]] Result<Tables> readTables(const Mapping& mapping, const std::filesystem::path& folder, const IngestOptions& options, IngestReport& report);
//! \brief The rows of its entities. `tables` must outlive the answer.
[[nodiscard]] Result<EntityMaker> makeEntities(const Mapping& mapping, const Tables& tables);

}  // namespace lianlu::server
