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

namespace lianlu::store {

//! \brief Of which form (text::nameKeyForm) the keys in the index of names are.
inline constexpr std::string_view kNameKeyForm = "name_key_form";
//! \brief How often an entry of the ledger of consent was taken from a person (migration 0019).
inline constexpr std::string_view kConsentsTaken = "consents_taken";

}  // namespace lianlu::store

//! The table device_state, by name.
namespace lianlu::store::devicevalues {

[[nodiscard]] Result<std::optional<std::string>> load(db::Connection& connection, std::string_view name);
[[nodiscard]] Result<std::int64_t> integer(db::Connection& connection, std::string_view name, std::int64_t otherwise);
[[nodiscard]] Result<void> save(db::Connection& connection, std::string_view name, std::string_view value);

}  // namespace lianlu::store::devicevalues
