// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "sync/server/ingest/entity_maker.h"
#include "sync/server/ingest/mapping.h"
#include "sync/server/ingest/records/record_report.h"
#include "sync/server/ingest/row_writer.h"

namespace lianlu::server {

struct IngestOptions {
    std::string password;              //!< of accounts that have none yet
    bool dryRun = false;               //!< reads, makes, checks and compares, and writes nothing to the database
    std::filesystem::path errorsFile;  //!< where bad rows go; may be empty
    std::filesystem::path mendedFile;  //!< bad rows of a run before, mended; may be empty
    Time now;                          //!< what is further ahead than a mapping allows is bad
};

struct IngestReport {
    std::map<std::string, SourceReport> sources;
    std::map<std::string_view, EntityReport> entities;
    WriteReport written;  //!< of a dry run: what would be
    std::map<std::string, RecordReport> records;  //!< by kind; lines are numbers of rows
    std::int64_t passwordsSet = 0;
    std::int64_t joined = 0;  //!< persons that turned out to be one
    bool dryRun = false;
    std::string errorsFile;
    std::int64_t errorRows = 0;
    double seconds = 0;
};

//! \brief Reads `folder` by the mapping and writes what comes out.
[[nodiscard]] Result<IngestReport> ingestFolder(pg::Connection& connection, const Mapping& mapping,
                                                const std::filesystem::path& folder, const IngestOptions& options);

}  // namespace lianlu::server
