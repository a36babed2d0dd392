// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "sync/server/db/pg.h"
#include "sync/server/http/log.h"
#include "sync/server/http/metrics.h"

namespace lianlu::server {

//! \brief What a running server does now and then, on a thread and a connection of its own: tags whose time is over, changes that are older
//! than any device may be. Any number of copies may do it.
class Housekeeper {
public:
    Housekeeper(std::string conninfo, const Clock& clock, Log& log, Metrics& metrics);
    ~Housekeeper();
    void start();
    void stop();

private:
    void run();
    //! True: there is more to do soon.
    bool work();
    void sweep(pg::Connection& connection);
    //! \brief Conflicts of before they were rows become rows; those that were decided long ago go.
    void sweepDecided(pg::Connection& connection);
    //! \brief Bytes of photos that no living row names go.
    void sweepPictures(pg::Connection& connection);
    //! \brief What no device asks for any more leaves the log.
    void compact(pg::Connection& connection);
    //! \brief At night, the digests of scopes are counted anew, a minute at a time.
    bool recount(pg::Connection& connection);
    void complain(const Error& error);

    std::string m_conninfo;
    const Clock& m_clock;
    Log& m_log;
    Metrics& m_metrics;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::atomic<bool> m_stopping = false;
    std::thread m_thread;
};

}  // namespace lianlu::server
