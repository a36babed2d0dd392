// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/table.h"

#include <algorithm>

namespace lianlu::server {

std::string toText(const Cell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    return {};
}

std::int64_t toNumber(const Cell& cell) noexcept {
    const auto* number = std::get_if<std::int64_t>(&cell);
    return number ? *number : 0;
}

std::optional<std::size_t> Table::column(std::string_view name) const noexcept {
    const auto found = std::find(m_columns.begin(), m_columns.end(), name);
    if (found == m_columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - m_columns.begin());
}

void Table::add(std::vector<Cell> row) {
    row.resize(m_columns.size());
    std::move(row.begin(), row.end(), std::back_inserter(m_cells));
    ++m_rows;
}

std::string Table::key(std::size_t row, std::span<const std::size_t> columns) const {
    std::string key;
    for (const auto column : columns) {
        key += toText(at(row, column));
        key += '\x1f';
    }
    return key;
}

TableIndex::TableIndex(const Table& table, std::span<const std::size_t> columns) {
    m_rows.reserve(table.size());
    for (std::size_t row = 0; row < table.size(); ++row) m_rows.try_emplace(table.key(row, columns), row);
}

std::optional<std::size_t> TableIndex::find(const std::string& key) const {
    const auto found = m_rows.find(key);
    if (found == m_rows.end()) return std::nullopt;
    return found->second;
}

}  // namespace lianlu::server
