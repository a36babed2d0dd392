// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/entities/person.h"
#include "models/domain/entities/person_match.h"
#include "sync/server/db/pg.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

struct FoundMatch {
    domain::CustomerId a, b;
    double score = 0;
    std::vector<std::string> evidence;
    bool join = false;  //!< else a person is asked
};

//! \brief What became of pairs.
struct MatchCounts {
    std::int64_t joined = 0;     //!< now wanted joined, new or open before
    std::int64_t opened = 0;     //!< new, for a person
    std::int64_t refreshed = 0;  //!< open before, with another score or evidence
    std::int64_t unchanged = 0;
    std::int64_t decided = 0;    //!< a person's word stands
    std::int64_t removed = 0;    //!< open before, and found no more
    std::int64_t reopened = 0;   //!< `later` that has come
    std::int64_t gone = 0;       //!< one of the two went, or withdrew profiling, while the run was under way
};

//! \brief Writes what a run found as rows of person_match, a few hundred a transaction. A pair that a person decided is left alone: apart,
//! joined, later that has not come, and what is open again after a decision is only brought up to date. Runs again where it was cut off.
//! Thread: one at a time, with its connection.
class MatchRows {
public:
    static constexpr std::size_t kAtOnce = 200;

    //! \param dry everything is looked at and counted and nothing is kept
    MatchRows(pg::Connection& connection, Time now, bool dry) : m_connection(connection), m_now(now), m_dry(dry) {}

    //! \brief At most kAtOnce.
    [[nodiscard]] Result<void> write(std::span<const FoundMatch> found);
    //! \brief `later` whose day has come is open again.
    [[nodiscard]] Result<void> reopenDue();
    //! \brief Open pairs that the run would have found and did not; at most kAtOnce.
    [[nodiscard]] Result<void> remove(std::span<const Uuid> matches);
    [[nodiscard]] const MatchCounts& counts() const noexcept { return m_counts; }

private:
    using People = std::unordered_map<Uuid, domain::Customer>;
    [[nodiscard]] Result<People> lock(WriteBatch& batch, std::span<const FoundMatch> found);
    [[nodiscard]] Result<void> writeOne(WriteBatch& batch, const FoundMatch& found, const People& people, MatchCounts& counts) const;
    [[nodiscard]] Result<void> refresh(WriteBatch& batch, const FoundMatch& found, const domain::PersonMatch& held, MatchCounts& counts) const;
    //! One transaction, tried three times; what `work` counts stands once it is committed.
    template <class Work>
    [[nodiscard]] Result<void> inTransaction(Work work);

    pg::Connection& m_connection;
    Time m_now;
    bool m_dry;
    MatchCounts m_counts;
};

//! \brief Whether a run may take an open pair away or join it: the server found it, and nobody has said anything.
[[nodiscard]] bool isOnlyFound(const domain::PersonMatch& match) noexcept;

}  // namespace lianlu::server
