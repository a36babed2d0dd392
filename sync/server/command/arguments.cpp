// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/command/arguments.h"

#include <algorithm>
#include <cstdlib>

namespace lianlu::server {

Result<Arguments> Arguments::parse(std::span<const std::string_view> args, std::span<const std::string_view> options,
                                   std::span<const std::string_view> flags) {
    const auto in = [](std::span<const std::string_view> list, std::string_view name) { return std::find(list.begin(), list.end(), name) != list.end(); };
    Arguments parsed;
    for (std::size_t i = 0; i < args.size(); ++i) {
        auto word = args[i];
        if (word == "-h") word = "--help";
        if (!word.starts_with("--")) {
            parsed.m_words.emplace_back(word);
            continue;
        }
        const auto equals = word.find('=');
        const auto name = word.substr(2, equals == word.npos ? word.npos : equals - 2);
        if (equals == word.npos && in(flags, name)) {
            parsed.m_values.insert_or_assign(std::string(name), "yes");
        } else if (!in(options, name)) {
            return fail(Code::invalid, "unknown option", std::string(word));
        } else if (equals != word.npos) {
            parsed.m_values.insert_or_assign(std::string(name), std::string(word.substr(equals + 1)));
        } else if (i + 1 < args.size()) {
            parsed.m_values.insert_or_assign(std::string(name), std::string(args[++i]));
        } else {
            return fail(Code::invalid, "option without its value", std::string(word));
        }
    }
    return parsed;
}

std::string Arguments::value(std::string_view name, std::string fallback) const {
    const auto found = m_values.find(name);
    return found == m_values.end() ? std::move(fallback) : found->second;
}

std::string Arguments::valueOrEnv(std::string_view name, const char* variable, std::string fallback) const {
    if (has(name)) return value(name);
    const char* fromEnv = std::getenv(variable);
    return fromEnv && *fromEnv ? std::string(fromEnv) : std::move(fallback);
}

}  // namespace lianlu::server
