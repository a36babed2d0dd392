// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <istream>
#include <map>
#include <string>
#include <vector>

#include "models/base/result.h"
#include "sync/server/ingest/table.h"

namespace lianlu::server {

enum class ColumnType : std::uint8_t {
    text,
    integer,
    decimal,    //!< to whole minor units, half away from zero
    date,       //!< YYYY-MM-DD, kept as text
    timestamp,  //!< YYYY-MM-DD[ T]HH:MM[:SS], or a date (its midnight), in a zone: to Unix milliseconds
};

struct ColumnSpec {
    std::string name;
    ColumnType type = ColumnType::text;
    int scale = 2;             //!< digits of a decimal that are kept
    std::string zone = "UTC";  //!< IANA, of a timestamp
    bool required = false;
};

struct SourceSpec {
    std::string name;
    std::string file;
    char delimiter = ',';
    std::vector<ColumnSpec> columns;  //!< those wanted; the file may have more, in any order
};

struct BadRow {
    std::string source;
    std::int64_t line = 0;
    std::string reason;  //!< no value of the row: it may be personal
};

struct SourceReport {
    std::int64_t good = 0;
    std::int64_t bad = 0;
    std::vector<BadRow> firstBad;  //!< at most 20
};

//! \brief Reads a source; its table has the wanted columns and `_row`, the number of the record. Code::invalid where
//! the header lacks a column; a bad row is only counted.
[[nodiscard]] Result<Table> readSource(const SourceSpec& spec, std::istream& in, SourceReport& report);
[[nodiscard]] Result<Table> readSourceFile(const SourceSpec& spec, const std::filesystem::path& folder,
                                           SourceReport& report);

//! \brief "3.86" → 386 with scale 2; exponents as in 4.4e-16 are understood. Nothing for what is no number or too
//! large.
[[nodiscard]] std::optional<std::int64_t> decimalToMinor(std::string_view text, int scale);
//! \brief Nothing for a text that is no such time. `zone` must be known (see isZone).
[[nodiscard]] std::optional<std::int64_t> timestampToMs(std::string_view text, const std::string& zone);
[[nodiscard]] bool isZone(const std::string& zone);

}  // namespace lianlu::server
