// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/fault.h"

namespace lianlu::cli {

struct App;

struct Option {
    std::string_view name;   //!< without dashes
    std::string_view value;  //!< what stands for the value in the help; empty: a switch
    std::string_view help;
    bool many = false;       //!< may be given more than once
};

//! \brief What a person typed after the command, checked against its options.
class Arguments {
public:
    std::vector<std::string> operands;
    std::map<std::string, std::vector<std::string>, std::less<>> options;

    [[nodiscard]] bool has(std::string_view name) const { return options.contains(name); }
    [[nodiscard]] std::string text(std::string_view name, std::string_view otherwise = {}) const;
    [[nodiscard]] std::vector<std::string> all(std::string_view name) const;
};

struct Command {
    std::string_view path;      //!< "leads edit"
    std::string_view operands;  //!< "LEAD", "" for none; each word is one that must be there
    std::string_view summary;   //!< one line
    std::string_view details;   //!< more lines for its own help; may be empty
    std::vector<Option> options;
    Outcome<void> (*run)(App&, const Arguments&);
};

//! \brief All commands, in the order of the help. A folder `commands` file adds its group here.
[[nodiscard]] const std::vector<Command>& commands();
//! \brief Options every command takes.
[[nodiscard]] std::span<const Option> globalOptions();

[[nodiscard]] std::vector<Command> signInCommands();
[[nodiscard]] std::vector<Command> customerCommands();
[[nodiscard]] std::vector<Command> nextActionCommands();
[[nodiscard]] std::vector<Command> consentCommands();
[[nodiscard]] std::vector<Command> leadCommands();
[[nodiscard]] std::vector<Command> interactionCommands();
[[nodiscard]] std::vector<Command> offerCommands();
[[nodiscard]] std::vector<Command> taskCommands();
[[nodiscard]] std::vector<Command> photoCommands();
[[nodiscard]] std::vector<Command> viewCommands();
[[nodiscard]] std::vector<Command> couponCommands();
[[nodiscard]] std::vector<Command> queueCommands();
[[nodiscard]] std::vector<Command> conflictCommands();
[[nodiscard]] std::vector<Command> storeCommands();
[[nodiscard]] std::vector<Command> keyCommands();
[[nodiscard]] std::vector<Command> supportCommands();
[[nodiscard]] std::vector<Command> deviceCommands();
[[nodiscard]] std::vector<Command> secondStepCommands();
[[nodiscard]] std::vector<Command> invitationCommands();
[[nodiscard]] std::vector<Command> quarantineCommands();
[[nodiscard]] std::vector<Command> syncHeldCommands();
[[nodiscard]] std::vector<Command> insightCommands();
[[nodiscard]] std::vector<Command> qualityCommands();
[[nodiscard]] std::vector<Command> duplicateCommands();
[[nodiscard]] std::vector<Command> handoverCommands();
[[nodiscard]] std::vector<Command> teamCommands();
[[nodiscard]] std::vector<Command> visitCommands();
[[nodiscard]] std::vector<Command> queryCommands();
[[nodiscard]] std::vector<Command> exportCommands();
[[nodiscard]] std::vector<Command> importCommands();
[[nodiscard]] std::vector<Command> manyCommands();

}  // namespace lianlu::cli
