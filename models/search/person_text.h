// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/uuid.h"

namespace lianlu::search {

//! \brief A person as search knows one.
struct Person {
    Uuid id;
    std::int64_t recent = 0;  //!< last purchase, ms since 1970; 0: none
    std::string name;
    std::vector<std::string> numbers;  //!< mobile numbers, E.164
    std::vector<std::string> emails;
};

//! \brief Text as names are compared: ASCII capitals as small letters, control characters as blanks, traditional characters and other variants as their
//! simplified form (陳 as 陈), so that either finds the other.
void appendFolded(std::string& to, std::string_view text);

//! Each of these appends one person's text and the '\n' that ends it. Nothing of a person's contains a '\n' after it.

//! \brief The name, folded.
void appendName(std::string& column, std::string_view name);
//! \brief How it is typed on a keyboard, ASCII, with kMark where a find may begin: the name with the reading of each ideograph in place of it
//! (begins at a syllable; at any letter that is written as such), then the initials, then `emails` (blank-separated).
void appendReadings(std::string& column, std::string_view name, std::string_view emails);
//! \brief The digits of `numbers` (blank-separated).
void appendNumbers(std::string& column, std::string_view numbers);

}  // namespace lianlu::search
