// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "models/base/clock.h"
#include "sync/server/oidc/id_token.h"

namespace lianlu::server {

//! \brief A company's own sign-in, as `serve` is told of it. An issuer that is empty: there is none.
struct OidcSettings {
    std::string issuer;
    std::string clientId;
    std::string caFile;  //!< empty: the system's

    [[nodiscard]] Result<void> check() const;
};

//! \brief What is known of the issuer: its addresses (OpenID Connect Discovery) and keys, fetched when they are needed and kept for an hour; keys also anew when
//! a token names one that is not among them, at most once a minute. Thread: any; one fetches, others wait for it.
class IdentityProvider {
public:
    struct Addresses {
        std::string authorization, token, keys;
    };
    IdentityProvider(OidcSettings settings, const Clock& clock) : m_settings(std::move(settings)), m_clock(clock) {}

    [[nodiscard]] bool isSet() const noexcept { return !m_settings.issuer.empty(); }
    [[nodiscard]] const OidcSettings& settings() const noexcept { return m_settings; }
    //! \brief unreachable where the issuer does not answer, or answers with something else than its own description.
    [[nodiscard]] Result<Addresses> addresses();
    [[nodiscard]] Result<IdToken> check(std::string_view token, const std::string& nonce);

private:
    [[nodiscard]] Result<void> learn();
    [[nodiscard]] Result<void> fetchKeys();

    OidcSettings m_settings;
    const Clock& m_clock;
    std::mutex m_mutex;
    Addresses m_addresses;
    std::vector<SigningKey> m_keys;
    Time m_learnt{}, m_keysFetched{};
};

}  // namespace lianlu::server
