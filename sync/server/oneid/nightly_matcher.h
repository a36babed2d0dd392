// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "sync/server/http/log.h"
#include "sync/server/http/metrics.h"
#include "sync/server/oneid/match_finder.h"

namespace lianlu::server {

//! \brief The night that it is in this zone, named by its day (2026-01-31), from two to five o'clock; else nothing. An unknown zone is UTC.
[[nodiscard]] std::optional<std::string> nightOf(Time now, std::string_view zone);

//! \brief Searches for persons who are one, once a night of the brand, on a thread and connections of its own. Any number of copies of the
//! server may have one; one of them does it. A run uses half of the processors. Cut off by stop(), it is done again by whoever comes next.
class NightlyMatcher {
public:
    //! \param settings whole, cancelled and progress are the matcher's own
    NightlyMatcher(std::string conninfo, const Clock& clock, Log& log, Metrics& metrics, MatchSettings settings = {});
    ~NightlyMatcher();
    void start();
    //! \brief Does not wait for the run's end, only for it to notice: a few seconds; with millions of persons as long as they take to be sorted.
    void stop();

    //! \brief What the thread does every few minutes. False: it is no night, or it is done, or somebody else is at it.
    [[nodiscard]] Result<bool> tick();

private:
    void run();
    [[nodiscard]] Result<MatchReport> match(pg::Connection& connection, const std::function<bool()>& cancelled);
    void tell(const MatchReport& report);

    std::string m_conninfo;
    const Clock& m_clock;
    Log& m_log;
    Metrics& m_metrics;
    MatchSettings m_settings;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::atomic<bool> m_stopping{false};
    std::thread m_thread;
};

}  // namespace lianlu::server
