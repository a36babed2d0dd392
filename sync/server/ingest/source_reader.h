// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "models/base/result.h"
#include "sync/server/ingest/cell_parser.h"
#include "sync/server/ingest/error_file.h"
#include "models/exchange/read/record_reader.h"
#include "sync/server/ingest/source_spec.h"
#include "sync/server/ingest/table.h"

namespace lianlu::server {

using exchange::RecordReader;

struct BadRow {
    std::string file;
    std::int64_t line = 0;
    std::string reason;  //!< with the column; no value of the row: it may be personal
};

struct SourceReport {
    std::int64_t good = 0;
    std::int64_t bad = 0;
    std::int64_t mended = 0;       //!< bad ones that have a mended one, which counts
    std::vector<BadRow> firstBad;  //!< at most 20
    std::vector<std::string> files;
    std::set<std::string> encodings;  //!< of those files that are text
};

//! \brief Rows that were mended, by source, file and line: they stand in for those that were bad.
using MendedRows = std::set<std::tuple<std::string, std::string, std::int64_t>>;
//! \brief Of a file that ErrorFile made, also one that a spreadsheet saved again. Code::invalid for another file.
[[nodiscard]] Result<MendedRows> readMendedRows(const std::filesystem::path& file);

//! \brief What reading needs besides the source.
struct ReadOptions {
    std::int64_t nowMs = 0;            //!< the server's clock
    ErrorFile* errors = nullptr;       //!< gets the bad rows
    std::filesystem::path mendedFile;  //!< one that ErrorFile made, mended; may be empty
    MendedRows mended;                 //!< its rows
};

//! \brief Reads all files of a source; its table has the wanted columns and `_row`, the number of the record.
//! Code::notFound where there is no file, Code::invalid where a header lacks a column or has it twice; a bad row is
//! only counted. Files stream through; what is kept is the table.
[[nodiscard]] Result<Table> readSource(const SourceSpec& spec, const std::filesystem::path& folder,
                                       const ReadOptions& options, SourceReport& report);

//! \brief A reader for one file, by the source's format or the file's ending (.xlsx, .xlsm; .ndjson, .jsonl, .json;
//! else CSV). `encoding` gets its encoding where it is text.
[[nodiscard]] Result<std::unique_ptr<RecordReader>> openRecords(const SourceSpec& spec,
                                                                const std::filesystem::path& file,
                                                                std::string& encoding);

//! \brief `*` stands for any characters, `?` for one byte.
[[nodiscard]] bool fitsPattern(std::string_view name, std::string_view pattern) noexcept;

}  // namespace lianlu::server
