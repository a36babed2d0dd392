// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

#include "sync/protocol/messages.h"
#include "sync/server/audit/audit.h"
#include "sync/server/auth/caller.h"

namespace lianlu::server {

//! \brief That this push brings persons in out of a file, and how many: counted by what was let in, in the push's own transaction. A person counts whose
//! address says that it came so. Nothing where there is none. What a push repeats, has refused or holds back is not counted. Pure.
[[nodiscard]] std::optional<AuditNote> importNote(std::span<const protocol::Op> ops, std::span<const protocol::OpResult> results, const Caller& caller);

}  // namespace lianlu::server
