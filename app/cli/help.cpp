// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include <algorithm>
#include <initializer_list>

#include "app/cli/help_table.h"
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

//! The text of the first key that has one, in English what stands with the command.
std::string_view inLanguage(std::initializer_list<std::string> keys, std::string_view english, Language language) {
    if (language == Language::english) return english;
    for (const auto& key : keys)
        for (const auto texts : {kHelpTexts, kInsightHelpTexts})
            for (const auto& text : texts)
                if (text.key == key) return language == Language::simplifiedChinese ? text.simplified : text.traditional;
    return english;
}

//! `path` of the command they belong to; empty: of every command.
std::string optionLines(std::string_view path, std::span<const Option> options, Language language) {
    std::size_t width = 0;
    const auto head = [](const Option& option) {
        auto text = "  --" + std::string(option.name);
        if (!option.value.empty()) text += " " + std::string(option.value);
        return text;
    };
    for (const auto& option : options) width = std::max(width, displayWidth(head(option)));
    std::string lines;
    for (const auto& option : options) {
        const auto name = "--" + std::string(option.name);
        const auto own = path.empty() ? name : std::string(path) + " " + name, ofGroup = std::string(path.substr(0, path.find(' '))) + " " + name;
        lines += padded(head(option), width + 2) + std::string(inLanguage({own, ofGroup, "any " + name}, option.help, language));
        lines += (option.many ? say("help-repeated", language) : std::string()) + "\n";
    }
    return lines;
}

std::string commandLines(std::string_view group, Language language) {
    std::size_t width = 0;
    std::string lines;
    const auto within = [group](const Command& c) { return group.empty() || c.path.starts_with(std::string(group) + " "); };
    for (const auto& command : commands())
        if (within(command)) width = std::max(width, displayWidth(usageOf(command)));
    for (const auto& command : commands())
        if (within(command))
            lines += "  " + padded(usageOf(command), width + 2) + std::string(inLanguage({std::string(command.path)}, command.summary, language)) + "\n";
    return lines;
}

}  // namespace

std::string helpOfAll(Language language) {
    return say("help-program", language) + "\n\n" + say("help-usage", language, "lianlu-cli COMMAND") + say("help-options", language) + "\n\n" + say("help-commands", language) + "\n" +
           commandLines({}, language) + "  help [COMMAND]\n\n" + say("help-global", language) + "\n" + optionLines({}, globalOptions(), language) + "\n" +
           say("help-rules", language) + "\n";
}

std::string helpOfGroup(std::string_view group, Language language) {
    return say("help-usage", language, "lianlu-cli " + std::string(group) + " …") + "\n\n" + commandLines(group, language) + "\n" +
           say("help-more", language, "lianlu-cli " + std::string(group) + " COMMAND --help") + "\n";
}

std::string helpOf(const Command& command, Language language) {
    const std::string path(command.path);
    std::string help = say("help-usage", language, "lianlu-cli " + usageOf(command)) + (command.options.empty() ? std::string() : say("help-options", language)) +
                       "\n\n" + std::string(inLanguage({path}, command.summary, language)) + say("help-end", language) + "\n";
    if (!command.details.empty()) help += std::string(inLanguage({path + ":details"}, command.details, language)) + "\n";
    if (!command.options.empty()) help += "\n" + say("help-own", language) + "\n" + optionLines(path, command.options, language);
    return help + "\n" + say("help-global", language) + "\n" + optionLines({}, globalOptions(), language);
}

}  // namespace lianlu::cli
