// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/custody.h"

#include <algorithm>
#include <array>

#include <sodium.h>

namespace lianlu::protocol {

namespace {

constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

std::string toBase64(std::span<const unsigned char> bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kVariant);
    text.pop_back();
    return text;
}

template <std::size_t N>
bool fromBase64(std::string_view text, std::array<unsigned char, N>& bytes) {
    std::size_t length = 0;
    return sodium_base642bin(bytes.data(), N, text.data(), text.size(), nullptr, &length, nullptr, kVariant) == 0 && length == N;
}

const unsigned char* bytesOf(std::string_view text) noexcept { return reinterpret_cast<const unsigned char*>(text.data()); }

}  // namespace

std::string leaseText(const Lease& lease) {
    return "lianlu lease 1\n" + lease.deviceId.toString() + "\n" + std::to_string(lease.issuedAt) + "\n" + std::to_string(lease.until) + "\n" + lease.nonce;
}

std::string wipeText(const WipeOrder& order) {
    return "lianlu wipe 1\n" + order.deviceId.toString() + "\n" + std::to_string(order.issuedAt) + "\n" + order.nonce;
}

bool isNonce(std::string_view text) noexcept {
    return text.size() >= 16 && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    });
}

std::string newNonce() {
    std::array<unsigned char, 24> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return toBase64(bytes);
}

std::string signedWith(const SecretBuffer& secret, std::string_view text) {
    std::array<unsigned char, crypto_sign_BYTES> signature{};
    if (secret.size() != crypto_sign_SECRETKEYBYTES) return {};
    crypto_sign_detached(signature.data(), nullptr, bytesOf(text), text.size(), secret.bytes().data());
    return toBase64(signature);
}

bool isSignedBy(std::string_view key, std::string_view text, std::string_view signature) {
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> publicKey{};
    std::array<unsigned char, crypto_sign_BYTES> bytes{};
    if (!fromBase64(key, publicKey) || !fromBase64(signature, bytes)) return false;
    return crypto_sign_verify_detached(bytes.data(), bytesOf(text), text.size(), publicKey.data()) == 0;
}

}  // namespace lianlu::protocol
