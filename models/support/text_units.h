// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace lianlu::support {

//! \brief A character of a text as the rules of redaction look at it: full-width ones as their ASCII form, every kind of dash and blank as
//! one, Chinese numerals as digits where a number is looked for. What cannot be seen (zero-width characters) is no unit: it hides nothing.
struct Unit {
    static constexpr char kLetter = '\x01';  //!< any other letter or sign beyond ASCII
    char c = 0;
    char digit = 0;  //!< '0'…'9', also of a Chinese numeral; else 0
    std::size_t from = 0, to = 0;  //!< bytes of the text
};

//! \brief Bytes that are no UTF-8 are letters of their own.
[[nodiscard]] std::vector<Unit> unitsOf(std::string_view text);

[[nodiscard]] inline bool isDigit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] inline bool isAlpha(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
[[nodiscard]] inline bool isHex(char c) noexcept { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
[[nodiscard]] inline char lowerOf(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace lianlu::support
