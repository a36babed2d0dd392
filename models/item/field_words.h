// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <QString>

namespace lianlu::item {

//! \brief Entity and field names of the wire as words; unknown ones stand as they came.
[[nodiscard]] QString entityWord(const std::string& entity);
[[nodiscard]] QString fieldWord(const std::string& field);
//! \brief The same at the beginning of a line.
[[nodiscard]] QString fieldTitle(const std::string& field);

}  // namespace lianlu::item
