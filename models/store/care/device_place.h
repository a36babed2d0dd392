// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/result.h"

namespace lianlu::db {
class Connection;
}

//! Which device a store file is. Two files that push as one device would take each other's numbers, so every copy becomes a device of
//! its own before it pushes: a backup carries a mark that it is one, and a store knows the machine on which it was opened last.
namespace lianlu::store {

//! \brief Marks the file as a copy: the next open gives it a new device id.
[[nodiscard]] Result<void> markAsCopy(db::Connection& connection);

//! \brief At open, before anybody can push: a copy, or a store that comes from another machine, gets a new device id, its sent ops new
//! numbers and their old op ids, and no session (the old token belongs to the device before; using it would end that one's session).
//! True: it was one. Nothing happens to a store that has no device yet.
[[nodiscard]] Result<bool> settleDevice(db::Connection& connection, Time now);

}  // namespace lianlu::store
