// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lianlu {

//! \brief What a spreadsheet would run as a formula (= + - @ at the start, also after a tab or a line end) with '
//! before it, so that it is shown as the text it is. A plain negative number stays: it can do nothing.
[[nodiscard]] std::string guardedCell(std::string_view text);
//! \brief Takes the ' of guardedCell away again.
[[nodiscard]] std::string_view unguardedCell(std::string_view text) noexcept;
//! \brief One field of a CSV (RFC 4180), guarded, in quotes where it needs them.
[[nodiscard]] std::string csvCell(std::string_view text);

}  // namespace lianlu
