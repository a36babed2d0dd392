// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "models/db/raw_file.h"

namespace lianlu::db {

using RawValue = std::variant<std::monostate, std::int64_t, double, std::string, std::vector<std::uint8_t>>;

//! \brief One row as it stands on a page, values in the order of the table's columns.
struct RawRow {
    std::int64_t rowId = 0;  //!< 0 in tables without
    std::vector<RawValue> values;
};

//! \brief Rows of a damaged file by walking its trees (SQLite's file format, section 1.6), passing over what cannot be read.
//! Thread: one.
class RawTables {
public:
    using Sink = std::function<void(RawRow)>;

    explicit RawTables(RawFile& file) noexcept : m_file(file) {}

    //! \brief The page on which the tree of `table` begins, as the file itself says; nothing where that cannot be read.
    [[nodiscard]] std::optional<std::uint32_t> rootOf(std::string_view table);
    //! \brief All rows that can be read below `root`. False: something there could not.
    bool walk(std::uint32_t root, const Sink& sink);
    //! \brief Rows on leaves that no walk has met and that are not known to be free: below a page that is broken, or left from
    //! earlier. `sink` judges them by their form.
    void searchLost(const Sink& sink);
    [[nodiscard]] std::int64_t unreadablePages();  //!< of the whole file; reads it through

private:
    struct Cursor;
    bool walkPage(std::uint32_t number, int depth, const Sink& sink);
    [[nodiscard]] std::optional<RawRow> rowAt(std::span<const std::uint8_t> page, std::size_t at, bool table);
    [[nodiscard]] bool append(std::vector<std::uint8_t>& payload, std::uint32_t overflow, std::size_t wanted);
    void noteFreePages();

    RawFile& m_file;
    std::set<std::uint32_t> m_met;
    bool m_freeNoted = false;
};

}  // namespace lianlu::db
