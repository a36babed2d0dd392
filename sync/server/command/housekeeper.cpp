// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/command/housekeeper.h"

#include <utility>

#include "sync/server/handover/handover_step.h"
#include "sync/server/sync/held_scopes.h"
#include "sync/server/sync/tag_keeping.h"
#include "sync/server/visit/visit_grant.h"

namespace lianlu::server {

namespace {
constexpr auto kPause = std::chrono::minutes(10);
}

Housekeeper::Housekeeper(std::string conninfo, const Clock& clock, Log& log, Metrics& metrics)
    : m_conninfo(std::move(conninfo)), m_clock(clock), m_log(log), m_metrics(metrics) {}

Housekeeper::~Housekeeper() { stop(); }

void Housekeeper::start() {
    m_thread = std::thread([this] { run(); });
}

void Housekeeper::stop() {
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

void Housekeeper::run() {
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        lock.unlock();
        work();
        lock.lock();
        m_wake.wait_for(lock, kPause, [this] { return m_stopping; });
    }
}

void Housekeeper::work() {
    const auto swept = [this]() -> Result<std::int64_t> {
        LIANLU_TRY(auto connection, pg::Connection::open(m_conninfo));
        LIANLU_CHECK(sweepHandovers(connection, m_clock.now()));
        LIANLU_CHECK(sweepVisitGrants(connection, m_clock.now()));
        LIANLU_CHECK(sweepHeldScopes(connection, m_clock.now()));
        return sweepTags(connection, m_clock.now());
    }();
    if (!swept) return m_log.error("housekeeping failed", {{"code", codeName(swept.error().code)}, {"step", std::string_view(swept.error().context)}});
    if (*swept == 0) return;
    for (std::int64_t i = 0; i < *swept; ++i) m_metrics.count("lianlu_tags_expired_total");
    m_log.info("tags expired", {{"count", *swept}});
}

}  // namespace lianlu::server
