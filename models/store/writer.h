// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>

#include "models/base/clock.h"
#include "models/db/connection.h"
#include "models/store/change_set.h"
#include "models/store/listeners.h"

namespace lianlu::store {

class WriteTxn;

//! \brief The one thread that writes. Jobs that wait together share a commit, each of several in a savepoint of its own; what is queued at
//! the end is still done. Thread: members from any.
class Writer {
public:
    using Job = std::function<Result<void>(WriteTxn&)>;
    //! \brief Work outside of any transaction that may change the connection for another; null afterwards: the store is shut.
    using Upkeep = std::function<Result<void>(std::unique_ptr<db::Connection>&)>;

    Writer(std::unique_ptr<db::Connection> connection, const Clock& clock);
    ~Writer();

    [[nodiscard]] std::future<Result<ChangeSet>> write(Job job);
    [[nodiscard]] std::future<Result<ChangeSet>> upkeep(Upkeep work);
    [[nodiscard]] bool isOwnThread() const noexcept { return std::this_thread::get_id() == m_thread.get_id(); }
    [[nodiscard]] Listeners& listeners() noexcept { return m_listeners; }

private:
    struct Task {
        Job job;
        Upkeep upkeep;
        std::promise<Result<ChangeSet>> promise;
    };
    struct Outcome {
        Result<ChangeSet> result;
        bool edited = false;
    };
    [[nodiscard]] std::future<Result<ChangeSet>> enqueue(Task task);
    void loop();
    void runUpkeep(Task& task);
    void runBatch(std::vector<Task>& batch);
    //! What had no time any more is the first of the next batch.
    void putBack(std::vector<Task>& batch, std::size_t from);
    [[nodiscard]] Outcome runOne(const Job& job);
    [[nodiscard]] Outcome runApart(const Job& job);

    std::unique_ptr<db::Connection> m_connection;
    const Clock& m_clock;
    Listeners m_listeners;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_queue;
    bool m_stopping = false;
    std::thread m_thread;  // last: it uses all of the above
};

}  // namespace lianlu::store
