// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "models/base/result.h"
#include "sync/server/ingest/entity_maker.h"
#include "sync/server/ingest/mapping.h"
#include "sync/server/ingest/records/record_writer.h"
#include "sync/server/ingest/row_writer.h"

namespace lianlu::server {

struct IngestReport {
    std::map<std::string, SourceReport> sources;
    std::map<std::string_view, EntityReport> entities;
    WriteReport written;
    std::map<std::string, RecordReport> records;  //!< by kind; lines are numbers of rows
    std::int64_t passwordsSet = 0;
    double seconds = 0;
};

//! \brief Reads `folder` by the mapping and writes what comes out. Accounts without a password get `password`.
[[nodiscard]] Result<IngestReport> ingestFolder(pg::Connection& connection, const Mapping& mapping,
                                                const std::filesystem::path& folder, std::string_view password);

}  // namespace lianlu::server
