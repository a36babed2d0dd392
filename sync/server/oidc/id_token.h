// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"

struct evp_pkey_st;

//! ID tokens of OpenID Connect Core 1.0, section 3.1.3.7: signed with RS256 or ES256 by a key of the issuer's set, and by nothing else. A token that says
//! `none`, or a key that both sides share, is refused whatever else it says.
namespace lianlu::server {

//! \brief A public key of a JWK set (RFC 7517).
struct SigningKey {
    std::string id;         //!< kid; may be empty
    std::string algorithm;  //!< RS256 or ES256, by the kind of key
    std::shared_ptr<evp_pkey_st> key;
};

//! \brief The keys of a set that can sign ID tokens: RSA of 2048 bits and more, P-256. Others are passed over; at most 100 are read. invalid: it is no set.
[[nodiscard]] Result<std::vector<SigningKey>> parseKeySet(std::string_view json);

//! \brief What a token must say.
struct IdTokenWish {
    std::string issuer;
    std::string clientId;
    std::string nonce;
};

struct IdToken {
    std::string subject;
    std::string email;  //!< as the issuer has it; empty where it says none
    bool emailVerified = false;
    std::int64_t expires = 0;  //!< Unix seconds
};

//! \brief Checks form, algorithm, signature, iss, aud (and azp), exp, iat, nonce and sub. unauthenticated for whatever does not fit, with the reason as context and
//! no word of the token in it; notFound with subject "kid": no such key, which may be newer than the set at hand.
[[nodiscard]] Result<IdToken> checkIdToken(std::string_view token, const std::vector<SigningKey>& keys, const IdTokenWish& wish, Time now);

}  // namespace lianlu::server
