// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/oneid/nightly_matcher.h"

#include <date/date.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "models/base/time_zone.h"
#include "sync/server/oneid/run_claim.h"

namespace lianlu::server {

namespace {

constexpr auto kNightlyPause = std::chrono::minutes(5);
constexpr int kFromHour = 2, kToHour = 5;

Result<std::string> brandZone(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT body::json ->> 'time_zone' FROM brand WHERE NOT deleted ORDER BY id LIMIT 1"));
    return rows.empty() ? std::string{} : std::string(rows.text(0, 0));
}

}  // namespace

std::optional<std::string> nightOf(Time now, std::string_view zone) {
    const auto known = TimeZone::named(zone);
    const auto local = date::local_time<std::chrono::milliseconds>(known ? known->toLocal(now) : now.time_since_epoch());
    const auto day = date::floor<date::days>(local);
    const auto hour = std::chrono::floor<std::chrono::hours>(local - day).count();
    if (hour < kFromHour || hour >= kToHour) return std::nullopt;
    return date::format("%F", day);
}

NightlyMatcher::NightlyMatcher(std::string conninfo, const Clock& clock, Log& log, Metrics& metrics, MatchSettings settings)
    : m_conninfo(std::move(conninfo)), m_clock(clock), m_log(log), m_metrics(metrics), m_settings(std::move(settings)) {
    // Devices that sync at night, and the database, have the rest.
    if (m_settings.threads == 0) m_settings.threads = std::max(1U, std::thread::hardware_concurrency() / 2);
}

NightlyMatcher::~NightlyMatcher() { stop(); }

void NightlyMatcher::start() {
    m_thread = std::thread([this] { run(); });
}

void NightlyMatcher::stop() {
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

void NightlyMatcher::run() {
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        lock.unlock();
        if (const auto done = tick(); !done && done.error().code != Code::cancelled) {
            m_metrics.count("lianlu_one_id_runs_total", R"(result="failed")");
            m_log.error("one id run failed", {{"code", codeName(done.error().code)}, {"step", std::string_view(done.error().context)}});
        }
        lock.lock();
        m_wake.wait_for(lock, kNightlyPause, [this] { return m_stopping.load(); });
    }
}

Result<bool> NightlyMatcher::tick() {
    LIANLU_TRY(auto connection, pg::Connection::open(m_conninfo));
    LIANLU_TRY(const auto zone, brandZone(connection));
    const auto night = nightOf(m_clock.now(), zone);
    if (!night) return false;
    LIANLU_TRY(const auto claim, RunClaim::take(m_conninfo, *night));
    if (!claim) return false;
    m_log.info("one id run", {{"night", std::string_view(*night)}});
    const auto report = match(connection, [this, &claim] { return m_stopping || claim->lost(); });
    if (!report && report.error().code == Code::cancelled) {
        m_metrics.count("lianlu_one_id_runs_total", R"(result="cancelled")");
        m_log.info("one id run cut off");
    }
    if (!report) return fail(report.error());
    LIANLU_CHECK(claim->done());
    tell(*report);
    return true;
}

Result<MatchReport> NightlyMatcher::match(pg::Connection& connection, const std::function<bool()>& cancelled) {
    auto settings = m_settings;
    settings.cancelled = cancelled;
    settings.progress = [this, step = std::string{}, next = 0.0](std::string_view now, double done) mutable {
        if (step == now && done < next) return;
        step = now;
        next = done + 0.1;
        m_log.info("one id", {{"step", now}, {"percent", static_cast<std::int64_t>(done * 100)}});
    };
    return MatchFinder(connection, m_clock, std::move(settings)).run();
}

void NightlyMatcher::tell(const MatchReport& report) {
    const auto count = [this](std::string_view status, std::int64_t by) {
        m_metrics.count("lianlu_one_id_pairs_total", fmt::format(R"(result="{}")", status), static_cast<double>(by));
    };
    const auto& rows = report.rows;
    count("joined", rows.joined);
    count("open", rows.opened);
    count("removed", rows.removed);
    for (std::size_t i = 1; i < kGuards; ++i)
        m_metrics.count("lianlu_one_id_guarded_total", fmt::format(R"(guard="{}")", nameOf(static_cast<Guard>(i))), static_cast<double>(report.guarded[i]));
    m_metrics.count("lianlu_one_id_runs_total", R"(result="done")");
    m_metrics.gauge("lianlu_one_id_persons", static_cast<double>(report.persons));
    m_metrics.gauge("lianlu_one_id_run_seconds", report.readSeconds + report.compareSeconds + report.writeSeconds);
    m_log.info("one id run done", {{"whole", report.whole}, {"persons", report.persons}, {"changed", report.changed}, {"left_out", report.leftOut},
                                   {"compared", static_cast<std::int64_t>(report.compared)}, {"pairs", report.pairs}, {"joined", rows.joined}, {"open", rows.opened},
                                   {"refreshed", rows.refreshed}, {"removed", rows.removed},
                                   {"seconds", report.readSeconds + report.compareSeconds + report.writeSeconds}});
}

}  // namespace lianlu::server
