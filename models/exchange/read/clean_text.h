// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lianlu::exchange {

//! \brief Without white space at both ends: also no-break spaces, zero-width spaces and byte order marks, which
//! spreadsheets and web pages leave behind.
[[nodiscard]] std::string_view trimmedCell(std::string_view text) noexcept;
//! \brief Without what nobody sees and no search finds: zero-width spaces, word joiners and byte order marks within, and zero-width joiners but where they
//! join something, as in emoji, Arabic and the scripts of India. `text` is clean UTF-8.
[[nodiscard]] std::string withoutInvisible(std::string_view text);
//! \brief A column's name: trimmed, and without byte order marks and no-break spaces within (these become spaces).
[[nodiscard]] std::string cleanName(std::string_view name);

}  // namespace lianlu::exchange
