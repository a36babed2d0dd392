// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "sync/server/db/pg.h"

namespace lianlu::server {

//! \brief A fixed number of threads with one database connection each, and a queue with an end. Who rested last works first: its connection has
//! plans and caches that are warm, and the others may sleep. Thread: any.
class WorkerPool {
public:
    //! \brief Null: the database does not answer.
    using Job = std::function<void(pg::Connection*)>;

    WorkerPool(int threads, std::size_t queueLimit, std::string conninfo);
    ~WorkerPool();

    //! \brief False when the queue is full or the pool is stopping: answer 503.
    [[nodiscard]] bool submit(Job job);
    //! \brief Finishes what was queued, then ends the threads.
    void stop();
    [[nodiscard]] std::size_t queued() const;
    [[nodiscard]] int busy() const;

private:
    struct Resting {
        std::condition_variable wake;
        bool isCalled = false;
    };
    void run();
    std::size_t m_queueLimit;
    std::string m_conninfo;
    mutable std::mutex m_mutex;
    std::vector<Resting*> m_resting;
    std::deque<Job> m_queue;
    int m_busy = 0;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

}  // namespace lianlu::server
