// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/text_controls.h"

namespace lianlu::text {

namespace {

unsigned byteAt(std::string_view text, std::size_t at) noexcept { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u; }

}  // namespace

std::size_t controlAt(std::string_view text, std::size_t at) noexcept {
    const auto lead = byteAt(text, at);
    if (lead == 0) return 0;  // no text at all: isCleanUtf8 refuses it
    if (lead < 0x20) return lead == '\t' || lead == '\n' || lead == '\r' ? 0 : 1;
    if (lead == 0x7F) return 1;
    const auto second = byteAt(text, at + 1), third = byteAt(text, at + 2);
    // U+0080…U+009F
    if (lead == 0xC2) return second >= 0x80 && second <= 0x9F ? 2 : 0;
    if (lead != 0xE2) return 0;
    const bool turns = (second == 0x80 && third >= 0xAA && third <= 0xAE) || (second == 0x81 && third >= 0xA6 && third <= 0xA9);
    return turns ? 3 : 0;
}

bool holdsControls(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (controlAt(text, at) > 0) return true;
    return false;
}

std::string withoutControls(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto bytes = controlAt(text, at);
        if (bytes == 0) clean += text[at];
        at += bytes == 0 ? 1 : bytes;
    }
    return clean;
}

}  // namespace lianlu::text
