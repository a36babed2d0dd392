// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/checkpoints.h"

#include <algorithm>
#include <bit>

#include "models/db/connection.h"

namespace lianlu::store {

namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kLongestMs = 14LL * 24 * 60 * kMinuteMs;  // as long as acknowledged ops are kept

//! 0: under a minute; each further one is twice as long. Fourteen days end in 15 of them.
int bucketOf(std::int64_t age) {
    const auto minutes = static_cast<std::uint64_t>(std::max<std::int64_t>(age, 0) / kMinuteMs);
    return static_cast<int>(std::bit_width(minutes));
}

}  // namespace

std::vector<std::size_t> checkpointsToForget(const std::vector<std::int64_t>& ages) {
    std::vector<std::size_t> forget;
    for (std::size_t i = 1; i < ages.size(); ++i) {
        const bool last = i + 1 == ages.size();
        const bool tooOld = ages[i] > kLongestMs;
        // The oldest of its bucket wanders on into the next one and takes its place there.
        const bool olderBeside = !last && bucketOf(ages[i + 1]) == bucketOf(ages[i]) && ages[i + 1] <= kLongestMs;
        if (tooOld || olderBeside) forget.push_back(i);
    }
    return forget;
}

Result<void> Checkpoints::note(db::Connection& connection, std::int64_t scope, const ScopeCursor& place, Time now) {
    {
        // Nothing new, as mostly: the first time stands, or its age would never grow.
        LIANLU_TRY(const auto known, connection.prepare("SELECT epoch, chain FROM checkpoint WHERE scope = ? AND seq = ?"));
        known->bindAll(scope, place.seq);
        LIANLU_TRY(const bool found, known->step());
        if (found && known->text(0) == place.epoch && known->text(1) == place.chain) return {};
    }
    LIANLU_CHECK(connection.run("INSERT OR REPLACE INTO checkpoint (scope, seq, epoch, chain, at) VALUES (?, ?, ?, ?, ?)", scope, place.seq, place.epoch, place.chain, now));
    std::vector<std::int64_t> seqs, ages;
    {
        LIANLU_TRY(const auto statement, connection.prepare("SELECT seq, at FROM checkpoint WHERE scope = ? ORDER BY seq DESC"));
        statement->bind(1, scope);
        for (;;) {
            LIANLU_TRY(const bool more, statement->step());
            if (!more) break;
            seqs.push_back(statement->integer(0));
            ages.push_back(toUnixMs(now) - statement->integer(1));
        }
    }
    for (const auto i : checkpointsToForget(ages))
        LIANLU_CHECK(connection.run("DELETE FROM checkpoint WHERE scope = ? AND seq = ?", scope, seqs[i]));
    return {};
}

Result<std::vector<ScopeCursor>> Checkpoints::of(db::Connection& connection, const domain::Scope& scope) {
    std::vector<ScopeCursor> places;
    LIANLU_TRY(const auto statement, connection.prepare("SELECT c.epoch, c.seq, c.chain FROM checkpoint c JOIN scope s ON s.num = c.scope "
                                                        "WHERE s.name = ? ORDER BY c.seq DESC LIMIT 16"));
    statement->bind(1, scope.toString());
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) return places;
        places.push_back({scope, statement->string(0), statement->integer(1), statement->string(2)});
    }
}

Result<void> Checkpoints::forgetAbove(db::Connection& connection, std::int64_t scope, std::int64_t seq) {
    return connection.run("DELETE FROM checkpoint WHERE scope = ? AND seq > ?", scope, seq);
}

}  // namespace lianlu::store
