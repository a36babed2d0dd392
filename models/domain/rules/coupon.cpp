// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/coupon.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "models/base/text.h"
#include "models/domain/rules/quiet_hours.h"

namespace lianlu::domain {

namespace {

constexpr std::string_view kSymbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kRandomSymbols = 18;
constexpr std::size_t kCheckSymbols = 2;
constexpr std::size_t kGroup = 4;
constexpr std::int64_t kLongestValidity = 3650;

std::string checkSymbols(std::string_view symbols) {
    std::array<unsigned char, crypto_generichash_BYTES> digest{};
    crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(symbols.data()),
                       symbols.size(), nullptr, 0);
    std::string check;
    for (std::size_t i = 0; i < kCheckSymbols; ++i) check += kSymbols[digest[i] % kSymbols.size()];
    return check;
}

std::string grouped(std::string_view symbols) {
    std::string code;
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        if (i > 0 && i % kGroup == 0) code += '-';
        code += symbols[i];
    }
    return code;
}

char standardSymbol(char c) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O') return '0';
    if (c == 'I' || c == 'L') return '1';
    return c;
}

std::string toBase64(std::span<const std::uint8_t> bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    text.pop_back();  // its closing NUL
    return text;
}

//! Exactly N bytes, else nothing.
template <std::size_t N>
std::optional<std::array<std::uint8_t, N>> fromBase64(std::string_view text) {
    std::array<std::uint8_t, N> bytes{};
    std::size_t size = 0;
    const char* end = nullptr;
    if (sodium_base642bin(bytes.data(), N, text.data(), text.size(), nullptr, &size, &end,
                          sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0)
        return std::nullopt;
    if (size != N || end != text.data() + text.size()) return std::nullopt;
    return bytes;
}

std::string keyIdOf(std::span<const std::uint8_t> publicKey) {
    std::array<unsigned char, crypto_generichash_BYTES_MIN> digest{};
    crypto_generichash(digest.data(), digest.size(), publicKey.data(), publicKey.size(), nullptr, 0);
    return toBase64(std::span(digest).first(6));
}

//! What is signed. Every part has a fixed form without line ends, so no two coupons give the same bytes.
std::string signedBytes(const Coupon& coupon) {
    return "lianlu-coupon-1\n" + coupon.code + "\n" + coupon.customerId.toString() + "\n" +
           coupon.templateId.toString() + "\n" + (coupon.expiresAt ? std::to_string(toUnixMs(*coupon.expiresAt)) : "never");
}

}  // namespace

std::string newCouponCode() {
    std::array<std::uint8_t, kRandomSymbols> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return couponCodeFrom(bytes);
}

std::string couponCodeFrom(std::span<const std::uint8_t> bytes) {
    static_assert(256 % kSymbols.size() == 0, "every symbol as likely as the next");
    std::string symbols;
    for (std::size_t i = 0; i < kRandomSymbols; ++i) symbols += kSymbols[bytes[i] % kSymbols.size()];
    return grouped(symbols + checkSymbols(symbols));
}

std::optional<std::string> normalCouponCode(std::string_view typed) {
    if (typed.size() > 200) return std::nullopt;
    std::string symbols;
    for (const char c : text::halfWidth(typed)) {
        if (c == '-' || c == ' ' || c == '\t') continue;
        const char symbol = standardSymbol(c);
        if (kSymbols.find(symbol) == kSymbols.npos) return std::nullopt;
        symbols += symbol;
    }
    if (symbols.size() != kRandomSymbols + kCheckSymbols) return std::nullopt;
    const auto random = std::string_view(symbols).substr(0, kRandomSymbols);
    if (checkSymbols(random) != std::string_view(symbols).substr(kRandomSymbols)) return std::nullopt;
    return grouped(symbols);
}

CouponKey CouponKey::generate() {
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> open{};
    CouponKey key;
    key.secret = SecretBuffer(crypto_sign_SECRETKEYBYTES);
    crypto_sign_keypair(open.data(), key.secret.bytes().data());
    key.publicKey = toBase64(open);
    key.keyId = keyIdOf(open);
    return key;
}

Result<CouponKey> CouponKey::fromSecret(SecretBuffer secret) {
    if (secret.size() != crypto_sign_SECRETKEYBYTES) return fail(Code::damaged, "coupon key has the wrong size");
    // The public half is computed from the seed, so a key of mixed halves (which would leak itself in signatures) is found.
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> open{};
    SecretBuffer again(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(open.data(), again.bytes().data(), secret.bytes().data());
    if (!again.equals(secret)) return fail(Code::damaged, "coupon key does not hold together");
    CouponKey key;
    key.publicKey = toBase64(open);
    key.keyId = keyIdOf(open);
    key.secret = std::move(secret);
    return key;
}

void signCoupon(Coupon& coupon, const CouponKey& key) {
    const auto message = signedBytes(coupon);
    std::array<std::uint8_t, crypto_sign_BYTES> signature{};
    crypto_sign_detached(signature.data(), nullptr, reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                         key.secret.bytes().data());
    coupon.keyId = key.keyId;
    coupon.signature = toBase64(signature);
}

CouponCheck checkCoupon(const Coupon& coupon, std::span<const CouponPublicKey> keys, Time now) {
    const auto key = std::find_if(keys.begin(), keys.end(), [&](const auto& held) { return held.keyId == coupon.keyId; });
    if (key == keys.end()) return CouponCheck::unknownKey;
    const auto open = fromBase64<crypto_sign_PUBLICKEYBYTES>(key->key);
    const auto signature = fromBase64<crypto_sign_BYTES>(coupon.signature);
    if (!open || !signature) return CouponCheck::forged;
    const auto message = signedBytes(coupon);
    if (crypto_sign_verify_detached(signature->data(), reinterpret_cast<const unsigned char*>(message.data()),
                                    message.size(), open->data()) != 0)
        return CouponCheck::forged;
    if (coupon.status == CouponStatus::redeemed || coupon.status == CouponStatus::cancelled) return CouponCheck::alreadyUsed;
    if (coupon.expiresAt && *coupon.expiresAt < now) return CouponCheck::expired;
    return CouponCheck::valid;
}

bool isOpen(const CouponTemplate& couponTemplate, Time now) {
    if (couponTemplate.status != CouponTemplateStatus::active) return false;
    if (couponTemplate.validFromAt && now < *couponTemplate.validFromAt) return false;
    return !couponTemplate.validToAt || now <= *couponTemplate.validToAt;
}

Result<std::optional<Time>> couponExpiry(const CouponTemplate& couponTemplate, Time issuedAt, std::string_view zone) {
    std::optional<Time> expiry = couponTemplate.validToAt;
    if (couponTemplate.validDays > 0) {
        const auto days = std::min(couponTemplate.validDays, kLongestValidity);
        LIANLU_TRY(const Time last, endOfDay(issuedAt, static_cast<int>(days), zone));
        expiry = expiry ? std::min(*expiry, last) : last;
    }
    return expiry;
}

}  // namespace lianlu::domain
