// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "tests/bench/bench_server_world.h"

namespace lianlu::bench {

//! \brief Transactions a second of pgbench with the statements of a push of `ops` new interactions: each client writes to a book of its own.
//! 0: pgbench is not installed or failed; `why` says so.
[[nodiscard]] double pgbenchPushes(const std::string& conninfo, const std::vector<Guide>& guides, int clients, int ops, int seconds, std::string& why);

}  // namespace lianlu::bench
