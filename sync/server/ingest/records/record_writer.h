// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <future>
#include <span>
#include <string>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "sync/server/db/pg.h"
#include "sync/server/ingest/records/directory.h"
#include "sync/server/ingest/records/record.h"

namespace lianlu::server {

struct NumberedRecord {
    std::int64_t line = 0;
    IngestRecord record;
};

struct LineProblem {
    std::int64_t line = 0;
    std::string sourceId;  //!< where it could be read
    std::string field;
    std::string reason;  //!< in words, without a value of the line
};

struct RecordReport {
    static constexpr std::size_t kShownProblems = 100;
    std::int64_t accepted = 0, unchanged = 0, stale = 0, waiting = 0, bad = 0;
    std::int64_t released = 0;  //!< records of earlier posts that waited for what came now, and went in
    std::int64_t tagsLeftOut = 0;  //!< of accepted members: retired, of a value or source that HQ does not allow
    std::vector<LineProblem> problems;  //!< the first

    void addBad(LineProblem problem);
    //! \brief Adds up; of the problems the first lines stay.
    void merge(const RecordReport& other);
};

//! \brief Where every record ends, whether it came over HTTP or by a mapping: batches of at most two thousand, a transaction each, so that a load
//! that is cut off is simply sent again. Batches of all sources go one after another: what a record needs is either seen or seen waiting,
//! never missed between two. Thread: one at a time.
class RecordWriter {
public:
    RecordWriter(pg::Connection& connection, const Clock& clock) : m_connection(connection), m_clock(clock) {}

    //! \brief Bad lines are in the report; an error means the rest was not written, and everything may be sent again.
    [[nodiscard]] Result<void> write(const std::string& source, std::span<const NumberedRecord> records, RecordReport& report);

private:
    [[nodiscard]] Result<void> writeSome(const std::string& source, std::span<const NumberedRecord> records, RecordReport& report);
    [[nodiscard]] Result<RecordReport> writeBatch(const std::string& source, std::span<const NumberedRecord> records);
    pg::Connection& m_connection;
    std::future<void> m_takingDown;  //!< of the batch before
    const Clock& m_clock;
    Directory m_directory;
};

//! \brief Events of nobody we know, older than 30 days, go; their number.
[[nodiscard]] Result<std::int64_t> dropAgedWaiting(pg::Connection& connection, Time now);

}  // namespace lianlu::server
