// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/company.h"

#include <array>
#include <map>

#include <nlohmann/json.hpp>
#include <sodium.h>

#include "models/store/custody/lease.h"
#include "models/store/write_txn.h"
#include "sync/client/api.h"
#include "sync/client/company_ca.h"
#include "sync/client/curl_transport.h"
#include "sync/client/session.h"

namespace lianlu::sync {

namespace {

constexpr int kUrlSafe = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
constexpr std::size_t kMostTokenAnswer = 64 * 1024;
constexpr std::size_t kLongestQuery = 8 * 1024;

std::string urlSafe(const unsigned char* bytes, std::size_t length) {
    std::string text(sodium_base64_encoded_len(length, kUrlSafe), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes, length, kUrlSafe);
    text.pop_back();
    return text;
}

std::string randomText() {
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return urlSafe(bytes.data(), bytes.size());
}

std::array<unsigned char, crypto_hash_sha256_BYTES> sha256Of(std::string_view text) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size());
    return hash;
}

bool isUnreserved(char c) noexcept {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.' || c == '_' || c == '~';
}

std::string formPart(std::string_view text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (isUnreserved(c)) out += c;
        else out += {'%', kHex[byte >> 4u], kHex[byte & 15u]};
    }
    return out;
}

std::string formOf(std::initializer_list<std::pair<std::string_view, std::string_view>> pairs) {
    std::string form;
    for (const auto& [name, value] : pairs) form += (form.empty() ? "" : "&") + std::string(name) + "=" + formPart(value);
    return form;
}

int nibble(char c) noexcept {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::map<std::string, std::string> parsedQuery(std::string_view query) {
    std::map<std::string, std::string> found;
    while (!query.empty() && found.size() < 50) {
        const auto part = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), part.size() + 1));
        const auto equals = part.find('=');
        std::string value;
        const auto raw = equals == part.npos ? std::string_view{} : part.substr(equals + 1);
        for (std::size_t i = 0; i < raw.size(); ++i) {
            if (raw[i] == '%' && i + 2 < raw.size() && nibble(raw[i + 1]) >= 0 && nibble(raw[i + 2]) >= 0) {
                value += static_cast<char>(nibble(raw[i + 1]) * 16 + nibble(raw[i + 2]));
                i += 2;
            } else {
                value += raw[i] == '+' ? ' ' : raw[i];
            }
        }
        found.emplace(std::string(part.substr(0, equals)), std::move(value));
    }
    return found;
}

bool sameText(std::string_view one, std::string_view other) noexcept { return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0; }

tl::unexpected<Error> notOurAnswer(const char* why) { return fail(Code::unauthenticated, why, "company"); }

nlohmann::json claimsOf(std::string_view token) {
    const auto first = token.find('.'), second = first == token.npos ? first : token.find('.', first + 1);
    if (second == token.npos) return {};
    const auto part = token.substr(first + 1, second - first - 1);
    std::string bytes(part.size(), '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), part.data(), part.size(), nullptr, &length, nullptr, kUrlSafe) != 0) return {};
    bytes.resize(length);
    return nlohmann::json::parse(bytes, nullptr, false);
}

//! OpenID Connect Core, 3.1.3.8: the left half of the access token's hash, where the ID token has one. Both algorithms that our server takes hash with SHA-256. The rest of the
//! token is for the server to check; this it cannot, for it never sees the access token.
bool fitsAccessToken(const std::string& idToken, const std::string& accessToken) {
    const auto claims = claimsOf(idToken);
    if (!claims.is_object()) return false;
    const auto given = claims.find("at_hash");
    if (given == claims.end()) return true;
    const auto hash = sha256Of(accessToken);
    return given->is_string() && sameText(given->get<std::string>(), urlSafe(hash.data(), hash.size() / 2));
}

struct EndpointPlace {
    std::string origin, path;
};

Result<EndpointPlace> placeOf(const std::string& url) {
    const auto host = url.find("://");
    const auto slash = host == std::string::npos ? host : url.find('/', host + 3);
    if (slash == std::string::npos || url.find_first_of(" \r\n\t#@") != std::string::npos) return fail(Code::notLianlu, "an address of the company sign-in that is none");
    LIANLU_TRY(auto origin, normalServerUrl(url.substr(0, slash)));
    return EndpointPlace{std::move(origin), url.substr(slash)};
}

Result<protocol::Session> askByCompany(Transport& transport, const CompanyFlow& flow, const std::string& idToken, const CompanyWish& wish) {
    auto session = Api(transport).companySignIn({idToken, flow.offer.nonce, flow.device, wish.deviceName, wish.platform, wish.link, wish.code});
    if (session && (session->accessToken.empty() || session->refreshToken.empty())) return fail(Code::notLianlu, "a sign-in without tokens");
    if (!session && session.error().code == Code::forbidden && session.error().subject == "device_id")
        return fail(Error{Code::unauthenticated, kRevoked}.causedBy(std::move(session).error()));
    return session;
}

}  // namespace

Result<bool> offersCompanySignIn(const ServerAddress& server) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    const auto known = Api(*transport).companyIssuer();
    if (!known && (known.error().code == Code::notFound || known.error().code == Code::unsupported)) return false;
    if (!known) return fail(known.error());
    return true;
}

Result<CompanyFlow> beginCompanySignIn(const ServerAddress& server, const domain::DeviceId& device, const std::string& redirectUri) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    LIANLU_TRY(auto offer, Api(*transport).beginCompanySignIn({device}));
    LIANLU_CHECK(placeOf(offer.authorizationEndpoint));
    LIANLU_CHECK(placeOf(offer.tokenEndpoint));
    if (offer.nonce.size() < 16 || offer.clientId.empty()) return fail(Code::notLianlu, "a company sign-in without its parts");
    return CompanyFlow{server, std::move(offer), device, redirectUri, randomText(), randomText()};
}

std::string browserUrl(const CompanyFlow& flow) {
    const auto challenge = sha256Of(flow.verifier);
    const auto& endpoint = flow.offer.authorizationEndpoint;
    return endpoint + (endpoint.find('?') == std::string::npos ? "?" : "&") +
           formOf({{"response_type", "code"}, {"client_id", flow.offer.clientId}, {"redirect_uri", flow.redirectUri}, {"scope", "openid email"}, {"state", flow.state},
                   {"nonce", flow.offer.nonce}, {"code_challenge", urlSafe(challenge.data(), challenge.size())}, {"code_challenge_method", "S256"}});
}

bool isAnswerTo(const CompanyFlow& flow, std::string_view query) { return query.size() <= kLongestQuery && sameText(parsedQuery(query)["state"], flow.state); }

Result<std::string> idTokenOf(const CompanyFlow& flow, std::string_view query) {
    if (query.size() > kLongestQuery) return notOurAnswer("an answer that is too long");
    auto brought = parsedQuery(query);
    if (!sameText(brought["state"], flow.state)) return notOurAnswer("the answer to another question");
    // RFC 9207: of whom the answer is, where it says so.
    if (brought.contains("iss") && brought["iss"] != flow.offer.issuer) return notOurAnswer("the answer of another provider");
    if (brought.contains("error")) return fail(Code::cancelled, "the provider said no");
    if (brought["code"].empty()) return notOurAnswer("an answer without a code");

    LIANLU_TRY(const auto place, placeOf(flow.offer.tokenEndpoint));
    LIANLU_TRY(const auto transport, CurlTransport::create({place.origin, flow.server.caFile, flow.server.proxy}));
    HttpRequest request;
    request.method = "POST";
    request.path = place.path;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.body = formOf({{"grant_type", "authorization_code"}, {"code", brought["code"]}, {"redirect_uri", flow.redirectUri}, {"client_id", flow.offer.clientId}, {"code_verifier", flow.verifier}});
    request.maxAnswerBytes = kMostTokenAnswer;
    request.timeout = std::chrono::seconds(30);
    LIANLU_TRY(const auto answer, transport->send(request));
    if (answer.status >= 500) return fail(Code::unreachable, "the provider answered " + std::to_string(answer.status));
    if (answer.status != 200) return notOurAnswer("the provider does not take the code");
    const auto tokens = nlohmann::json::parse(answer.body, nullptr, false);
    if (!tokens.is_object() || !tokens.contains("id_token") || !tokens["id_token"].is_string()) return notOurAnswer("no ID token");
    auto idToken = tokens["id_token"].get<std::string>();
    const auto access = tokens.contains("access_token") && tokens["access_token"].is_string() ? tokens["access_token"].get<std::string>() : std::string();
    if (!fitsAccessToken(idToken, access)) return notOurAnswer("ID token and access token do not belong together");
    return idToken;
}

Result<store::DeviceState> companySignIn(const CompanyFlow& flow, const std::string& idToken, const CompanyWish& wish) {
    LIANLU_TRY(const auto transport, CurlTransport::create(flow.server));
    LIANLU_TRY(const auto session, askByCompany(*transport, flow, idToken, wish));
    store::DeviceState state;
    state.deviceId = flow.device;
    state.deviceName = wish.deviceName;
    LIANLU_TRY(state.serverUrl, normalServerUrl(flow.server.url));
    LIANLU_CHECK(takeOver(session, state));
    return state;
}

Result<void> companySignInAgain(store::LocalStore& store, const CompanyFlow& flow, const std::string& idToken, const CompanyWish& wish) {
    LIANLU_TRY(const auto transport, CurlTransport::create(flow.server));
    LIANLU_TRY(const auto session, askByCompany(*transport, flow, idToken, wish));
    auto done = store.writeNow([&](store::WriteTxn& txn) -> Result<void> {
        LIANLU_TRY(auto state, store::Replica::device(txn.connection()));
        if (!state) return fail(Code::notFound, "this store has no device yet");
        LIANLU_CHECK(takeOver(session, *state));
        LIANLU_CHECK(store::Lease::unpin(txn));
        return store::Replica::saveDevice(txn, *state);
    });
    if (!done) return fail(std::move(done).error());
    return {};
}

}  // namespace lianlu::sync
