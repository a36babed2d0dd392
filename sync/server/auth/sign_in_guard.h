// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "sync/server/auth/rate_limit.h"

namespace lianlu::server {

//! \brief Who tries to show that they are somebody, before that is looked at.
struct SignInTry {
    std::string login;        //!< as typed, in lower case; of an account or not
    std::string remote;       //!< the network address
    std::string knownDevice;  //!< id of a device that has shown a token of this account; empty: a stranger, as far as we know
};

//! \brief Slows guessing down without locking anybody out. Strangers are counted by login and address, by login over all addresses, and by address;
//! a device that is known to the account is counted by itself alone, so that nobody but its holder uses its tries up. Kept in memory: N copies
//! of the server allow N times as much. Thread: any.
class SignInGuard {
public:
    //! \brief 0: go on, one try is taken. Else seconds to wait. Taken before the secret is looked at, so that many at once do not get past.
    [[nodiscard]] int take(const SignInTry& attempt, Time now);
    //! \brief The try guessed nothing: it costs nothing.
    void giveBack(const SignInTry& attempt);

    //! \brief The same for the second step of who knows the password: there are but a million codes.
    [[nodiscard]] int takeCode(const SignInTry& attempt, Time now);
    void giveBackCode(const SignInTry& attempt);

    //! \brief Of an address, good tries and bad, sessions that are renewed among them: 0 or seconds to wait.
    [[nodiscard]] int takeAny(const std::string& remote, Time now) { return m_ceiling.take(remote, now); }

private:
    RateLimit m_ceiling{1200, std::chrono::minutes(1)};
    RateLimit m_perAddress{60, std::chrono::minutes(1)};  //!< failed tries: a shop's or a proxy's people share one
    RateLimit m_perPair{10, std::chrono::minutes(15)};
    RateLimit m_perLogin{100, std::chrono::minutes(15)};
    RateLimit m_perDevice{10, std::chrono::minutes(15)};
    RateLimit m_codesPerLogin{20, std::chrono::hours(1)};
    RateLimit m_codesPerDevice{10, std::chrono::minutes(15)};
};

}  // namespace lianlu::server
