// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "models/base/result.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

//! \brief Where a scope's history stands.
struct Head {
    std::string epoch;
    std::int64_t seq = 0;
    std::string chain;
    std::int64_t floor = 0;
    std::string digest = "0";
};
//! \brief By text of the scope.
using Heads = std::map<std::string, Head>;

//! \brief Heads of scopes; one that was never written has the history's epoch and seq 0.
[[nodiscard]] Result<Heads> readHeads(pg::Connection& connection, const std::vector<std::string>& scopes);

//! \brief The same as a part of a round trip: what to ask, and what `answers` say from the place that was given then.
[[nodiscard]] std::size_t askHeads(pg::Pipeline& pipeline, const std::vector<std::string>& scopes);
[[nodiscard]] Result<Heads> headsOf(const std::vector<pg::Rows>& answers, std::size_t at, const std::vector<std::string>& scopes);

}  // namespace lianlu::server
