// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/rules/local_days.h"

//! Tables written row by row into a file, whatever its form. No more than a row is held in memory.
namespace lianlu::exchange {

enum class Form : std::uint8_t { xlsx, csv };

struct Money {
    std::int64_t minor = 0;  //!< hundredths
};

//! \brief What stands in a cell: nothing, a text, a number, an amount, a moment.
using Cell = std::variant<std::monostate, std::string, std::int64_t, Money, Time>;

struct Column {
    std::string heading;
    int width = 12;  //!< in characters, where the form has widths
};

struct Table {
    std::string title;  //!< name of the sheet, where the form has one
    std::vector<Column> columns;
    domain::LocalDays clock;  //!< on whose wall moments are read
};

//! \brief One table into one file. Thread: one at a time. What add() has not failed on is not in the file for sure before finish() says so.
class TableWriter {
public:
    virtual ~TableWriter() = default;
    //! \brief As many cells as there are columns. diskFull, io.
    [[nodiscard]] virtual Result<void> add(std::span<const Cell> row) = 0;
    //! \brief Closes the file and makes sure that every row is in it. Nothing may be added after. diskFull, io.
    [[nodiscard]] virtual Result<void> finish() = 0;
};

//! \brief Begins a file of that form with its headings, over what stands there. XLSX: numbers, amounts and moments are cells of their kind; past
//! the last row of a sheet the next one begins, a text longer than a cell holds is cut; temporary files are nameless and in the folder of `file`. CSV: UTF-8 with a byte order mark,
//! RFC 4180 with CRLF, texts guarded as csvCell() does; amounts as 1234.50, moments as 2026-05-31T14:30:00+08:00. readOnly, diskFull, io.
[[nodiscard]] Result<std::unique_ptr<TableWriter>> beginTable(Form form, const std::filesystem::path& file, Table table);

}  // namespace lianlu::exchange
