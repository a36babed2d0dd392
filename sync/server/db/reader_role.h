// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "models/domain/scope.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

//! \brief For the rest of the transaction the connection reads as the database role lianlu_reader: rows of these scopes and no others, and it
//! can write nothing (schema/0090_reader.sql). Two statements, in the round trip of those after them.
void readAsReader(pg::Pipeline& pipeline, std::span<const domain::Scope> scopes);

//! \brief Whether this connection's role may become lianlu_reader. forbidden, with what the operator has to do, where it may not.
[[nodiscard]] Result<void> checkReaderRole(pg::Connection& connection);

}  // namespace lianlu::server
