// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/handover/handover_worker.h"

#include <sodium.h>

#include <chrono>
#include <optional>
#include <utility>

#include "sync/server/handover/handover_back.h"
#include "sync/server/handover/handover_step.h"

namespace lianlu::server {

namespace {
constexpr auto kPause = std::chrono::milliseconds(500);
constexpr auto kPauseAfterTrouble = std::chrono::seconds(5);
}  // namespace

HandoverWorker::HandoverWorker(std::string conninfo, const Clock& clock, Log& log, Metrics& metrics)
    : m_conninfo(std::move(conninfo)), m_clock(clock), m_log(log), m_metrics(metrics) {
    randombytes_buf(m_owner.bytes.data(), m_owner.bytes.size());
}

HandoverWorker::~HandoverWorker() { stop(); }

void HandoverWorker::start() {
    m_thread = std::thread([this] { run(); });
}

void HandoverWorker::stop() {
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

bool HandoverWorker::stopping() {
    const std::scoped_lock lock(m_mutex);
    return m_stopping;
}

Result<bool> HandoverWorker::work(pg::Connection& connection, Handing which) {
    LIANLU_TRY(const auto id, claimHandover(connection, which, m_owner));
    if (!id) return false;
    const bool over = which == Handing::over;
    std::int64_t moved = 0;
    for (;;) {
        if (stopping()) {
            LIANLU_CHECK(giveBackHandover(connection, which, *id, m_owner));
            return false;
        }
        const auto step = over ? stepHandover(connection, *id, m_owner, m_clock.now()) : stepHandoverBack(connection, *id, m_owner, m_clock.now());
        if (!step) {
            if (connection.good()) LIANLU_CHECK(noteHandoverTrouble(connection, which, *id, m_owner, step.error(), m_clock.now()));
            return fail(step.error());
        }
        moved += step->customers;
        m_metrics.count(over ? "lianlu_handover_customers_total" : "lianlu_handover_back_customers_total", {}, static_cast<double>(step->customers));
        if (step->more) continue;
        m_log.info(over ? "handover ended" : "handover taken back", {{"customers", moved}});
        return true;
    }
}

void HandoverWorker::run() {
    std::optional<pg::Connection> connection;
    while (!stopping()) {
        const auto worked = [&]() -> Result<bool> {
            if (!connection || !connection->good()) {
                connection.reset();
                LIANLU_TRY(auto opened, pg::Connection::open(m_conninfo));
                connection.emplace(std::move(opened));
            }
            LIANLU_TRY(const bool over, work(*connection, Handing::over));
            LIANLU_TRY(const bool back, work(*connection, Handing::back));
            return over || back;
        }();
        if (!worked) m_log.error("handover failed", {{"code", codeName(worked.error().code)}, {"step", std::string_view(worked.error().context)}});
        if (worked && *worked) continue;
        std::unique_lock lock(m_mutex);
        const bool race = !worked && pg::isRetryable(worked.error());
        m_wake.wait_for(lock, worked || race ? kPause : kPauseAfterTrouble, [this] { return m_stopping; });
    }
}

}  // namespace lianlu::server
