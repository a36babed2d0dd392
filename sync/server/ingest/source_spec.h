// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/exchange/read/time_format.h"

namespace lianlu::server {

using exchange::TimeFormats;

enum class ColumnType : std::uint8_t {
    text,
    integer,
    decimal,    //!< to whole minor units, half away from zero
    boolean,    //!< kept as the text "true" or "false"
    date,       //!< kept as the text YYYY-MM-DD
    timestamp,  //!< a time, or a date (its midnight), in a zone: to Unix milliseconds
};

struct ColumnSpec {
    std::string name;                //!< in the tables of the mapping
    std::vector<std::string> names;  //!< what it may be called in a file; none: as `name`
    ColumnType type = ColumnType::text;
    int scale = 2;             //!< digits of a decimal that are kept
    char decimalPoint = '.';   //!< or ','
    TimeFormats formats;       //!< of a date or timestamp
    std::string zone = "UTC";  //!< IANA, of a timestamp
    bool required = false;
    bool optional = false;           //!< the file may be without it
    std::optional<int> futureHours;  //!< as SourceSpec's, for this column; negative: any time is taken
};

enum class SourceFormat : std::uint8_t { byEnding, csv, xlsx, ndjson };

struct SourceSpec {
    std::string name;
    std::string file;       //!< a plain name; or
    std::string pattern;    //!< with * and ?: all files that fit, in the order of their names, are one source
    bool optional = false;  //!< no such file: an empty table
    SourceFormat format = SourceFormat::byEnding;
    std::string encoding;             //!< empty: judged by the file
    std::string sheet;                //!< name or number from 1 of an XLSX; empty: the first
    char delimiter = 0;               //!< of a CSV; 0: judged by the file
    int futureHours = 24;             //!< a time further ahead of the server's clock makes a bad row
    std::vector<ColumnSpec> columns;  //!< those wanted; the file may have more, in any order
};

}  // namespace lianlu::server
