// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/oneid/merge_worker.h"
#include "tests/fault/history/broken.h"
#include "tests/fault/history/checks.h"
#include "tests/fault/history/seeded_random.h"

namespace lianlu::test::history {

namespace {

// A device needs two rounds for a move into what it holds, joins and what follows of them a few more.
constexpr int kMostRounds = 12;

//! What stands still when all is said: heads and queues.
std::string state(World& world) {
    auto text = world.one("SELECT coalesce(string_agg(scope || ' ' || seq, ',' ORDER BY scope), '') FROM scope_head");
    for (int device = 0; device < kDevices; ++device) text += ' ' + std::to_string(world.bench(device).number("SELECT count(*) FROM outbox WHERE state IN (0, 1)"));
    return text;
}

}  // namespace

void comeToRest(World& world) {
    for (int copy = 0; copy < 2; ++copy) world.startCopy(copy);
    (void)world.deliver();
    for (int device = 0; device < kDevices; ++device) world.bench(device).road().heal();
    // Whoever was given a scope hears of that with the next token.
    world.clock().advance(std::chrono::minutes(20));
    std::string trouble;
    for (int round = 0; round < kMostRounds; ++round) {
        SeededRandom::restart(0x7e57, static_cast<std::uint64_t>(round));
        world.clock().advance(std::chrono::minutes(2));
        const auto before = state(world);
        must(server::settleWaiting(world.db(), world.clock()));
        trouble.clear();
        for (int device = 0; device < kDevices; ++device) {
            const auto done = world.bench(device).sync();
            if (!done) trouble += std::string(nameOfDevice(device)) + ": " + done.error().describe() + "; ";
            world.ledger().follow(world.bench(device), Fate::stands, world.erased);
        }
        if (trouble.empty() && round > 0 && state(world) == before) return;
    }
    throw Broken("no-rest", "does not come to rest: " + trouble + state(world));
}

}  // namespace lianlu::test::history
