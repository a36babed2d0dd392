// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/oneid/merge_worker.h"

#include <chrono>
#include <optional>
#include <set>
#include <utility>

#include "sync/server/oneid/person_merger.h"

namespace lianlu::server {

namespace {
constexpr auto kMergePause = std::chrono::milliseconds(500);
constexpr auto kPauseAfterTrouble = std::chrono::seconds(10);
constexpr int kMergesAtOnce = 100;
}  // namespace

Result<SettledCounts> settleWaiting(pg::Connection& connection, const Clock& clock, const std::function<bool()>& stop) {
    SettledCounts counts;
    std::set<domain::PersonMatchId> failed;
    for (;;) {
        LIANLU_TRY(const auto waiting, waitingMatches(connection, kMergesAtOnce + static_cast<int>(failed.size())));
        bool any = false;
        for (const auto& id : waiting) {
            if (stop && stop()) return counts;
            if (failed.contains(id)) continue;
            any = true;
            const auto settled = settleMatch(connection, id, clock.now());
            if (!settled) {
                if (!connection.good()) return fail(settled.error());
                failed.insert(id);
                ++counts.failed;
                continue;
            }
            counts.joined += *settled == Settled::joined;
            counts.parted += *settled == Settled::parted;
            counts.refused += *settled == Settled::refused;
        }
        if (!any) return counts;
    }
}

MergeWorker::MergeWorker(std::string conninfo, const Clock& clock, Log& log, Metrics& metrics)
    : m_conninfo(std::move(conninfo)), m_clock(clock), m_log(log), m_metrics(metrics) {}

MergeWorker::~MergeWorker() { stop(); }

void MergeWorker::start() {
    m_thread = std::thread([this] { run(); });
}

void MergeWorker::stop() {
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

bool MergeWorker::stopping() {
    const std::scoped_lock lock(m_mutex);
    return m_stopping;
}

void MergeWorker::run() {
    std::optional<pg::Connection> connection;
    while (!stopping()) {
        const auto counts = [&]() -> Result<SettledCounts> {
            if (!connection || !connection->good()) {
                connection.reset();
                LIANLU_TRY(auto opened, pg::Connection::open(m_conninfo));
                connection.emplace(std::move(opened));
            }
            return settleWaiting(*connection, m_clock, [this] { return stopping(); });
        }();
        const bool trouble = !counts || counts->failed > 0;
        if (!counts) m_log.error("joining persons failed", {{"code", codeName(counts.error().code)}, {"step", std::string_view(counts.error().context)}});
        if (counts && counts->joined + counts->parted + counts->refused + counts->failed > 0) {
            m_metrics.count("lianlu_persons_joined_total", {}, static_cast<double>(counts->joined));
            m_metrics.count("lianlu_persons_parted_total", {}, static_cast<double>(counts->parted));
            m_log.info("persons settled", {{"joined", counts->joined}, {"parted", counts->parted}, {"refused", counts->refused}, {"failed", counts->failed}});
        }
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, trouble ? kPauseAfterTrouble : kMergePause, [this] { return m_stopping; });
    }
}

}  // namespace lianlu::server
