// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/seed/body_writer.h"

#include <nlohmann/json.hpp>

namespace lianlu::server {

// Rare and delicate (shortest form, trailing ".0"): left to the codec.
void BodyWriter::value(double number) { m_text += protocol::toJson(domain::Value{number}).dump(); }

void BodyWriter::hex(const Uuid& id) {
    static constexpr char kHex[] = "0123456789abcdef";
    std::array<char, 38> text{};
    std::size_t at = 0;
    text[at++] = '"';
    for (std::size_t i = 0; i < id.bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text[at++] = '-';
        text[at++] = kHex[id.bytes[i] >> 4u];
        text[at++] = kHex[id.bytes[i] & 0x0fu];
    }
    text[at++] = '"';
    m_text.append(text.data(), at);
}

void BodyWriter::quoted(std::string_view text) {
    const auto plain = std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' || c == 0x7f;
    });
    if (!plain) {
        m_text += protocol::toJson(domain::Value{std::string(text)}).dump();
        return;
    }
    m_text += '"';
    m_text += text;
    m_text += '"';
}

}  // namespace lianlu::server
