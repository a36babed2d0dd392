// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/oidc/id_token.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <sodium.h>

#include "sync/server/auth/access_token.h"

namespace lianlu::server {

namespace {

using nlohmann::json;

constexpr std::size_t kLongestToken = 16 * 1024;
constexpr std::size_t kMostKeys = 100;
constexpr std::int64_t kSkewSeconds = 60;
constexpr std::size_t kLongestSubject = 255;

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* held) const noexcept {
        Free(held);
    }
};
using BigNumber = std::unique_ptr<BIGNUM, Freed<BN_free>>;
using ParamBuilder = std::unique_ptr<OSSL_PARAM_BLD, Freed<OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, Freed<OSSL_PARAM_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using EcSignature = std::unique_ptr<ECDSA_SIG, Freed<ECDSA_SIG_free>>;

const unsigned char* rawOf(std::string_view bytes) noexcept { return reinterpret_cast<const unsigned char*>(bytes.data()); }

std::string textOf(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

//! An object of JSON behind base64url; null where it is none.
json objectIn(std::string_view part) {
    const auto bytes = fromBase64url(part);
    auto parsed = json::parse(bytes, nullptr, false);
    return parsed.is_object() ? parsed : json();
}

std::shared_ptr<EVP_PKEY> keyFrom(const char* kind, OSSL_PARAM_BLD* builder) {
    const Params params(OSSL_PARAM_BLD_to_param(builder));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr));
    EVP_PKEY* key = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1 || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) != 1) return nullptr;
    return {key, EVP_PKEY_free};
}

std::shared_ptr<EVP_PKEY> rsaKey(const json& jwk) {
    const auto n = fromBase64url(textOf(jwk, "n")), e = fromBase64url(textOf(jwk, "e"));
    constexpr std::size_t kLeastBytes = 256, kMostBytes = 1024;
    if (n.size() < kLeastBytes || n.size() > kMostBytes || e.empty() || e.size() > 8) return nullptr;
    const BigNumber modulus(BN_bin2bn(rawOf(n), static_cast<int>(n.size()), nullptr)), exponent(BN_bin2bn(rawOf(e), static_cast<int>(e.size()), nullptr));
    const ParamBuilder builder(OSSL_PARAM_BLD_new());
    if (!modulus || !exponent || !builder || !BN_is_odd(exponent.get()) || BN_num_bits(modulus.get()) < 2048 || BN_is_one(exponent.get())) return nullptr;
    if (!OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) || !OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get())) return nullptr;
    return keyFrom("RSA", builder.get());
}

std::shared_ptr<EVP_PKEY> p256Key(const json& jwk) {
    const auto x = fromBase64url(textOf(jwk, "x")), y = fromBase64url(textOf(jwk, "y"));
    if (textOf(jwk, "crv") != "P-256" || x.size() != 32 || y.size() != 32) return nullptr;
    const auto point = "\x04" + x + y;
    const ParamBuilder builder(OSSL_PARAM_BLD_new());
    if (!builder || !OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0) ||
        !OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()))
        return nullptr;
    return keyFrom("EC", builder.get());
}

//! JOSE's r and s, 32 bytes each, as OpenSSL takes them.
std::string derOf(std::string_view signature) {
    if (signature.size() != 64) return {};
    BigNumber r(BN_bin2bn(rawOf(signature), 32, nullptr)), s(BN_bin2bn(rawOf(signature) + 32, 32, nullptr));
    const EcSignature both(ECDSA_SIG_new());
    if (!r || !s || !both || ECDSA_SIG_set0(both.get(), r.get(), s.get()) != 1) return {};
    (void)r.release(), (void)s.release();
    unsigned char* bytes = nullptr;
    const int length = i2d_ECDSA_SIG(both.get(), &bytes);
    if (length <= 0) return {};
    std::string der(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
    OPENSSL_free(bytes);
    return der;
}

bool isSigned(const SigningKey& key, std::string_view text, std::string_view signature) {
    const auto bytes = key.algorithm == "ES256" ? derOf(signature) : std::string(signature);
    const DigestContext context(EVP_MD_CTX_new());
    if (bytes.empty() || !context || EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.key.get()) != 1) return false;
    return EVP_DigestVerify(context.get(), rawOf(bytes), bytes.size(), rawOf(text), text.size()) == 1;
}

tl::unexpected<Error> bad(const char* why) { return fail(Code::unauthenticated, why, "id_token"); }

//! Number of seconds; nothing where it is none.
std::optional<std::int64_t> secondsIn(const json& claims, const char* name) {
    const auto found = claims.find(name);
    if (found == claims.end() || !found->is_number()) return std::nullopt;
    const auto seconds = found->get<double>();
    if (!(seconds > 0 && seconds < 1e12)) return std::nullopt;
    return static_cast<std::int64_t>(seconds);
}

Result<void> checkAudience(const json& claims, const std::string& clientId) {
    const auto aud = claims.find("aud");
    if (aud == claims.end()) return bad("no audience");
    if (const auto azp = textOf(claims, "azp"); !azp.empty() && azp != clientId) return bad("given to another client");
    if (aud->is_string()) return aud->get<std::string>() == clientId ? Result<void>{} : bad("for another client");
    if (!aud->is_array()) return bad("no audience");
    const bool among = std::any_of(aud->begin(), aud->end(), [&](const json& one) { return one.is_string() && one.get<std::string>() == clientId; });
    if (!among) return bad("for another client");
    if (aud->size() > 1 && textOf(claims, "azp") != clientId) return bad("given to another client");
    return {};
}

}  // namespace

Result<std::vector<SigningKey>> parseKeySet(std::string_view text) {
    const auto set = json::parse(text, nullptr, false);
    const auto list = set.is_object() ? set.find("keys") : set.end();
    if (!set.is_object() || list == set.end() || !list->is_array()) return fail(Code::invalid, "not a key set", "jwks");
    std::vector<SigningKey> keys;
    for (const auto& jwk : *list) {
        if (keys.size() >= kMostKeys) break;
        if (!jwk.is_object()) continue;
        const auto use = textOf(jwk, "use");
        const bool rsa = textOf(jwk, "kty") == "RSA", ec = textOf(jwk, "kty") == "EC";
        SigningKey key{textOf(jwk, "kid"), rsa ? "RS256" : "ES256", rsa ? rsaKey(jwk) : ec ? p256Key(jwk) : nullptr};
        // A key that its owner keeps for something else is not taken for this.
        const auto meant = textOf(jwk, "alg");
        if (!key.key || (!use.empty() && use != "sig") || (!meant.empty() && meant != key.algorithm)) continue;
        keys.push_back(std::move(key));
    }
    return keys;
}

Result<IdToken> checkIdToken(std::string_view token, const std::vector<SigningKey>& keys, const IdTokenWish& wish, Time now) {
    if (token.empty() || token.size() > kLongestToken) return bad("no token");
    const auto first = token.find('.');
    const auto second = first == token.npos ? token.npos : token.find('.', first + 1);
    if (second == token.npos || token.find('.', second + 1) != token.npos) return bad("not of three parts");
    const auto head = objectIn(token.substr(0, first));
    if (!head.is_object()) return bad("no header");
    const auto algorithm = textOf(head, "alg");
    if (algorithm != "RS256" && algorithm != "ES256") return bad("signed in a way that is not taken");
    if (head.contains("crit")) return bad("asks for an extension");
    const auto kid = textOf(head, "kid");
    std::vector<const SigningKey*> fitting;
    for (const auto& key : keys)
        if (key.algorithm == algorithm && (kid.empty() || key.id == kid)) fitting.push_back(&key);
    if (fitting.empty()) return fail(Code::notFound, "no such key", "kid");
    if (kid.empty() && fitting.size() > 1) return bad("does not say by which key");
    const auto signature = fromBase64url(token.substr(second + 1));
    const auto signedText = token.substr(0, second);
    if (std::none_of(fitting.begin(), fitting.end(), [&](const SigningKey* key) { return isSigned(*key, signedText, signature); })) return bad("signature does not fit");

    const auto claims = objectIn(token.substr(first + 1, second - first - 1));
    if (!claims.is_object()) return bad("no claims");
    if (textOf(claims, "iss") != wish.issuer) return bad("of another issuer");
    LIANLU_CHECK(checkAudience(claims, wish.clientId));
    const auto seconds = toUnixMs(now) / 1000;
    const auto expires = secondsIn(claims, "exp"), issued = secondsIn(claims, "iat");
    if (!expires || *expires + kSkewSeconds <= seconds) return bad("has expired");
    if (!issued || *issued - kSkewSeconds > seconds) return bad("of the future");
    const auto nonce = textOf(claims, "nonce");
    if (wish.nonce.empty() || nonce.size() != wish.nonce.size() || sodium_memcmp(nonce.data(), wish.nonce.data(), nonce.size()) != 0) return bad("not for this sign-in");
    IdToken found;
    found.subject = textOf(claims, "sub");
    if (found.subject.empty() || found.subject.size() > kLongestSubject) return bad("of nobody");
    found.email = textOf(claims, "email");
    const auto verified = claims.find("email_verified");
    found.emailVerified = verified != claims.end() && verified->is_boolean() && verified->get<bool>();
    found.expires = *expires;
    return found;
}

}  // namespace lianlu::server
