// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/oidc/identity_provider.h"

#include <chrono>

#include <nlohmann/json.hpp>

#include "sync/server/oidc/https_get.h"

namespace lianlu::server {

namespace {

constexpr auto kKnown = std::chrono::hours(1);
constexpr auto kAskAgain = std::chrono::minutes(1);

std::string addressIn(const nlohmann::json& description, const char* name) {
    const auto found = description.find(name);
    return found != description.end() && found->is_string() && isSafeUrl(found->get<std::string>()) ? found->get<std::string>() : std::string{};
}

}  // namespace

Result<void> OidcSettings::check() const {
    if (issuer.empty() && clientId.empty()) return {};
    if (!isSafeUrl(issuer) || issuer.find('?') != issuer.npos) return fail(Code::invalid, "--oidc-issuer takes an https address");
    if (clientId.empty() || clientId.size() > 255) return fail(Code::invalid, "--oidc-issuer needs --oidc-client-id");
    return {};
}

Result<void> IdentityProvider::learn() {
    const auto now = m_clock.now();
    if (!m_addresses.token.empty() && now - m_learnt < kKnown) return {};
    auto base = m_settings.issuer;
    while (base.ends_with('/')) base.pop_back();
    LIANLU_TRY(const auto body, httpsGet(base + "/.well-known/openid-configuration", m_settings.caFile));
    const auto description = nlohmann::json::parse(body, nullptr, false);
    // The same to the letter, or it is somebody else's (Discovery, section 4.3).
    if (!description.is_object() || description.value("issuer", nlohmann::json()) != m_settings.issuer) return fail(Code::unreachable, "the issuer's description is another's");
    Addresses found{addressIn(description, "authorization_endpoint"), addressIn(description, "token_endpoint"), addressIn(description, "jwks_uri")};
    if (found.authorization.empty() || found.token.empty() || found.keys.empty()) return fail(Code::unreachable, "the issuer's description lacks an address");
    m_addresses = std::move(found);
    m_learnt = now;
    return {};
}

Result<void> IdentityProvider::fetchKeys() {
    LIANLU_TRY(const auto body, httpsGet(m_addresses.keys, m_settings.caFile));
    LIANLU_TRY(auto keys, parseKeySet(body));
    if (keys.empty()) return fail(Code::unreachable, "the issuer has no key that signs ID tokens");
    m_keys = std::move(keys);
    m_keysFetched = m_clock.now();
    return {};
}

Result<IdentityProvider::Addresses> IdentityProvider::addresses() {
    const std::lock_guard lock(m_mutex);
    LIANLU_CHECK(learn());
    return m_addresses;
}

Result<IdToken> IdentityProvider::check(std::string_view token, const std::string& nonce) {
    const std::lock_guard lock(m_mutex);
    LIANLU_CHECK(learn());
    const auto now = m_clock.now();
    if (m_keys.empty() || now - m_keysFetched >= kKnown) LIANLU_CHECK(fetchKeys());
    const IdTokenWish wish{m_settings.issuer, m_settings.clientId, nonce};
    auto checked = checkIdToken(token, m_keys, wish, now);
    if (checked || checked.error().code != Code::notFound) return checked;
    // The issuer may have taken a new key since.
    if (now - m_keysFetched < kAskAgain) return fail(Code::unauthenticated, "signed by a key the issuer does not have", "id_token");
    LIANLU_CHECK(fetchKeys());
    checked = checkIdToken(token, m_keys, wish, now);
    if (!checked && checked.error().code == Code::notFound) return fail(Code::unauthenticated, "signed by a key the issuer does not have", "id_token");
    return checked;
}

}  // namespace lianlu::server
