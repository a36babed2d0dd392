// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/command/housekeeper.h"

#include <utility>

#include "sync/server/sync/compaction.h"
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
    auto connection = pg::Connection::open(m_conninfo);
    if (!connection) return complain(connection.error());
    const auto swept = sweepTags(*connection, m_clock.now());
    if (!swept) complain(swept.error());
    else if (*swept > 0) {
        m_metrics.count("lianlu_tags_expired_total", {}, static_cast<double>(*swept));
        m_log.info("tags expired", {{"count", *swept}});
    }
    const auto compacted = compactLog(*connection);
    if (!compacted) complain(compacted.error());
    else if (*compacted > 0) {
        m_metrics.count("lianlu_log_compacted_total", {}, static_cast<double>(*compacted));
        m_log.info("log compacted", {{"count", *compacted}});
    }
}

void Housekeeper::complain(const Error& error) {
    m_log.error("housekeeping failed", {{"code", codeName(error.code)}, {"step", std::string_view(error.context)}});
}

}  // namespace lianlu::server
