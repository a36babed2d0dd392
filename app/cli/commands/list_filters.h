// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/cli/command.h"
#include "models/store/queries.h"

namespace lianlu::cli {

//! \brief What narrows and orders a list, as typed, at this moment; the options are those of customerFilterOptions() and leadFilterOptions().
[[nodiscard]] Outcome<store::CustomerFilter> customerFilterOf(const Arguments& arguments, Time now);
[[nodiscard]] Outcome<store::LeadFilter> leadFilterOf(const Arguments& arguments, Time now);
[[nodiscard]] std::vector<Option> customerFilterOptions();
[[nodiscard]] std::vector<Option> leadFilterOptions();

}  // namespace lianlu::cli
