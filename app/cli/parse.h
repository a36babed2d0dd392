// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/command.h"

namespace lianlu::cli {

struct Parsed {
    const Command* command = nullptr;  //!< null: help of everything, or of a group
    std::string group;                 //!< with help: first word of commands
    bool help = false;
    bool version = false;
    Arguments arguments;
};

//! \brief `words` without the program's name. Global options may stand anywhere. Misuse: unknown command or option with the
//! nearest known one as hint, a value missing or too much, an operand missing or too much.
[[nodiscard]] Outcome<Parsed> parse(const std::vector<std::string>& words);

//! \brief The nearest of `known` within a third of its length in edits (Levenshtein), else empty.
[[nodiscard]] std::string nearest(std::string_view typed, std::span<const std::string> known);

}  // namespace lianlu::cli
