// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "tests/fault/history/world.h"

namespace lianlu::test::history {

//! \brief Does one step. Gives a word about what came of it, for who reads along. Throws Broken.
[[nodiscard]] std::string play(World& world, const Step& step);

// What play() hands steps on to, by who acts.
[[nodiscard]] std::string playPerson(World& world, const Step& step);
[[nodiscard]] std::string playDevice(World& world, const Step& step);
[[nodiscard]] std::string playHouse(World& world, const Step& step);

//! \brief The index-th of a list that may be shorter; the null id of an empty one.
[[nodiscard]] Uuid pick(const std::vector<Uuid>& list, int index);

}  // namespace lianlu::test::history
