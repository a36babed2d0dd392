// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/access_token.h"

#include <algorithm>
#include <array>
#include <cstring>

#include <sodium.h>

namespace lianlu::server {

namespace {

constexpr std::string_view kPrefix = "la1.";
constexpr std::size_t kPayload = 4 * 16 + 8;
constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

const unsigned char* raw(std::string_view text) noexcept { return reinterpret_cast<const unsigned char*>(text.data()); }

std::string payloadOf(const Access& access) {
    std::string bytes;
    for (const auto* id : {&access.account.uuid, &access.staff.uuid, &access.device.uuid, &access.family})
        bytes.append(reinterpret_cast<const char*>(id->bytes.data()), id->bytes.size());
    const auto ms = static_cast<std::uint64_t>(toUnixMs(access.expires));
    for (int shift = 56; shift >= 0; shift -= 8) bytes.push_back(static_cast<char>(static_cast<std::uint8_t>(ms >> static_cast<unsigned>(shift))));
    return bytes;
}

Access accessIn(std::string_view bytes) {
    Access access;
    std::size_t at = 0;
    for (auto* id : {&access.account.uuid, &access.staff.uuid, &access.device.uuid, &access.family}) {
        std::memcpy(id->bytes.data(), bytes.data() + at, 16);
        at += 16;
    }
    std::uint64_t ms = 0;
    for (; at < bytes.size(); ++at) ms = ms << 8u | static_cast<unsigned char>(bytes[at]);
    access.expires = fromUnixMs(static_cast<std::int64_t>(ms));
    return access;
}

}  // namespace

std::string base64url(std::string_view bytes) {
    std::string out(sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
    sodium_bin2base64(out.data(), out.size(), raw(bytes), bytes.size(), kVariant);
    out.pop_back();
    return out;
}

std::string fromBase64url(std::string_view text) {
    std::string out(text.size(), '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), text.data(), text.size(), nullptr, &length, &end, kVariant) != 0 ||
        end != text.data() + text.size())
        return {};
    out.resize(length);
    return out;
}

std::string randomBytes(std::size_t count) {
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

AccessTokens::AccessTokens(SecretBuffer secretKey) {
    TokenKeys keys;
    // The public half is the second half of libsodium's secret key.
    keys.checking.push_back({std::string(secretKey.text().substr(crypto_sign_SECRETKEYBYTES - crypto_sign_PUBLICKEYBYTES)), std::nullopt});
    keys.signing = std::move(secretKey);
    take(std::move(keys));
}

void AccessTokens::take(TokenKeys keys) {
    auto taken = std::make_shared<const TokenKeys>(std::move(keys));
    const std::lock_guard lock(m_mutex);
    m_keys.swap(taken);
}

std::shared_ptr<const TokenKeys> AccessTokens::keys() const {
    const std::lock_guard lock(m_mutex);
    return m_keys;
}

std::string AccessTokens::issue(const Access& access) const {
    const auto payload = payloadOf(access);
    std::array<unsigned char, crypto_sign_BYTES> signature{};
    crypto_sign_detached(signature.data(), nullptr, raw(payload), payload.size(), keys()->signing.bytes().data());
    return std::string(kPrefix) + base64url(payload) + "." + base64url({reinterpret_cast<const char*>(signature.data()), signature.size()});
}

Result<Access> AccessTokens::check(std::string_view token, Time now) const {
    const auto bad = [] { return fail(Code::unauthenticated, "access token is not valid"); };
    if (!token.starts_with(kPrefix) || token.size() > 400) return bad();
    token.remove_prefix(kPrefix.size());
    const auto dot = token.find('.');
    if (dot == token.npos) return bad();
    const auto payload = fromBase64url(token.substr(0, dot));
    const auto signature = fromBase64url(token.substr(dot + 1));
    if (payload.size() != kPayload || signature.size() != crypto_sign_BYTES) return bad();
    const auto known = keys();
    const bool ours = std::any_of(known->checking.begin(), known->checking.end(), [&](const TokenKeys::Checking& key) {
        return key.publicKey.size() == crypto_sign_PUBLICKEYBYTES && (!key.until || now < *key.until) &&
               crypto_sign_verify_detached(raw(signature), raw(payload), payload.size(), raw(key.publicKey)) == 0;
    });
    if (!ours) return bad();
    auto access = accessIn(payload);
    if (access.expires <= now) return fail(Code::unauthenticated, "access token has expired");
    return access;
}

}  // namespace lianlu::server
