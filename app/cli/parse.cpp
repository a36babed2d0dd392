// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/parse.h"

#include <algorithm>
#include <numeric>

#include "models/base/text.h"

namespace lianlu::cli {

namespace {

std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

const Option* findOption(const Command* command, std::string_view name) {
    for (const auto& option : globalOptions())
        if (option.name == name) return &option;
    if (!command) return nullptr;
    const auto found = std::find_if(command->options.begin(), command->options.end(), [name](const Option& o) { return o.name == name; });
    return found == command->options.end() ? nullptr : &*found;
}

std::vector<std::string> optionNames(const Command* command) {
    std::vector<std::string> names;
    for (const auto& option : globalOptions()) names.push_back("--" + std::string(option.name));
    if (command)
        for (const auto& option : command->options) names.push_back("--" + std::string(option.name));
    return names;
}

bool isGroup(std::string_view word) {
    return std::any_of(commands().begin(), commands().end(),
                       [word](const Command& c) { return c.path.starts_with(word) && c.path.substr(word.size()).starts_with(' '); });
}

const Command* findCommand(std::string_view path) {
    const auto found = std::find_if(commands().begin(), commands().end(), [path](const Command& c) { return c.path == path; });
    return found == commands().end() ? nullptr : &*found;
}

//! The words that are neither options nor their values, as far as the global options tell.
struct Split {
    std::vector<std::string> plain;
    std::vector<std::string> rest;  //!< all words but those that name the command
};

//! Takes the command's words, one at a time, from the front of what is no option.
Split takeCommand(const std::vector<std::string>& words, std::size_t count) {
    Split split;
    bool onlyOperands = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (onlyOperands || !word.starts_with("-") || word == "-") {
            if (split.plain.size() < count) split.plain.emplace_back(word);
            else split.rest.emplace_back(word);
            continue;
        }
        split.rest.emplace_back(word);
        if (word == "--") onlyOperands = true;
        const auto* option = word.starts_with("--") ? findOption(nullptr, word.substr(2)) : nullptr;
        if (option && !option->value.empty() && i + 1 < words.size()) split.rest.push_back(words[++i]);
    }
    return split;
}

std::vector<std::string> namesBelow(std::string_view group) {
    std::vector<std::string> names;
    for (const auto& command : commands()) {
        if (group.empty()) names.emplace_back(text::split(command.path, ' ')[0]);
        else if (command.path.starts_with(std::string(group) + " ")) names.emplace_back(text::split(command.path.substr(group.size() + 1), ' ')[0]);
    }
    if (group.empty()) names.emplace_back("help");
    return names;
}

Outcome<void> takeOption(const Command* command, const std::vector<std::string>& words, std::size_t& at, Arguments& into) {
    const std::string_view word = words[at];
    const auto equals = word.find('=');
    const auto typed = word.substr(0, equals);
    const auto* option = typed.starts_with("--") ? findOption(command, typed.substr(2)) : typed == "-h" ? findOption(command, "help") : nullptr;
    if (!option) return misuse("unknown-option", std::string(typed), nearest(typed, optionNames(command)));
    auto& values = into.options[std::string(option->name)];
    if (!values.empty() && !option->many && !option->value.empty()) return misuse("option-twice", std::string(typed));
    if (option->value.empty()) {
        if (equals != word.npos) return misuse("option-without-value", std::string(typed));
        values.emplace_back();
        return {};
    }
    if (equals != word.npos) {
        values.emplace_back(word.substr(equals + 1));
    } else {
        if (at + 1 >= words.size()) return misuse("value-missing", std::string(typed), std::string(option->value));
        values.push_back(words[++at]);
    }
    if (!text::isCleanUtf8(values.back())) return misuse("not-utf8", std::string(typed));
    return {};
}

Outcome<void> checkOperands(const Command& command, const Arguments& arguments) {
    std::vector<std::string_view> wanted;
    if (!command.operands.empty()) wanted = text::split(command.operands, ' ');
    if (arguments.operands.size() < wanted.size())
        return misuse("operand-missing", std::string(wanted[arguments.operands.size()]), std::string(command.path));
    if (arguments.operands.size() > wanted.size()) return misuse("operand-too-many", arguments.operands[wanted.size()], std::string(command.path));
    for (const auto& operand : arguments.operands)
        if (!text::isCleanUtf8(operand)) return misuse("not-utf8", "operand");
    return {};
}

}  // namespace

std::string Arguments::text(std::string_view name, std::string_view otherwise) const {
    const auto found = options.find(name);
    return found == options.end() || found->second.empty() ? std::string(otherwise) : found->second.back();
}

std::vector<std::string> Arguments::all(std::string_view name) const {
    const auto found = options.find(name);
    return found == options.end() ? std::vector<std::string>{} : found->second;
}

std::string nearest(std::string_view typed, std::span<const std::string> known) {
    std::string best;
    std::size_t least = std::max<std::size_t>(typed.size() / 3, 2) + 1;
    if (typed.size() > 64) return best;
    for (const auto& name : known) {
        const auto edits = distance(typed, name);
        if (edits >= least || edits >= name.size()) continue;
        least = edits;
        best = name;
    }
    return best;
}

Outcome<Parsed> parse(const std::vector<std::string>& words) {
    Parsed parsed;
    auto split = takeCommand(words, 1);
    std::string path = split.plain.empty() ? std::string{} : split.plain[0];
    if (path == "help") {
        parsed.help = true;
        split = takeCommand(split.rest, 1);
        path = split.plain.empty() ? std::string{} : split.plain[0];
    }
    if (!path.empty() && isGroup(path)) {
        parsed.group = path;
        const auto whole = split;
        split = takeCommand(split.rest, 1);
        auto second = split.plain.empty() ? std::string{} : path + " " + split.plain[0];
        // "sync" is a command and "sync held" another: a word that makes no other is the first one's own, such as the value of an option.
        const bool stays = findCommand(path) && !findCommand(second) && !isGroup(second);
        if (stays) {
            split = whole;
            parsed.group.clear();
        } else if (!split.plain.empty()) {
            if (!findCommand(second) && isGroup(second)) {  // "customers tag add"
                parsed.group = second;
                split = takeCommand(split.rest, 1);
                if (!split.plain.empty()) second += " " + split.plain[0];
            }
            if (!findCommand(second) && second != parsed.group) {
                auto hint = nearest(split.plain[0], namesBelow(parsed.group));
                return misuse("unknown-command", second, hint.empty() ? hint : parsed.group + " " + hint);
            }
            path = second;
        }
    } else if (!path.empty() && !findCommand(path)) {
        return misuse("unknown-command", path, nearest(path, namesBelow({})));
    }
    parsed.command = findCommand(path);

    bool onlyOperands = false;
    for (std::size_t at = 0; at < split.rest.size(); ++at) {
        const auto& word = split.rest[at];
        if (onlyOperands || !word.starts_with("-") || word == "-") parsed.arguments.operands.push_back(word);
        else if (word == "--") onlyOperands = true;
        else if (auto taken = takeOption(parsed.command, split.rest, at, parsed.arguments); !taken) return tl::unexpected(std::move(taken).error());
    }
    parsed.version = parsed.arguments.has("version");
    if (parsed.arguments.has("help")) parsed.help = true;
    if (parsed.help || parsed.version) return parsed;
    if (!parsed.command) {
        if (parsed.group.empty()) return misuse("command-missing", {});
        return misuse("subcommand-missing", parsed.group);
    }
    if (auto good = checkOperands(*parsed.command, parsed.arguments); !good) return tl::unexpected(std::move(good).error());
    return parsed;
}

}  // namespace lianlu::cli
