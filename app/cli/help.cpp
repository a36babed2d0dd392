// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include <algorithm>

#include "app/cli/output.h"

namespace lianlu::cli {

namespace {

std::string padded(std::string text, std::size_t width) {
    const auto now = displayWidth(text);
    if (now < width) text.append(width - now, ' ');
    return text;
}

std::string usageOf(const Command& command) {
    auto usage = std::string(command.path);
    if (!command.operands.empty()) usage += " " + std::string(command.operands);
    return usage;
}

std::string optionLines(std::span<const Option> options) {
    std::size_t width = 0;
    const auto head = [](const Option& option) {
        auto text = "  --" + std::string(option.name);
        if (!option.value.empty()) text += " " + std::string(option.value);
        return text;
    };
    for (const auto& option : options) width = std::max(width, displayWidth(head(option)));
    std::string lines;
    for (const auto& option : options)
        lines += padded(head(option), width + 2) + std::string(option.help) + (option.many ? " (may be repeated)" : "") + "\n";
    return lines;
}

std::string commandLines(std::string_view group) {
    std::size_t width = 0;
    std::string lines;
    const auto within = [group](const Command& c) { return group.empty() || c.path.starts_with(std::string(group) + " "); };
    for (const auto& command : commands())
        if (within(command)) width = std::max(width, displayWidth(usageOf(command)));
    for (const auto& command : commands())
        if (within(command)) lines += "  " + padded(usageOf(command), width + 2) + std::string(command.summary) + "\n";
    return lines;
}

}  // namespace

std::string helpOfAll() {
    return "lianlu-cli: the Lianlu workbench without its window. It works on the encrypted store of this machine, online or not.\n\n"
           "Usage: lianlu-cli COMMAND [options]\n\nCommands:\n" +
           commandLines({}) + "  help [COMMAND]\n\nOptions of every command:\n" + optionLines(globalOptions()) +
           "\nSecrets are never taken as arguments: they are asked on the terminal, or read from LIANLU_PASSWORD (sign-in),\n"
           "LIANLU_PASSPHRASE (the store), LIANLU_NEW_PASSPHRASE (key passphrase) and LIANLU_RECOVERY_CODE (with --recovery).\n"
           "Ids may be cut to their first characters (4 at least) where only one begins so.\n"
           "Times: 2026-05-31, 2026-05-31T14:30 (local time) or 2026-05-31T06:30Z.\n"
           "Exit codes: 0 done, 1 failed, 2 misused. With --json the answer and any error are one JSON object on standard output.\n"
           "A command's own help: lianlu-cli COMMAND --help\n";
}

std::string helpOfGroup(std::string_view group) {
    return "Usage: lianlu-cli " + std::string(group) + " …\n\n" + commandLines(group) + "\nMore: lianlu-cli " + std::string(group) +
           " COMMAND --help\n";
}

std::string helpOf(const Command& command) {
    std::string help = "Usage: lianlu-cli " + usageOf(command) + (command.options.empty() ? "" : " [options]") + "\n\n" +
                       std::string(command.summary) + ".\n";
    if (!command.details.empty()) help += std::string(command.details) + "\n";
    if (!command.options.empty()) help += "\nOptions:\n" + optionLines(command.options);
    return help + "\nOptions of every command:\n" + optionLines(globalOptions());
}

}  // namespace lianlu::cli
