// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/output_file.h"
#include "models/base/csv_reader.h"

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

//! \brief Reads files one after the other into one table: a column of one file that another lacks is empty there. Encodings as openCsv(); quotes as in RFC 4180 or astray. A column without a heading (row numbers of other programs) is left out. Without
//! `delimiter` the sign that is most frequent in the heading: , ; tab |. Faults name the file and, of a row, its line: not UTF-8, a row
//! longer than the heading, a heading twice, an empty file, no such file; Code::cancelled after Ctrl+C.
[[nodiscard]] Outcome<CsvTable> readCsv(const std::vector<std::string>& files, std::optional<char> delimiter);

// The steps of reading, for those who do not want a whole table in memory.
//! \brief A file as UTF-8: judged as exchange::detectEncoding does, decoded in memory where it is another encoding. What comes through a pipe or a device
//! (/dev/stdin) must be UTF-8 and is read into memory first, for a table is read from its beginning more than once. Faults: no such file, a folder;
//! more than 256 MiB through a pipe or of another encoding; Code::cancelled after Ctrl+C.
[[nodiscard]] Outcome<std::unique_ptr<std::istream>> openCsv(const std::string& file);
//! \brief The sign that is most frequent in the first line: , ; tab |. The stream stands at its beginning afterwards.
[[nodiscard]] char likelyDelimiter(std::istream& in);
//! \brief The first record. Faults: nothing in it, not UTF-8, no CSV.
[[nodiscard]] Outcome<void> readHeading(CsvReader& reader, const std::string& file, std::vector<std::string>& heading);

//! \brief A table that appears under its name when it is whole (see OutputFile).
class CsvWriter {
public:
    explicit CsvWriter(const std::string& file) : m_file(file) {}

    [[nodiscard]] Outcome<void> open() { return m_file.open(); }
    void row(const std::vector<std::string_view>& fields);
    [[nodiscard]] Outcome<void> finish() { return m_file.finish(); }
    [[nodiscard]] Outcome<void> publish() { return m_file.publish(); }

private:
    OutputFile m_file;
};

}  // namespace lianlu::cli
