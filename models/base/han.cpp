// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/han.h"

#include <iterator>

#include "han/readings.h"

namespace lianlu::han {

namespace {

constexpr char32_t kFirst = 0x3400, kLast = 0x9FFF, kFirstLatin = 0xC0, kLastLatin = 0x24F;
static_assert(std::size(kReadingOf) == kLast - kFirst + 1 && std::size(kToneOf) == std::size(kReadingOf) && std::size(kSimplifiedOf) == std::size(kReadingOf));
static_assert(std::size(kLetterOf) == kLastLatin - kFirstLatin + 1);

constexpr bool isKnown(char32_t c) { return c >= kFirst && c <= kLast; }

}  // namespace

char32_t nextPoint(std::string_view text, std::size_t& at) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(i < text.size() ? text[i] : 0)); };
    const char32_t lead = byte(at);
    const std::size_t size = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    char32_t point = size == 1 ? lead : lead & (0x7Fu >> size);
    for (std::size_t i = 1; i < size; ++i) point = (point << 6u) | (byte(at + i) & 0x3Fu);
    at += size;
    return point;
}

std::span<const std::string_view> syllables() noexcept { return kSyllables; }
std::size_t syllableOf(char32_t c) noexcept { return isKnown(c) ? kReadingOf[c - kFirst] : 0; }
unsigned toneOf(char32_t c) noexcept { return isKnown(c) ? kToneOf[c - kFirst] : 0u; }

char32_t simplified(char32_t c) noexcept {
    if (!isKnown(c)) return c;
    const char32_t plain = kSimplifiedOf[c - kFirst];
    return plain == 0 ? c : plain;
}

std::string_view letterOf(char32_t c) noexcept { return c >= kFirstLatin && c <= kLastLatin ? kLetterOf[c - kFirstLatin] : std::string_view(); }
std::uint64_t tablesMark() noexcept { return kTablesMark; }

}  // namespace lianlu::han
