// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>

#include "models/domain/enums.h"
#include "models/domain/ids.h"
#include "sync/server/auth/sign_in_guard.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

//! \brief What somebody shows to be taken for the account's person.
struct Credentials {
    std::string login;
    std::string password;
    std::string code;           //!< of the second step; may be empty
    domain::DeviceId device;
    std::string deviceToken;    //!< see protocol::SignInRequest
    std::string remote;         //!< the network address
    bool inSession = false;     //!< an access token has shown account and device
};

struct ProvenAccount {
    domain::AccountId account;
    domain::StaffId staff;
    std::string login;
    domain::Role role = domain::Role::unknown;
    bool secondStep = false;    //!< it has one
};

//! \brief Limits, password and second step, in one place for every endpoint that takes a password: on Lane::password only. A login that nobody has
//! costs as much and is told the same as a wrong password. Thread: any.
class CredentialCheck {
public:
    //! \brief `secondStepFor`: roles that must have a second step.
    CredentialCheck(SignInGuard& guard, std::set<domain::Role> secondStepFor) : m_guard(guard), m_secondStepFor(std::move(secondStepFor)) {}

    //! \brief Password, and the code where there is a second step, which is spent. rateLimited with subject "tries"; wrongCredentials, with subject
    //! protocol::kAskCode where the password fits and a code is needed, kWrongCode where it does not fit; forbidden with kAskSecondStep where the role
    //! must have a second step and the account has none.
    [[nodiscard]] Result<ProvenAccount> check(const Credentials& shown, pg::Connection& connection, Time now);
    //! \brief The password alone.
    [[nodiscard]] Result<ProvenAccount> checkPassword(const Credentials& shown, pg::Connection& connection, Time now);
    //! \brief Takes a code of an account that has a second step, as check() does.
    [[nodiscard]] Result<void> spendCode(const ProvenAccount& proven, const Credentials& shown, pg::Connection& connection, Time now);
    [[nodiscard]] bool mustHaveSecondStep(domain::Role role) const { return m_secondStepFor.contains(role); }

private:
    [[nodiscard]] Result<SignInTry> tryOf(const Credentials& shown, pg::Connection& connection) const;

    SignInGuard& m_guard;
    std::set<domain::Role> m_secondStepFor;
};

}  // namespace lianlu::server
