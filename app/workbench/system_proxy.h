// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "models/base/result.h"
#include "sync/client/engine.h"

namespace lianlu::store {
class LocalStore;
}

namespace lianlu::app {

//! \brief The proxy that the system's settings name for this address, as sync::ServerAddress::proxy; empty: none, or the environment decides. May take as long as a proxy script
//! does: not for the screen's thread.
[[nodiscard]] std::string systemProxyFor(const std::string& url);
//! \brief The server of a store: with the company CA kept there and the system's proxy. A worker's.
[[nodiscard]] Result<sync::ServerAddress> serverOf(store::LocalStore& store, const std::string& url);

}  // namespace lianlu::app
