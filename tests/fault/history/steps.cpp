// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/history/steps.h"

namespace lianlu::test::history {

Uuid pick(const std::vector<Uuid>& list, int index) {
    return list.empty() ? Uuid{} : list.at(static_cast<std::size_t>(index) % list.size());
}

std::string play(World& world, const Step& step) {
    world.clock().advance(std::chrono::milliseconds(700 + step.c % 4'000));
    if (step.device < 0) return playHouse(world, step);
    const bool isPersons = step.kind < Kind::sync;
    auto said = isPersons ? playPerson(world, step) : playDevice(world, step);
    // A person may take back what is still here; a disk may take along what no backup has. Nothing else makes an op vanish.
    const bool takesBack = step.kind == Kind::undo || step.kind == Kind::retry || step.kind == Kind::discard || step.kind == Kind::leadRemove || step.kind == Kind::tagRemove;
    world.ledger().follow(world.bench(step.device), takesBack ? Fate::takenBack : step.kind == Kind::restoreLost ? Fate::lostWithDisk : Fate::stands, world.erased);
    return said;
}

}  // namespace lianlu::test::history
