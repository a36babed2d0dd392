// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/support/log_line.h"

#include <fmt/format.h>

#include "models/support/private_spans.h"

namespace lianlu::support {

namespace {

constexpr std::string_view kCut = "…";

//! Line and paragraph separators and NEL end a line for some readers too.
std::size_t wideBreak(std::string_view rest) {
    return rest.starts_with("\xe2\x80\xa8") || rest.starts_with("\xe2\x80\xa9") ? 3 : rest.starts_with("\xc2\x85") ? 2 : 0;
}

std::string_view cutAt(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xc0u) == 0x80u) --most;
    return text.substr(0, most);
}

}  // namespace

std::string logLine(std::string_view message, std::size_t most) {
    // What is masked is looked for in a little more than stays, so that the cut hides no number's beginning from the rules.
    const auto text = masked(cutAt(message, 2 * most));
    std::string line;
    for (std::size_t at = 0; at < text.size() && line.size() <= most;) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (const auto wide = wideBreak(std::string_view(text).substr(at))) {
            line += "\\n";
            at += wide;
            continue;
        }
        if (c == '\n') line += "\\n";
        else if (c == '\r') line += "\\r";
        else if (c == '\t') line += ' ';
        else if (c < 0x20 || c == 0x7f) line += fmt::format("\\x{:02x}", c);
        else line += text[at];
        ++at;
    }
    if (line.size() <= most) return line;
    return std::string(cutAt(line, most - kCut.size())) += kCut;
}

}  // namespace lianlu::support
