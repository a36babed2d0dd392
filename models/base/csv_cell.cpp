// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/csv_cell.h"

#include <algorithm>

namespace lianlu {

namespace {

bool isPlainNegative(std::string_view text) noexcept {
    return text.size() > 1 && text[0] == '-' && text[1] != '.' && text[1] != ',' &&
           text.find_first_not_of("0123456789.,", 1) == text.npos;
}

bool isDangerous(std::string_view text) noexcept {
    if (text.empty() || isPlainNegative(text)) return false;
    if (std::string_view("\t\r\n").find(text[0]) != std::string_view::npos) return true;
    // Full-width signs start a formula in East Asian spreadsheets.
    for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"})
        if (text.starts_with(sign)) return true;
    return false;
}

std::size_t guards(std::string_view text) noexcept { return std::min(text.find_first_not_of('\''), text.size()); }

}  // namespace

std::string guardedCell(std::string_view text) {
    // A text that has the guard already gets a second one, so that taking one away gives the text back.
    return isDangerous(text.substr(guards(text))) ? "'" + std::string(text) : std::string(text);
}

std::string_view unguardedCell(std::string_view text) noexcept {
    const auto count = guards(text);
    return count > 0 && isDangerous(text.substr(count)) ? text.substr(1) : text;
}

std::string csvCell(std::string_view text) {
    std::string cell = guardedCell(text);
    if (cell.find_first_of(",;\t|\"\r\n") == cell.npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        quoted += c;
        if (c == '"') quoted += c;
    }
    return quoted + '"';
}

}  // namespace lianlu
