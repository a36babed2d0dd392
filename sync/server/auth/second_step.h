// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/ids.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

inline constexpr int kRecoveryCodes = 10;

//! \brief The second step of an account: its app's secret, and codes that serve once, kept hashed. Inside the caller's transaction where one changes
//! something; two that come at once do not both spend one code.
class SecondStep {
public:
    SecondStep(pg::Connection& connection, Time now) : m_connection(connection), m_now(now) {}

    //! \brief Whether it counts: a code of the app was confirmed.
    [[nodiscard]] Result<bool> isOn(const domain::AccountId& account);
    [[nodiscard]] Result<std::int64_t> codesLeft(const domain::AccountId& account);
    //! \brief A fresh secret (20 bytes), in place of one that was never confirmed. exists: it is on.
    [[nodiscard]] Result<std::string> begin(const domain::AccountId& account);
    //! \brief Whether the code that confirms may sign in once more: who has no session yet would have to wait for the next one.
    enum class Again : std::uint8_t { never, once };
    //! \brief It counts from now on; the recovery codes, for this once. False: the code does not fit. notFound: nothing was begun.
    [[nodiscard]] Result<bool> confirm(const domain::AccountId& account, std::string_view code, Again again, std::vector<std::string>& recovery);
    //! \brief Takes a code of the app or a recovery code, which never serves again. False: it does not fit, or was used.
    [[nodiscard]] Result<bool> spend(const domain::AccountId& account, std::string_view code);
    //! \brief Ten new recovery codes; the old ones end.
    [[nodiscard]] Result<std::vector<std::string>> newCodes(const domain::AccountId& account);
    //! \brief Ends it. False: there was none.
    [[nodiscard]] Result<bool> end(const domain::AccountId& account);

private:
    pg::Connection& m_connection;
    Time m_now;
};

}  // namespace lianlu::server
