// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/resolve/evidence_words.h"

#include "models/insight/resolve/normalise.h"

namespace lianlu::oneid {

namespace {

std::string normalForm(Kind kind, std::string_view value) {
    return kind == Kind::date ? dateDigits(value).value_or(std::string{}) : normalise(value, kind);
}

}  // namespace

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

Level levelBetween(Kind kind, std::string_view a, std::string_view b) {
    const auto x = normalForm(kind, a), y = normalForm(kind, b);
    if (x.empty() || y.empty()) return Level::missing;
    if (x == y) return Level::exact;
    switch (kind) {
        case Kind::name: return compareNames(x, y);
        case Kind::date: return compareDates(x, y);
        case Kind::phone: return comparePhones(x, y);
        case Kind::email: return compareEmails(x, y);
        case Kind::place: return comparePlaces(x, y);
        case Kind::id: return compareIds(x, y);
        default: return Level::disagree;
    }
}

}  // namespace lianlu::oneid
