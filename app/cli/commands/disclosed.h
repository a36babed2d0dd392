// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/desk.h"
#include "models/domain/entities/disclosure.h"

namespace lianlu::cli {

//! \brief Before the first byte of it goes out: so many numbers and addresses leave the store whole, wherever the answer is sent. Written down
//! for the audit; where that fails nothing may go out. `subject`: of one person. Nothing to do for none.
[[nodiscard]] Outcome<void> noteExport(const Desk& desk, domain::Disclosed what, std::size_t records, domain::CustomerId subject = {});
//! \brief The same of an answer that shows them only with --show-phones.
[[nodiscard]] Outcome<void> noteShown(const App& app, const Desk& desk, domain::Disclosed what, std::size_t records, domain::CustomerId subject = {});

}  // namespace lianlu::cli
