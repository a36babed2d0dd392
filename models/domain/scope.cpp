// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/scope.h"

#include <array>

namespace lianlu::domain {

namespace {

constexpr std::array<std::string_view, 8> kKindNames{"brand", "region", "store", "pool", "book", "user", "desk", "sealed"};

std::uint64_t splitmix64(std::uint64_t x) noexcept {
    x += 0x9E3779B97F4A7C15u;
    x = (x ^ (x >> 30u)) * 0xBF58476D1CE4E5B9u;
    x = (x ^ (x >> 27u)) * 0x94D049BB133111EBu;
    return x ^ (x >> 31u);
}

std::uint64_t bigEndian(const std::uint8_t* bytes) noexcept {
    std::uint64_t value = 0;
    for (int i = 0; i < 8; ++i) value = value << 8u | bytes[i];
    return value;
}

}  // namespace

std::string Scope::toString() const {
    std::string text(kKindNames[static_cast<std::size_t>(kind)]);
    if (kind != Kind::brand) text += ":" + owner.toString();
    return text;
}

std::optional<Scope> Scope::parse(std::string_view text) noexcept {
    if (text == "brand") return Scope{};
    const auto colon = text.find(':');
    if (colon == text.npos) return std::nullopt;
    const auto owner = Uuid::parse(text.substr(colon + 1));
    if (!owner || owner->isNull()) return std::nullopt;
    for (std::size_t i = 1; i < kKindNames.size(); ++i)
        if (kKindNames[i] == text.substr(0, colon)) return Scope{static_cast<Kind>(i), *owner};
    return std::nullopt;
}

std::uint64_t digestShare(const Uuid& id, std::int64_t ver) noexcept {
    const auto high = bigEndian(id.bytes.data());
    const auto low = bigEndian(id.bytes.data() + 8);
    return splitmix64(high ^ splitmix64(low ^ splitmix64(static_cast<std::uint64_t>(ver))));
}

}  // namespace lianlu::domain
