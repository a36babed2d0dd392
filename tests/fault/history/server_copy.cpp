// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/history/server_copy.h"

#include <future>

#include "models/base/text.h"

namespace lianlu::test::history {

namespace {

std::vector<server::AfterApply*> hooksOf(server::DispatchService& dispatch, server::ConsentAudit& audit) {
    auto hooks = dispatch.hooks();
    hooks.push_back(&audit);
    return hooks;
}

// A thread a lane, each with its connection: requests come one by one.
server::Service::Pools onePool() {
    server::Service::Pools pools;
    pools.threads = pools.passwordThreads = pools.bulkThreads = pools.ingestThreads = 1;
    return pools;
}

}  // namespace

ServerCopy::ServerCopy(const std::string& conninfo, std::filesystem::path cache, const Clock& clock, SecretBuffer tokenKey)
    : m_ids(clock),
      m_log(m_logged, clock),
      m_tokens(std::move(tokenKey)),
      m_auth(m_tokens, m_guard, m_credentials, clock, m_log),
      m_dispatch({conninfo, "https://crm.example", {}}, clock, m_ids, m_log, m_metrics),
      m_push(m_tokens, clock, hooksOf(m_dispatch, m_consentAudit), m_metrics),
      m_privacy(m_tokens, clock),
      m_pull(m_tokens, clock),
      m_ingest(clock, m_log, m_metrics),
      m_bootstrap(m_tokens, clock, std::move(cache), {}, m_log),
      m_service(routes(), conninfo, onePool(), m_log, m_metrics) {}

ServerCopy::~ServerCopy() { m_service.stop(); }

server::Router ServerCopy::routes() {
    server::Router router;
    m_auth.addRoutes(router);
    m_push.addRoutes(router);
    m_pull.addRoutes(router);
    m_bootstrap.addRoutes(router);
    m_privacy.addRoutes(router);
    m_dispatch.addRoutes(router);
    m_ingest.addRoutes(router);
    return router;
}

Result<sync::HttpAnswer> ServerCopy::answer(const sync::HttpRequest& from, const std::string& remote) {
    server::Request request;
    request.method = from.method;
    request.target = from.path;
    request.path = server::percentDecoded(from.path, false);
    for (const auto& [name, value] : from.headers) request.headers.insert_or_assign(text::lowerAscii(name), value);
    request.body = from.body;
    request.remote = remote;
    std::promise<server::Response> promise;
    m_service.handle(std::move(request), m_service.match(from.method, from.path), [&promise](server::Response made) { promise.set_value(std::move(made)); });
    auto response = promise.get_future().get();
    sync::HttpAnswer answer;
    answer.status = response.status;
    answer.body = std::move(response.body);
    answer.headers.emplace("content-type", response.contentType);
    for (const auto& [name, value] : response.headers) answer.headers.insert_or_assign(text::lowerAscii(name), value);
    return answer;
}

}  // namespace lianlu::test::history
