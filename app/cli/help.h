// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "app/cli/command.h"
#include "app/cli/sentences.h"

namespace lianlu::cli {

// In the person's language, chosen as for any sentence; what has no Chinese text yet is in English.
//! \brief All commands, one line each.
[[nodiscard]] std::string helpOfAll(Language language);
//! \brief The commands that begin with this word.
[[nodiscard]] std::string helpOfGroup(std::string_view group, Language language);
[[nodiscard]] std::string helpOf(const Command& command, Language language);

}  // namespace lianlu::cli
