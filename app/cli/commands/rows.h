// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "models/actions/context.h"
#include "models/store/outbox.h"
#include "models/store/queries.h"
#include "models/store/queries_tasks.h"

//! How rows look in an answer. The member names are a contract with scripts: add, never rename.
namespace lianlu::cli {

[[nodiscard]] Item itemOf(const App& app, const store::CustomerRow& row);
[[nodiscard]] Item itemOf(const App& app, const store::LeadRow& row);
[[nodiscard]] Item itemOf(const App& app, const store::TimelineRow& row);
[[nodiscard]] Item itemOf(const App& app, const store::TaskLine& line);
[[nodiscard]] Item itemOf(const App& app, const store::OutboxOp& op);
[[nodiscard]] Item itemOf(const App& app, const domain::Offer& offer);
[[nodiscard]] Item itemOf(const App& app, const domain::Identity& identity);
//! \brief {"id":…, "txn_id":…}: what the undo command wants.
[[nodiscard]] Item itemOf(const actions::Done& done);

}  // namespace lianlu::cli
