// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/pull.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>

#include "models/base/broken_rule.h"
#include "sync/protocol/codec.h"
#include "sync/server/db/kept_plans.h"
#include "sync/server/db/reader_role.h"
#include "sync/server/sync/held_scopes.h"
#include "sync/server/sync/pull_page.h"

namespace lianlu::server {

namespace {
constexpr std::size_t kMaxCursors = 200;
constexpr std::size_t kMaxCheckpoints = 16;  // of a scope
using Checkpoints = std::map<std::string, std::vector<protocol::Cursor>>;

//! Each scope is asked for once and with few checkpoints: what one request may cost is bounded by its scopes.
Result<Checkpoints> checkWish(const protocol::PullRequest& wish) {
    if (wish.cursors.size() > kMaxCursors) return fail(Code::tooLarge, "more than 200 cursors", "cursors");
    std::set<std::string> scopes;
    for (const auto& cursor : wish.cursors)
        if (!scopes.insert(cursor.scope.toString()).second) return fail(Code::invalid, "a scope twice", "cursors");
    Checkpoints checkpoints;
    for (const auto& point : wish.checkpoints) {
        const auto scope = point.scope.toString();
        if (!scopes.contains(scope)) continue;
        auto& held = checkpoints[scope];
        if (held.size() == kMaxCheckpoints) return fail(Code::tooLarge, "more than 16 checkpoints of a scope", "checkpoints");
        held.push_back(point);
    }
    return checkpoints;
}

}  // namespace

void PullService::addRoutes(Router& router) {
    router.add({"POST", "/v1/sync/pull",
                [this](const Request& request, pg::Connection& connection) {
                    auto page = pull(request, connection);
                    return page ? Response::json(std::move(*page)) : problem(page.error());
                },
                Lane::normal, true, 1024 * 1024});
    router.add({"POST", "/v1/sync/acknowledge",
                [this](const Request& request, pg::Connection& connection) {
                    const auto done = acknowledge(request, connection);
                    return done ? Response::json("{}") : problem(done.error());
                },
                Lane::normal, true, 128 * 1024});
}

namespace {

//! What a device is told comes from one snapshot of the database. The first round trip says who asks, the second where the scopes stand.
class Snapshot {
public:
    explicit Snapshot(pg::Connection& connection) : m_connection(connection) {}

    [[nodiscard]] Result<void> open(const Request& request, const AccessTokens& tokens, Time now) {
        pg::Pipeline pipeline(m_connection);
        m_txn.emplace(pg::Transaction::begin(m_connection, pipeline, pg::Isolation::repeatableReadOnly));
        planByKeys(pipeline);
        LIANLU_TRY(const auto question, CallerQuestion::ask(pipeline, request, tokens, now));
        // In the same snapshot: a device that was answered for more than this knows that ops of it are lost.
        const auto next = pipeline.add("SELECT next_seq FROM device_seq WHERE device_id = $1", std::move(pg::Params().uuid(question.access().device.uuid)));
        const auto held = askHeld(pipeline, question.access().device);
        LIANLU_TRY(auto answers, pipeline.run());
        LIANLU_TRY(m_caller, question.answer(m_connection, answers, request));
        m_nextOpSeq = answers[next].empty() ? 1 : answers[next].integer(0, 0);
        m_held = std::move(answers[held]);
        return {};
    }

    //! `cursors` must live as long as this.
    [[nodiscard]] Result<void> look(const std::vector<protocol::Cursor>& cursors) {
        m_cursors = cursors;
        std::vector<std::string> scopes;
        for (const auto& cursor : cursors) {
            m_named.insert(cursor.scope);
            if (m_caller.mayRead(cursor.scope) || isBroken("reach")) scopes.push_back(cursor.scope.toString());
        }
        pg::Pipeline pipeline(m_connection);
        // What the device may have, whatever it asks for.
        readAsReader(pipeline, m_caller.scopes);
        const auto heads = askHeads(pipeline, scopes);
        LIANLU_TRY(const auto answers, pipeline.run());
        LIANLU_TRY(m_heads, headsOf(answers, heads, scopes));
        return {};
    }

    //! Ends the snapshot.
    [[nodiscard]] Result<void> read(PullPage& page, const Checkpoints& checkpoints) { return page.read(wishes(checkpoints), *m_txn); }
    //! What the device says that it has; after read().
    [[nodiscard]] Result<void> note(const PullPage& page, Time now) const {
        return noteCursors(m_connection, m_held, m_caller, page.fitting(), m_named, now);
    }

    [[nodiscard]] const Caller& caller() const noexcept { return m_caller; }
    [[nodiscard]] std::int64_t nextOpSeq() const noexcept { return m_nextOpSeq; }

private:
    [[nodiscard]] std::vector<Wish> wishes(const Checkpoints& checkpoints) const {
        std::vector<Wish> all;
        for (const auto& cursor : m_cursors) {
            const auto scope = cursor.scope.toString();
            const auto head = m_heads.find(scope);
            const auto points = checkpoints.find(scope);
            all.push_back({&cursor, head == m_heads.end() ? nullptr : &head->second, points == checkpoints.end() ? std::span<const protocol::Cursor>{} : points->second});
        }
        return all;
    }

    pg::Connection& m_connection;
    std::optional<pg::Transaction> m_txn;
    Caller m_caller;
    std::span<const protocol::Cursor> m_cursors;
    std::set<domain::Scope> m_named;
    Heads m_heads;
    std::int64_t m_nextOpSeq = 1;
    pg::Rows m_held;
};

}  // namespace

Result<void> PullService::acknowledge(const Request& request, pg::Connection& connection) {
    Snapshot snapshot(connection);
    LIANLU_CHECK(snapshot.open(request, m_tokens, m_clock.now()));
    LIANLU_TRY(const auto told, protocol::decode<protocol::AcknowledgeRequest>(request.body));
    if (told.deviceId != snapshot.caller().access.device) return fail(Code::forbidden, "not the device that signed in", "device_id");
    LIANLU_CHECK(checkWish({told.deviceId, told.cursors, 0, {}}));
    LIANLU_CHECK(snapshot.look(told.cursors));
    PullPage page(connection, 0);
    LIANLU_CHECK(snapshot.read(page, {}));
    return snapshot.note(page, m_clock.now());
}

Result<std::string> PullService::pull(const Request& request, pg::Connection& connection) {
    Snapshot snapshot(connection);
    LIANLU_CHECK(snapshot.open(request, m_tokens, m_clock.now()));
    LIANLU_TRY(const auto wish, protocol::decode<protocol::PullRequest>(request.body));
    if (wish.deviceId != snapshot.caller().access.device) return fail(Code::forbidden, "not the device that signed in", "device_id");
    LIANLU_TRY(const Checkpoints checkpoints, checkWish(wish));
    LIANLU_CHECK(snapshot.look(wish.cursors));
    PullPage page(connection, static_cast<std::size_t>(std::clamp<std::int64_t>(wish.maxChanges, 1, static_cast<std::int64_t>(protocol::kMaxPullChanges))));
    LIANLU_CHECK(snapshot.read(page, checkpoints));
    // A device that fetches one page while it applies another has not got there yet.
    if (request.header("lianlu-ahead").empty()) LIANLU_CHECK(snapshot.note(page, m_clock.now()));
    return std::move(page).finish(toUnixMs(m_clock.now()), snapshot.nextOpSeq());
}

}  // namespace lianlu::server
