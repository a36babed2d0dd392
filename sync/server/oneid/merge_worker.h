// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "sync/server/db/pg.h"
#include "sync/server/http/log.h"
#include "sync/server/http/metrics.h"

namespace lianlu::server {

struct SettledCounts {
    std::int64_t joined = 0, parted = 0, refused = 0, failed = 0;
};

//! \brief Settles every match that waits, until none does or `stop` says so. One that fails is passed over and counted; it waits for the next time.
[[nodiscard]] Result<SettledCounts> settleWaiting(pg::Connection& connection, const Clock& clock, const std::function<bool()>& stop = {});

//! \brief Joins and parts persons as their matches want, within a second of the decision, on a thread and a connection of its own. Any number
//! of copies may run: the rows' locks make each join happen once.
class MergeWorker {
public:
    MergeWorker(std::string conninfo, const Clock& clock, Log& log, Metrics& metrics);
    ~MergeWorker();
    void start();
    void stop();

private:
    void run();
    [[nodiscard]] bool stopping();

    std::string m_conninfo;
    const Clock& m_clock;
    Log& m_log;
    Metrics& m_metrics;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

}  // namespace lianlu::server
