// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstdint>

#include "app/cli/output.h"
#include "models/base/text.h"

namespace lianlu::cli {

namespace {

struct Range {
    std::uint32_t from, to;
};

// Unicode Standard Annex 11: East Asian Wide and Fullwidth, and emoji, which terminals draw wide.
constexpr std::array<Range, 16> kWide{{{0x1100, 0x115F}, {0x231A, 0x231B}, {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF},
                                       {0x4E00, 0x9FFF}, {0xA000, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
                                       {0xFE30, 0xFE6F}, {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F9FF},
                                       {0x20000, 0x3FFFD}}};
constexpr std::array<Range, 5> kNone{{{0x0300, 0x036F}, {0x1AB0, 0x1AFF}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}}};

template <std::size_t N>
bool within(const std::array<Range, N>& ranges, std::uint32_t code) {
    return std::any_of(ranges.begin(), ranges.end(), [code](Range range) { return code >= range.from && code <= range.to; });
}

std::uint32_t codePoint(std::string_view one) {
    const auto lead = static_cast<unsigned char>(one[0]);
    if (lead < 0x80) return lead;
    std::uint32_t code = one.size() == 2 ? lead & 0x1Fu : one.size() == 3 ? lead & 0x0Fu : lead & 0x07u;
    for (std::size_t i = 1; i < one.size(); ++i) code = code << 6u | (static_cast<unsigned char>(one[i]) & 0x3Fu);
    return code;
}

std::size_t widthOf(std::string_view one) {
    const auto code = codePoint(one);
    return within(kWide, code) ? 2 : within(kNone, code) ? 0 : 1;
}

//! What could move the cursor or change a terminal's state never reaches it.
bool isControl(std::string_view one) {
    const auto code = codePoint(one);
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

}  // namespace

std::size_t displayWidth(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const auto one = text::left(text, 1);
        width += widthOf(one);
        text.remove_prefix(one.size());
    }
    return width;
}

std::string fitted(std::string_view text, std::size_t columns) {
    std::string clean;
    clean.reserve(text.size());
    for (auto rest = text; !rest.empty();) {
        const auto one = text::left(rest, 1);
        if (isControl(one)) clean += ' ';
        else clean += one;
        rest.remove_prefix(one.size());
    }
    if (displayWidth(clean) <= columns) return clean;
    std::string cut;
    std::size_t width = 1;  // the ellipsis
    for (std::string_view rest = clean; !rest.empty();) {
        const auto one = text::left(rest, 1);
        width += widthOf(one);
        if (width > columns) break;
        cut += one;
        rest.remove_prefix(one.size());
    }
    return cut + "…";
}

}  // namespace lianlu::cli
