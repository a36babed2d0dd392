// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/pull.h"

#include <algorithm>

#include "sync/protocol/codec.h"
#include "sync/server/sync/pull_page.h"

namespace lianlu::server {

namespace {
constexpr std::size_t kMaxCursors = 200;
constexpr std::size_t kMaxCheckpoints = 200 * 16;
}  // namespace

void PullService::addRoutes(Router& router) {
    router.add({"POST", "/v1/sync/pull",
                [this](const Request& request, pg::Connection& connection) {
                    auto page = pull(request, connection);
                    return page ? Response::json(std::move(*page)) : problem(page.error());
                },
                Lane::normal, true, 1024 * 1024});
}

Result<std::string> PullService::pull(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, authenticate(request, connection, m_tokens, m_clock.now()));
    LIANLU_TRY(const auto wish, protocol::decode<protocol::PullRequest>(request.body));
    if (wish.deviceId != caller.access.device) return fail(Code::forbidden, "not the device that signed in", "device_id");
    if (wish.cursors.size() > kMaxCursors) return fail(Code::tooLarge, "more than 200 cursors", "cursors");
    if (wish.checkpoints.size() > kMaxCheckpoints) return fail(Code::tooLarge, "too many checkpoints", "checkpoints");

    std::vector<std::string> scopes;
    for (const auto& cursor : wish.cursors)
        if (caller.mayRead(cursor.scope)) scopes.push_back(cursor.scope.toString());
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection, pg::Isolation::repeatableReadOnly));
    LIANLU_TRY(const auto heads, readHeads(connection, scopes));
    PullPage page(connection, static_cast<std::size_t>(std::clamp<std::int64_t>(wish.maxChanges, 1, static_cast<std::int64_t>(protocol::kMaxPullChanges))));
    for (const auto& cursor : wish.cursors) {
        if (caller.mayRead(cursor.scope)) LIANLU_CHECK(page.add(cursor, heads.at(cursor.scope.toString()), wish.checkpoints));
        else page.addError(cursor, Code::forbidden, 0);
    }
    LIANLU_CHECK(txn.commit());
    return std::move(page).finish(toUnixMs(m_clock.now()));
}

}  // namespace lianlu::server
