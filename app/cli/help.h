// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "app/cli/command.h"

namespace lianlu::cli {

//! \brief All commands, one line each.
[[nodiscard]] std::string helpOfAll();
//! \brief The commands that begin with this word.
[[nodiscard]] std::string helpOfGroup(std::string_view group);
[[nodiscard]] std::string helpOf(const Command& command);

}  // namespace lianlu::cli
