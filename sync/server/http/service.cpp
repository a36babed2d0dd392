// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/service.h"

#include <chrono>
#include <memory>

#include "models/base/text.h"
#include "sync/protocol/messages.h"
#include "sync/server/http/gzip.h"
#include "sync/server/http/zstd.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kWorthPacking = 1024;

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

Result<void> checkProto(const Request& request) {
    const auto spoken = text::toInteger(request.header("lianlu-proto"));
    if (!spoken) return fail(Code::protocolTooOld, "header Lianlu-Proto is missing or no number");
    if (*spoken < protocol::kMinProtoVersion || *spoken > protocol::kProtoVersion)
        return fail(Code::protocolTooOld, "this server speaks versions " + std::to_string(protocol::kMinProtoVersion) + " to " +
                                              std::to_string(protocol::kProtoVersion));
    return {};
}

Result<void> unpackBody(Request& request, std::size_t limit) {
    const auto encoding = request.header("content-encoding");
    if (encoding.empty() || encoding == "identity") return {};
    if (encoding == "zstd") {
        LIANLU_TRY(request.body, unzstd(request.body, limit));
        return {};
    }
    if (encoding != "gzip") return fail(Code::unsupported, "content encoding not known", "content-encoding");
    LIANLU_TRY(request.body, gunzip(request.body, limit));
    return {};
}

void pack(Response& response, std::string_view accepted) {
    const bool byZstd = accepted.find("zstd") != std::string_view::npos;
    if (!byZstd && accepted.find("gzip") == std::string_view::npos) return;
    auto packed = byZstd ? zstd(response.body) : gzip(response.body);
    if (packed.empty()) return;
    response.body = std::move(packed);
    response.headers.emplace_back("Content-Encoding", byZstd ? "zstd" : "gzip");
    response.headers.emplace_back("Vary", "Accept-Encoding");
}

}  // namespace

Service::Service(Router router, const std::string& conninfo, Pools pools, Log& log, Metrics& metrics)
    : m_router(std::move(router)), m_log(log), m_metrics(metrics), m_pool(pools.threads, pools.queue, conninfo),
      m_passwordPool(pools.passwordThreads, pools.passwordQueue, conninfo), m_bulkPool(pools.bulkThreads, pools.queue, conninfo),
      m_ingestPool(pools.ingestThreads, pools.ingestQueue, conninfo), m_doorPool(1, pools.doorQueue, conninfo) {}

WorkerPool& Service::poolOf(Lane lane) noexcept {
    switch (lane) {
        case Lane::password: return m_passwordPool;
        case Lane::bulk: return m_bulkPool;
        case Lane::ingest: return m_ingestPool;
        case Lane::normal: break;
    }
    return m_pool;
}

void Service::gaugePools() {
    const auto show = [this](std::string_view label, const WorkerPool& pool) {
        m_metrics.gauge("lianlu_pool_busy", pool.busy(), label);
        m_metrics.gauge("lianlu_pool_queued", static_cast<double>(pool.queued()), label);
    };
    show("pool=\"normal\"", m_pool);
    show("pool=\"password\"", m_passwordPool);
    show("pool=\"bulk\"", m_bulkPool);
    show("pool=\"ingest\"", m_ingestPool);
    show("pool=\"door\"", m_doorPool);
}

Router::Match Service::match(std::string_view method, std::string_view target) const {
    return m_router.match(method, percentDecoded(target.substr(0, target.find('?')), false));
}

void Service::finish(Response& response, const Request& request, std::string_view route, double seconds) {
    response.headers.emplace_back(protocol::kProtoHeader, std::to_string(protocol::kProtoVersion));
    response.headers.emplace_back("X-Content-Type-Options", "nosniff");
    if (route.starts_with("/v1/")) response.headers.emplace_back("Cache-Control", "no-store");
    const bool packable = response.contentType.find("json") != std::string::npos || response.contentType.starts_with("text/");
    if (packable && response.body.size() >= kWorthPacking) pack(response, request.header("accept-encoding"));
    m_metrics.request(route, response.status, seconds);
    if (!response.fault.empty()) m_log.error("request failed", {{"route", route}, {"status", std::int64_t{response.status}}, {"fault", std::string_view(response.fault)}});
    m_log.info("request", {{"method", std::string_view(request.method)},
                           {"route", route},
                           {"status", std::int64_t{response.status}},
                           {"ms", seconds * 1000},
                           {"bytes", static_cast<std::int64_t>(response.body.size())}});
}

Response Service::refuse(const Error& error, std::string_view route) {
    auto response = problem(error);
    finish(response, {}, route, 0);
    return response;
}

Response Service::run(Request& request, const Route& route, pg::Connection* connection) {
    if (route.needsProto)
        if (auto fits = checkProto(request); !fits) return problem(fits.error());
    if (!connection) return problem({Code::unreachable, "no database"});
    if (auto plain = unpackBody(request, route.bodyLimit); !plain) return problem(plain.error());
    try {
        return route.handler(request, *connection);
    } catch (const std::exception&) {
        // Its words may hold values.
        m_log.error("handler threw", {{"route", std::string_view(route.pattern)}});
        return problem({Code::internal, "unexpected"});
    }
}

void Service::admit(Request head, const Router::Match& match, std::function<void(Result<void>)> then) {
    const auto& door = match.route->door;
    head.params = match.params;
    head.policy = match.route->policy;
    if (door.glance)
        if (auto seen = door.glance(head); !seen) return then(std::move(seen));
    if (!door.admit) return then({});
    auto held = std::make_shared<Request>(std::move(head));
    const bool taken = m_doorPool.submit([this, held, &route = *match.route, then](pg::Connection* connection) {
        if (!connection) return then(fail(Code::unreachable, "no database"));
        try {
            then(route.door.admit(*held, *connection));
        } catch (const std::exception&) {
            m_log.error("door threw", {{"route", std::string_view(route.pattern)}});
            then(fail(Code::internal, "unexpected"));
        }
    });
    if (!taken) then(fail(Code::inUse, "queue is full"));
}

void Service::handle(Request request, const Router::Match& match, std::function<void(Response)> answer) {
    const auto start = std::chrono::steady_clock::now();
    if (!match.route) {
        auto response = problem({Code::notFound, "no such resource"}, match.status);
        if (match.status == 405) response.headers.emplace_back("Allow", match.allow);
        finish(response, request, "none", secondsSince(start));
        return answer(std::move(response));
    }
    request.params = match.params;
    request.policy = match.route->policy;
    const Route& route = *match.route;
    auto held = std::make_shared<Request>(std::move(request));
    const bool taken = poolOf(route.lane).submit([this, held, &route, start, answer](pg::Connection* connection) {
        auto response = run(*held, route, connection);
        finish(response, *held, route.pattern, secondsSince(start));
        gaugePools();
        answer(std::move(response));
    });
    if (taken) return;
    auto response = problem({Code::inUse, "queue is full"});
    finish(response, *held, route.pattern, secondsSince(start));
    answer(std::move(response));
}

void Service::stop() {
    m_doorPool.stop();
    m_passwordPool.stop();
    m_bulkPool.stop();
    m_ingestPool.stop();
    m_pool.stop();
}

}  // namespace lianlu::server
