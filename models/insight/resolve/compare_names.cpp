// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "models/base/text.h"
#include "models/insight/resolve/compare.h"
#include "models/insight/resolve/hanzi.h"
#include "models/insight/resolve/similarity.h"

namespace lianlu::oneid {

namespace {

bool anyHan(std::u32string_view points) { return std::any_of(points.begin(), points.end(), isHan); }

bool alikeCharacters(std::u32string_view a, std::u32string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char32_t x, char32_t y) {
        if (x == y || confusableHead(x) == confusableHead(y)) return true;
        const auto soundX = pinyinOf(x);
        return !soundX.empty() && soundX == pinyinOf(y);
    });
}

Level compareHan(std::string_view a, std::string_view b) {
    const auto pointsA = codePoints(a), pointsB = codePoints(b);
    if (alikeCharacters(pointsA, pointsB)) return Level::strong;
    const auto soundA = loosePinyin(a), soundB = loosePinyin(b);
    if (soundA == soundB) return Level::strong;
    auto sortedA = pointsA, sortedB = pointsB;
    std::sort(sortedA.begin(), sortedA.end());
    std::sort(sortedB.begin(), sortedB.end());
    const auto shorter = std::min(pointsA.size(), pointsB.size());
    if (sortedA == sortedB && shorter > 1) return Level::fair;
    if (shorter >= 2 && edits(pointsA, pointsB, 1) <= 1 && std::max(pointsA.size(), pointsB.size()) >= 3) return Level::fair;
    // A name of two characters with one of them: the surname is common, the given name says more.
    if (shorter == 2 && pointsA.size() == pointsB.size() && pointsA[1] == pointsB[1]) return Level::weak;
    return jaroWinkler(soundA, soundB) >= 0.92 ? Level::weak : Level::disagree;
}

std::string sortedWords(std::string_view folded) {
    auto words = text::split(folded, ' ');
    std::sort(words.begin(), words.end());
    std::string sorted;
    for (const auto word : words) sorted += word;
    return sorted;
}

//! 张伟 against "zhang wei", "wei zhang" or "weizhang".
Level compareHanWithLatin(std::string_view han, std::string_view latin) {
    const auto read = pinyin(han);
    std::string joined(latin);
    std::erase(joined, ' ');
    if (read == joined) return Level::strong;
    const auto points = codePoints(han);
    const std::size_t family = std::min<std::size_t>(pinyinOf(points[0]).size(), read.size());
    if (read.substr(family) + read.substr(0, family) == joined) return Level::strong;
    return jaroWinkler(read, joined) >= 0.92 ? Level::fair : Level::disagree;
}

}  // namespace

Level compareNames(std::string_view a, std::string_view b) {
    if (a == b) return Level::exact;
    const bool ascii = std::none_of(a.begin(), a.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }) &&
                       std::none_of(b.begin(), b.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (!ascii) {
        const bool hanA = anyHan(codePoints(a)), hanB = anyHan(codePoints(b));
        if (hanA && hanB) return compareHan(a, b);
        if (hanA) return compareHanWithLatin(a, b);
        if (hanB) return compareHanWithLatin(b, a);
    }
    const auto shorter = std::min(a.size(), b.size());
    if (shorter == 1) return a[0] == b[0] ? Level::weak : Level::disagree;
    if (shorter >= 4 && edits(a, b, 1) <= 1) return Level::strong;
    const double alike = jaroWinkler(a, b);
    if (alike >= 0.94 && shorter >= 4) return Level::strong;
    if (alike >= 0.88 || (shorter == 3 && edits(a, b, 1) <= 1)) return Level::fair;
    if (alike >= 0.8 || soundCode(a) == soundCode(b)) return Level::weak;
    return Level::disagree;
}

Level comparePlaces(std::string_view a, std::string_view b) {
    if (a == b) return Level::exact;
    const auto shorter = std::min(a.size(), b.size());
    if (static_cast<unsigned char>(a[0]) >= 0xE0 && static_cast<unsigned char>(b[0]) >= 0xE0) {
        if (pinyin(a) == pinyin(b)) return Level::strong;
        if (a.find(b) != a.npos || b.find(a) != b.npos) return Level::fair;
        return shorter >= 9 && edits(codePoints(a), codePoints(b), 1) <= 1 ? Level::strong : Level::disagree;
    }
    if (shorter >= 4 && edits(a, b, 1) <= 1) return Level::strong;
    if (shorter >= 4 && a.find(' ') != a.npos && b.find(' ') != b.npos && sortedWords(a) == sortedWords(b)) return Level::strong;
    const double alike = jaroWinkler(a, b);
    if (alike >= 0.94 && shorter >= 4) return Level::strong;
    if (shorter >= 4 && (a.starts_with(b) || b.starts_with(a))) return Level::fair;
    if (alike >= 0.88 && shorter >= 4) return Level::fair;
    return alike >= 0.8 && shorter >= 4 ? Level::weak : Level::disagree;
}

}  // namespace lianlu::oneid
