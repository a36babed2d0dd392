// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/history/generate.h"

#include "tests/fault/history/seeded_random.h"

namespace lianlu::test::history {

namespace {

constexpr int kTroublesAll = static_cast<int>(Trouble::killAfter) + 1;

Kind drawKind(Dice& dice) {
    int sum = 0;
    for (const auto& info : kinds()) sum += info.weight;
    int at = dice.below(sum);
    for (const auto& info : kinds())
        if ((at -= info.weight) < 0) return info.kind;
    return Kind::sync;
}

Fault drawFault(Dice& dice) {
    Fault fault{static_cast<Trouble>(dice.below(kTroublesAll)), Where::any};
    // Mostly where it hurts: an answer that carries an effect.
    const int place = dice.below(10);
    fault.where = place < 4 ? Where::push : place < 7 ? Where::pull : place < 8 ? Where::boot : place < 9 ? Where::refresh : Where::any;
    if (fault.trouble == Trouble::shuffled || fault.trouble == Trouble::pages) fault.where = Where::pull;
    if (fault.trouble == Trouble::late && fault.where != Where::pull) fault.where = Where::push;
    return fault;
}

}  // namespace

History generate(std::uint64_t seed, int steps) {
    Dice dice(seed ^ 0x6c69616e6c75u);
    History history;
    // Some histories are about few people and devices, where edits meet each other more often.
    const int spread = dice.chance(40) ? 3 : 1'000'000;
    const int crowd = dice.chance(30) ? 3 : kDevices;
    for (int number = 1; number <= steps; ++number) {
        Step step;
        step.number = number;
        step.kind = drawKind(dice);
        const auto who = infoOf(step.kind).who;
        if (who == Who::anybody) step.device = dice.below(crowd);
        if (who == Who::manager) step.device = crowd == kDevices && dice.chance(50) ? 4 : 2;
        step.a = dice.below(spread);
        step.b = dice.below(1'000'000);
        step.c = dice.below(1'000'000);
        if (step.kind == Kind::sync)
            for (int more = dice.chance(45) ? 1 + dice.below(2) : 0; more > 0; --more) step.faults.push_back(drawFault(dice));
        history.push_back(std::move(step));
    }
    return history;
}

}  // namespace lianlu::test::history
