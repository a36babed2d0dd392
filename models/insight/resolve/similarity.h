// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

//! How alike two texts are. Pure; any thread. Bytes for what is ASCII, code points else: the caller chooses.
namespace lianlu::oneid {

//! \brief 0 … 1. M. Jaro (1989), with W. Winkler's bonus for a common beginning (1990): 0.1 a character, at most four.
[[nodiscard]] double jaroWinkler(std::string_view a, std::string_view b);
[[nodiscard]] double jaroWinkler(std::u32string_view a, std::u32string_view b);

//! \brief Edits from one to the other: insertion, deletion, replacement, exchange of neighbours (F. Damerau 1964, V. Levenshtein 1966; the
//! restricted form). Stops above `most` and says `most + 1`.
[[nodiscard]] std::size_t edits(std::string_view a, std::string_view b, std::size_t most);
[[nodiscard]] std::size_t edits(std::u32string_view a, std::u32string_view b, std::size_t most);

//! \brief Code of how a Latin word sounds: Russell's Soundex (1918), not cut at four characters; digits stay, other scripts too.
[[nodiscard]] std::string soundCode(std::string_view word);

}  // namespace lianlu::oneid
