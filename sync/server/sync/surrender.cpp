// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/surrender.h"

#include "sync/protocol/codec.h"
#include "sync/server/auth/refresh_tokens.h"
#include "sync/server/sync/push.h"
#include "sync/server/sync/push_run.h"

namespace lianlu::server {

void SurrenderService::addRoutes(Router& router) {
    router.add({"POST", "/v1/sync/surrender", [this](const Request& r, pg::Connection& c) { return handle(r, c); }, Lane::normal, true,
                protocol::kMaxPushBytes + 4096});
}

Result<protocol::PushResponse> SurrenderService::take(const protocol::SurrenderRequest& wish, pg::Connection& connection, std::int64_t& expected) {
    const auto now = m_clock.now();
    RefreshTokens tokens(connection, now);
    LIANLU_TRY(const auto owner, tokens.ownerOf(wish.refreshToken, wish.deviceId));
    if (!owner) return fail(Code::unauthenticated, "refresh token is not valid");
    LIANLU_TRY(const bool revoked, tokens.isRevoked(*owner));
    if (!revoked) return fail(Code::refused, protocol::kNotRevoked);
    if (const int wait = m_perDevice.take(wish.deviceId.toString(), now)) return slowDown(wait);
    if (wish.ops.size() > protocol::kMaxPushOps) return fail(Code::tooLarge, "more than 200 ops", "ops");
    // No scope at all: nothing is readable, and nothing is told.
    Caller caller;
    caller.access.device = owner->device;
    caller.access.staff = owner->staff;
    caller.standing.staff = owner->staff;
    const protocol::PushRequest request{wish.deviceId, wish.ops};
    return pg::retrying([&] { return PushRun(caller, request, {}, connection, now).surrender(expected); });
}

Response SurrenderService::handle(const Request& request, pg::Connection& connection) {
    if (const int wait = m_perAddress.take(request.remote, m_clock.now())) return problem(slowDown(wait).value());
    const auto wish = protocol::decode<protocol::SurrenderRequest>(request.body);
    if (!wish) return problem(wish.error());
    std::int64_t expected = 0;
    const auto done = take(*wish, connection, expected);
    if (done || done.error().code != Code::unauthenticated) m_perAddress.giveBack(request.remote);
    if (!done) return pushProblem(done.error(), expected);
    for (const auto& result : done->results)
        m_metrics.count("lianlu_surrendered_ops_total", "status=\"" + std::string(protocol::nameOf(result.status)) + "\"");
    return Response::json(protocol::encode(*done));
}

}  // namespace lianlu::server
