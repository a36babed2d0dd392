// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

//! What iCalendar (RFC 5545) and vCard (RFC 6350) have in common.
namespace lianlu::exchange {

//! \brief A text as a value: backslash, semicolon, comma and line end escaped; other control characters have no way to be written.
[[nodiscard]] std::string escapedContent(std::string_view text);

//! \brief Adds "name:value", folded after 75 octets, never within a character, and ended by CRLF.
void addContentLine(std::string& file, std::string_view name, std::string_view value);

}  // namespace lianlu::exchange
