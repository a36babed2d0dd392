// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

namespace lianlu::server {

//! \brief `lianlu-server ingest`: reads CSV, XLSX and NDJSON files by a mapping file into a migrated database. A second
//! run changes only what differs. \param conninfo libpq connection string. \param args what follows the word `ingest`
//! (`--mapping FILE DIR [--dry-run] [--errors F] [--mended F] [--password P] [--json]`). \return 0 done (bad rows are
//! counted and reported); 1 failed; 2 misused. Words for a person go to `err`.
[[nodiscard]] int runIngest(const std::string& conninfo, std::span<const std::string_view> args, std::ostream& out,
                            std::ostream& err);

}  // namespace lianlu::server
