// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/read/clean_text.h"

#include <algorithm>
#include <array>

#include "models/base/text.h"

namespace lianlu::exchange {

namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kZeroWidthSpace = "\xE2\x80\x8B";
constexpr std::array kInvisible{kNoBreakSpace, kByteOrderMark, kZeroWidthSpace};

//! What a joiner behind this says something about: the last character is an emoji (or its colour, U+FE0F), or of a script that joins its letters.
bool mayBeJoined(std::string_view text) {
    std::size_t at = text.size();
    while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xC0u) == 0x80u) --at;
    if (at == 0) return false;
    const auto last = text.substr(at - 1);
    const auto lead = static_cast<unsigned char>(last[0]);
    if (lead >= 0xF0) return last.starts_with("\xF0\x9F");                    // U+1F000…U+1FFFF
    if (lead == 0xE2) return last >= "\xE2\x98" && last < "\xE2\x9F";         // U+2600…U+27BF
    if (lead == 0xEF) return last == "\xEF\xB8\x8F";                          // U+FE0F
    if (lead == 0xE0) return last >= "\xE0\xA4" && last < "\xE0\xB8";         // U+0900…U+0DFF
    return lead >= 0xD8 && lead <= 0xDF;                                       // U+0600…U+07FF
}

}  // namespace

std::string_view trimmedCell(std::string_view text) noexcept {
    for (bool more = true; more;) {
        more = false;
        text = text::trim(text);
        for (const auto mark : kInvisible) {
            if (text.starts_with(mark)) {
                text.remove_prefix(mark.size());
                more = true;
            }
            if (text.ends_with(mark)) {
                text.remove_suffix(mark.size());
                more = true;
            }
        }
    }
    return text;
}

std::string withoutInvisible(std::string_view text) {
    constexpr std::string_view kWordJoiner = "\xE2\x81\xA0", kNonJoiner = "\xE2\x80\x8C", kJoiner = "\xE2\x80\x8D";
    std::string clean;
    clean.reserve(text.size());
    for (; !text.empty();) {
        const bool invisible = text.starts_with(kZeroWidthSpace) || text.starts_with(kByteOrderMark) || text.starts_with(kWordJoiner);
        const bool joins = text.starts_with(kJoiner) || text.starts_with(kNonJoiner);
        if (invisible || (joins && !mayBeJoined(clean))) {
            text.remove_prefix(kZeroWidthSpace.size());  // all of them have three bytes
            continue;
        }
        clean += text[0];
        text.remove_prefix(1);
    }
    return clean;
}

std::string cleanName(std::string_view name) {
    std::string clean;
    for (auto rest = trimmedCell(name); !rest.empty();) {
        const auto mark = std::find_if(kInvisible.begin(), kInvisible.end(),
                                       [&](std::string_view one) { return rest.starts_with(one); });
        if (mark == kInvisible.end()) {
            clean += rest[0];
            rest.remove_prefix(1);
        } else {
            if (*mark == kNoBreakSpace) clean += ' ';
            rest.remove_prefix(mark->size());
        }
    }
    return clean;
}

}  // namespace lianlu::exchange
