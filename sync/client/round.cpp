// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/round.h"

#include <algorithm>
#include <set>

#include "models/base/text.h"
#include "models/store/care/backup_keeper.h"
#include "models/store/checkpoints.h"
#include "models/store/custody/wipe.h"
#include "models/store/draft.h"
#include "models/store/lost_history.h"
#include "models/store/mass_removal.h"
#include "models/store/purge.h"
#include "models/store/scopes.h"
#include "models/store/write_txn.h"
#include "sync/client/backoff.h"
#include "sync/client/custody.h"

namespace lianlu::sync {

namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr int kMaxPulls = 4;
constexpr int kMaxLosses = 3;  // in one round: a server that loses more often has more to do than to be synced with

//! When this scope was last fetched anew because its digests differed: by itself the engine does that once a day.
std::string repairKey(const domain::Scope& scope) { return "sync.repaired:" + scope.toString(); }

//! The history of `scope` goes on from `seq`: what came after it on this device is gone there.
Result<void> partAt(store::WriteTxn& txn, const domain::Scope& scope, std::int64_t seq) {
    LIANLU_TRY(const auto number, store::scopeNumber(txn.connection(), scope));
    LIANLU_CHECK(store::Checkpoints::forgetAbove(txn.connection(), number, seq));
    LIANLU_TRY([[maybe_unused]] const auto count, store::LostHistory::takeAgain(txn, scope, seq));
    return {};
}

//! With these the server, or the road to it, is away: pulling would meet the same.
bool endsRound(Code code) noexcept {
    return isPassing(code) || code == Code::cancelled || code == Code::unauthenticated || code == Code::protocolTooOld ||
           code == Code::tlsUntrusted || code == Code::unsupported;
}

}  // namespace

Round::Round(Transport& transport, store::LocalStore& store, const Clock& clock, std::function<bool()> cancelled,
             Engine::ProgressListener progress, PhotoPace& pace)
    : m_api(transport),
      m_store(store),
      m_clock(clock),
      m_session(m_api, store, clock),
      m_pusher(m_api, m_session, store),
      m_puller(m_api, m_session, store),
      m_bootstrapper(m_api, m_session, store),
      m_photos(m_api, m_session, store, clock, pace) {
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
    // Given up before: nothing is left to hand over or to remove.
    if (const auto known = m_session.device(); !known && isRevoked(known.error())) return {};
    // While the road is bad the work waits, and so does the purge: the next round tries both again.
    const auto handed = m_pusher.surrender();
    if (!handed && (isPassing(handed.error().code) || handed.error().code == Code::cancelled || handed.error().context == protocol::kNotRevoked)) return handed;
    LIANLU_TRY(const auto device, m_session.device());
    LIANLU_TRY(const bool wipe, wipeOrdered(m_api, m_store, device));
    if (wipe) {
        LIANLU_CHECK(store::beginWipe({m_store.file().parent_path()}));
        // From here on nobody opens it any more, and at the next start the rest goes.
        (void)m_api.deviceWiped({device.deviceId, device.refreshToken});
        return fail(Code::unauthenticated, kWipe);
    }
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
    LIANLU_TRY(const bool unanswered, anyUnanswered());
    if (unanswered) {
        LIANLU_TRY([[maybe_unused]] const bool lost, pull());
    }
    for (int tried = 0;; ++tried) {
        const auto pushed = push();
        if (!pushed && endsRound(pushed.error().code)) return pushed;
        LIANLU_TRY(const bool lost, pull());
        if (lost && tried < kMaxLosses) continue;
        LIANLU_CHECK(pushed);
        if (lost) return fail(Code::server, "the server loses its history again and again");
        break;
    }
    LIANLU_CHECK(m_session.updateDevice([this](store::DeviceState& state) { state.lastSyncAt = toUnixMs(m_clock.now()); }));
    LIANLU_CHECK(renewLease(m_api, m_session, m_store, m_clock));
    return m_photos.run();
}

Result<void> Round::push() { return m_pusher.run(); }

Result<bool> Round::anyUnanswered() const {
    std::int64_t count = 0;
    LIANLU_CHECK(m_store.read([&count](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(count, store::Outbox::unanswered(connection));
        return {};
    }));
    return count > 0;
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

void Round::tellErased() {
    const auto device = m_session.device();
    const auto reached = cursors();
    if (!device || !reached) return;
    protocol::AcknowledgeRequest told{device->deviceId, {}};
    for (const auto& cursor : *reached) told.cursors.push_back({cursor.scope, cursor.epoch, cursor.seq, cursor.chain});
    (void)m_session.with([&](const std::string& token) { return m_api.acknowledge(token, told); });
}

Result<bool> Round::pull() {
    bool lostAny = false;
    for (int tried = 0; tried < kMaxPulls; ++tried) {
        LIANLU_TRY(const auto device, m_session.device());
        LIANLU_CHECK(reconcile(device));
        LIANLU_CHECK(followAnswers());
        LIANLU_TRY(auto held, cursors());
        LIANLU_TRY(const auto outcome, m_puller.run(device.deviceId, std::move(held)));
        if (outcome.erased) tellErased();
        LIANLU_TRY(const bool lost, takeBackLost(outcome));
        lostAny = lostAny || lost;
        for (const auto& scope : outcome.bootstrap) LIANLU_CHECK(m_bootstrapper.again(scope));
        if (outcome.accessChanged) LIANLU_CHECK(m_session.refresh());
        // While a scope is fetched anew or dropped, half of a move may be missing in another one, and where something was lost a digest says
        // nothing before it is back: the next look tells.
        const bool whole = !lost && outcome.bootstrap.empty() && !outcome.accessChanged;
        if (whole) LIANLU_CHECK(repair(outcome.mismatched));
        if (whole && outcome.mismatched.empty()) return lostAny;
    }
    return fail(Code::server, "the scopes do not come to rest");
}

Result<bool> Round::takeBackLost(const PullOutcome& outcome) {
    std::set<domain::Scope> lost, unknown;
    for (const auto& [scope, match] : outcome.diverged) lost.insert(scope);
    if (outcome.nextOpSeq > 0) {
        LIANLU_CHECK(m_store.read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(unknown, store::LostHistory::scopesFrom(connection, outcome.nextOpSeq));
            LIANLU_TRY(const auto held, store::Replica::cursors(connection));
            // The rows of a scope that this device does not hold cannot be fetched; the ops go out all the same.
            for (const auto& cursor : held)
                if (unknown.contains(cursor.scope)) lost.insert(cursor.scope);
            return {};
        }));
    }
    if (!unknown.empty()) {
        auto taken = m_store.writeNow([&](store::WriteTxn& txn) -> Result<void> {
            LIANLU_TRY([[maybe_unused]] const auto count, store::LostHistory::takeAgainFrom(txn, outcome.nextOpSeq));
            return {};
        });
        if (!taken) return fail(std::move(taken).error());
    }
    for (const auto& scope : lost) {
        const auto found = outcome.diverged.find(scope);
        const auto before = [&](store::WriteTxn& txn) { return found == outcome.diverged.end() ? Result<void>{} : partAt(txn, scope, found->second); };
        LIANLU_CHECK(m_bootstrapper.again(scope, lost, before));
    }
    return !lost.empty() || !unknown.empty();
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
