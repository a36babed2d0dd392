// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

//! What is known of characters, in tables that the build makes (packaging/cmake/make_readings.cpp). Any thread.
namespace lianlu::han {

//! \brief The code point at `at` of a valid UTF-8 text, and past it.
[[nodiscard]] char32_t nextPoint(std::string_view text, std::size_t& at) noexcept;

//! \brief Every syllable there is, without tone; the first is empty: no reading.
[[nodiscard]] std::span<const std::string_view> syllables() noexcept;
//! \brief Which of them is the reading of an ideograph of the basic plane, the most frequent one in names; 0 for any other character.
[[nodiscard]] std::size_t syllableOf(char32_t c) noexcept;
//! \brief 1 … 4, 5 for the light one; 0: no reading.
[[nodiscard]] unsigned toneOf(char32_t c) noexcept;
//! \brief The simplified form of a traditional character, or of another variant of it; any other character itself. 發 and 髮 both are 发.
[[nodiscard]] char32_t simplified(char32_t c) noexcept;
//! \brief É as "e", Æ as "ae"; empty for what is no Latin letter with something to it.
[[nodiscard]] std::string_view letterOf(char32_t c) noexcept;

//! \brief Another number whenever one of the tables is another: what was made of them and kept is to be made anew.
[[nodiscard]] std::uint64_t tablesMark() noexcept;

}  // namespace lianlu::han
