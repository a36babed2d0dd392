// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <string>

#include "sync/server/http/log.h"
#include "sync/server/http/metrics.h"
#include "sync/server/http/router.h"
#include "sync/server/ingest/ingest_sources.h"
#include "sync/server/ingest/records/record_writer.h"
#include "sync/server/ingest/source_door.h"

namespace lianlu::server {

//! \brief POST /v1/ingest/{kind}: NDJSON of a source, a record a line. Good lines go in, bad ones are told. Thread: any.
class IngestService {
public:
    IngestService(const Clock& clock, Log& log, Metrics& metrics) : m_clock(clock), m_log(log), m_metrics(metrics), m_door(clock, metrics) {}
    void addRoutes(Router& router);

private:
    [[nodiscard]] Response handle(const Request& request, pg::Connection& connection);
    //! \brief Before the body: whose key it is, and whether that source may send this kind.
    [[nodiscard]] Result<void> letIn(const Request& head, pg::Connection& connection);
    [[nodiscard]] Result<RecordReport> post(const Request& request, pg::Connection& connection, SourceEntry& source);
    void sweep(pg::Connection& connection);

    const Clock& m_clock;
    Log& m_log;
    Metrics& m_metrics;
    SourceDoor m_door;
    std::atomic<std::int64_t> m_sweptMs{0};
};

//! \brief The answer's JSON.
[[nodiscard]] std::string reportText(const RecordReport& report);

}  // namespace lianlu::server
