// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/store/local_store.h"
#include "models/store/replica.h"
#include "sync/client/engine.h"
#include "sync/protocol/company.h"

//! Sign-in by the company's identity provider: RFC 8252 with PKCE (S256), state and nonce. The browser is the caller's, and so is the loopback address that it comes
//! back to. Online only. Thread: a worker's.
namespace lianlu::sync {

//! \brief One that is under way: what must come back is compared with it. Kept in memory only.
struct CompanyFlow {
    ServerAddress server;
    protocol::CompanyOffer offer;
    domain::DeviceId device;
    std::string redirectUri;  //!< http://127.0.0.1:PORT/back
    std::string state, verifier;
};

//! \brief Whether this server knows an identity provider.
[[nodiscard]] Result<bool> offersCompanySignIn(const ServerAddress& server);
//! \brief notFound: this server has no company sign-in.
[[nodiscard]] Result<CompanyFlow> beginCompanySignIn(const ServerAddress& server, const domain::DeviceId& device, const std::string& redirectUri);
//! \brief What the browser is to open.
[[nodiscard]] std::string browserUrl(const CompanyFlow& flow);
//! \brief Whether this is the answer to that question, and not what somebody else sent to the same port.
[[nodiscard]] bool isAnswerTo(const CompanyFlow& flow, std::string_view query);
//! \brief Exchanges what the browser brought back (the query, without its question mark) for an ID token. cancelled: the person, or the provider, said no; unauthenticated:
//! it is not the answer to this question; else what the network says.
[[nodiscard]] Result<std::string> idTokenOf(const CompanyFlow& flow, std::string_view query);

struct CompanyWish {
    std::string deviceName;
    std::string platform;
    bool link = false;   //!< the person agrees that this identity and the account of its address are one
    std::string code{};  //!< of the second step, for that
};

//! \brief As signIn and signInAgain, with an ID token in place of login and password. refused, with subject protocol::kCompanyLink and the like.
[[nodiscard]] Result<store::DeviceState> companySignIn(const CompanyFlow& flow, const std::string& idToken, const CompanyWish& wish);
[[nodiscard]] Result<void> companySignInAgain(store::LocalStore& store, const CompanyFlow& flow, const std::string& idToken, const CompanyWish& wish);

}  // namespace lianlu::sync
