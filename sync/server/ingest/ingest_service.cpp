// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/ingest_service.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "sync/server/ingest/ndjson.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kBodyLimit = std::size_t{32} << 20u;
constexpr std::size_t kAtOnce = 16;  // bodies held: half a gigabyte at the very most
constexpr std::int64_t kSweepMs = 3'600'000;

Result<RecordKind> kindFor(const SourceEntry& source, const Request& request) {
    const auto kind = recordKindFromName(request.param("kind"));
    if (!kind) return fail(Code::notFound, "no such kind of record");
    if (std::find(source.kinds.begin(), source.kinds.end(), *kind) == source.kinds.end()) return fail(Code::forbidden, "this source may not send this kind");
    return *kind;
}

}  // namespace

std::string reportText(const RecordReport& report) {
    nlohmann::ordered_json json{{"accepted", report.accepted}, {"unchanged", report.unchanged}, {"stale", report.stale}, {"waiting", report.waiting},
                                {"bad", report.bad},           {"released", report.released},   {"problems", nlohmann::ordered_json::array()}};
    if (report.tagsLeftOut > 0) json["tags_left_out"] = report.tagsLeftOut;
    if (report.afterErasure > 0) json["after_erasure"] = report.afterErasure;
    for (const auto& problem : report.problems) {
        nlohmann::ordered_json one{{"line", problem.line}};
        if (!problem.sourceId.empty()) one["source_id"] = problem.sourceId;
        if (!problem.field.empty()) one["field"] = problem.field;
        one["reason"] = problem.reason;
        json["problems"].push_back(std::move(one));
    }
    return json.dump();
}

void IngestService::addRoutes(Router& router) {
    Route route{"POST", "/v1/ingest/{kind}", [this](const Request& r, pg::Connection& c) { return handle(r, c); }, Lane::ingest, true, kBodyLimit};
    route.maxAtOnce = kAtOnce;
    route.door.glance = [this](const Request& head) { return m_door.glance(head); };
    route.door.admit = [this](const Request& head, pg::Connection& c) { return letIn(head, c); };
    router.add(std::move(route));
}

Response IngestService::handle(const Request& request, pg::Connection& connection) {
    SourceEntry source;
    const auto report = post(request, connection, source);
    if (!report) {
        // By name and code only: what a source sends is people's data.
        if (!source.name.empty())
            m_log.warn("ingest refused", {{"source", std::string_view(source.name)}, {"kind", request.param("kind")}, {"code", codeName(report.error().code)}});
        return problem(report.error());
    }
    for (const auto& [result, count] : {std::pair{"accepted", report->accepted}, {"unchanged", report->unchanged}, {"stale", report->stale},
                                        {"waiting", report->waiting}, {"bad", report->bad}, {"released", report->released}})
        if (count > 0) m_metrics.count("lianlu_ingest_records_total", "result=\"" + std::string(result) + "\"", static_cast<double>(count));
    m_log.info("ingest", {{"source", std::string_view(source.name)},
                          {"kind", request.param("kind")},
                          {"accepted", report->accepted},
                          {"unchanged", report->unchanged},
                          {"stale", report->stale},
                          {"waiting", report->waiting},
                          {"bad", report->bad},
                          {"released", report->released}});
    return Response::json(reportText(*report));
}

Result<void> IngestService::letIn(const Request& head, pg::Connection& connection) {
    LIANLU_TRY(const auto source, m_door.admit(head, connection));
    if (auto kind = kindFor(source, head); !kind) {
        m_log.warn("ingest refused", {{"source", std::string_view(source.name)}, {"kind", head.param("kind")}, {"code", codeName(kind.error().code)}});
        return fail(kind.error());
    }
    return {};
}

Result<RecordReport> IngestService::post(const Request& request, pg::Connection& connection, SourceEntry& source) {
    // Once more: a body may take ten minutes, and a key that was ended meanwhile has ended.
    LIANLU_TRY(source, sourceByKey(connection, bearerOf(request)));
    LIANLU_TRY(const auto kind, kindFor(source, request));
    const auto lines = countLines(request.body);
    LIANLU_CHECK(takeQuota(connection, source, lines, m_clock.now()));
    sweep(connection);
    return writeNdjson(connection, m_clock, source.name, kind, request.body);
}

void IngestService::sweep(pg::Connection& connection) {
    const auto now = toUnixMs(m_clock.now());
    auto last = m_sweptMs.load();
    if (now - last < kSweepMs || !m_sweptMs.compare_exchange_strong(last, now)) return;
    const auto gone = dropAgedWaiting(connection, m_clock.now());
    if (!gone || *gone == 0) return;
    m_metrics.count("lianlu_ingest_records_total", "result=\"dropped\"", static_cast<double>(*gone));
    m_log.info("ingest dropped events of nobody", {{"records", *gone}});
}

}  // namespace lianlu::server
