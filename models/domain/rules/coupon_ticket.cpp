// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/coupon_ticket.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace lianlu::domain {

namespace {

constexpr std::string_view kMark = "LLC1.";
constexpr std::size_t kIdBytes = 16;
constexpr std::size_t kFixedBytes = 3 * kIdBytes + 8;
constexpr std::size_t kLongestTicket = 400;
constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

bool isPlain(std::string_view text) { return text.find('.') == text.npos; }

}  // namespace

std::string couponTicket(const Coupon& coupon) {
    if (coupon.signature.empty() || !isPlain(coupon.code) || !isPlain(coupon.keyId) || !isPlain(coupon.signature)) return coupon.code;
    std::array<std::uint8_t, kFixedBytes> fixed{};
    auto* to = fixed.data();
    for (const auto& id : {coupon.id.uuid, coupon.customerId.uuid, coupon.templateId.uuid}) to = std::copy(id.bytes.begin(), id.bytes.end(), to);
    const auto expiry = static_cast<std::uint64_t>(coupon.expiresAt ? toUnixMs(*coupon.expiresAt) : 0);
    for (int shift = 56; shift >= 0; shift -= 8) *to++ = static_cast<std::uint8_t>(expiry >> shift);
    std::string text(sodium_base64_encoded_len(fixed.size(), kVariant), '\0');
    sodium_bin2base64(text.data(), text.size(), fixed.data(), fixed.size(), kVariant);
    text.pop_back();  // its closing NUL
    return std::string(kMark) + text + '.' + coupon.code + '.' + coupon.keyId + '.' + coupon.signature;
}

std::optional<Coupon> couponFromTicket(std::string_view text) {
    if (text.size() > kLongestTicket || !text.starts_with(kMark)) return std::nullopt;
    std::vector<std::string_view> parts;
    for (auto rest = text.substr(kMark.size());;) {
        const auto dot = rest.find('.');
        parts.push_back(rest.substr(0, dot));
        if (dot == rest.npos) break;
        rest.remove_prefix(dot + 1);
    }
    if (parts.size() != 4 || std::any_of(parts.begin(), parts.end(), [](auto part) { return part.empty(); })) return std::nullopt;
    std::array<std::uint8_t, kFixedBytes> fixed{};
    std::size_t size = 0;
    const char* end = nullptr;
    if (sodium_base642bin(fixed.data(), fixed.size(), parts[0].data(), parts[0].size(), nullptr, &size, &end, kVariant) != 0 || size != fixed.size() ||
        end != parts[0].data() + parts[0].size())
        return std::nullopt;
    Coupon coupon;
    const auto* from = fixed.data();
    for (auto* id : {&coupon.id.uuid, &coupon.customerId.uuid, &coupon.templateId.uuid}) {
        std::copy_n(from, kIdBytes, id->bytes.begin());
        from += kIdBytes;
    }
    std::uint64_t expiry = 0;
    for (std::size_t i = 0; i < 8; ++i) expiry = expiry << 8 | from[i];
    if (expiry > static_cast<std::uint64_t>(INT64_MAX)) return std::nullopt;
    if (expiry != 0) coupon.expiresAt = fromUnixMs(static_cast<std::int64_t>(expiry));
    coupon.code = parts[1];
    coupon.keyId = parts[2];
    coupon.signature = parts[3];
    return coupon;
}

}  // namespace lianlu::domain
