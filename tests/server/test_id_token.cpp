// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <nlohmann/json.hpp>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "models/base/secret_buffer.h"
#include "sync/server/auth/access_token.h"
#include "sync/server/oidc/https_get.h"
#include "sync/server/oidc/id_token.h"
#include "tests/support/test_main.h"

namespace test_id_token {

using namespace lianlu;
using namespace lianlu::server;
using nlohmann::json;

namespace {

const Time kNow = fromUnixMs(1'790'000'000'000);
constexpr std::int64_t kSecond = 1'790'000'000;
const IdTokenWish kWish{"https://id.example", "lianlu", "nonce-nonce-nonce"};

std::string numberOf(EVP_PKEY* key, const char* name) {
    BIGNUM* number = nullptr;
    EVP_PKEY_get_bn_param(key, name, &number);
    std::string bytes(static_cast<std::size_t>(BN_num_bytes(number)), '\0');
    BN_bn2bin(number, reinterpret_cast<unsigned char*>(bytes.data()));
    BN_free(number);
    return bytes;
}

std::string padded(std::string bytes) { return std::string(32 - bytes.size(), '\0') + bytes; }

//! An issuer's key, and what it signs.
class Signer {
public:
    static Signer rsa(unsigned bits = 2048) { return Signer(EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", static_cast<std::size_t>(bits)), "RS256"); }
    static Signer p256() { return Signer(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"), "ES256"); }

    json jwk(const std::string& kid = "k") const {
        json key{{"kid", kid}, {"use", "sig"}};
        if (m_algorithm == "RS256") {
            key["kty"] = "RSA";
            key["n"] = base64url(numberOf(m_key.get(), OSSL_PKEY_PARAM_RSA_N));
            key["e"] = base64url(numberOf(m_key.get(), OSSL_PKEY_PARAM_RSA_E));
        } else {
            key["kty"] = "EC";
            key["crv"] = "P-256";
            key["x"] = base64url(padded(numberOf(m_key.get(), OSSL_PKEY_PARAM_EC_PUB_X)));
            key["y"] = base64url(padded(numberOf(m_key.get(), OSSL_PKEY_PARAM_EC_PUB_Y)));
        }
        return key;
    }
    std::vector<SigningKey> keys() const { return parseKeySet(json{{"keys", {jwk()}}}.dump()).value(); }
    std::string sign(const json& claims, json header = {}) const {
        if (!header.is_object()) header = {{"kid", "k"}};
        if (!header.contains("alg")) header["alg"] = m_algorithm;
        const auto text = base64url(header.dump()) + "." + base64url(claims.dump());
        return text + "." + base64url(signature(text));
    }
    std::string signature(const std::string& text) const {
        std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
        EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get());
        std::size_t length = 0;
        const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
        EVP_DigestSign(context.get(), nullptr, &length, bytes, text.size());
        std::string out(length, '\0');
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(out.data()), &length, bytes, text.size());
        out.resize(length);
        if (m_algorithm == "RS256") return out;
        const auto* der = reinterpret_cast<const unsigned char*>(out.data());
        std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> both(d2i_ECDSA_SIG(nullptr, &der, static_cast<long>(out.size())), &ECDSA_SIG_free);
        std::string raw(64, '\0');
        BN_bn2binpad(ECDSA_SIG_get0_r(both.get()), reinterpret_cast<unsigned char*>(raw.data()), 32);
        BN_bn2binpad(ECDSA_SIG_get0_s(both.get()), reinterpret_cast<unsigned char*>(raw.data()) + 32, 32);
        return raw;
    }

private:
    Signer(EVP_PKEY* key, std::string algorithm) : m_key(key, EVP_PKEY_free), m_algorithm(std::move(algorithm)) {}
    std::shared_ptr<EVP_PKEY> m_key;
    std::string m_algorithm;
};

json goodClaims() {
    return {{"iss", kWish.issuer}, {"aud", "lianlu"}, {"sub", "s1"}, {"nonce", kWish.nonce}, {"exp", kSecond + 300}, {"iat", kSecond - 5}, {"email", "a@brand.example"}, {"email_verified", true}};
}

}  // namespace

class TestIdToken : public QObject {
    Q_OBJECT

    Signer m_rsa = Signer::rsa();

    std::string why(const std::string& token) {
        const auto checked = checkIdToken(token, m_rsa.keys(), kWish, kNow);
        return checked ? "taken" : checked.error().context;
    }
    std::string whyClaims(const json& change) {
        auto claims = goodClaims();
        claims.merge_patch(change);
        return why(m_rsa.sign(claims));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void bothAlgorithmsAreTaken() {
        for (const auto& signer : {m_rsa, Signer::p256()}) {
            const auto checked = checkIdToken(signer.sign(goodClaims()), signer.keys(), kWish, kNow);
            QVERIFY2(checked.has_value(), checked ? "" : checked.error().describe().c_str());
            QCOMPARE(checked->subject, std::string("s1"));
            QCOMPARE(checked->email, std::string("a@brand.example"));
            QVERIFY(checked->emailVerified);
        }
    }

    void unsignedAndSharedKeysAreRefused() {
        const auto claims = base64url(goodClaims().dump());
        for (const char* none : {"none", "None", "NONE", ""}) {
            const auto head = base64url(json{{"alg", none}, {"kid", "k"}}.dump());
            QCOMPARE(why(head + "." + claims + "."), std::string("signed in a way that is not taken"));
            QCOMPARE(why(head + "." + claims + "." + base64url("x")), std::string("signed in a way that is not taken"));
        }
        // The public key as a shared secret: the old trick.
        const auto secret = m_rsa.jwk().at("n").get<std::string>();
        for (const char* shared : {"HS256", "HS384", "HS512", "PS256", "RS1", "dir"}) {
            const auto text = base64url(json{{"alg", shared}, {"kid", "k"}}.dump()) + "." + claims;
            unsigned char mac[EVP_MAX_MD_SIZE];
            unsigned length = 0;
            HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()), reinterpret_cast<const unsigned char*>(text.data()), text.size(), mac, &length);
            QCOMPARE(why(text + "." + base64url({reinterpret_cast<const char*>(mac), length})), std::string("signed in a way that is not taken"));
        }
        QCOMPARE(why(base64url(R"({"kid":"k"})") + "." + claims + ".x"), std::string("signed in a way that is not taken"));
        // A key set may hold a shared key: it is none of ours.
        QVERIFY(parseKeySet(R"({"keys":[{"kty":"oct","kid":"k","alg":"HS256","k":"c2VjcmV0"}]})")->empty());
    }

    void anotherKeyDoesNotFit() {
        const auto stranger = Signer::rsa();
        QCOMPARE(why(stranger.sign(goodClaims())), std::string("signature does not fit"));
        const auto curve = Signer::p256();
        QCOMPARE(checkIdToken(curve.sign(goodClaims()), m_rsa.keys(), kWish, kNow).error().code, Code::notFound);
        QCOMPARE(checkIdToken(m_rsa.sign(goodClaims(), {{"kid", "other"}}), m_rsa.keys(), kWish, kNow).error().code, Code::notFound);
        // Its key comes with it, or is to be fetched: neither is looked at.
        QCOMPARE(why(stranger.sign(goodClaims(), {{"kid", "k"}, {"jwk", stranger.jwk()}, {"jku", "https://evil.example"}})), std::string("signature does not fit"));
    }

    void oneChangedByteIsSeen() {
        const auto token = m_rsa.sign(goodClaims());
        for (std::size_t at = 0; at < token.size(); at += 7) {
            auto other = token;
            other[at] = other[at] == 'A' ? 'B' : 'A';
            if (other != token) QVERIFY2(why(other) != "taken", std::to_string(at).c_str());
        }
        for (const char* odd : {"", ".", "..", "a.b", "a.b.c.d", "a.b.c"}) QVERIFY(why(odd) != "taken");
        QVERIFY(why(std::string(20'000, 'a')) == "no token");
    }

    void whatItSaysMustFit() {
        QCOMPARE(whyClaims(json::object()), std::string("taken"));
        QCOMPARE(whyClaims({{"iss", "https://id.example/"}}), std::string("of another issuer"));
        QCOMPARE(whyClaims({{"iss", nullptr}}), std::string("of another issuer"));
        QCOMPARE(whyClaims({{"aud", "other"}}), std::string("for another client"));
        QCOMPARE(whyClaims({{"aud", nullptr}}), std::string("no audience"));
        QCOMPARE(whyClaims({{"aud", json::array({"lianlu"})}}), std::string("taken"));
        QCOMPARE(whyClaims({{"aud", json::array({"lianlu", "other"})}}), std::string("given to another client"));
        QCOMPARE(whyClaims({{"aud", json::array({"lianlu", "other"})}, {"azp", "lianlu"}}), std::string("taken"));
        QCOMPARE(whyClaims({{"azp", "other"}}), std::string("given to another client"));
        QCOMPARE(whyClaims({{"exp", kSecond - 60}}), std::string("has expired"));
        QCOMPARE(whyClaims({{"exp", kSecond - 30}}), std::string("taken"));  // a clock may be a minute off
        QCOMPARE(whyClaims({{"exp", nullptr}}), std::string("has expired"));
        QCOMPARE(whyClaims({{"exp", "later"}}), std::string("has expired"));
        QCOMPARE(whyClaims({{"exp", 1e300}}), std::string("has expired"));
        QCOMPARE(whyClaims({{"iat", kSecond + 120}}), std::string("of the future"));
        QCOMPARE(whyClaims({{"iat", nullptr}}), std::string("of the future"));
        QCOMPARE(whyClaims({{"nonce", "nonce-nonce-noncf"}}), std::string("not for this sign-in"));
        QCOMPARE(whyClaims({{"nonce", nullptr}}), std::string("not for this sign-in"));
        QCOMPARE(whyClaims({{"sub", ""}}), std::string("of nobody"));
        QCOMPARE(whyClaims({{"sub", std::string(256, 's')}}), std::string("of nobody"));
        QCOMPARE(why(m_rsa.sign(goodClaims(), {{"kid", "k"}, {"crit", {"b64"}}, {"b64", false}})), std::string("asks for an extension"));
        auto claims = goodClaims();
        claims["email_verified"] = "true";  // a word is no truth
        QVERIFY(!checkIdToken(m_rsa.sign(claims), m_rsa.keys(), kWish, kNow)->emailVerified);
        IdTokenWish without = kWish;
        without.nonce.clear();
        claims["nonce"] = "";
        QVERIFY(!checkIdToken(m_rsa.sign(claims), m_rsa.keys(), without, kNow));
    }

    void weakAndForeignKeysAreNoKeys() {
        const auto kept = [](const json& jwk) { return parseKeySet(json{{"keys", {jwk}}}.dump())->size(); };
        QCOMPARE(kept(m_rsa.jwk()), std::size_t{1});
        QCOMPARE(kept(Signer::rsa(1024).jwk()), std::size_t{0});
        for (const auto& [name, value] : {std::pair("use", "enc"), std::pair("alg", "RS512"), std::pair("n", "AQAB"), std::pair("e", "AQ"), std::pair("kty", "EC")}) {
            auto jwk = m_rsa.jwk();
            jwk[name] = value;
            QVERIFY2(kept(jwk) == 0, name);
        }
        auto curve = Signer::p256().jwk();
        QCOMPARE(kept(curve), std::size_t{1});
        curve["y"] = base64url(std::string(32, 'y'));  // not on the curve
        QCOMPARE(kept(curve), std::size_t{0});
        for (const char* odd : {"", "[]", "{}", R"({"keys":{}})", "nonsense"}) QVERIFY(!parseKeySet(odd));
        QVERIFY(parseKeySet(R"({"keys":[1,"x",null,{}]})")->empty());
    }

    void addressesAreHttpsOrThisMachine() {
        for (const char* good : {"https://id.example", "https://id.example:8443/tenant?x=1", "http://127.0.0.1:8080/x", "http://localhost/x", "http://[::1]:80/"}) QVERIFY2(isSafeUrl(good), good);
        for (const char* bad : {"http://id.example", "ftp://id.example", "https:///x", "https://user@id.example", "http://127.0.0.1@evil.example/", "https://id.example/#x", "https://id.example/\r\nx", "file:///etc/passwd", ""})
            QVERIFY2(!isSafeUrl(bad), bad);
    }
};

LIANLU_TEST(TestIdToken)

}  // namespace test_id_token

#include "test_id_token.moc"
