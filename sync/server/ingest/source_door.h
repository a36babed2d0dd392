// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <set>
#include <string>
#include <string_view>

#include "sync/server/auth/rate_limit.h"
#include "sync/server/http/metrics.h"
#include "sync/server/http/router.h"
#include "sync/server/ingest/ingest_sources.h"

namespace lianlu::server {

//! \brief Lets a source in on its header, or nobody: no body is read, no place taken, and the database is not asked about what cannot be a
//! key. Tries are counted by address, senders without a key apart from wrong keys, and a key that was right lately is not held up by what
//! others at its address try. Thread: any.
class SourceDoor {
public:
    SourceDoor(const Clock& clock, Metrics& metrics) : m_clock(clock), m_metrics(metrics) {}

    //! \brief Without the database. unauthenticated: no key; rateLimited: too many tries of this address.
    [[nodiscard]] Result<void> glance(const Request& head);
    //! \brief Whose key it is, once glanced at. unauthenticated: nobody's.
    [[nodiscard]] Result<SourceEntry> admit(const Request& head, pg::Connection& connection);

private:
    [[nodiscard]] bool isKnown(const std::string& hash);
    void know(const std::string& hash, bool right);

    const Clock& m_clock;
    Metrics& m_metrics;
    RateLimit m_keyless{60, std::chrono::minutes(1)};
    RateLimit m_wrong{60, std::chrono::minutes(1)};  //!< taken before the database is asked, given back to who was right
    std::mutex m_mutex;
    std::set<std::string> m_known;  //!< hashes of keys that were right when asked about last
};

//! \brief What stands behind Bearer; empty: nothing does.
[[nodiscard]] std::string_view bearerOf(const Request& request);

}  // namespace lianlu::server
