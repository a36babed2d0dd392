// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/support/log_prefix.h"

#include <algorithm>
#include <array>

#include "models/support/log_words.h"
#include "models/support/text_units.h"

namespace lianlu::support {

namespace {

constexpr std::array<std::string_view, 5> kLevels{"debug", "info", "warning", "error", "fatal"};

//! '9' stands for a digit, all else for itself.
bool hasShape(std::string_view text, std::string_view shape) {
    return text.size() >= shape.size() && std::equal(shape.begin(), shape.end(), text.begin(), [](char wanted, char c) { return wanted == '9' ? isDigit(c) : wanted == c; });
}

bool isCategory(std::string_view word) {
    return !word.empty() && word.size() <= 40 && std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '.'; }) && isOwnRun(word);
}

std::size_t workbenchPrefix(std::string_view line) {
    constexpr std::string_view kTime = "9999-99-99T99:99:99.999Z ";
    if (!hasShape(line, kTime)) return 0;
    auto rest = line.substr(kTime.size());
    const auto level = rest.substr(0, rest.find(' '));
    if (std::find(kLevels.begin(), kLevels.end(), level) == kLevels.end() || level.size() == rest.size()) return kTime.size();
    rest.remove_prefix(level.size() + 1);
    const auto category = rest.substr(0, rest.find(' '));
    const auto known = kTime.size() + level.size() + 1;
    return isCategory(category) && category.size() < rest.size() ? known + category.size() + 1 : known;
}

std::size_t serverPrefix(std::string_view line) {
    constexpr std::string_view kTime = R"({"t":9999999999999,"level":")";
    if (!hasShape(line, kTime)) return 0;
    const auto level = line.substr(kTime.size(), line.find('"', kTime.size()) - kTime.size());
    return level == "warn" || std::find(kLevels.begin(), kLevels.end(), level) != kLevels.end() ? kTime.size() + level.size() + 1 : 0;
}

}  // namespace

std::size_t logPrefix(std::string_view line) { return std::max(workbenchPrefix(line), serverPrefix(line)); }

}  // namespace lianlu::support
