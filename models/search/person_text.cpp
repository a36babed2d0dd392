// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/person_text.h"

#include <algorithm>
#include <cstddef>

#include "models/insight/resolve/hanzi.h"
#include "models/search/byte_scan.h"

namespace lianlu::search {

namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
char marked(char c) { return static_cast<char>(static_cast<unsigned char>(c) | kMark); }
bool isControl(char c) { return static_cast<unsigned char>(c) < ' '; }

void appendMarked(std::string& column, std::string_view ascii) {
    for (const char c : ascii)
        if (static_cast<unsigned char>(c) < kMark) column += isControl(c) || c == ' ' ? ' ' : marked(small(c));
}

//! The code point at `at` of a valid UTF-8 text, and past it.
char32_t nextPoint(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(i < text.size() ? text[i] : 0)); };
    const char32_t lead = byte(at);
    const std::size_t size = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    char32_t point = size == 1 ? lead : lead & (0x7Fu >> size);
    for (std::size_t i = 1; i < size; ++i) point = (point << 6u) | (byte(at + i) & 0x3Fu);
    at += size;
    return point;
}

}  // namespace

void appendName(std::string& column, std::string_view name) {
    const auto from = static_cast<std::ptrdiff_t>(column.size());
    column += name;
    std::transform(column.begin() + from, column.end(), column.begin() + from, [](char c) { return isControl(c) ? ' ' : small(c); });
    column += '\n';
}

void appendReadings(std::string& column, std::string_view name, std::string_view emails) {
    std::string initials;
    for (std::size_t at = 0; at < name.size();) {
        const auto from = at;
        const auto point = nextPoint(name, at);
        if (point < kMark) {
            appendMarked(column, name.substr(from, 1));
        } else if (const auto syllable = oneid::pinyinOf(point); !syllable.empty()) {
            column += marked(syllable.front());
            column += syllable.substr(1);
            initials += marked(syllable.front());
        } else {
            column += ' ';
        }
    }
    if (initials.size() > 1) (column += ' ') += initials;
    if (!emails.empty()) {
        column += ' ';
        appendMarked(column, emails);
    }
    column += '\n';
}

void appendNumbers(std::string& column, std::string_view numbers) {
    const auto from = static_cast<std::ptrdiff_t>(column.size());
    column += numbers;
    column.erase(std::remove_if(column.begin() + from, column.end(), [](char c) { return (c < '0' || c > '9') && c != ' '; }), column.end());
    column += '\n';
}

}  // namespace lianlu::search
