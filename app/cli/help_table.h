// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

//! The help in Chinese. English stands with each command; names of commands, options and columns are the same in every language.
namespace lianlu::cli {

//! \brief `key` is a command ("insight rfm": its summary), its details ("insight rfm:details") or an option: of one command
//! ("insight rfm --bins"), of all of a group ("insight --map"), of any that has no text of its own ("any --limit") or of every command ("--json").
struct HelpText {
    std::string_view key, simplified, traditional;
};

extern const std::span<const HelpText> kHelpTexts;
//! \brief Of the commands that count in files.
extern const std::span<const HelpText> kInsightHelpTexts;

}  // namespace lianlu::cli
