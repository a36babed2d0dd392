// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "models/base/result.h"
#include "models/domain/value.h"

namespace lianlu::store {

//! \brief The canonical text of a row's body, byte for byte what protocol::bodyText gives: members sorted by name, no blanks,
//! empty fields left out.
[[nodiscard]] std::string bodyText(const domain::Fields& fields);
//! \brief The same with empty fields kept as null: what an op says.
[[nodiscard]] std::string fieldsText(const domain::Fields& fields);
//! \brief The canonical JSON array of a list.
[[nodiscard]] std::string listText(const std::vector<std::string>& list);
//! \brief Reads any of the three back; null becomes monostate. Code::damaged where the text is not such a JSON.
[[nodiscard]] Result<domain::Fields> parseFields(std::string_view text);
[[nodiscard]] Result<std::vector<std::string>> parseList(std::string_view text);

}  // namespace lianlu::store
