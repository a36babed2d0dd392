// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/ndjson.h"

#include <future>

#include "sync/server/ingest/records/record_writer.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kRecordsAtOnce = 2'000;

}  // namespace

Result<RecordReport> writeNdjson(pg::Connection& connection, const Clock& clock, const std::string& source, RecordKind kind, std::string_view body) {
    NdjsonLines reader(body, kind);
    RecordWriter writer(connection, clock);
    RecordReport report;
    for (auto records = reader.next(kRecordsAtOnce); !records.empty();) {
        // A thread for two thousand records costs nothing beside them, and needs no queue. It is waited for, whatever happens here.
        auto following = std::async(std::launch::async, [&reader] { return reader.next(kRecordsAtOnce); });
        LIANLU_CHECK(writer.write(source, records, report));
        records = following.get();
    }
    report.merge(reader.badLines());
    return report;
}

}  // namespace lianlu::server
