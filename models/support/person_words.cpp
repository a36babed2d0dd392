// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/support/person_words.h"

#include <algorithm>

#include "models/support/text_units.h"

namespace lianlu::support {

namespace {

constexpr std::size_t kMostCharacters = 12;
constexpr std::size_t kMostWords = 4;

bool isWide(const Unit& unit) { return unit.c == Unit::kLetter && unit.to - unit.from >= 3; }
//! Of a login, a code, a name with a hyphen.
bool isNarrow(const Unit& unit) {
    return isAlpha(unit.c) || isDigit(unit.c) || (unit.c == Unit::kLetter && unit.to - unit.from < 3) || std::string_view("-_.'@").find(unit.c) != std::string_view::npos;
}

}  // namespace

std::vector<PersonWord> personWords(std::string_view text) {
    const auto units = unitsOf(text);
    std::vector<PersonWord> found;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (isWide(units[i])) {
            std::size_t end = i;
            while (end < units.size() && end - i < kMostCharacters && isWide(units[end])) ++end;
            for (; end >= i + 2; --end) found.push_back({units[i].from, units[end - 1].to});
            continue;
        }
        if (!isNarrow(units[i]) || (i > 0 && isNarrow(units[i - 1]))) continue;
        std::vector<std::size_t> ends;
        std::size_t end = i;
        while (ends.size() < kMostWords && end < units.size() && isNarrow(units[end])) {
            while (end < units.size() && isNarrow(units[end])) ++end;
            ends.push_back(end);
            if (end >= units.size() || units[end].c != ' ') break;
            ++end;
        }
        for (auto at = ends.rbegin(); at != ends.rend(); ++at) {
            auto last = *at;
            while (last > i + 1 && (units[last - 1].c == '.' || units[last - 1].c == '\'')) --last;  // the end of a sentence
            if (units[last - 1].to - units[i].from >= 2) found.push_back({units[i].from, units[last - 1].to});
        }
    }
    return found;
}

}  // namespace lianlu::support
