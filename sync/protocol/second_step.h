// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "models/domain/ids.h"

//! The second step of a sign-in: a code of an authenticator app (RFC 6238: SHA-1, six digits, 30 s), or one of ten recovery codes that serve once.
namespace lianlu::protocol {

//! Field of the problem wrong-credentials: the password fits, and a code is asked for; or the code did not fit.
inline constexpr const char* kAskCode = "code_needed";
inline constexpr const char* kWrongCode = "code";
//! Field of the problem forbidden: this account's role must have a second step, and has none yet.
inline constexpr const char* kAskSecondStep = "second_step";

//! \brief POST /v1/auth/second-step/begin, /confirm, /codes and /off. Who asks shows the password again; without an access token the login, too.
struct SecondStepWish {
    std::string login;
    std::string password;
    std::string code;             //!< not for begin
    domain::DeviceId deviceId;    //!< with deviceToken
    std::string deviceToken;      //!< as in SignInRequest
};

//! \brief For the app, once: nothing counts before a code of it was confirmed.
struct SecondStepSecret {
    std::string secret;  //!< base32
    std::string uri;     //!< otpauth://totp/…
};

//! \brief Told once; the server keeps their hashes.
struct SecondStepCodes {
    std::vector<std::string> codes;
};

//! \brief GET /v1/auth/second-step.
struct SecondStepState {
    bool on = false;
    bool required = false;  //!< by this account's role
    std::int64_t codesLeft = 0;
};

//! \brief POST /v1/auth/second-step/reset: of somebody who lost app and codes; for a manager of their store, and head office.
struct SecondStepReset {
    domain::StaffId staffId;
};

}  // namespace lianlu::protocol
