// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/pull.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "sync/protocol/codec.h"
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

Result<void> PullService::acknowledge(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, authenticate(request, connection, m_tokens, m_clock.now()));
    LIANLU_TRY(const auto told, protocol::decode<protocol::AcknowledgeRequest>(request.body));
    if (told.deviceId != caller.access.device) return fail(Code::forbidden, "not the device that signed in", "device_id");
    LIANLU_CHECK(checkWish({told.deviceId, told.cursors, 0, {}}));
    std::vector<std::string> scopes;
    std::set<domain::Scope> named;
    for (const auto& cursor : told.cursors) {
        named.insert(cursor.scope);
        if (caller.mayRead(cursor.scope)) scopes.push_back(cursor.scope.toString());
    }
    std::vector<protocol::Cursor> fitting;
    {
        LIANLU_TRY(auto txn, pg::Transaction::begin(connection, pg::Isolation::repeatableReadOnly));
        LIANLU_TRY(const auto heads, readHeads(connection, scopes));
        PullPage page(connection, 1);
        for (const auto& cursor : told.cursors) {
            if (!caller.mayRead(cursor.scope)) continue;
            LIANLU_TRY(const bool fits, page.fits(cursor, heads.at(cursor.scope.toString())));
            if (fits) fitting.push_back(cursor);
        }
        LIANLU_CHECK(txn.commit());
    }
    return noteCursors(connection, caller, fitting, named, m_clock.now());
}

Result<std::string> PullService::pull(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, authenticate(request, connection, m_tokens, m_clock.now()));
    LIANLU_TRY(const auto wish, protocol::decode<protocol::PullRequest>(request.body));
    if (wish.deviceId != caller.access.device) return fail(Code::forbidden, "not the device that signed in", "device_id");
    LIANLU_TRY(const Checkpoints checkpoints, checkWish(wish));

    std::vector<std::string> scopes;
    for (const auto& cursor : wish.cursors)
        if (caller.mayRead(cursor.scope)) scopes.push_back(cursor.scope.toString());
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection, pg::Isolation::repeatableReadOnly));
    LIANLU_TRY(const auto heads, readHeads(connection, scopes));
    PullPage page(connection, static_cast<std::size_t>(std::clamp<std::int64_t>(wish.maxChanges, 1, static_cast<std::int64_t>(protocol::kMaxPullChanges))));
    std::vector<protocol::Cursor> fitting;
    std::set<domain::Scope> named;
    for (const auto& cursor : wish.cursors) {
        named.insert(cursor.scope);
        if (!caller.mayRead(cursor.scope)) {
            page.addError(cursor, Code::forbidden, 0);
            continue;
        }
        const auto scope = cursor.scope.toString();
        const auto points = checkpoints.find(scope);
        LIANLU_TRY(const bool fits, page.add(cursor, heads.at(scope), points == checkpoints.end() ? std::span<const protocol::Cursor>{} : std::span(points->second)));
        if (fits) fitting.push_back(cursor);
    }
    // In the same snapshot: a device that was answered for more than this knows that ops of it are lost.
    LIANLU_TRY(const pg::Rows next, connection.query("SELECT next_seq FROM device_seq WHERE device_id = $1", pg::Params().uuid(wish.deviceId.uuid)));
    const std::int64_t nextOpSeq = next.empty() ? 1 : next.integer(0, 0);
    LIANLU_CHECK(txn.commit());
    LIANLU_CHECK(noteCursors(connection, caller, fitting, named, m_clock.now()));
    return std::move(page).finish(toUnixMs(m_clock.now()), nextOpSeq);
}

}  // namespace lianlu::server
