// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/puller.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>
#include <utility>

#include "models/base/kill_point.h"
#include "models/base/text.h"
#include "models/store/checkpoints.h"
#include "models/store/lost_history.h"
#include "models/store/mass_removal.h"
#include "models/store/scopes.h"
#include "models/store/write_txn.h"
#include "sync/client/answer_check.h"
#include "sync/client/page_check.h"

namespace lianlu::sync {

namespace {

// 2,000 changes each: a device that was away for so long begins anew anyway.
constexpr int kMostPagesAhead = 500;

std::optional<std::uint64_t> toDigest(const std::string& text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

//! The rows of a page, in its order. Their fields are taken out of it: they may be half a megabyte.
std::vector<store::ServerRow> rowsOf(protocol::PullResponse& page) {
    std::vector<store::ServerRow> rows;
    rows.reserve(page.changes.size());
    for (auto& change : page.changes) {
        const bool removed = change.kind == protocol::ChangeKind::remove;
        rows.push_back({change.entity, change.id, change.ver, removed, std::move(change.fields), removed && change.other == protocol::kErased});
    }
    return rows;
}

template <class Cursors>
protocol::PullRequest wishOf(const domain::DeviceId& device, const Cursors& cursors) {
    protocol::PullRequest request;
    request.deviceId = device;
    for (const auto& [scope, cursor] : cursors) request.cursors.push_back({scope, cursor.epoch, cursor.seq, cursor.chain});
    return request;
}

//! The changes of one scope in their order; rows between two leaves go in together.
Result<void> applyScope(store::WriteTxn& txn, const domain::Scope& scope, std::span<const protocol::Change> changes, std::span<const store::ServerRow> rows) {
    std::size_t from = 0;
    for (std::size_t i = 0; i <= changes.size(); ++i) {
        const bool leaves = i < changes.size() && changes[i].kind == protocol::ChangeKind::leave;
        if (!leaves && i < changes.size()) continue;
        if (i > from) LIANLU_CHECK(store::Replica::apply(txn, scope, rows.subspan(from, i - from)));
        if (leaves) LIANLU_CHECK(store::Replica::leave(txn, scope, changes[i].id, changes[i].ver));
        from = i + 1;
    }
    return {};
}

}  // namespace

Result<PullOutcome> Puller::run(const domain::DeviceId& device, std::vector<store::ScopeCursor> cursors) {
    Cursors known;
    for (auto& cursor : cursors) known.insert_or_assign(cursor.scope, std::move(cursor));
    const Cursors asked = known;
    PullOutcome outcome;
    m_removals.clear();
    m_lookedAhead = false;
    LIANLU_CHECK(readHeld(known));
    std::optional<Ahead> ahead;
    while (!known.empty()) {
        LIANLU_TRY(auto answer, next(device, known, std::exchange(ahead, std::nullopt)));
        LIANLU_CHECK(checkPage(answer, known));
        const auto before = known;
        LIANLU_TRY(const bool removes, count(answer));
        if (removes && answer.more && !m_lookedAhead) LIANLU_CHECK(lookAhead(device, answer, known));
        if (removes) LIANLU_CHECK(hold(answer, known));
        else ahead = beginAhead(device, answer, known);
        LIANLU_CHECK(page(answer, known, outcome));
        if (!answer.more) break;
        // "more" without a step on would go round for ever.
        const bool moved = known.size() != before.size() ||
                           std::any_of(known.begin(), known.end(), [&](const auto& entry) { return entry.second.seq != before.at(entry.first).seq; });
        if (!moved) return fail(Code::server, "a page that promises more and does not move on");
    }
    if (!outcome.diverged.empty()) LIANLU_CHECK(findParting(device, asked, outcome));
    return outcome;
}

Result<protocol::PullResponse> Puller::ask(const domain::DeviceId& device, const Cursors& cursors) {
    return m_session.with([&, request = wishOf(device, cursors)](const std::string& token) { return m_api.pull(token, request); });
}

Result<protocol::PullResponse> Puller::askAhead(const domain::DeviceId& device, const Cursors& cursors) {
    return m_session.with([&, request = wishOf(device, cursors)](const std::string& token) { return m_api.pullAhead(token, request); });
}

std::optional<Puller::Ahead> Puller::beginAhead(const domain::DeviceId& device, const protocol::PullResponse& page, const Cursors& cursors) {
    // Of a scope with an error nobody knows yet how it goes on.
    const bool plain = std::all_of(page.scopes.begin(), page.scopes.end(), [](const auto& state) { return state.error.empty(); });
    if (!page.more || !plain) return std::nullopt;
    Ahead ahead;
    ahead.cursors = cursors;
    for (const auto& state : page.scopes)
        ahead.cursors.insert_or_assign(state.cursor.scope, store::ScopeCursor{state.cursor.scope, state.cursor.epoch, state.cursor.seq, state.cursor.chain});
    ahead.answer = std::async(std::launch::async, [this, device, asked = ahead.cursors] { return askAhead(device, asked); });
    return ahead;
}

Result<protocol::PullResponse> Puller::next(const domain::DeviceId& device, const Cursors& cursors, std::optional<Ahead> ahead) {
    if (!ahead) return ask(device, cursors);
    auto answer = ahead->answer.get();
    const bool same = std::equal(cursors.begin(), cursors.end(), ahead->cursors.begin(), ahead->cursors.end(), [](const auto& a, const auto& b) {
        return a.first == b.first && a.second.epoch == b.second.epoch && a.second.seq == b.second.seq && a.second.chain == b.second.chain;
    });
    return same ? std::move(answer) : ask(device, cursors);
}

Result<void> Puller::readHeld(Cursors& cursors) {
    std::vector<store::HeldRemoval> held;
    LIANLU_CHECK(m_store.read([&held](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(held, store::MassRemoval::held(connection));
        return {};
    }));
    for (const auto& removal : held) {
        if (removal.answer == store::HeldRemoval::Answer::accept) m_removals[removal.scope].allowed = removal.removed;
        else cursors.erase(removal.scope);
    }
    return {};
}

Result<bool> Puller::count(const protocol::PullResponse& page) {
    bool any = false;
    if (std::none_of(page.changes.begin(), page.changes.end(), [](const auto& change) { return change.kind == protocol::ChangeKind::remove; })) return false;
    LIANLU_CHECK(m_store.read([&](db::Connection& connection) -> Result<void> {
        for (const auto& change : page.changes) {
            if (change.kind != protocol::ChangeKind::remove || !store::MassRemoval::counts(change.scope, change.entity)) continue;
            const store::RowKey row{change.entity, change.id};
            LIANLU_TRY(const bool holds, store::MassRemoval::holds(connection, change.scope, row, change.ver));
            if (!holds) continue;
            auto& removal = m_removals[change.scope];
            if (removal.roots < 0) {
                LIANLU_TRY(const auto roots, store::MassRemoval::rootsOf(connection, change.scope));
                removal.roots = static_cast<std::int64_t>(roots.size());
            }
            removal.rows.insert(row);
            any = true;
        }
        return {};
    }));
    return any;
}

Result<void> Puller::lookAhead(const domain::DeviceId& device, const protocol::PullResponse& page, Cursors cursors) {
    m_lookedAhead = true;
    const auto advance = [&cursors](const protocol::PullResponse& seen) {
        bool moved = false;
        for (const auto& state : seen.scopes) {
            auto& cursor = cursors.at(state.cursor.scope);
            if (!state.error.empty()) {
                cursors.erase(state.cursor.scope);
                moved = true;
                continue;
            }
            moved = moved || cursor.seq != state.cursor.seq;
            cursor = {state.cursor.scope, state.cursor.epoch, state.cursor.seq, state.cursor.chain};
        }
        return moved;
    };
    advance(page);
    for (int pages = 0; pages < kMostPagesAhead && !cursors.empty(); ++pages) {
        LIANLU_TRY(const auto seen, askAhead(device, cursors));
        LIANLU_CHECK(checkPage(seen, cursors));
        LIANLU_CHECK(count(seen));
        const bool moved = advance(seen);
        if (!seen.more) return {};
        if (!moved) return fail(Code::server, "a page that promises more and does not move on");
    }
    return {};
}

Result<void> Puller::hold(protocol::PullResponse& page, Cursors& cursors) {
    for (const auto& entry : m_removals) {
        const auto& scope = entry.first;
        const auto& removal = entry.second;
        const auto removed = static_cast<std::int64_t>(removal.rows.size());
        if (removed <= removal.allowed || !store::MassRemoval::isMass(removed, removal.roots) || !cursors.contains(scope)) continue;
        store::HeldRemoval held{scope, removal.roots, removed, {removal.rows.begin(), removal.rows.end()}};
        auto done = m_store.writeNow([&](store::WriteTxn& txn) { return store::MassRemoval::hold(txn, std::move(held)); });
        if (!done) return fail(std::move(done).error());
        cursors.erase(scope);
        std::erase_if(page.changes, [&](const protocol::Change& change) { return change.scope == scope; });
        std::erase_if(page.scopes, [&](const protocol::ScopeState& state) { return state.cursor.scope == scope; });
    }
    return {};
}

Result<void> Puller::findParting(const domain::DeviceId& device, const Cursors& asked, PullOutcome& outcome) {
    protocol::PullRequest request;
    request.deviceId = device;
    request.maxChanges = 1;
    std::map<domain::Scope, std::int64_t> furthest;
    LIANLU_CHECK(m_store.read([&](db::Connection& connection) -> Result<void> {
        for (const auto& [scope, match] : outcome.diverged) {
            const auto& cursor = asked.at(scope);
            request.cursors.push_back({scope, cursor.epoch, cursor.seq, cursor.chain});
            LIANLU_TRY(const auto places, store::Checkpoints::of(connection, scope));
            if (!places.empty()) furthest[scope] = places.front().seq;
            for (const auto& place : places) request.checkpoints.push_back({scope, place.epoch, place.seq, place.chain});
        }
        return {};
    }));
    LIANLU_TRY(const auto answer, m_session.with([&](const std::string& token) { return m_api.pull(token, request); }));
    for (const auto& state : answer.scopes) {
        const auto found = outcome.diverged.find(state.cursor.scope);
        if (found == outcome.diverged.end() || codeFromName(state.error) != Code::cursorDiverged) continue;
        // Past the device's own places nothing can match: a server that says so is not believed.
        if (state.matchSeq > 0 && state.matchSeq <= furthest[found->first]) found->second = state.matchSeq;
    }
    return {};
}

Result<void> Puller::page(protocol::PullResponse& page, Cursors& cursors, PullOutcome& outcome) {
    std::vector<domain::Scope> mismatched;
    const auto rows = rowsOf(page);
    auto done = m_store.writeNow([&](store::WriteTxn& txn) -> Result<void> {
        mismatched.clear();
        for (const auto& state : page.scopes) {
            if (!state.error.empty()) continue;
            const auto& scope = state.cursor.scope;
            const auto ofScope = [&](const protocol::Change& change) { return change.scope == scope; };
            const auto begin = std::find_if(page.changes.begin(), page.changes.end(), ofScope);
            const auto end = std::find_if_not(begin, page.changes.end(), ofScope);
            if (std::any_of(end, page.changes.end(), ofScope)) return fail(Code::server, "a page whose scopes are mixed");
            const auto first = static_cast<std::size_t>(begin - page.changes.begin()), count = static_cast<std::size_t>(end - begin);
            LIANLU_CHECK(applyScope(txn, scope, std::span(page.changes).subspan(first, count), std::span(rows).subspan(first, count)));
            killPoint("mid-pull-page");
            LIANLU_CHECK(store::Replica::saveCursor(txn, {scope, state.cursor.epoch, state.cursor.seq, state.cursor.chain}));
            // What a person accepted is done.
            const auto accepted = m_removals.find(scope);
            if (accepted != m_removals.end() && accepted->second.allowed >= 0 && state.cursor.seq == state.head)
                LIANLU_CHECK(store::MassRemoval::forget(txn, scope));
        }
        for (const auto& state : page.scopes) {
            if (!state.error.empty() || state.cursor.seq != state.head) continue;
            LIANLU_TRY(const auto number, store::scopeNumber(txn.connection(), state.cursor.scope));
            LIANLU_CHECK(store::LostHistory::place(txn.connection(), number, state.head));
            if (state.digest.empty()) continue;
            LIANLU_TRY(const auto mine, store::Replica::digest(txn.connection(), state.cursor.scope));
            if (mine != toDigest(state.digest)) mismatched.push_back(state.cursor.scope);
        }
        return {};
    });
    if (!done) return fail(std::move(done).error());
    outcome.changes += static_cast<std::int64_t>(page.changes.size());
    outcome.erased = outcome.erased || std::any_of(page.changes.begin(), page.changes.end(), [](const protocol::Change& change) {
        return change.kind == protocol::ChangeKind::remove && change.other == protocol::kErased;
    });
    outcome.nextOpSeq = page.nextOpSeq;
    for (const auto& state : page.scopes) {
        const auto& scope = state.cursor.scope;
        if (state.error.empty()) {
            cursors.insert_or_assign(scope, store::ScopeCursor{scope, state.cursor.epoch, state.cursor.seq, state.cursor.chain});
            continue;
        }
        cursors.erase(scope);
        const auto code = codeFromName(state.error);
        if (code == Code::forbidden) outcome.accessChanged = true;
        else if (code == Code::cursorDiverged) outcome.diverged.emplace(scope, 0);
        else outcome.bootstrap.push_back(scope);
    }
    // A move is whole only when both scopes are at their heads: earlier pages may differ, the last one counts.
    for (const auto& state : page.scopes) std::erase(outcome.mismatched, state.cursor.scope);
    outcome.mismatched.insert(outcome.mismatched.end(), mismatched.begin(), mismatched.end());
    return {};
}

}  // namespace lianlu::sync
