// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include <QString>

namespace lianlu::ui {

//! \brief A role in the person's words, by its name (domain::Role); empty for one that no person has.
[[nodiscard]] QString roleWord(std::string_view role);

}  // namespace lianlu::ui
