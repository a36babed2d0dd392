// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "models/base/clock.h"
#include "models/store/local_store.h"

namespace lianlu::sync {

//! \brief What a call needs that is made beside the engine, with the store's session. Online only. Thread: a worker's.
struct OnlineCall {
    store::LocalStore& store;
    const Clock& clock;
    std::function<bool()> cancelled;  //!< looked at once a second; may be empty
};

}  // namespace lianlu::sync
