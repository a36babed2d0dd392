// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/cli/fault.h"

namespace lianlu::cli {

enum class Language { english, simplifiedChinese, traditionalChinese };

//! \brief "zh_CN", "zh-Hant", "en_GB.UTF-8"; nothing for other languages.
[[nodiscard]] std::optional<Language> languageOf(std::string_view tag);

//! \brief A person's sentence for an error: what happened, and what to do about it. Rules of business and misuse have their own.
[[nodiscard]] std::string sentenceOf(const Fault& fault, Language language);

//! \brief A sentence by key ("signed-in", "recovery-code", …); {} in it is the argument.
[[nodiscard]] std::string say(std::string_view key, Language language, std::string_view argument = {});

}  // namespace lianlu::cli
