// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/round.h"

#include <algorithm>
#include <set>

#include "models/base/text.h"
#include "models/store/care/backup_keeper.h"
#include "models/store/draft.h"
#include "models/store/mass_removal.h"
#include "models/store/purge.h"
#include "models/store/write_txn.h"
#include "sync/client/backoff.h"

namespace lianlu::sync {

namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr int kMaxPulls = 4;

//! When this scope was last fetched anew because its digests differed: by itself the engine does that once a day.
std::string repairKey(const domain::Scope& scope) { return "sync.repaired:" + scope.toString(); }

//! With these the server, or the road to it, is away: pulling would meet the same.
bool endsRound(Code code) noexcept {
    return isPassing(code) || code == Code::cancelled || code == Code::unauthenticated || code == Code::protocolTooOld ||
           code == Code::tlsUntrusted || code == Code::unsupported;
}

}  // namespace

Round::Round(Transport& transport, store::LocalStore& store, const Clock& clock, std::function<bool()> cancelled,
             Engine::ProgressListener progress, AccessToken& access)
    : m_api(transport),
      m_store(store),
      m_clock(clock),
      m_session(m_api, store, clock, access),
      m_pusher(m_api, m_session, store),
      m_puller(m_api, m_session, store),
      m_bootstrapper(m_api, m_session, store) {
    m_api.setCancelled(std::move(cancelled));
    m_bootstrapper.onProgress(std::move(progress));
}

Result<void> Round::run() {
    auto done = pushAndPull();
    if (done || !isRevoked(done.error())) return done;
    LIANLU_CHECK(giveUp());
    return done;
}

Result<void> Round::giveUp() {
    // While the road is bad the work waits, and so does the purge: the next round tries both again.
    const auto handed = m_pusher.surrender();
    if (!handed && (isPassing(handed.error().code) || handed.error().code == Code::cancelled || handed.error().context == protocol::kNotRevoked)) return handed;
    LIANLU_TRY(const auto held, cursors());
    std::vector<domain::Scope> scopes;
    for (const auto& cursor : held) scopes.push_back(cursor.scope);
    LIANLU_CHECK(store::Purge::run(m_store, scopes));
    store::removeOutdatedBackups(m_store);
    return m_session.updateDevice([](store::DeviceState& state) {
        state.refreshToken.clear();
        state.scopes.clear();
    });
}

Result<void> Round::pushAndPull() {
    LIANLU_TRY(const std::string token, m_session.token());
    const auto pushed = m_pusher.run();
    if (!pushed && endsRound(pushed.error().code)) return pushed;
    LIANLU_CHECK(pull());
    LIANLU_CHECK(pushed);
    return m_session.updateDevice([this](store::DeviceState& state) { state.lastSyncAt = toUnixMs(m_clock.now()); });
}

Result<std::vector<store::ScopeCursor>> Round::cursors() const {
    std::vector<store::ScopeCursor> held;
    LIANLU_CHECK(m_store.read([&held](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(held, store::Replica::cursors(connection));
        return {};
    }));
    return held;
}

Result<void> Round::followAnswers() {
    std::vector<store::HeldRemoval> held;
    LIANLU_CHECK(m_store.read([&held](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(held, store::MassRemoval::held(connection));
        return {};
    }));
    for (const auto& removal : held) {
        if (removal.answer == store::HeldRemoval::Answer::refuse) LIANLU_CHECK(m_bootstrapper.again(removal.scope));
        if (removal.answer == store::HeldRemoval::Answer::accept && removal.byCut) LIANLU_CHECK(m_bootstrapper.again(removal.scope, removal.removed));
    }
    return {};
}

Result<void> Round::pull() {
    for (int tried = 0; tried < kMaxPulls; ++tried) {
        LIANLU_TRY(const auto device, m_session.device());
        LIANLU_CHECK(reconcile(device));
        LIANLU_CHECK(followAnswers());
        LIANLU_TRY(auto held, cursors());
        LIANLU_TRY(const auto outcome, m_puller.run(device.deviceId, std::move(held)));
        if (outcome.erased) {
            LIANLU_TRY(const auto reached, cursors());
            protocol::AcknowledgeRequest told{device.deviceId, {}};
            for (const auto& cursor : reached) told.cursors.push_back({cursor.scope, cursor.epoch, cursor.seq, cursor.chain});
            // Where this is lost, the next pull says the same.
            (void)m_session.with([&](const std::string& token) { return m_api.acknowledge(token, told); });
        }
        for (const auto& scope : outcome.bootstrap) LIANLU_CHECK(m_bootstrapper.again(scope));
        if (outcome.accessChanged) LIANLU_CHECK(m_session.refresh());
        // While a scope is fetched anew or dropped, half of a move may be missing in another one: the next look tells.
        const bool whole = outcome.bootstrap.empty() && !outcome.accessChanged;
        if (whole) LIANLU_CHECK(repair(outcome.mismatched));
        if (outcome.bootstrap.empty() && !outcome.accessChanged && outcome.mismatched.empty()) return {};
    }
    return fail(Code::server, "the scopes do not come to rest");
}

Result<void> Round::reconcile(const store::DeviceState& device) {
    std::set<domain::Scope> allowed;
    for (const auto& text : device.scopes)
        if (const auto scope = domain::Scope::parse(text)) allowed.insert(*scope);
    LIANLU_TRY(const auto held, cursors());
    std::set<domain::Scope> missing = allowed;
    std::vector<domain::Scope> lost;
    for (const auto& cursor : held) {
        if (!cursor.epoch.empty()) missing.erase(cursor.scope);
        if (!allowed.contains(cursor.scope)) lost.push_back(cursor.scope);
    }
    LIANLU_CHECK(store::Purge::run(m_store, lost));
    if (missing.empty()) return {};
    if (missing.size() == allowed.size()) return m_bootstrapper.first({missing.begin(), missing.end()});
    for (const auto& scope : missing) LIANLU_CHECK(m_bootstrapper.again(scope));
    return {};
}

Result<void> Round::repair(const std::vector<domain::Scope>& scopes) {
    for (const auto& scope : scopes) {
        const auto key = repairKey(scope);
        std::int64_t last = 0;
        LIANLU_CHECK(m_store.read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(const auto value, store::Settings::load(connection, key));
            if (value) last = text::toInteger(*value).value_or(0);
            return {};
        }));
        const auto now = toUnixMs(m_clock.now());
        // A clock that was set back must not lock the repair out for ever.
        if (last != 0 && now >= last && now - last < kDayMs)
            return fail(Code::server, "rows differ from the server's again within a day", scope.toString());
        LIANLU_CHECK(m_bootstrapper.again(scope));
        auto noted = m_store.writeNow([&](store::WriteTxn& txn) { return store::Settings::save(txn, key, std::to_string(now)); });
        if (!noted) return fail(std::move(noted).error());
    }
    return {};
}

}  // namespace lianlu::sync
