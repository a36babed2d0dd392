// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <future>
#include <span>
#include <string>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "sync/server/db/pg.h"
#include "sync/server/ingest/records/directory.h"
#include "sync/server/ingest/records/record_report.h"

namespace lianlu::server {

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
