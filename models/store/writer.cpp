// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/writer.h"

#include <algorithm>
#include <chrono>
#include <exception>

#include "models/base/kill_point.h"
#include "models/db/transaction.h"
#include "models/store/write_txn.h"

namespace lianlu::store {

namespace {

//! A row touches some pages anywhere in the indexes, and each commit writes each page it touched once: the more jobs share one, the less is written.
constexpr std::size_t kMostJobsACommit = 2'048;
//! Whoever comes behind them does not wait longer for their turn.
constexpr auto kLongestBatch = std::chrono::milliseconds(400);
constexpr std::size_t kMostRowsTold = 5'000;

void tidy(ChangeSet& changes) {
    std::sort(changes.rows.begin(), changes.rows.end());
    changes.rows.erase(std::unique(changes.rows.begin(), changes.rows.end()), changes.rows.end());
    if (changes.rows.size() <= kMostRowsTold) return;
    changes.everything = true;
    changes.rows.clear();
}

void addTo(ChangeSet& all, const ChangeSet& one) {
    all.rows.insert(all.rows.end(), one.rows.begin(), one.rows.end());
    all.everything = all.everything || one.everything;
    all.outbox = all.outbox || one.outbox;
}

}  // namespace

Writer::Writer(std::unique_ptr<db::Connection> connection, const Clock& clock)
    : m_connection(std::move(connection)), m_clock(clock), m_thread([this] { loop(); }) {}

Writer::~Writer() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

std::future<Result<ChangeSet>> Writer::write(Job job) { return enqueue({std::move(job), {}, {}}); }
std::future<Result<ChangeSet>> Writer::upkeep(Upkeep work) { return enqueue({{}, std::move(work), {}}); }

std::future<Result<ChangeSet>> Writer::enqueue(Task task) {
    auto future = task.promise.get_future();
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(task));
    }
    m_wake.notify_one();
    return future;
}

void Writer::loop() {
    for (;;) {
        std::vector<Task> batch;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
            if (m_queue.empty()) return;
            // Upkeep runs alone, in its turn.
            do {
                batch.push_back(std::move(m_queue.front()));
                m_queue.pop_front();
            } while (!batch.back().upkeep && !m_queue.empty() && !m_queue.front().upkeep &&
                     batch.size() < kMostJobsACommit);
        }
        if (batch.front().upkeep)
            runUpkeep(batch.front());
        else
            runBatch(batch);
    }
}

void Writer::runUpkeep(Task& task) {
    auto done = m_connection ? task.upkeep(m_connection) : fail(Code::io, "store is shut");
    if (!done) return task.promise.set_value(fail(std::move(done).error()));
    ChangeSet all;
    all.everything = true;
    all.outbox = true;
    m_listeners.tell(all);
    task.promise.set_value(std::move(all));
}

Writer::Outcome Writer::runApart(const Job& job) {
    auto savepoint = db::Savepoint::begin(*m_connection);
    if (!savepoint) return {fail(std::move(savepoint).error())};
    auto outcome = runOne(job);
    if (!outcome.result) return outcome;
    if (auto kept = savepoint->keep(); !kept) return {fail(std::move(kept).error())};
    return outcome;
}

Writer::Outcome Writer::runOne(const Job& job) {
    WriteTxn txn(*m_connection, m_clock.now());
    Result<void> done = fail(Code::internal, "job ended without an answer");
    try {
        done = job(txn);
    } catch (const std::exception&) {
        done = fail(Code::internal, "job threw");
    }
    if (!done) return {fail(std::move(done).error())};
    tidy(txn.changes());
    return {std::move(txn.changes()), txn.edited()};
}

void Writer::putBack(std::vector<Task>& batch, std::size_t from) {
    const std::lock_guard lock(m_mutex);
    for (; batch.size() > from; batch.pop_back()) m_queue.push_front(std::move(batch.back()));
}

void Writer::runBatch(std::vector<Task>& batch) {
    const auto failAll = [&batch](const Error& error) {
        for (auto& task : batch) task.promise.set_value(fail(error));
    };
    if (!m_connection) return failAll({Code::io, "store is shut"});
    auto transaction = db::Transaction::begin(*m_connection);
    if (!transaction) return failAll(transaction.error());
    // One by itself is taken back with the transaction. Within a savepoint each statement that fires a trigger walks through all that the job has
    // changed so far: a page of two thousand addresses would take seconds.
    const bool alone = batch.size() == 1;
    std::vector<Outcome> outcomes;
    const auto until = std::chrono::steady_clock::now() + kLongestBatch;
    for (auto& task : batch) {
        if (!outcomes.empty() && std::chrono::steady_clock::now() > until) break;
        outcomes.push_back(alone ? runOne(task.job) : runApart(task.job));
        // A full or failing disk makes the engine roll back the whole transaction, the jobs before included: none is
        // kept, and each one's caller hears of it.
        if (!m_connection->inTransaction())
            return failAll(outcomes.back().result ? Error{Code::io, "transaction lost"}
                                                  : outcomes.back().result.error());
    }
    putBack(batch, outcomes.size());
    if (alone && !outcomes.front().result) {
        // Taken back before anybody hears of it.
        static_cast<void>(db::Transaction(std::move(*transaction)));
        return batch.front().promise.set_value(std::move(outcomes.front().result));
    }
    const bool edited =
        std::any_of(outcomes.begin(), outcomes.end(), [](const Outcome& outcome) { return outcome.edited; });
    if (edited) killPoint("before-edit-commit");
    if (const auto committed = transaction->commit(); !committed) {
        for (std::size_t i = 0; i < batch.size(); ++i)
            batch[i].promise.set_value(outcomes[i].result ? Result<ChangeSet>(fail(committed.error()))
                                                          : std::move(outcomes[i].result));
        return;
    }
    if (edited) killPoint("after-edit-commit");
    ChangeSet all;
    for (const auto& outcome : outcomes)
        if (outcome.result) addTo(all, *outcome.result);
    tidy(all);
    // Before the callers hear of it: who keeps a picture of the store knows that it is old when they look at it next.
    if (!all.empty()) m_listeners.tell(all);
    for (std::size_t i = 0; i < batch.size(); ++i) batch[i].promise.set_value(std::move(outcomes[i].result));
}

}  // namespace lianlu::store
