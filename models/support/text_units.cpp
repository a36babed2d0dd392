// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/support/text_units.h"

#include <array>
#include <cstdint>
#include <utility>

namespace lianlu::support {

namespace {

struct Decoded {
    char32_t point = 0;
    std::size_t size = 1;
};

Decoded decodedAt(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t lead = byte(at);
    if (lead < 0x80) return {lead, 1};
    const std::size_t size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
    if (size == 1 || lead > 0xf4 || at + size > text.size()) return {0xfffd, 1};
    char32_t point = lead & (0xffu >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(at + i) & 0xc0u) != 0x80u) return {0xfffd, 1};
        point = point << 6u | (byte(at + i) & 0x3fu);
    }
    return {point, size};
}

bool isUnseen(char32_t point) {
    return (point >= 0x200b && point <= 0x200f) || (point >= 0x202a && point <= 0x202e) || (point >= 0x2060 && point <= 0x2064) || point == 0xfeff || point == 0xad;
}

//! Its ASCII form, or kLetter.
char formOf(char32_t point) {
    if (point < 0x80) return static_cast<char>(point);
    if (point >= 0xff01 && point <= 0xff5e) return static_cast<char>(point - 0xff01 + '!');
    if (point == 0xa0 || point == 0x3000 || (point >= 0x2000 && point <= 0x200a) || point == 0x202f) return ' ';
    if ((point >= 0x2010 && point <= 0x2015) || point == 0x2212 || point == 0xfe63) return '-';
    if (point == 0xb7 || point == 0x30fb || point == 0x2022) return '.';
    if (point == 0x2018 || point == 0x2019) return '\'';
    if (point == 0x201c || point == 0x201d) return '"';
    if (point == 0x3001) return ',';
    if (point == 0x3002) return '.';
    return Unit::kLetter;
}

char numeralOf(char32_t point) {
    constexpr std::array<std::pair<char32_t, char>, 12> kNumerals{{{0x3007, '0'}, {0x96f6, '0'}, {0x4e00, '1'}, {0x5e7a, '1'}, {0x4e8c, '2'}, {0x4e09, '3'},
                                                                   {0x56db, '4'}, {0x4e94, '5'}, {0x516d, '6'}, {0x4e03, '7'}, {0x516b, '8'}, {0x4e5d, '9'}}};
    if (point < 0x3007) return 0;
    for (const auto& [numeral, digit] : kNumerals)
        if (numeral == point) return digit;
    return 0;
}

}  // namespace

std::vector<Unit> unitsOf(std::string_view text) {
    std::vector<Unit> units;
    units.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto [point, size] = decodedAt(text, at);
        if (!isUnseen(point)) {
            Unit unit;
            unit.c = formOf(point);
            unit.digit = isDigit(unit.c) ? unit.c : numeralOf(point);
            unit.from = at;
            unit.to = at + size;
            units.push_back(unit);
        }
        at += size;
    }
    return units;
}

}  // namespace lianlu::support
