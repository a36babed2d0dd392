// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

namespace lianlu::server {

//! \brief `lianlu-server ingest waiting`: what waits by source, kind and what it waits for, with the oldest of each; the records
//! themselves with --json. What they wait for is told by its kind alone: it may be somebody's phone number. \return as runIngest.
[[nodiscard]] int runWaiting(const std::string& conninfo, std::span<const std::string_view> args, std::ostream& out, std::ostream& err);

}  // namespace lianlu::server
