// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "models/base/text.h"

namespace lianlu::cli {

//! \brief yes/no in the words of files; nothing for what is no such word.
[[nodiscard]] inline std::optional<bool> yesOrNo(std::string_view cell) {
    constexpr std::array<std::string_view, 5> kYes{"yes", "y", "true", "t", "是"}, kNo{"no", "n", "false", "f", "否"};
    const auto word = text::lowerAscii(cell);
    for (const auto yes : kYes)
        if (word == yes) return true;
    for (const auto no : kNo)
        if (word == no) return false;
    return std::nullopt;
}

//! \brief Blank, NA, N/A, NaN, NULL.
[[nodiscard]] inline bool isMissingCell(std::string_view cell) {
    const auto word = text::lowerAscii(cell);
    return word.empty() || word == "na" || word == "n/a" || word == "nan" || word == "null";
}

}  // namespace lianlu::cli
