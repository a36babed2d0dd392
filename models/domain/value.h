// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace lianlu::domain {

//! \brief What a field can hold on the wire and in a table. Times are Unix milliseconds, money is in minor units
//! (fen, cents), ids are 36-character text, dates are YYYY-MM-DD, enums are their names.
using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string, std::vector<std::string>>;

//! \brief Fields by name. A name that is missing is "not said"; monostate is "said to be empty".
using Fields = std::map<std::string, Value, std::less<>>;

[[nodiscard]] inline bool isNull(const Value& value) noexcept { return std::holds_alternative<std::monostate>(value); }

}  // namespace lianlu::domain
