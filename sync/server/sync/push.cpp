// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/push.h"

#include "sync/protocol/codec.h"
#include "sync/server/sync/push_run.h"

namespace lianlu::server {

void PushService::addRoutes(Router& router) {
    router.add({"POST", "/v1/sync/push", [this](const Request& r, pg::Connection& c) { return handle(r, c); }, Lane::normal, true, protocol::kMaxPushBytes});
}

Result<protocol::PushResponse> PushService::push(const Caller& caller, const protocol::PushRequest& request, pg::Connection& connection,
                                                 std::int64_t& expected) {
    if (request.deviceId != caller.access.device) return fail(Code::forbidden, "not the device that signed in", "device_id");
    if (request.ops.size() > protocol::kMaxPushOps) return fail(Code::tooLarge, "more than 200 ops", "ops");
    return pg::retrying([&] { return PushRun(caller, request, m_hooks, connection, m_clock.now()).run(expected); });
}

Response pushProblem(const Error& error, std::int64_t expected) {
    // Three lost races: the client comes again, nothing is wrong with its ops.
    if (pg::isRetryable(error)) return problem({Code::inUse, "busy"});
    auto response = problem(error);
    if (error.code != Code::sequenceGap) return response;
    protocol::Problem body;
    body.type = "urn:lianlu:" + std::string(codeName(Code::sequenceGap));
    body.title = "An op is missing before these";
    body.status = response.status;
    body.expectedOpSeq = expected;
    response.body = protocol::encode(body);
    return response;
}

Response PushService::handle(const Request& request, pg::Connection& connection) {
    pg::Pipeline pipeline(connection);
    const auto question = CallerQuestion::ask(pipeline, request, m_tokens, m_clock.now());
    if (!question) return problem(question.error());
    // Read while the database looks up who asks; nothing is done with it before that is known.
    pipeline.send();
    const auto wish = protocol::decode<protocol::PushRequest>(request.body);
    const auto answers = pipeline.run();
    if (!answers) return problem(answers.error());
    const auto caller = question->answer(connection, *answers, request);
    if (!caller) return problem(caller.error());
    if (!wish) return problem(wish.error());
    std::int64_t expected = 0;
    const auto done = push(*caller, *wish, connection, expected);
    if (!done) return pushProblem(done.error(), expected);
    for (const auto& result : done->results) m_metrics.count("lianlu_push_ops_total", "status=\"" + std::string(protocol::nameOf(result.status)) + "\"");
    return Response::json(protocol::encode(*done));
}

}  // namespace lianlu::server
