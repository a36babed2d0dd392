// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/person_text.h"

#include <algorithm>
#include <cstddef>

#include "models/base/han.h"
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

}  // namespace

void appendFolded(std::string& to, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto from = at;
        const auto point = han::nextPoint(text, at);
        if (point < kMark) to += isControl(text[from]) ? ' ' : small(text[from]);
        else if (const auto plain = han::simplified(point); plain != point) oneid::appendUtf8(to, plain);
        else to += text.substr(from, at - from);
    }
}

void appendName(std::string& column, std::string_view name) {
    appendFolded(column, name);
    column += '\n';
}

void appendReadings(std::string& column, std::string_view name, std::string_view emails) {
    std::string initials;
    for (std::size_t at = 0; at < name.size();) {
        const auto from = at;
        const auto point = han::nextPoint(name, at);
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
