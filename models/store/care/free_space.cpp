// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/care/free_space.h"

#include <algorithm>
#include <string>

#include "models/db/connection.h"
#include "models/store/local_store.h"
#include "models/store/write_txn.h"

namespace lianlu::store {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::int64_t kIncremental = 2;
constexpr std::int64_t kFirstStep = 16, kLeastStep = 4, kMostStep = 512;  // pages

}  // namespace

Result<FreeSpace> freeSpace(db::Connection& connection) {
    LIANLU_TRY(const auto free, connection.integer("PRAGMA freelist_count"));
    LIANLU_TRY(const auto pages, connection.integer("PRAGMA page_count"));
    LIANLU_TRY(const auto way, connection.integer("PRAGMA auto_vacuum"));
    return FreeSpace{free * db::kPageSize, pages * db::kPageSize, way == kIncremental};
}

Result<GivenBack> giveBackSpace(LocalStore& store, const GiveBackOptions& options) {
    GivenBack given;
    FreeSpace space;
    LIANLU_CHECK(store.read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(space, freeSpace(connection));
        return {};
    }));
    if (!space.canShrink || space.freeBytes < options.leastBytes || space.freeBytes * 100 < space.bytes * options.worthOfHundred) return given;
    auto pages = kFirstStep;
    while (space.freeBytes * 100 > space.bytes * options.keptOfHundred) {
        const auto before = space.bytes;
        std::chrono::microseconds took{0};
        // With the commit: that is what others wait for.
        const auto begun = Steady::now();
        LIANLU_CHECK(store.writeNow([&](WriteTxn& txn) -> Result<void> {
            LIANLU_CHECK(txn.connection().execute("PRAGMA incremental_vacuum(" + std::to_string(pages) + ")"));
            LIANLU_TRY(space, freeSpace(txn.connection()));
            return {};
        }));
        took = std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - begun);
        ++given.steps;
        given.longest = std::max(given.longest, took);
        if (space.bytes >= before) return given;
        given.bytes += before - space.bytes;
        pages = std::clamp(took > options.step ? pages / 2 : pages + pages / 4, kLeastStep, kMostStep);
        if (options.pause && options.pause()) return given;
    }
    return given;
}

}  // namespace lianlu::store
