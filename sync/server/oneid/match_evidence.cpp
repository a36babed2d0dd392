// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/oneid/match_evidence.h"

#include "models/insight/resolve/normalise.h"

namespace lianlu::server {

using oneid::Level;

std::string_view levelWord(Level level) noexcept {
    switch (level) {
        case Level::missing: return "missing";
        case Level::disagree:
        case Level::weak: return "other";
        case Level::fair: return "fair";
        case Level::strong:
        case Level::moved: return "close";
        case Level::exact: return "exact";
    }
    return "missing";
}

std::string evidenceWord(std::string_view field, Level level) {
    std::string word(field);
    word += '=';
    word += levelWord(level);
    return word;
}

Level levelOfNames(std::string_view a, std::string_view b) {
    const auto x = oneid::normalise(a, oneid::Kind::name), y = oneid::normalise(b, oneid::Kind::name);
    if (x.empty() || y.empty()) return Level::missing;
    return x == y ? Level::exact : oneid::compareNames(x, y);
}

Level levelOfBirthdays(std::string_view a, std::string_view b) {
    const auto x = oneid::dateDigits(a), y = oneid::dateDigits(b);
    if (!x || !y) return Level::missing;
    return *x == *y ? Level::exact : oneid::compareDates(*x, *y);
}

}  // namespace lianlu::server
