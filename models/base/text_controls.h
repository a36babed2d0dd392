// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lianlu::text {

//! \brief Whether a text holds what no person types and no screen shows: controls (C0 but tab, line ends and NUL, which isCleanUtf8 refuses; DEL, C1), and
//! the marks that turn what follows them round (U+202A…U+202E, U+2066…U+2069), by which a name can look like another one. `text` must be clean UTF-8.
[[nodiscard]] bool holdsControls(std::string_view text) noexcept;
//! \brief The text without them; clean UTF-8 stays so.
[[nodiscard]] std::string withoutControls(std::string_view text);
//! \brief Bytes of the control that stands at `at`, 0 where there is none.
[[nodiscard]] std::size_t controlAt(std::string_view text, std::size_t at) noexcept;

}  // namespace lianlu::text
