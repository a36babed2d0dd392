// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "models/domain/ids.h"

//! Sign-in by the company's own identity provider (OpenID Connect, code flow with PKCE, RFC 8252): the device goes through it and hands its ID token over.
namespace lianlu::protocol {

//! Fields of the problem refused. Nobody has linked this identity yet, and there is an account it may be linked to; there is none; that account is linked otherwise.
inline constexpr const char* kCompanyLink = "company_link";
inline constexpr const char* kCompanyUnknown = "company_unknown";
inline constexpr const char* kCompanyOther = "company_other";

//! \brief GET /v1/auth/company: whether there is one.
struct CompanyIssuer {
    std::string issuer;
};

//! \brief POST /v1/auth/company/begin.
struct CompanyBegin {
    domain::DeviceId deviceId;
};

//! \brief Where to send the person, and the nonce that the ID token must have. For one sign-in of that device, within ten minutes.
struct CompanyOffer {
    std::string issuer;
    std::string clientId;
    std::string authorizationEndpoint;
    std::string tokenEndpoint;
    std::string nonce;
};

//! \brief POST /v1/auth/company/sign-in.
struct CompanySignIn {
    std::string idToken;
    std::string nonce;
    domain::DeviceId deviceId;
    std::string deviceName;
    std::string platform;
    bool link = false;  //!< the person has agreed that identity and account are one
    std::string code;   //!< of the second step, when an account that has one is linked
};

}  // namespace lianlu::protocol
