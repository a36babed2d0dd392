// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "models/insight/resolve/compare.h"
#include "models/insight/resolve/kind.h"
#include "models/insight/resolve/value_pool.h"

namespace lianlu::oneid {

//! \brief Columns that are compared, at most: their levels are packed into 64 bits.
inline constexpr std::size_t kMostColumns = 21;

//! \brief Levels of a pair, three bits a column.
struct Pattern {
    std::uint64_t bits = 0;

    [[nodiscard]] Level level(std::size_t column) const noexcept { return static_cast<Level>(bits >> (3 * column) & 7u); }
    void set(std::size_t column, Level level) noexcept {
        bits = (bits & ~(std::uint64_t{7} << (3 * column))) | (std::uint64_t{static_cast<std::uint8_t>(level)} << (3 * column));
    }
    friend bool operator==(const Pattern&, const Pattern&) = default;
};

//! \brief Records by number, each cell the number of its normalised value: 4 bytes a cell and each distinct value once. Columns of names,
//! addresses, phones and e-mail addresses share their values with those of their kind, for they change places. Not more than 2³² records.
//! Thread: one writer, or any number of readers.
class Records {
public:
    //! \brief Columns of kind ignored must not be among them, nor more than kMostColumns.
    explicit Records(std::vector<Column> columns);

    //! \brief One cell a column, as read.
    void add(std::span<const std::string_view> cells);
    //! \brief Many rows, row by row; the values are normalised on `threads` threads.
    void add(std::span<const std::string_view> cells, unsigned threads);

    [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(m_cells.size() / m_columns.size()); }
    [[nodiscard]] const std::vector<Column>& columns() const noexcept { return m_columns; }
    [[nodiscard]] std::uint32_t value(std::uint32_t record, std::size_t column) const noexcept { return m_cells[record * m_columns.size() + column]; }
    [[nodiscard]] const ValuePool& pool(std::size_t column) const noexcept { return *m_pools[column]; }
    [[nodiscard]] std::string_view text(std::uint32_t record, std::size_t column) const noexcept { return m_pools[column]->text(value(record, column)); }
    //! \brief Records with this value in this column.
    [[nodiscard]] std::uint32_t count(std::size_t column, std::uint32_t value) const noexcept {
        return value < m_counts[column].size() ? m_counts[column][value] : 0;
    }

    [[nodiscard]] Pattern compare(std::uint32_t a, std::uint32_t b) const;
    //! \brief Bytes that are held, about.
    [[nodiscard]] std::size_t bytes() const noexcept;

private:
    void moveLevels(std::uint32_t a, std::uint32_t b, Pattern& pattern) const;

    std::vector<Column> m_columns;
    std::vector<std::shared_ptr<ValuePool>> m_pools;
    std::vector<std::vector<std::uint32_t>> m_counts;
    std::vector<std::uint32_t> m_cells;
    std::vector<std::pair<std::size_t, std::size_t>> m_exchangeable;  //!< columns that share a pool
};

}  // namespace lianlu::oneid
