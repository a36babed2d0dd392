// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/content_line.h"

#include <fmt/format.h>

namespace lianlu::exchange {

namespace {

constexpr std::size_t kMostOctets = 75;

}  // namespace

std::string escapedContent(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '\\' || c == ';' || c == ',') safe += '\\';
        if (c == '\n') safe += "\\n";
        else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) safe += c;
    }
    return safe;
}

void addContentLine(std::string& file, std::string_view name, std::string_view value) {
    const auto whole = fmt::format("{}:{}", name, value);
    std::string_view left = whole;
    std::size_t room = kMostOctets;
    while (left.size() > room) {
        auto cut = room;
        while (cut > 0 && (static_cast<unsigned char>(left[cut]) & 0xC0u) == 0x80u) --cut;
        file += left.substr(0, cut);
        file += "\r\n ";
        left.remove_prefix(cut);
        room = kMostOctets - 1;
    }
    file += left;
    file += "\r\n";
}

}  // namespace lianlu::exchange
