// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/command/housekeeper.h"

#include <utility>

#include "sync/server/sync/conflict_rows.h"
#include "sync/server/sync/tag_keeping.h"

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
    std::int64_t tags = 0, conflicts = 0;
    const auto done = [&]() -> Result<void> {
        LIANLU_TRY(auto connection, pg::Connection::open(m_conninfo));
        LIANLU_TRY(tags, sweepTags(connection, m_clock.now()));
        for (std::int64_t some = 1; some > 0;) {
            LIANLU_TRY(some, takeOverConflicts(connection, m_clock.now()));
        }
        LIANLU_TRY(conflicts, sweepConflicts(connection, m_clock.now()));
        return {};
    }();
    for (std::int64_t i = 0; i < tags; ++i) m_metrics.count("lianlu_tags_expired_total");
    if (tags > 0) m_log.info("tags expired", {{"count", tags}});
    if (conflicts > 0) m_log.info("decided conflicts put away", {{"count", conflicts}});
    if (!done) m_log.error("housekeeping failed", {{"code", codeName(done.error().code)}, {"step", std::string_view(done.error().context)}});
}

}  // namespace lianlu::server
