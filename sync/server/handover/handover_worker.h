// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "sync/server/db/pg.h"
#include "sync/server/handover/handover_lease.h"
#include "sync/server/http/log.h"
#include "sync/server/http/metrics.h"

namespace lianlu::server {

//! \brief Moves what handovers ask for, and back what is taken back, on a thread and a connection of its own; begins within a second. Any number of copies of the server
//! may have one: each takes another handover, and what one leaves lying another takes up.
class HandoverWorker {
public:
    HandoverWorker(std::string conninfo, const Clock& clock, Log& log, Metrics& metrics);
    ~HandoverWorker();
    void start();
    //! \brief After the step that runs.
    void stop();

private:
    void run();
    [[nodiscard]] Result<bool> work(pg::Connection& connection, Handing which);
    [[nodiscard]] bool stopping();

    std::string m_conninfo;
    const Clock& m_clock;
    Log& m_log;
    Metrics& m_metrics;
    Uuid m_owner;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

}  // namespace lianlu::server
