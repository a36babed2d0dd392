// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/worker_pool.h"

#include <optional>
#include <utility>

#include "sync/server/db/liveness.h"

namespace lianlu::server {

namespace {

//! Makes the connection fit for the next job: alive, and out of any transaction.
pg::Connection* usable(std::optional<pg::Connection>& connection, const std::string& conninfo) {
    if (connection && connection->good() && connection->inTransaction() && !connection->script("ROLLBACK")) connection.reset();
    // A job that begins on one that was lost meanwhile would fail, and be sent once more for nothing.
    if (connection && !pg::isThere(*connection)) connection.reset();
    if (!connection) {
        auto opened = pg::Connection::open(conninfo);
        if (opened) connection.emplace(std::move(*opened));
    }
    return connection ? &*connection : nullptr;
}

}  // namespace

WorkerPool::WorkerPool(int threads, std::size_t queueLimit, std::string conninfo)
    : m_queueLimit(queueLimit), m_conninfo(std::move(conninfo)) {
    for (int i = 0; i < threads; ++i) m_threads.emplace_back([this] { run(); });
}

WorkerPool::~WorkerPool() { stop(); }

bool WorkerPool::submit(Job job) {
    const std::lock_guard lock(m_mutex);
    if (m_stopping || m_queue.size() >= m_queueLimit) return false;
    m_queue.push_back(std::move(job));
    if (m_resting.empty()) return true;
    auto* next = m_resting.back();
    m_resting.pop_back();
    next->isCalled = true;
    next->wake.notify_one();
    return true;
}

void WorkerPool::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        for (auto* resting : std::exchange(m_resting, {})) {
            resting->isCalled = true;
            resting->wake.notify_one();
        }
    }
    for (auto& thread : m_threads)
        if (thread.joinable()) thread.join();
}

std::size_t WorkerPool::queued() const {
    const std::lock_guard lock(m_mutex);
    return m_queue.size();
}
int WorkerPool::busy() const {
    const std::lock_guard lock(m_mutex);
    return m_busy;
}

void WorkerPool::run() {
    std::optional<pg::Connection> connection;
    Resting resting;
    std::unique_lock lock(m_mutex);
    for (;;) {
        // Called, and yet another came to the job first: rest again.
        while (m_queue.empty()) {
            if (m_stopping) return;
            resting.isCalled = false;
            m_resting.push_back(&resting);
            resting.wake.wait(lock, [&resting] { return resting.isCalled; });
        }
        auto job = std::move(m_queue.front());
        m_queue.pop_front();
        ++m_busy;
        lock.unlock();
        job(usable(connection, m_conninfo));
        job = nullptr;
        lock.lock();
        --m_busy;
    }
}

}  // namespace lianlu::server
