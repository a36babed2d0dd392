// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lianlu::support {

struct PersonWord {
    std::size_t from = 0, to = 0;  //!< bytes
};

//! \brief Every piece of a text that could be a whole name, number or login as a store keeps it: one to four words in a row, two to twelve Chinese
//! characters in a row. Longer ones stand before shorter ones of the same beginning.
[[nodiscard]] std::vector<PersonWord> personWords(std::string_view text);

}  // namespace lianlu::support
