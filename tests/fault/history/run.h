// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string>

#include "tests/fault/history/base.h"
#include "tests/fault/history/step.h"

namespace lianlu::test::history {

struct Outcome {
    std::string broken;  //!< kind of what does not hold; empty: all does
    std::string what;
    std::string digest;  //!< of the state at the end
    int at = 0;          //!< the step at which it broke; 0: at the end
};

//! \brief Plays a history in a world of its own and checks what it leaves. `tell` (may be null) hears of every step.
[[nodiscard]] Outcome run(Base& base, std::uint64_t seed, const History& history, std::ostream* tell = nullptr);

//! \brief A history as short as it gets that still breaks the same way: steps and faults are taken out while it does. `tries`: how many runs it
//! may cost.
[[nodiscard]] History shrunk(Base& base, std::uint64_t seed, History history, const std::string& broken, int tries);

}  // namespace lianlu::test::history
