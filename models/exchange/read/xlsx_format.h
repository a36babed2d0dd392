// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lianlu::exchange {

//! \brief Whether a number format of a workbook shows a number as a date or a time of day: by its number for those that
//! are built in (ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are East Asian dates), by its text for a workbook's
//! own.
[[nodiscard]] bool isDateFormat(int builtIn) noexcept;
[[nodiscard]] bool isDateFormat(std::string_view code) noexcept;

//! \brief A serial as yyyy-MM-dd[THH:mm:ss], to the second; below 1 as HH:mm:ss. The 1900 system counts a 29 February
//! 1900 that never was: 60, and what is out of range, comes back as the number it is.
[[nodiscard]] std::string serialText(double serial, bool since1904);
//! \brief A number as a person would type it: 13812345678, not 1.3812345678E10. From 10^15 on with an exponent, for a
//! spreadsheet keeps 15 digits and the rest is lost.
[[nodiscard]] std::string numberText(double number);
//! \brief What _xHHHH_ in a workbook's text stands for.
[[nodiscard]] std::string unescaped(std::string text);

}  // namespace lianlu::exchange
