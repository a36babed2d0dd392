// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/command/housekeeper.h"

#include <utility>

#include "sync/server/handover/handover_step.h"
#include "sync/server/invitation/invitations.h"
#include "sync/server/oneid/nightly_matcher.h"
#include "sync/server/photo/photo_keeping.h"
#include "sync/server/sync/compaction.h"
#include "sync/server/sync/conflict_rows.h"
#include "sync/server/sync/digest_recount.h"
#include "sync/server/sync/held_scopes.h"
#include "sync/server/sync/tag_keeping.h"
#include "sync/server/visit/visit_grant.h"

namespace lianlu::server {

namespace {
constexpr std::chrono::seconds kPause = std::chrono::minutes(10);
constexpr auto kBreath = std::chrono::seconds(5);
constexpr auto kNightly = std::chrono::hours(20);  // a night's hours move by themselves with the seasons
constexpr auto kBudget = std::chrono::seconds(60);
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
        const bool more = work();
        lock.lock();
        m_wake.wait_for(lock, more ? kBreath : kPause, [this] { return m_stopping.load(); });
    }
}

void Housekeeper::complain(const Error& error) {
    m_log.error("housekeeping failed", {{"code", codeName(error.code)}, {"step", std::string_view(error.context)}});
}

bool Housekeeper::work() {
    auto connection = pg::Connection::open(m_conninfo);
    if (!connection) return complain(connection.error()), false;
    sweep(*connection);
    sweepDecided(*connection);
    sweepPictures(*connection);
    compact(*connection);
    return recount(*connection);
}

void Housekeeper::sweep(pg::Connection& connection) {
    const auto swept = [&]() -> Result<std::int64_t> {
        LIANLU_CHECK(sweepHandovers(connection, m_clock.now()));
        LIANLU_CHECK(sweepVisitGrants(connection, m_clock.now()));
        LIANLU_CHECK(sweepInvitations(connection, m_clock.now()));
        LIANLU_CHECK(sweepHeldScopes(connection, m_clock.now()));
        return sweepTags(connection, m_clock.now());
    }();
    if (!swept) return complain(swept.error());
    if (*swept == 0) return;
    m_metrics.count("lianlu_tags_expired_total", {}, static_cast<double>(*swept));
    m_log.info("tags expired", {{"count", *swept}});
}

void Housekeeper::sweepDecided(pg::Connection& connection) {
    const auto away = [&]() -> Result<std::int64_t> {
        for (std::int64_t some = 1; some > 0 && !m_stopping;) {
            LIANLU_TRY(some, takeOverConflicts(connection, m_clock.now()));
        }
        return sweepConflicts(connection, m_clock.now());
    }();
    if (!away) return complain(away.error());
    if (*away > 0) m_log.info("decided conflicts put away", {{"count", *away}});
}

void Housekeeper::sweepPictures(pg::Connection& connection) {
    const auto swept = sweepPhotos(connection, m_clock.now());
    if (!swept) return complain(swept.error());
    if (*swept > 0) m_log.info("photos of no row put away", {{"count", *swept}});
}

void Housekeeper::compact(pg::Connection& connection) {
    const auto compacted = compactLog(connection);
    if (!compacted) return complain(compacted.error());
    if (*compacted == 0) return;
    m_metrics.count("lianlu_log_compacted_total", {}, static_cast<double>(*compacted));
    m_log.info("log compacted", {{"count", *compacted}});
}

bool Housekeeper::recount(pg::Connection& connection) {
    const auto zone = connection.query("SELECT coalesce(body::json ->> 'time_zone', '') FROM brand WHERE NOT deleted ORDER BY id LIMIT 1");
    if (!zone) return complain(zone.error()), false;
    const auto now = m_clock.now();
    if (!nightOf(now, zone->empty() ? std::string_view() : zone->text(0, 0))) return false;
    const auto counted = recountDigests(connection, now, now - kNightly, kBudget, [this] { return m_stopping.load(); });
    if (!counted) return complain(counted.error()), false;
    m_metrics.count("lianlu_digests_counted_total", {}, static_cast<double>(counted->scopes));
    for (const auto& kind : counted->mismatched) {
        m_metrics.count("lianlu_digest_mismatches_total");
        m_log.error("digest does not fit its rows", {{"scope_kind", std::string_view(kind)}});
    }
    return counted->more;
}

}  // namespace lianlu::server
