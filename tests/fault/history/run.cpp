// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/history/run.h"

#include "tests/fault/history/broken.h"
#include "tests/fault/history/checks.h"
#include "tests/fault/history/seeded_random.h"
#include "tests/fault/history/steps.h"

namespace lianlu::test::history {

Outcome run(Base& base, std::uint64_t seed, const History& history, std::ostream* tell) {
    Outcome outcome;
    SeededRandom::restart(seed, 0);
    World world(base, seed);
    try {
        for (const auto& step : history) {
            outcome.at = step.number;
            SeededRandom::restart(seed, static_cast<std::uint64_t>(step.number));
            const auto said = play(world, step);
            if (tell) *tell << toLine(step) << "    # " << said << '\n';
        }
        outcome.at = 0;
        comeToRest(world);
        checkConvergence(world);
        checkOps(world);
        checkLedgers(world);
        checkErased(world);
        outcome.digest = digestOf(world);
    } catch (const Broken& broken) {
        outcome.broken = broken.kind();
        outcome.what = broken.what();
        if (tell) *tell << world.log();
    } catch (const std::exception& error) {
        outcome.broken = "exception";
        outcome.what = error.what();
    }
    return outcome;
}

}  // namespace lianlu::test::history
