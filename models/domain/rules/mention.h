// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "models/domain/ids.h"

//! A colleague named in a note: "@[name](id)". The id says who it is whatever they are called later; the name is what those see who do not know
//! them. A mention lets nobody see more than before. Pure.
namespace lianlu::domain {

struct Mention {
    StaffId staff;
    std::string name;          //!< as it was when it was written
    std::size_t at = 0;        //!< where it stands, in bytes
    std::size_t length = 0;
};

//! \brief Brackets and line ends in the name are left out.
[[nodiscard]] std::string mentionText(StaffId staff, std::string_view name);
//! \brief In the order of the text. What only looks like one is none.
[[nodiscard]] std::vector<Mention> mentionsIn(std::string_view text);
//! \brief With "@name" in place of each: by what `nameOf` says now, or as it was written where that is empty.
[[nodiscard]] std::string withMentionNames(std::string_view text, const std::function<std::string(StaffId)>& nameOf = {});

}  // namespace lianlu::domain
