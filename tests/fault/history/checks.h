// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>

#include "tests/fault/history/world.h"

//! What must hold when all faults have healed and nobody has anything to send. Each throws Broken; what it says is enough to begin looking.
namespace lianlu::test::history {

//! \brief Everybody syncs until nothing moves any more. Broken "no-rest" after too many rounds.
void comeToRest(World& world);
//! \brief Each device holds exactly its person's scopes, at their heads, row for row and to the letter as the server has them; digests of both sides
//! are what a recount gives; no scope had to be mended on the way.
void checkConvergence(World& world);
//! \brief The scopes that the person at the device may hold.
[[nodiscard]] std::set<std::string> scopesOf(World& world, int device);
//! \brief Every op that was made has one end: an effect, a conflict that is told, a refusal with its reason, or the person took it back.
void checkOps(World& world);
//! \brief Balances are the sums of their ledgers, no coupon counts twice.
void checkLedgers(World& world);
//! \brief Of who was erased nothing is left but the id: not in rows and conflicts of the server, nor in the queue of any device.
void checkErased(World& world);
//! \brief The state of server and devices as one word: the same for the same history.
[[nodiscard]] std::string digestOf(World& world);

}  // namespace lianlu::test::history
