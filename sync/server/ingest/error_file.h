// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"

namespace lianlu::server {

//! \brief A row that was not taken, as it stood.
struct RefusedRow {
    std::string_view source;
    std::string_view file;
    std::int64_t line = 0;
    std::string_view column;  //!< by the file's name for it; empty: the row as a whole
    std::string_view reason;
    std::span<const std::string> header;
    std::span<const std::string> cells;  //!< in any number
};

//! \brief The bad rows of a run as one CSV: _source, _file, _line, _column, _reason, then the columns of all files. A
//! person mends the cells, and the file is read again by the same mapping. UTF-8 with a byte order mark, for
//! spreadsheets; cells are guarded (see guardedCell). Only its owner may read it: rows are personal data. Bounded
//! memory: rows wait in a file beside it until all columns are known.
class ErrorFile {
public:
    [[nodiscard]] static Result<ErrorFile> create(const std::filesystem::path& file);
    ErrorFile(ErrorFile&&) = default;
    ErrorFile& operator=(ErrorFile&&) = delete;
    ~ErrorFile();

    void take(const RefusedRow& row);
    [[nodiscard]] std::int64_t rows() const noexcept { return m_count; }
    //! \brief Writes the file. Code::io.
    [[nodiscard]] Result<void> finish();

    //! \brief A file of this form, by its header; then where its own columns stand.
    struct Places {
        std::size_t source = 0, file = 0, line = 0;
    };
    [[nodiscard]] static std::optional<Places> placesIn(const std::vector<std::string>& header);

private:
    ErrorFile(std::filesystem::path file, std::ofstream waiting)
        : m_file(std::move(file)), m_waiting(std::move(waiting)) {}
    [[nodiscard]] std::size_t column(const std::string& name);

    std::filesystem::path m_file;
    std::ofstream m_waiting;
    std::vector<std::string> m_columns;
    std::int64_t m_count = 0;
};

}  // namespace lianlu::server
