// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/ids.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

inline constexpr std::chrono::hours kRefreshLife{24 * 30};
inline constexpr std::chrono::seconds kReplayGrace{60};

struct Refreshed {
    std::string token;
    Time expires{};
    domain::AccountId account;
    domain::StaffId staff;
    domain::DeviceId device;
    Uuid family;
};

inline constexpr std::string_view kDeviceRevokedWhy = "device revoked";

//! \brief Whose a refresh token is.
struct TokenOwner {
    domain::AccountId account;
    domain::StaffId staff;
    domain::DeviceId device;
    Uuid family;
    std::string revokedWhy;  //!< of its line; empty while that lives
};

//! \brief Refresh tokens: kept hashed, used once, bound to a device, in lines ("families"). Inside the caller's transaction.
class RefreshTokens {
public:
    RefreshTokens(pg::Connection& connection, Time now) : m_connection(connection), m_now(now) {}
    //! \brief A new line; older lines of the device end.
    [[nodiscard]] Result<Refreshed> start(const domain::AccountId& account, const domain::StaffId& staff, const domain::DeviceId& device);
    //! \brief The next token. The same one again within kReplayGrace (the answer was lost). Any other second use, or another device, ends the
    //! line: then the error is unauthenticated and the transaction must be committed all the same.
    [[nodiscard]] Result<Refreshed> rotate(std::string_view token, const domain::DeviceId& device);
    [[nodiscard]] Result<void> end(const Uuid& family, std::string_view why);
    //! \brief Whose token this is, without using it up: the newest of its line, not expired, told by its device. Nothing otherwise.
    [[nodiscard]] Result<std::optional<TokenOwner>> ownerOf(std::string_view token, const domain::DeviceId& device);
    //! \brief Whether this person may hold nothing any more on this device: it was revoked, the account disabled, or they left the staff.
    [[nodiscard]] Result<bool> isRevoked(const TokenOwner& owner);

    //! \brief Whether this token, used or not, ended or not, was given to this device for the account of that name: nobody else has it.
    [[nodiscard]] Result<bool> showsDevice(std::string_view token, const domain::DeviceId& device, std::string_view login);

private:
    [[nodiscard]] Result<Refreshed> insert(Refreshed line);
    pg::Connection& m_connection;
    Time m_now;
};

}  // namespace lianlu::server
