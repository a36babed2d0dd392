// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lianlu::text {

//! \brief What names are put in order by, byte for byte, as a Chinese reader looks for them: by pinyin, tone and character, one character after the other,
//! Latin names among them by their letters whatever their case and accents; the first character as a surname is read (曾 zeng, 单 shan). 陈 and 陳 stand
//! together. Names that are the same but for that are told apart by themselves; what is no letter comes before all, what has no reading behind.
//! Strict UTF-8 without NUL gives UTF-8 without NUL. The SQL function name_key of every connection (models/db/functions.h). Any thread.
[[nodiscard]] std::string nameKey(std::string_view name);
//! \brief Another text whenever a name may get another key: an index over keys is to be made anew.
[[nodiscard]] const std::string& nameKeyForm();

//! \brief For sorting by name, then by `id` of what else is the same.
template <class Row>
[[nodiscard]] bool nameBefore(const Row& a, const Row& b) {
    auto one = nameKey(a.name), other = nameKey(b.name);
    return one != other ? one < other : a.id < b.id;
}

}  // namespace lianlu::text
