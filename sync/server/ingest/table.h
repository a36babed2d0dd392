// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace lianlu::server {

//! \brief Empty, a whole number (also money in minor units and times in Unix milliseconds) or text.
using Cell = std::variant<std::monostate, std::int64_t, std::string>;

[[nodiscard]] inline bool isEmpty(const Cell& cell) noexcept { return std::holds_alternative<std::monostate>(cell); }
[[nodiscard]] std::string toText(const Cell& cell);
//! \brief The number, or 0.
[[nodiscard]] std::int64_t toNumber(const Cell& cell) noexcept;

//! \brief Rows of a source, or what a step of the mapping made of them.
class Table {
public:
    Table() = default;
    Table(std::string name, std::vector<std::string> columns)
        : m_name(std::move(name)), m_columns(std::move(columns)) {}

    [[nodiscard]] const std::string& name() const noexcept { return m_name; }
    [[nodiscard]] const std::vector<std::string>& columns() const noexcept { return m_columns; }
    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const noexcept;
    [[nodiscard]] std::size_t size() const noexcept { return m_rows; }
    [[nodiscard]] const Cell& at(std::size_t row, std::size_t column) const noexcept {
        return m_cells[row * m_columns.size() + column];
    }
    [[nodiscard]] std::span<const Cell> row(std::size_t row) const noexcept {
        return std::span(m_cells).subspan(row * m_columns.size(), m_columns.size());
    }
    //! \brief As many cells as there are columns.
    void add(std::vector<Cell> row);

    //! \brief What tells rows apart by these columns.
    [[nodiscard]] std::string key(std::size_t row, std::span<const std::size_t> columns) const;

private:
    std::string m_name;
    std::vector<std::string> m_columns;
    std::vector<Cell> m_cells;
    std::size_t m_rows = 0;
};

//! \brief Rows of a table by the values of some columns; of equal ones the first.
class TableIndex {
public:
    TableIndex(const Table& table, std::span<const std::size_t> columns);
    [[nodiscard]] std::optional<std::size_t> find(const std::string& key) const;

private:
    std::unordered_map<std::string, std::size_t> m_rows;
};

}  // namespace lianlu::server
