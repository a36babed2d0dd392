// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lianlu::support {

inline constexpr std::size_t kMostLineBytes = 8 * 1024;

//! \brief A message as one line of a log: what ends a line or moves a cursor is written out (\\n, \\x1b), so that no message can pass for another
//! line; what could be a phone, a card, an e-mail address or a key is masked (see masked()); at most `most` bytes, cut between characters and
//! with … at its end.
[[nodiscard]] std::string logLine(std::string_view message, std::size_t most = kMostLineBytes);

}  // namespace lianlu::support
