// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "models/base/result.h"
#include "models/domain/entities/shared_view.h"
#include "models/domain/value.h"

//! What the store's views may be, and who sets them. Pure; device and server share it.
namespace lianlu::domain {

//! \brief Whoever runs a store sets what all of it sees; everybody of the store reads it.
[[nodiscard]] bool mayShareViews(Role role) noexcept;

//! \brief No blanks at the ends, no line breaks, 1…kLongestViewName characters. invalid or tooLarge with subject `name`.
[[nodiscard]] Result<void> checkViewName(std::string_view name);

//! \brief A JSON object by its look, at most kLargestViewState bytes, that keeps nothing of what was searched for: a search may be a person's name or
//! number. invalid, tooLarge or forbidden with subject `state`. No parser looks at it; a list reads of it what it knows.
[[nodiscard]] Result<void> checkViewState(std::string_view state);

//! \brief A new row.
[[nodiscard]] Result<void> checkSharedView(const SharedView& view);

//! \brief Of a row that stands name and state change; forbidden with the field at fault.
[[nodiscard]] Result<void> checkSharedViewChange(const Fields& before, const Fields& changed);

}  // namespace lianlu::domain
