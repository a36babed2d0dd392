// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "models/base/result.h"
#include "sync/server/ingest/records/record_report.h"
#include "sync/server/ingest/table_step.h"

namespace lianlu::server {

//! \brief One rule of a mapping's "records":
//!   {"kind": "orders", "from": "receipts", … (as in runStep), "source_id": E, "version": E, "fields": {"store": E, …},
//!    "lists": {"lines": {"from": "items", "match": {"their column": "own column"}, "fields": {"product": E, …}}}}
//! gives the very records a source would send over HTTP. A row whose source_id is empty is none. Bad rows go into the report, by the
//! number of the row in its file. Code::invalid with the word at fault as subject.
[[nodiscard]] Result<std::vector<NumberedRecord>> makeRecords(const nlohmann::json& rule, const Tables& tables, const std::string& space,
                                                              RecordReport& report);

}  // namespace lianlu::server
