// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fault/history/step.h"

namespace lianlu::test::history {

inline constexpr int kSteps = 70;

//! \brief The history of a seed: the same on every machine and in every build.
[[nodiscard]] History generate(std::uint64_t seed, int steps = kSteps);

}  // namespace lianlu::test::history
