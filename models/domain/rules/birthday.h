// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "models/base/clock.h"

//! When somebody may have been born. Pure; device and server share it.
namespace lianlu::domain {

//! \brief Nobody is older, in years.
inline constexpr int kOldestPerson = 120;

//! \brief A day as yyyy-MM-dd that is past, or today anywhere on earth, and not more than kOldestPerson years ago. False for what is no such day.
[[nodiscard]] bool mayBeBirthday(std::string_view date, Time now);

}  // namespace lianlu::domain
