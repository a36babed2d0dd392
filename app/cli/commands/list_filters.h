// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/cli/command.h"
#include "models/store/queries_tasks.h"

namespace lianlu::cli {

class Desk;

//! \brief What narrows and orders a list, as typed, at this moment; the options are those of customerFilterOptions() and leadFilterOptions().
[[nodiscard]] Outcome<store::CustomerFilter> customerFilterOf(const Arguments& arguments, Time now);
[[nodiscard]] Outcome<store::LeadFilter> leadFilterOf(const Arguments& arguments, Time now);
[[nodiscard]] std::vector<Option> customerFilterOptions();
[[nodiscard]] std::vector<Option> leadFilterOptions();
//! \brief Whose tasks, which, and until when: the options `whose`, `closed`, `due-before` and `search`. None said: the own open ones of the coming week.
[[nodiscard]] Outcome<store::TaskFilter> taskFilterOf(const Desk& desk, const Arguments& arguments, Time now);
[[nodiscard]] std::vector<Option> taskFilterOptions();

}  // namespace lianlu::cli
