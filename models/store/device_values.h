// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "models/base/result.h"

namespace lianlu::db {
class Connection;
}

//! The table device_state, by name.
namespace lianlu::store::devicevalues {

[[nodiscard]] Result<std::optional<std::string>> load(db::Connection& connection, std::string_view name);
[[nodiscard]] Result<std::int64_t> integer(db::Connection& connection, std::string_view name, std::int64_t otherwise);
[[nodiscard]] Result<void> save(db::Connection& connection, std::string_view name, std::string_view value);

}  // namespace lianlu::store::devicevalues
