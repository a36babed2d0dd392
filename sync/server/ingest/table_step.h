// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "models/base/result.h"
#include "sync/server/ingest/table.h"

namespace lianlu::server {

using Tables = std::map<std::string, Table, std::less<>>;

//! \brief Makes a table out of others. In a mapping, done in this order, each but `from` optional:
//!   "from": "table" or ["table", …]                  rows of all, columns united by name
//!   "number": {"column": "n", "within": ["c"]}       running number from 1 among rows with equal c
//!   "unpivot": {"columns": [..], "name": "n", "value": "v"}   a row for each column that is not empty
//!   "join": {"alias": {"table": "t", "on": {"theirs": "own"}, "take": ["c"]}}   adds columns alias.c
//!   "where": {"in" | "not_in": {"table": "t", "on": {..}}} | {"not_empty": "c"} | {"equals": {"c": "text"}}, or a list
//!   of them "set": {"column": expression} "group": ["c"], "columns": {"n": {"first" | "last" | "min" | "max" | "sum":
//!   "c"} | {"count": true} | {"top": "c", "by": "d"}}
//! Groups stand in the order of their first rows; `top` takes c of the row with the largest d, the first of equals.
[[nodiscard]] Result<Table> runStep(const std::string& name, const nlohmann::json& step, const Tables& tables,
                                    const std::string& space);

}  // namespace lianlu::server
