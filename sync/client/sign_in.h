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

//! \brief After State::signInNeeded: a new session for the device of an existing store, whose work waits in its outbox. The person
//! must be the same: Code::forbidden with another account. A company CA of `request` is kept; without one the kept one is trusted. Poke the engine afterwards. Network: not for the screen's thread.
[[nodiscard]] Result<void> signInAgain(store::LocalStore& store, const SignIn& request);
[[nodiscard]] Result<void> signInAgainOver(Transport& transport, store::LocalStore& store, const SignIn& request);

}  // namespace lianlu::sync
