// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace lianlu::exchange {

//! \brief How a cell was damaged before it came here: what it held is lost, and nobody should take the rest for it.
enum class CellFault : std::uint8_t {
    none,
    lostCharacter,     //!< U+FFFD
    formula,           //!< a formula whose value was not saved with it
    spreadsheetError,  //!< #N/A
    cutNumber,         //!< 1.23457E+18
};
[[nodiscard]] CellFault cellFault(std::string_view text) noexcept;

}  // namespace lianlu::exchange
