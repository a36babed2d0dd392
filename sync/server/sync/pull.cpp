// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/pull.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>

#include "models/base/broken_rule.h"
#include "sync/protocol/codec.h"
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

//! What the caller may read of what is asked for, as wishes of a page; the heads come from the first round trip of the snapshot.
class Snapshot {
public:
    Snapshot(pg::Connection& connection, const Caller& caller, const std::vector<protocol::Cursor>& cursors)
        : m_connection(connection), m_caller(caller), m_cursors(cursors) {
        for (const auto& cursor : cursors) {
            m_named.insert(cursor.scope);
            if (caller.mayRead(cursor.scope) || isBroken("reach")) m_scopes.push_back(cursor.scope.toString());
        }
    }

    [[nodiscard]] Result<void> open() {
        pg::Pipeline pipeline(m_connection);
        m_txn.emplace(pg::Transaction::begin(m_connection, pipeline, pg::Isolation::repeatableReadOnly));
        // In the same snapshot: a device that was answered for more than this knows that ops of it are lost.
        const auto next = pipeline.add("SELECT next_seq FROM device_seq WHERE device_id = $1", std::move(pg::Params().uuid(m_caller.access.device.uuid)));
        const auto held = askHeld(pipeline, m_caller.access.device);
        // What the device may have, whatever it asks for.
        readAsReader(pipeline, m_caller.scopes);
        const auto heads = askHeads(pipeline, m_scopes);
        LIANLU_TRY(auto answers, pipeline.run());
        LIANLU_TRY(m_heads, headsOf(answers, heads, m_scopes));
        m_nextOpSeq = answers[next].empty() ? 1 : answers[next].integer(0, 0);
        m_held = std::move(answers[held]);
        return {};
    }

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

    [[nodiscard]] Result<void> close(const PullPage& page, Time now) {
        LIANLU_CHECK(m_txn->commit());
        return noteCursors(m_connection, m_held, m_caller, page.fitting(), m_named, now);
    }
    [[nodiscard]] std::int64_t nextOpSeq() const noexcept { return m_nextOpSeq; }

private:
    pg::Connection& m_connection;
    const Caller& m_caller;
    const std::vector<protocol::Cursor>& m_cursors;
    std::set<domain::Scope> m_named;
    std::vector<std::string> m_scopes;
    std::optional<pg::Transaction> m_txn;
    Heads m_heads;
    std::int64_t m_nextOpSeq = 1;
    pg::Rows m_held;
};

}  // namespace

Result<void> PullService::acknowledge(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, authenticate(request, connection, m_tokens, m_clock.now()));
    LIANLU_TRY(const auto told, protocol::decode<protocol::AcknowledgeRequest>(request.body));
    if (told.deviceId != caller.access.device) return fail(Code::forbidden, "not the device that signed in", "device_id");
    LIANLU_CHECK(checkWish({told.deviceId, told.cursors, 0, {}}));
    Snapshot snapshot(connection, caller, told.cursors);
    LIANLU_CHECK(snapshot.open());
    PullPage page(connection, 0);
    LIANLU_CHECK(page.read(snapshot.wishes({})));
    return snapshot.close(page, m_clock.now());
}

Result<std::string> PullService::pull(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, authenticate(request, connection, m_tokens, m_clock.now()));
    LIANLU_TRY(const auto wish, protocol::decode<protocol::PullRequest>(request.body));
    if (wish.deviceId != caller.access.device) return fail(Code::forbidden, "not the device that signed in", "device_id");
    LIANLU_TRY(const Checkpoints checkpoints, checkWish(wish));
    Snapshot snapshot(connection, caller, wish.cursors);
    LIANLU_CHECK(snapshot.open());
    PullPage page(connection, static_cast<std::size_t>(std::clamp<std::int64_t>(wish.maxChanges, 1, static_cast<std::int64_t>(protocol::kMaxPullChanges))));
    LIANLU_CHECK(page.read(snapshot.wishes(checkpoints)));
    LIANLU_CHECK(snapshot.close(page, m_clock.now()));
    return std::move(page).finish(toUnixMs(m_clock.now()), snapshot.nextOpSeq());
}

}  // namespace lianlu::server
