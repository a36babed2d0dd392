// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"

namespace lianlu::server {

//! \brief A small CSV file (RFC 4180) with a header, whole in memory.
class CsvTable {
public:
    //! \brief invalid: open quote, or a line with more fields than the header; not UTF-8.
    [[nodiscard]] static Result<CsvTable> parse(const std::string& text);
    [[nodiscard]] std::size_t size() const noexcept { return m_rows.size(); }
    [[nodiscard]] bool hasColumn(std::string_view name) const noexcept;
    //! \brief Trimmed; empty where there is no such column.
    [[nodiscard]] std::string at(std::size_t row, std::string_view column) const;

private:
    std::vector<std::string> m_header;
    std::vector<std::vector<std::string>> m_rows;
};

}  // namespace lianlu::server
