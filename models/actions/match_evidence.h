// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/store/queries.h"

namespace lianlu::actions {

//! \brief What speaks for and against two persons being one, in the form of PersonMatch::evidence, for a pair that the server has not looked
//! at: "mobile=exact", "name=close", "birthday=other". Fields and levels only, never a value; without fields that one of them lacks.
[[nodiscard]] std::vector<std::string> evidenceBetween(const store::CustomerDetail& one, const store::CustomerDetail& other);

}  // namespace lianlu::actions
