// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/uuid.h"

#include <sodium.h>

namespace lianlu {

namespace {

//! Ids are read by the million: a table costs half of what comparing costs.
constexpr auto kHexDigits = [] {
    std::array<std::int8_t, 256> digits{};
    digits.fill(-1);
    for (std::size_t i = 0; i < 10; ++i) digits['0' + i] = static_cast<std::int8_t>(i);
    for (std::size_t i = 0; i < 6; ++i) digits['a' + i] = digits['A' + i] = static_cast<std::int8_t>(10 + i);
    return digits;
}();

int hexDigit(char c) noexcept { return kHexDigits[static_cast<unsigned char>(c)]; }

void stampVersion(Uuid& id, unsigned version) noexcept {
    id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0fu) | (version << 4u));
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3fu) | 0x80u);
}

}  // namespace

std::string Uuid::toString() const {
    static constexpr char kHex[] = "0123456789abcdef";
    std::string text(36, '-');
    std::size_t at = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) ++at;
        text[at++] = kHex[bytes[i] >> 4u];
        text[at++] = kHex[bytes[i] & 0x0fu];
    }
    return text;
}

std::optional<Uuid> Uuid::parse(std::string_view text) noexcept {
    if (text.size() != 36) return std::nullopt;
    Uuid id;
    std::size_t at = 0;
    for (std::size_t i = 0; i < id.bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) {
            if (text[at] != '-') return std::nullopt;
            ++at;
        }
        const int high = hexDigit(text[at]);
        const int low = hexDigit(text[at + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        id.bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
        at += 2;
    }
    return id;
}

Uuid Uuid::fromName(std::string_view space, std::string_view name) {
    crypto_generichash_state state;
    Uuid id;
    const auto update = [&state](std::string_view part) {
        const auto size = static_cast<std::uint64_t>(part.size());
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(&size), sizeof size);
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()), part.size());
    };
    crypto_generichash_init(&state, nullptr, 0, id.bytes.size());
    update(space);
    update(name);
    crypto_generichash_final(&state, id.bytes.data(), id.bytes.size());
    stampVersion(id, 8);
    return id;
}

Uuid IdGenerator::next() {
    Uuid id;
    randombytes_buf(id.bytes.data(), id.bytes.size());
    std::int64_t ms = 0;
    std::uint16_t counter = 0;
    {
        // A 12-bit counter in the place of rand_a keeps the ids of one millisecond, and of a clock set back, in order.
        const std::lock_guard lock(m_mutex);
        const auto now = toUnixMs(m_clock.now());
        if (now > m_lastMs) {
            m_lastMs = now;
            m_counter = 0;
        } else if (++m_counter == 0x1000) {
            ++m_lastMs;
            m_counter = 0;
        }
        ms = m_lastMs;
        counter = m_counter;
    }
    for (std::size_t i = 0; i < 6; ++i) id.bytes[i] = static_cast<std::uint8_t>(ms >> (40 - 8 * static_cast<int>(i)));
    id.bytes[6] = static_cast<std::uint8_t>(counter >> 8u);
    id.bytes[7] = static_cast<std::uint8_t>(counter & 0xffu);
    stampVersion(id, 7);
    return id;
}

}  // namespace lianlu
