// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "models/base/result.h"
#include "models/domain/scope.h"
#include "models/store/replica.h"
#include "sync/protocol/messages.h"

namespace lianlu::sync {

//! \brief Is this page one that an honest server could have sent for these cursors? Every scope was asked for, no sequence goes
//! back or past its cursor, epochs stay, changes lie in order. Code::server where not.
[[nodiscard]] Result<void> checkPage(const protocol::PullResponse& page, const std::map<domain::Scope, store::ScopeCursor>& asked);

}  // namespace lianlu::sync
