// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/enums.h"

namespace lianlu::db {
class Connection;
}

namespace lianlu::store {

//! \brief A tag by which a list can be narrowed.
struct TagChoice {
    std::string code;   //!< Tag::name
    std::string label;  //!< what a screen says; empty: the code
    std::vector<std::string> values;  //!< those in use, sorted; empty where there are none, or so many that each would stand for itself
    friend bool operator==(const TagChoice&, const TagChoice&) = default;
};

//! \brief Tags that somebody has at `asOf` and this role may see, by group and name as headquarters sorts them, then the others by name. Steps from
//! name to name along an index: its time grows with the names and values, not with the persons. Any thread, with a reader's connection.
[[nodiscard]] Result<std::vector<TagChoice>> tagChoices(db::Connection& c, domain::Role role, Time asOf);
//! \brief Whether somebody of this role knows a tag of this name: it is defined and theirs to see, or, not defined, somebody has it.
[[nodiscard]] Result<bool> knowsTag(db::Connection& c, domain::Role role, const std::string& name);

}  // namespace lianlu::store
