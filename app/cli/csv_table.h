// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/fault.h"

//! Tables that a person hands over as CSV files, and those they get back.
namespace lianlu::cli {

//! \brief Cells as text, blanks at both ends cut off; all rows as wide as the heading.
struct CsvTable {
    std::vector<std::string> columns;
    std::vector<std::string> cells;  //!< row by row

    [[nodiscard]] std::size_t rows() const noexcept { return columns.empty() ? 0 : cells.size() / columns.size(); }
    [[nodiscard]] const std::string& at(std::size_t row, std::size_t column) const noexcept { return cells[row * columns.size() + column]; }
    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const noexcept;
};

//! \brief Reads files one after the other into one table: a column of one file that another lacks is empty there. UTF-8, with a byte order
//! mark or without; quotes as in RFC 4180 or astray. A column without a heading (row numbers of other programs) is left out. Without
//! `delimiter` the sign that is most frequent in the heading: , ; tab |. Faults name the file and, of a row, its line: not UTF-8, a row
//! longer than the heading, a heading twice, an empty file, no such file; Code::cancelled after Ctrl+C.
[[nodiscard]] Outcome<CsvTable> readCsv(const std::vector<std::string>& files, std::optional<char> delimiter);

//! \brief A file that is written beside its place and put there when it is whole; what was begun and not finished leaves nothing behind.
class CsvWriter {
public:
    explicit CsvWriter(const std::string& file);
    ~CsvWriter();
    CsvWriter(const CsvWriter&) = delete;
    CsvWriter& operator=(const CsvWriter&) = delete;

    [[nodiscard]] Outcome<void> open();
    void row(const std::vector<std::string_view>& fields);
    //! \brief Everything is on the disk under the other name: after it, only `publish` is left.
    [[nodiscard]] Outcome<void> finish();
    [[nodiscard]] Outcome<void> publish();

private:
    std::string m_name;
    std::filesystem::path m_place, m_written;
    std::ofstream m_out;
    bool m_beside = false;
};

}  // namespace lianlu::cli
