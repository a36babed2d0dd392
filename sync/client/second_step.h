// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/base/secret_buffer.h"
#include "sync/client/engine.h"
#include "sync/client/online_call.h"
#include "sync/protocol/second_step.h"

//! The second step of a sign-in: whether it is asked for, and one's own. Online only. Thread: a worker's.
namespace lianlu::sync {

class Transport;

//! \brief What signIn met: the password fits, and a code is asked for.
[[nodiscard]] inline bool asksForCode(const Error& error) noexcept { return error.code == Code::wrongCredentials && error.subject == protocol::kAskCode; }
//! \brief The code did not fit, or was used.
[[nodiscard]] inline bool isWrongCode(const Error& error) noexcept { return error.code == Code::wrongCredentials && error.subject == protocol::kWrongCode; }
//! \brief This role signs in with a second step, and the account has none yet.
[[nodiscard]] inline bool asksForSecondStep(const Error& error) noexcept { return error.code == Code::forbidden && error.subject == protocol::kAskSecondStep; }

//! \brief What the person shows.
struct StepProof {
    SecretBuffer password;
    std::string code{};   //!< of the app, or a recovery code
    std::string login{};  //!< without a session only
};

//! \brief Without a session, where asksForSecondStep: nothing counts before it is confirmed.
[[nodiscard]] Result<protocol::SecondStepSecret> beginSecondStep(const ServerAddress& server, const StepProof& proof);
//! \brief The recovery codes, told this once.
[[nodiscard]] Result<std::vector<std::string>> confirmSecondStep(const ServerAddress& server, const StepProof& proof);

//! \brief The same of who is signed in.
[[nodiscard]] Result<protocol::SecondStepState> secondStep(const OnlineCall& call, const ServerAddress& server);
[[nodiscard]] Result<protocol::SecondStepSecret> beginSecondStep(const OnlineCall& call, const ServerAddress& server, const StepProof& proof);
[[nodiscard]] Result<std::vector<std::string>> confirmSecondStep(const OnlineCall& call, const ServerAddress& server, const StepProof& proof);
[[nodiscard]] Result<std::vector<std::string>> newRecoveryCodes(const OnlineCall& call, const ServerAddress& server, const StepProof& proof);
[[nodiscard]] Result<void> endSecondStep(const OnlineCall& call, const ServerAddress& server, const StepProof& proof);
//! \brief Of somebody who lost app and codes; for managers and head office.
[[nodiscard]] Result<void> resetSecondStep(const OnlineCall& call, const ServerAddress& server, const domain::StaffId& whose);

}  // namespace lianlu::sync
