// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/support/log_words.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "models/support/text_units.h"
#include "support_words.h"

namespace lianlu::support {

namespace {

constexpr std::size_t kMostDigitsInRun = 3;

const std::unordered_set<std::string_view>& ownWords() {
    static const auto all = [] {
        std::unordered_set<std::string_view> words;
        const std::string_view text = embedded::kFiles[0].text;
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find_first_of(" \n", at), text.size());
            if (end > at) words.insert(text.substr(at, end - at));
            at = end + 1;
        }
        return words;
    }();
    return all;
}

//! The end of the part that begins at `at`: QWidget is Q and Widget, SQLError is SQL and Error, setFocus is set and Focus.
std::size_t partEnd(std::string_view letters, std::size_t at) {
    const auto isUpper = [&](std::size_t i) { return letters[i] >= 'A' && letters[i] <= 'Z'; };
    std::size_t end = at + 1;
    while (end < letters.size()) {
        if (isUpper(end) && (!isUpper(end - 1) || (end + 1 < letters.size() && !isUpper(end + 1)))) break;
        ++end;
    }
    return end;
}

bool isOwnName(std::string_view letters) {
    if (isOwnWord(letters)) return true;
    for (std::size_t at = 0; at < letters.size();) {
        const auto end = partEnd(letters, at);
        std::string part(letters.substr(at, end - at));
        const bool whole = part.size() == letters.size();
        if (whole) return false;
        if (!(at == 0 && part == "Q") && !isOwnWord(part)) {
            part.front() = lowerOf(part.front());
            if (!isOwnWord(part)) return false;
        }
        at = end;
    }
    return true;
}

}  // namespace

bool isOwnWord(std::string_view word) { return ownWords().contains(word); }

bool isOwnRun(std::string_view run) {
    for (std::size_t at = 0; at < run.size();) {
        const bool letters = isAlpha(run[at]), digits = isDigit(run[at]);
        if (!letters && !digits && std::string_view("-_/").find(run[at]) == std::string_view::npos) return false;
        std::size_t end = at + 1;
        while (end < run.size() && ((letters && isAlpha(run[end])) || (digits && isDigit(run[end])))) ++end;
        if (letters && !isOwnName(run.substr(at, end - at))) return false;
        if (digits && end - at > kMostDigitsInRun) return false;
        at = end;
    }
    return true;
}

}  // namespace lianlu::support
