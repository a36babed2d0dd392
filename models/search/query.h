// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lianlu::search {

//! \brief One thing that must be found in a person: in the folded name, or in one of the readings (see person_text.h), or in a number.
struct Term {
    std::string name;                   //!< empty: not there
    std::vector<std::string> readings;  //!< one of them
    std::string digits;                 //!< empty: not there
};

//! \brief What a person typed into a search box: all terms must be found. No term: everybody.
struct Query {
    std::vector<Term> terms;
    [[nodiscard]] bool empty() const noexcept { return terms.empty(); }
};

inline constexpr std::size_t kMostTerms = 8;

//! \brief Terms are parted by blanks, but a number may be written with blanks, dashes and a plus: "138 1234" is one. Full-width forms are read as
//! half-width ones, capitals as small letters, traditional characters as simplified ones, lv and nv also as lu and nu (吕, 女).
[[nodiscard]] Query parseQuery(std::string_view text);

}  // namespace lianlu::search
