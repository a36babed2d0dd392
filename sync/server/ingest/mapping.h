// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "models/base/result.h"
#include "sync/server/ingest/source_reader.h"

namespace lianlu::server {

//! \brief What a mapping file says: which files with which columns, which tables are made of them, which entities come
//! out. resources/mappings has one that is written out. A source:
//!   "file": "orders.csv", or "pattern": "orders*.csv"    all files that fit are one source; "optional": true, may be
//!   none "format": "csv" | "xlsx" | "ndjson"       else by the ending "sheet": "Orders" | 2, "encoding": "GB18030",
//!   "delimiter": ";" | "tab"    else the first, and as the file looks "zone": IANA zone, "future_hours": 24 | "any" of
//!   its columns; both may stand at the top of the mapping too "columns": {"name in the mapping": "type", or {
//!     "type": "text" | "integer" | "decimal" | "boolean" | "date" | "timestamp", "names": what files call it,
//!     "required": true, "optional": true (the column may be missing), "scale": 2, "decimal_point": ",",
//!     "format": one or a list of formats (see TimeFormat), "zone", "future_hours"}}
struct Mapping {
    std::string space;  //!< name of the source; ids are made of it, so it never changes
    std::vector<SourceSpec> sources;
    std::shared_ptr<const nlohmann::json> document;  //!< the whole: "rows" (tables of constants), "tables", "entities",
                                                     //!< "records"
    std::optional<std::string>
        memberStateAsOf;  //!< derive member_state out of the points ledger, as of the end of this day …
    std::string memberStateZone = "UTC";  //!< … in this zone

    //! \brief Code::invalid with the word at fault as subject, Code::notFound, Code::tooLarge past 4 MiB.
    [[nodiscard]] static Result<Mapping> parse(const std::string& text);
    [[nodiscard]] static Result<Mapping> read(const std::filesystem::path& file);
};

}  // namespace lianlu::server
