// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lianlu {

//! \brief A text that tells this machine from others: a hash of the system's own id, which itself goes nowhere. The same at every start
//! and for every user; empty where the system has no such id. Thread: any.
[[nodiscard]] std::string machineMark();

}  // namespace lianlu
