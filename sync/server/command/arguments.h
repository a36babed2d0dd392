// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"

namespace lianlu::server {

//! \brief `--name value`, `--name=value`, `--flag` and plain words.
class Arguments {
public:
    //! \brief Option names without dashes. invalid, with the option as subject: unknown, or without its value.
    [[nodiscard]] static Result<Arguments> parse(std::span<const std::string_view> args, std::span<const std::string_view> options,
                                                 std::span<const std::string_view> flags);
    [[nodiscard]] bool has(std::string_view name) const { return m_values.contains(name); }
    [[nodiscard]] std::string value(std::string_view name, std::string fallback = {}) const;
    //! \brief The option, else the environment variable, else `fallback`.
    [[nodiscard]] std::string valueOrEnv(std::string_view name, const char* variable, std::string fallback = {}) const;
    [[nodiscard]] const std::vector<std::string>& words() const noexcept { return m_words; }

private:
    std::map<std::string, std::string, std::less<>> m_values;
    std::vector<std::string> m_words;
};

}  // namespace lianlu::server
