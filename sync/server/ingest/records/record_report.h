// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

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
    std::int64_t afterErasure = 0;  //!< people who were erased here and begin anew with what was sent since
    std::vector<LineProblem> problems;  //!< the first

    void addBad(LineProblem problem);
    //! \brief Adds up; of the problems the first lines stay.
    void merge(const RecordReport& other);
};

}  // namespace lianlu::server
