// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/store/local_store.h"
#include "models/store/replica.h"
#include "sync/client/engine.h"

namespace lianlu::sync {

class Transport;

//! \brief sync::signIn over a given road.
[[nodiscard]] Result<store::DeviceState> signInOver(Transport& transport, const SignIn& request, const Clock& clock);

//! \brief The login that was last signed in with on this store; empty: none is known (by the company's account, or of before it was kept).
[[nodiscard]] Result<std::string> keptLogin(const store::LocalStore& store);
[[nodiscard]] Result<void> keepLogin(store::WriteTxn& txn, const std::string& login);

//! \brief After State::signInNeeded: a new session for the device of an existing store, whose work waits in its outbox. The person
//! must be the same: Code::forbidden "account_id" with another account; isRevoked() where this computer or its person may hold nothing any more. A company CA of `request` is kept; without one the kept one is trusted. Poke the engine afterwards. Network: not for the screen's thread.
[[nodiscard]] Result<void> signInAgain(store::LocalStore& store, const SignIn& request);
[[nodiscard]] Result<void> signInAgainOver(Transport& transport, store::LocalStore& store, const SignIn& request);

}  // namespace lianlu::sync
