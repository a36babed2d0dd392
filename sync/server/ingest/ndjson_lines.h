// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "sync/server/ingest/records/record_report.h"

namespace lianlu::server {

constexpr std::size_t kLongestLine = std::size_t{1} << 20u;

//! \brief Lines that hold something; blank ones at the end and between are no records.
[[nodiscard]] std::int64_t countLines(std::string_view body) noexcept;

//! \brief Checks line after line; bad ones are kept with their number, from 1. Holds the records of `some` lines at a time: next() gives
//! the following ones, empty at the end. Thread: one at a time.
class NdjsonLines {
public:
    NdjsonLines(std::string_view body, RecordKind kind) : m_rest(body), m_kind(kind) {}
    [[nodiscard]] std::vector<NumberedRecord> next(std::size_t some);
    [[nodiscard]] const RecordReport& badLines() const noexcept { return m_report; }

private:
    std::string_view m_rest;
    RecordKind m_kind;
    RecordReport m_report;
    std::int64_t m_line = 0;
};

}  // namespace lianlu::server
