// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/base/secret_buffer.h"
#include "models/domain/ids.h"

namespace lianlu::server {

inline constexpr std::chrono::minutes kAccessLife{15};

//! \brief What an access token says.
struct Access {
    domain::AccountId account;
    domain::StaffId staff;
    domain::DeviceId device;
    Uuid family;  //!< the line of refresh tokens it came from
    Time expires{};
};

//! \brief Makes and checks access tokens: "la1." + base64url(72 bytes) + "." + base64url(Ed25519 signature). Thread: any.
class AccessTokens {
public:
    explicit AccessTokens(SecretBuffer secretKey) : m_secret(std::move(secretKey)) {}
    [[nodiscard]] std::string issue(const Access& access) const;
    //! \brief unauthenticated for a forged, broken or expired one.
    [[nodiscard]] Result<Access> check(std::string_view token, Time now) const;

private:
    SecretBuffer m_secret;  //!< Ed25519, 64 bytes
};

[[nodiscard]] std::string base64url(std::string_view bytes);
[[nodiscard]] std::string fromBase64url(std::string_view text);  //!< empty where it is none
[[nodiscard]] std::string randomBytes(std::size_t count);

}  // namespace lianlu::server
