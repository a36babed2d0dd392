// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "app/cli/sentences.h"

namespace lianlu::cli {

//! \brief How a member of an answer is headed in text: `english` in English and where there is no word in the other language. In JSON it is the member.
[[nodiscard]] std::string_view headingIn(std::string_view member, std::string_view english, Language language);

}  // namespace lianlu::cli
