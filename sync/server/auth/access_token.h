// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

struct TokenKeys {
    struct Checking {
        std::string publicKey;      //!< 32 bytes
        std::optional<Time> until;  //!< its last token is dead by then; nothing: it is not retired
    };
    SecretBuffer signing;  //!< Ed25519, 64 bytes
    std::vector<Checking> checking;
};

//! \brief Makes and checks access tokens: "la1." + base64url(72 bytes) + "." + base64url(Ed25519 signature). Thread: any.
class AccessTokens {
public:
    //! \brief One key for both.
    explicit AccessTokens(SecretBuffer secretKey);
    explicit AccessTokens(TokenKeys keys) { take(std::move(keys)); }
    //! \brief From now on these: a token of a key that is not among them is refused at once.
    void take(TokenKeys keys);
    [[nodiscard]] std::string issue(const Access& access) const;
    //! \brief unauthenticated for a forged, broken or expired one.
    [[nodiscard]] Result<Access> check(std::string_view token, Time now) const;

private:
    [[nodiscard]] std::shared_ptr<const TokenKeys> keys() const;
    mutable std::mutex m_mutex;
    std::shared_ptr<const TokenKeys> m_keys;
};

[[nodiscard]] std::string base64url(std::string_view bytes);
[[nodiscard]] std::string fromBase64url(std::string_view text);  //!< empty where it is none
[[nodiscard]] std::string randomBytes(std::size_t count);

}  // namespace lianlu::server
