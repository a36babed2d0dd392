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
