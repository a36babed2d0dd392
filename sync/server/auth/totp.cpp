// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/totp.h"

#include <array>
#include <chrono>

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

namespace lianlu::server {

namespace {

std::string uriPart(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || std::string_view("-._~@").find(c) != std::string_view::npos;
        if (plain) out += c;
        else out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
    return out;
}

}  // namespace

std::string hotp(std::string_view secret, std::int64_t counter, int digits) {
    std::array<unsigned char, 8> message{};
    auto rest = static_cast<std::uint64_t>(counter);
    for (std::size_t i = message.size(); i-- > 0; rest >>= 8u) message[i] = static_cast<unsigned char>(rest & 0xFFu);
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned length = 0;
    if (!HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), message.data(), message.size(), hash.data(), &length) || length < 20) return {};
    const std::size_t at = hash[length - 1] & 0x0Fu;
    const std::uint32_t cut = (hash[at] & 0x7Fu) << 24u | hash[at + 1] << 16u | hash[at + 2] << 8u | hash[at + 3];
    std::uint32_t modulus = 1;
    for (int i = 0; i < digits; ++i) modulus *= 10;
    return fmt::format("{:0{}}", cut % modulus, digits);
}

std::int64_t totpStep(Time time) { return toUnixMs(time) / 1000 / kTotpSeconds; }

std::optional<std::int64_t> totpFits(std::string_view secret, std::string_view code, Time now, std::int64_t used) {
    std::string plain;
    for (const char c : code)
        if (c != ' ') plain += c;
    if (secret.empty() || plain.size() != kTotpDigits) return std::nullopt;
    std::optional<std::int64_t> found;
    for (std::int64_t step = totpStep(now) - 1; step <= totpStep(now) + 1; ++step) {
        const auto right = hotp(secret, step);
        const bool fits = right.size() == plain.size() && sodium_memcmp(right.data(), plain.data(), plain.size()) == 0;
        if (fits && step > used && !found) found = step;
    }
    return found;
}

std::string base32(std::string_view bytes) {
    static constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string out;
    unsigned held = 0;
    int bits = 0;
    for (const char c : bytes) {
        held = held << 8u | static_cast<unsigned char>(c);
        for (bits += 8; bits >= 5; bits -= 5) out += kLetters[held >> static_cast<unsigned>(bits - 5) & 31u];
    }
    if (bits > 0) out += kLetters[held << static_cast<unsigned>(5 - bits) & 31u];
    return out;
}

std::string otpauthUri(std::string_view issuer, std::string_view account, std::string_view secret) {
    return fmt::format("otpauth://totp/{0}:{1}?secret={2}&issuer={0}&algorithm=SHA1&digits={3}&period={4}", uriPart(issuer), uriPart(account), base32(secret),
                       kTotpDigits, kTotpSeconds);
}

}  // namespace lianlu::server
