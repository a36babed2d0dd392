// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "models/base/text.h"
#include "models/insight/resolve/compare.h"
#include "models/insight/resolve/hanzi.h"
#include "models/insight/resolve/similarity.h"

namespace lianlu::oneid {

namespace {

bool anyHan(std::u32string_view points) { return std::any_of(points.begin(), points.end(), isHan); }

//! The characters of a short name and how they sound, without a heap.
struct HanName {
    static constexpr std::size_t kMost = 8;
    std::array<char32_t, kMost> points{};
    std::array<std::string_view, kMost> sounds{};
    std::size_t size = 0;

    explicit HanName(std::u32string_view name) {
        for (const char32_t c : name.substr(0, points.size())) {
            sounds[size] = loosePinyinOf(c);
            points[size++] = c;
        }
    }
    [[nodiscard]] std::u32string_view view() const { return {points.data(), size}; }
    [[nodiscard]] std::string sound() const {
        std::string all;
        for (std::size_t i = 0; i < size; ++i) all += sounds[i];
        return all;
    }
    [[nodiscard]] bool alike(std::size_t i, const HanName& other, std::size_t j) const {
        const char32_t x = points[i], y = other.points[j];
        return x == y || (!sounds[i].empty() && sounds[i] == other.sounds[j]) || confusableHead(x) == confusableHead(y);
    }
};

//! Shops and companies: 上海春来餐饮有限公司.
Level compareLongHan(std::u32string_view a, std::u32string_view b) {
    const auto apart = edits(a, b, 3);
    if (apart <= 1) return Level::strong;
    if (apart <= 3) return apart == 2 ? Level::fair : Level::weak;
    return a.find(b) != a.npos || b.find(a) != b.npos ? Level::weak : Level::disagree;
}

Level compareHan(std::u32string_view textA, std::u32string_view textB) {
    if (std::max(textA.size(), textB.size()) > HanName::kMost) return compareLongHan(textA, textB);
    const HanName a(textA), b(textB);
    const auto shorter = std::min(a.size, b.size);
    std::size_t inPlace = 0;
    for (std::size_t i = 0; i < shorter; ++i) inPlace += a.alike(i, b, i);
    if (inPlace == a.size && a.size == b.size) return Level::strong;
    auto sortedA = a, sortedB = b;
    std::sort(sortedA.points.begin(), sortedA.points.begin() + static_cast<std::ptrdiff_t>(a.size));
    std::sort(sortedB.points.begin(), sortedB.points.begin() + static_cast<std::ptrdiff_t>(b.size));
    if (sortedA.view() == sortedB.view() && shorter > 1) return Level::fair;
    if (shorter >= 2 && std::max(a.size, b.size) >= 3 && edits(a.view(), b.view(), 1) <= 1) return Level::fair;
    if (inPlace == 0) return Level::disagree;
    // A name of two characters with one of them: the surname is common, the given name says more.
    if (shorter == 2 && a.size == b.size && a.points[1] == b.points[1]) return Level::weak;
    return jaroWinkler(std::string_view(a.sound()), std::string_view(b.sound())) >= 0.92 ? Level::weak : Level::disagree;
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
        const auto pointsA = codePoints(a), pointsB = codePoints(b);
        const bool hanA = anyHan(pointsA), hanB = anyHan(pointsB);
        if (hanA && hanB) return compareHan(pointsA, pointsB);
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
