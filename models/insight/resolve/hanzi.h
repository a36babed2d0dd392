// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

//! Chinese characters: how they are read, and which are taken for each other. All functions may be called from any thread.
namespace lianlu::oneid {

//! \brief A CJK ideograph: the unified block, extension A, the compatibility block and the planes of the rarer ones.
[[nodiscard]] constexpr bool isHan(char32_t c) noexcept {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x323AF);
}

//! \brief Code points of a valid UTF-8 text.
[[nodiscard]] std::u32string codePoints(std::string_view text);
void appendUtf8(std::string& text, char32_t c);

//! \brief The reading of one ideograph without tone ("zhang"), empty for any other character. The most frequent reading: both sides of a
//! comparison get the same one, which is what counts. Of ICU's Han-Latin, in a table that the build makes (packaging/cmake/make_readings.cpp).
[[nodiscard]] std::string_view pinyinOf(char32_t c);
//! \brief The same with what is run together made one (see loosePinyin): two characters sound alike when it is equal.
[[nodiscard]] std::string_view loosePinyinOf(char32_t c);
//! \brief "张伟" → "zhangwei"; other characters as they are.
[[nodiscard]] std::string pinyin(std::string_view text);
//! \brief As pinyin, and what southern speech and fast typing run together is one: zh z, ch c, sh s, ng n at the end, l n at the head, f h.
[[nodiscard]] std::string loosePinyin(std::string_view text);

//! \brief Of a group of characters that are read off wrongly for each other (未 末, 己 已), or are variants of one (国 國), the group's
//! first; any other character itself.
[[nodiscard]] char32_t confusableHead(char32_t c) noexcept;

}  // namespace lianlu::oneid
