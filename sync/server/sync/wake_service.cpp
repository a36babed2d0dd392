// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/wake_service.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <vector>

#include "sync/protocol/wake.h"
#include "sync/server/auth/caller.h"

namespace lianlu::server {

namespace {

constexpr auto kLook = std::chrono::milliseconds(500);
constexpr auto kLookAtSessions = std::chrono::seconds(5);
constexpr auto kComplain = std::chrono::minutes(1);
constexpr double kStreamsAtOnce = 30;
constexpr std::chrono::seconds kStreamsWindow{60};

using Steady = std::chrono::steady_clock;

}  // namespace

WakeService::WakeService(const AccessTokens& tokens, std::string conninfo, WakeLimits limits, const Clock& clock, Log& log, Metrics& metrics)
    : m_tokens(tokens), m_conninfo(std::move(conninfo)), m_clock(clock), m_log(log), m_metrics(metrics),
      m_board(std::make_shared<WakeBoard>(limits)), m_often(kStreamsAtOnce, kStreamsWindow) {}

WakeService::~WakeService() { stop(); }

void WakeService::addRoutes(Router& router) {
    router.add({"GET", protocol::kWakePath,
                [this](const Request& request, pg::Connection& connection) {
                    auto stream = listen(request, connection);
                    if (!stream) return problem(stream.error());
                    Response response{200, std::string(protocol::kEventStream), {}, {{"X-Accel-Buffering", "no"}}};
                    response.stream = std::move(*stream);
                    return response;
                },
                Lane::normal, true, 0});
}

Result<std::shared_ptr<BodyStream>> WakeService::listen(const Request& request, pg::Connection& connection) {
    const auto now = m_clock.now();
    LIANLU_TRY(const Caller caller, authenticate(request, connection, m_tokens, now));
    if (request.method == "HEAD") return std::shared_ptr<BodyStream>{};
    if (const int wait = m_often.take(caller.access.device.toString(), now); wait > 0)
        return slowDown(wait, "too many streams in a minute");
    std::vector<std::string> scopes;
    for (const auto& scope : caller.scopes) scopes.push_back(scope.toString());
    return m_board->add({caller.access.account.uuid, caller.access.device.uuid, caller.access.family, caller.access.expires}, scopes);
}

void WakeService::start() {
    m_thread = std::thread([this] { run(); });
}

void WakeService::stop() {
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

void WakeService::run() {
    std::optional<pg::Connection> connection;
    Steady::time_point nextBeat{}, nextSessions{}, complained{};
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, kLook, [this] { return m_stopping; })) {
        lock.unlock();
        const auto now = Steady::now();
        m_board->endExpired(m_clock.now());
        if (now >= nextBeat) {
            m_board->beat();
            nextBeat = now + protocol::kWakeBeat;
        }
        const bool sessionsToo = now >= nextSessions;
        if (sessionsToo) nextSessions = now + kLookAtSessions;
        if (const auto looked = look(connection, sessionsToo); !looked && now - complained > kComplain) {
            complained = now;
            m_log.error("heads cannot be looked at", {{"code", codeName(looked.error().code)}, {"step", std::string_view(looked.error().context)}});
        }
        m_metrics.gauge("lianlu_wake_listeners", static_cast<double>(m_board->size()));
        lock.lock();
    }
}

Result<void> WakeService::look(std::optional<pg::Connection>& connection, bool sessionsToo) {
    const auto known = m_board->heads();
    if (known.scopes.empty()) return {};
    if (!connection || !connection->good()) {
        connection.reset();
        LIANLU_TRY(auto opened, pg::Connection::open(m_conninfo));
        connection.emplace(std::move(opened));
    }
    if (sessionsToo) LIANLU_CHECK(endOver(*connection));
    LIANLU_TRY(const pg::Rows rows, connection->query("SELECT h.scope, h.seq FROM unnest($1::text[], $2::bigint[]) AS k(scope, seq) "
                                                      "JOIN scope_head h ON h.scope = k.scope WHERE h.seq <> k.seq",
                                                      std::move(pg::Params().texts(known.scopes).integers(known.seqs))));
    std::vector<std::pair<std::string, std::int64_t>> news;
    for (int i = 0; i < rows.size(); ++i) news.emplace_back(rows.text(i, 0), rows.integer(i, 1));
    m_board->tell(news);
    return {};
}

Result<void> WakeService::endOver(pg::Connection& connection) {
    const auto families = m_board->families();
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT f.id FROM token_family f JOIN account a ON a.id = f.account_id WHERE f.id = ANY($1) AND f.revoked_at IS NULL "
                                                     "AND NOT a.deleted AND COALESCE(a.body::json ->> 'status', '') <> $2",
                                                     std::move(pg::Params().uuids(families).text(domain::nameOf(domain::AccountStatus::disabled)))));
    std::set<Uuid> alive;
    for (int i = 0; i < rows.size(); ++i) alive.insert(rows.uuid(i, 0));
    for (const auto& family : families)
        if (!alive.contains(family)) m_board->endFamily(family);
    return {};
}

}  // namespace lianlu::server
