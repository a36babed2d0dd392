// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "models/base/result.h"
#include "sync/server/ingest/source_spec.h"
#include "sync/server/ingest/table.h"

namespace lianlu::server {

struct CellContext {
    std::int64_t nowMs = 0;   //!< the server's clock
    int futureHours = 24;     //!< of the source
    bool typedDates = false;  //!< see RecordReader::hasTypedDates
};

//! \brief The typed cell of a field; else Code::invalid with the column and the reason. A text is kept as it is but for
//! white space around it, also one that a spreadsheet would run as a formula. Refused as damage: a character that was
//! lost before (U+FFFD), a spreadsheet's error (#N/A), and a long number that a spreadsheet has cut (1.23457E+18).
[[nodiscard]] Result<Cell> parseCell(const ColumnSpec& column, const std::string& field, const CellContext& context);

//! \brief A number as people write it, as [-]digits[.digits][e…]: with a currency, groups of three, full-width digits,
//! in parentheses when negative. Nothing for what is no number.
[[nodiscard]] std::optional<std::string> plainNumber(std::string_view text, char decimalPoint);

//! \brief "3.86" → 386 with scale 2; exponents as in 4.4e-16 are understood. Nothing for what is no number or too
//! large.
[[nodiscard]] std::optional<std::int64_t> decimalToMinor(std::string_view text, int scale);
//! \brief Of a time in iso (see TimeFormat). Nothing for a text that is no such time. `zone` must be known (see
//! isZone).
[[nodiscard]] std::optional<std::int64_t> timestampToMs(std::string_view text, const std::string& zone);

}  // namespace lianlu::server
