// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/resolve/compare.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "models/insight/resolve/similarity.h"

namespace lianlu::oneid {

namespace {

constexpr double kAlikeWord = 0.9;
constexpr std::size_t kMostFuzzy = 12;

bool hasDigit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

//! What a word that has no equal still gets from the best other one: 0 … 1.
double likeness(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (a.empty() || hasDigit(a) || hasDigit(b)) return 0;
    if (b.starts_with(a)) return a.size() == 1 ? 0.5 : 0.8;  // initials and short forms
    if (a.size() < 4) return 0;
    const double alike = jaroWinkler(a, b);
    return alike >= kAlikeWord ? alike : 0;
}

Level levelOf(const Overlap& overlap) {
    if (overlap.jaccard >= 0.8) return Level::strong;
    if (overlap.jaccard >= 0.55 || (overlap.containment >= 0.9 && overlap.poorer >= 2)) return Level::fair;
    if (overlap.jaccard >= 0.3 || overlap.containment >= 0.75) return Level::weak;
    return Level::disagree;
}

//! Texts of one word each, and what the words of longer ones do not see.
Level compareSpelling(std::string_view a, std::string_view b) {
    const auto shorter = std::min(a.size(), b.size());
    if (shorter >= 4 && edits(a, b, 1) <= 1) return Level::strong;
    const double alike = jaroWinkler(a, b);
    if (alike >= 0.94 && shorter >= 4) return Level::strong;
    if (alike >= 0.88) return Level::fair;
    if (alike >= 0.8) return Level::weak;
    return Level::disagree;
}

Level compareTexts(const ValuePool& pool, std::uint32_t a, std::uint32_t b, bool numbersMatter) {
    const auto overlap = overlapOf(pool, a, b);
    auto level = levelOf(overlap);
    if (level == Level::strong) return numbersMatter && overlap.numbersDiffer ? Level::fair : level;
    const auto textA = pool.text(a), textB = pool.text(b);
    if (textA.size() <= 40 && textB.size() <= 40) level = std::max(level, compareSpelling(textA, textB));
    if (numbersMatter && overlap.numbersDiffer) level = std::min(level, Level::fair);
    return level;
}

//! Names of several words.
Level compareWordyNames(const ValuePool& pool, std::uint32_t a, std::uint32_t b) {
    const auto overlap = overlapOf(pool, a, b);
    if (overlap.jaccard >= 0.85) return Level::strong;
    if (overlap.jaccard >= 0.6 || (overlap.containment >= 0.95 && overlap.poorer >= 2)) return Level::fair;
    const auto textA = pool.text(a), textB = pool.text(b);
    if (edits(textA, textB, 2) <= 2 && std::min(textA.size(), textB.size()) >= 6) return Level::strong;
    const double alike = jaroWinkler(textA, textB);
    if (alike >= 0.92) return Level::fair;
    return overlap.jaccard >= 0.35 || overlap.containment >= 0.75 || alike >= 0.86 ? Level::weak : Level::disagree;
}

std::string_view localPart(std::string_view email) { return email.substr(0, email.find('@')); }

}  // namespace

Overlap overlapOf(const ValuePool& pool, std::uint32_t a, std::uint32_t b) {
    const auto wordsA = pool.words(a), wordsB = pool.words(b);
    std::uint64_t usedB = 0;
    double weightA = 0, weightB = 0, common = 0;
    std::array<std::uint32_t, 64> restA{};
    std::size_t restCount = 0;
    std::array<int, 2> numbers{};
    bool commonNumber = false;
    for (const auto word : wordsB) {
        weightB += pool.weight(word);
        if (hasDigit(pool.word(word))) ++numbers[1];
    }
    for (const auto word : wordsA) {
        const double weight = pool.weight(word);
        weightA += weight;
        const bool digits = hasDigit(pool.word(word));
        if (digits) ++numbers[0];
        bool found = false;
        for (std::size_t j = 0; j < wordsB.size() && !found; ++j)
            if (wordsB[j] == word && !(usedB >> j & 1u)) {
                usedB |= std::uint64_t{1} << j;
                found = true;
            }
        if (found) {
            common += weight;
            commonNumber = commonNumber || digits;
        } else if (restCount < restA.size()) {
            restA[restCount++] = word;
        }
    }
    double alike = 0;
    if (restCount <= kMostFuzzy && wordsB.size() <= 4 * kMostFuzzy) {
        for (std::size_t i = 0; i < restCount; ++i) {
            double best = 0;
            std::size_t at = 0;
            for (std::size_t j = 0; j < wordsB.size(); ++j) {
                if (usedB >> j & 1u) continue;
                const double one = likeness(pool.word(restA[i]), pool.word(wordsB[j]));
                if (one > best) best = one, at = j;
            }
            if (best <= 0) continue;
            usedB |= std::uint64_t{1} << at;
            alike += best * (pool.weight(restA[i]) + pool.weight(wordsB[at])) / 2;
        }
    }
    Overlap overlap;
    const double shared = common + alike;
    overlap.jaccard = weightA + weightB - shared > 0 ? shared / (weightA + weightB - shared) : 0;
    overlap.containment = std::min(weightA, weightB) > 0 ? std::min(1.0, shared / std::min(weightA, weightB)) : 0;
    overlap.numbersDiffer = numbers[0] > 0 && numbers[1] > 0 && !commonNumber;
    overlap.poorer = std::min(wordsA.size(), wordsB.size());
    return overlap;
}

Level compareDates(std::string_view a, std::string_view b) {
    if (a == b) return Level::exact;
    if (a.size() != 8 || b.size() != 8) return compareIds(a, b);
    const auto year = [](std::string_view d) { return d.substr(0, 4); };
    const auto month = [](std::string_view d) { return d.substr(4, 2); };
    const auto day = [](std::string_view d) { return d.substr(6, 2); };
    if (year(a) == year(b) && month(a) == day(b) && day(a) == month(b)) return Level::strong;
    if (edits(a, b, 1) <= 1) return Level::strong;
    // What is not told does not disagree.
    if (year(a) == year(b) && (day(a) == "00" || day(b) == "00") && (month(a) == "00" || month(b) == "00" || month(a) == month(b))) return Level::fair;
    const int parts = (year(a) == year(b)) + (month(a) == month(b)) + (day(a) == day(b));
    if (parts >= 2) return Level::fair;
    return year(a) == year(b) ? Level::weak : Level::disagree;
}

Level compareNumbers(std::string_view a, std::string_view b) {
    if (a == b) return Level::exact;
    if (std::min(a.size(), b.size()) >= 2 && edits(a, b, 1) <= 1) return Level::strong;
    double x = 0, y = 0;
    const auto readA = std::from_chars(a.data(), a.data() + a.size(), x), readB = std::from_chars(b.data(), b.data() + b.size(), y);
    if (readA.ec != std::errc{} || readB.ec != std::errc{}) return compareSpelling(a, b);
    const double most = std::max(std::abs(x), std::abs(y));
    if (std::abs(x - y) <= most * 0.01) return Level::strong;
    return std::abs(x - y) <= most * 0.1 ? Level::fair : Level::disagree;
}

Level compareIds(std::string_view a, std::string_view b) {
    if (a == b) return Level::exact;
    const auto shorter = std::min(a.size(), b.size());
    if (shorter < 3) return Level::disagree;
    const auto apart = edits(a, b, 2);
    if (apart <= 1) return Level::strong;
    return apart <= 2 && shorter >= 6 ? Level::fair : Level::disagree;
}

Level comparePhones(std::string_view a, std::string_view b) {
    if (a == b) return Level::exact;
    if (a.starts_with('+')) a.remove_prefix(1);
    if (b.starts_with('+')) b.remove_prefix(1);
    const auto shorter = std::min(a.size(), b.size());
    const std::size_t tail = shorter >= 10 ? 8 : 7;
    if (shorter >= tail && a.substr(a.size() - tail) == b.substr(b.size() - tail)) return Level::strong;
    const auto apart = edits(a, b, 2);
    if (apart <= 1) return Level::fair;
    return apart <= 2 ? Level::weak : Level::disagree;
}

Level compareEmails(std::string_view a, std::string_view b) {
    if (a == b) return Level::exact;
    const auto localA = localPart(a), localB = localPart(b);
    if (localA == localB && localA.size() >= 3) return Level::strong;
    if (edits(a, b, 2) <= (std::min(localA.size(), localB.size()) >= 6 ? 2U : 1U)) return Level::strong;
    return jaroWinkler(localA, localB) >= 0.92 ? Level::fair : Level::disagree;
}

Level compare(Kind kind, const ValuePool& pool, std::uint32_t a, std::uint32_t b) {
    if (a == 0 || b == 0) return Level::missing;
    if (a == b) return Level::exact;
    const auto textA = pool.text(a), textB = pool.text(b);
    switch (kind) {
        case Kind::name:
            if (pool.words(a).size() > 1 || pool.words(b).size() > 1) {
                const auto han = [](std::string_view text) { return static_cast<unsigned char>(text[0]) >= 0xE0; };
                if (!han(textA) && !han(textB)) return compareWordyNames(pool, a, b);
            }
            return compareNames(textA, textB);
        case Kind::text: return compareTexts(pool, a, b, false);
        case Kind::address: return compareTexts(pool, a, b, true);
        case Kind::date: return compareDates(textA, textB);
        case Kind::number: return compareNumbers(textA, textB);
        case Kind::id: return compareIds(textA, textB);
        case Kind::phone: return comparePhones(textA, textB);
        case Kind::email: return compareEmails(textA, textB);
        case Kind::place: return comparePlaces(textA, textB);
        case Kind::ignored: break;
    }
    return Level::missing;
}

}  // namespace lianlu::oneid
