// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/name_key.h"

#include <algorithm>
#include <iterator>

#include "models/base/han.h"

namespace lianlu::text {

namespace {

// One more whenever nameKey makes another key of the same tables.
constexpr int kKeys = 1;

//! Before whatever can follow in another name, so that the shorter one is first.
constexpr char kThenItself = '\t';
//! Of the first tone; behind a blank and before every letter, so that 李 stands behind "Li" and before "Lia".
constexpr char kFirstTone = '!';

struct Surname {
    std::u32string_view written;
    std::string_view syllable;
    unsigned tone;
};

//! Characters that are read otherwise as a surname than CLDR's table of readings in names says.
constexpr Surname kSurnames[]{
    {U"万俟", "mo", 4}, {U"尉迟", "yu", 4}, {U"长孙", "zhang", 3}, {U"乐", "yue", 4}, {U"区", "ou", 1}, {U"员", "yun", 4}, {U"句", "gou", 1}, {U"召", "shao", 4}, {U"朴", "piao", 2},
    {U"盖", "ge", 3},   {U"秘", "bi", 4},   {U"种", "chong", 2},  {U"纪", "ji", 3},  {U"繁", "po", 2}, {U"缪", "miao", 4}, {U"覃", "qin", 2}, {U"过", "guo", 1}, {U"华", "hua", 4},
    {U"重", "chong", 2}, {U"阚", "kan", 4},  {U"黑", "he", 4},     {U"任", "ren", 2}, {U"卜", "bu", 3}, {U"单", "shan", 4}, {U"解", "xie", 4}, {U"仇", "qiu", 2}, {U"曾", "zeng", 1},
    {U"葛", "ge", 3},   {U"燕", "yan", 1},  {U"宁", "ning", 4},
};

void appendPoint(std::string& text, char32_t c) {
    const auto add = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) return add(c);
    if (c < 0x800) return add(0xC0 | (c >> 6u)), add(0x80 | (c & 0x3F));
    if (c < 0x10000) return add(0xE0 | (c >> 12u)), add(0x80 | ((c >> 6u) & 0x3F)), add(0x80 | (c & 0x3F));
    add(0xF0 | (c >> 18u)), add(0x80 | ((c >> 12u) & 0x3F)), add(0x80 | ((c >> 6u) & 0x3F)), add(0x80 | (c & 0x3F));
}

//! As it is looked for: simplified, half-width, a small letter, a blank for what is not seen.
char32_t plain(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (c == 0x3000 || c < ' ') return ' ';
    if (c >= 'A' && c <= 'Z') return c - 'A' + 'a';
    return han::simplified(c);
}

const Surname* surnameOf(std::u32string_view name) {
    const auto found = std::find_if(std::begin(kSurnames), std::end(kSurnames), [&](const Surname& one) { return name.starts_with(one.written); });
    return found == std::end(kSurnames) ? nullptr : found;
}

}  // namespace

std::string nameKey(std::string_view name) {
    constexpr std::size_t kBeginning = 2;  // of the longest surname that is read otherwise
    std::string key;
    bool tells = true;  // which name it is of
    key.reserve(name.size() * 3);
    std::u32string beginning;
    for (std::size_t at = 0; beginning.size() < kBeginning && at < name.size();) beginning += plain(han::nextPoint(name, at));
    const auto* surname = surnameOf(beginning);
    for (std::size_t at = 0; at < name.size();) {
        const bool first = at == 0;
        const auto written = han::nextPoint(name, at);
        const auto c = plain(written);
        tells = tells && c == written;
        if (const auto syllable = han::syllableOf(c); syllable != 0) {
            key += first && surname ? surname->syllable : han::syllables()[syllable];
            key += static_cast<char>(kFirstTone + static_cast<char>(first && surname ? surname->tone : han::toneOf(c)) - 1);
            appendPoint(key, c);
        } else if (const auto letter = han::letterOf(c); !letter.empty()) {
            key += letter;
            tells = false;
        } else {
            appendPoint(key, c);
        }
    }
    if (!tells) (key += kThenItself) += name;
    return key;
}

const std::string& nameKeyForm() {
    static const std::string form = std::to_string(kKeys) + " " + std::to_string(han::tablesMark());
    return form;
}

}  // namespace lianlu::text
