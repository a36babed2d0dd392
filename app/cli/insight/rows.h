// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/command.h"
#include "models/base/csv_reader.h"

//! The files an insight command reads: row by row, with names as the command has them, and every row that is left out told.
namespace lianlu::cli {

//! \brief A column by the name the command has for it; `--map name=column` says which one of the file that is.
struct Wanted {
    std::string_view name;
    bool needed = true;
};

//! \brief A row that was left out: where it begins in the file, which column and why: a code of small letters that stays the same ("blank",
//! "not-a-number", "not-a-date" …; for a row that is no CSV "not-utf8", "open-quote" …, without a column). Its sentence is "row-" and the code.
struct Rejected {
    std::int64_t line = 0;
    std::string column;
    std::string reason;
};

//! \brief Reads one CSV file: UTF-8 with or without a byte order mark, a heading, quotes as in RFC 4180 or astray, any line ends; columns
//! that nobody wants are passed over, empty lines are no rows. `--delimiter` or, without it, the sign most frequent in the heading.
//! Thread: one at a time. Memory: one row, and the rejected.
class Rows {
public:
    //! \brief The file that `--option` names. Faults: no such file, empty, a heading twice, a needed column missing (the nearest as hint),
    //! `--map` with a name the command does not know: `elsewhere` are those of its other files.
    [[nodiscard]] static Outcome<Rows> open(const Arguments& arguments, std::string_view option, std::vector<Wanted> wanted,
                                            std::vector<std::string_view> elsewhere = {});

    //! \brief Once more from the first row, with nothing counted nor rejected: for commands that look before they read.
    [[nodiscard]] Outcome<void> again();
    //! \brief The next row that is CSV; false at the end, and after Ctrl+C.
    [[nodiscard]] bool next();
    //! \brief To be asked after the last `next`: Code::cancelled after Ctrl+C.
    [[nodiscard]] Outcome<void> ended() const;

    //! \brief Of the file, in its order: for commands that take whatever columns there are. A column without a heading is not among them.
    [[nodiscard]] const std::vector<std::string>& columns() const noexcept { return m_columns; }
    [[nodiscard]] std::string_view at(std::size_t column) const noexcept;

    //! \brief Whether the file has the wanted column of that place.
    [[nodiscard]] bool has(std::size_t wanted) const noexcept { return m_places[wanted] != kNone; }
    //! \brief Trimmed; empty where the column or the cell is not there.
    [[nodiscard]] std::string_view cell(std::size_t wanted) const noexcept;

    // Typed cells. Nothing: the row is rejected, once, with the first reason; the caller passes on to the next.
    [[nodiscard]] std::optional<std::string_view> name(std::size_t wanted);  //!< not blank
    [[nodiscard]] std::optional<double> number(std::size_t wanted);          //!< finite, up to 1e15 either way, with a decimal point
    //! \brief As number; `otherwise` where the column or the cell is not there.
    [[nodiscard]] std::optional<double> numberOr(std::size_t wanted, double otherwise);
    [[nodiscard]] std::optional<std::int32_t> day(std::size_t wanted);  //!< see dayOf

    //! \brief Leaves the row out. Of a row rejected before, nothing more is noted.
    void reject(std::size_t wanted, std::string_view reason);
    void rejectAt(std::string_view column, std::string_view reason);

    [[nodiscard]] const std::string& file() const noexcept { return m_file; }
    [[nodiscard]] std::int64_t count() const noexcept { return m_count; }  //!< rows so far, rejected ones too
    [[nodiscard]] std::int64_t line() const noexcept { return m_reader->line(); }
    [[nodiscard]] const std::vector<Rejected>& rejected() const noexcept { return m_rejected; }

private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    std::string m_file;
    std::unique_ptr<std::istream> m_in;
    std::unique_ptr<CsvReader> m_reader;
    std::vector<Wanted> m_wanted;
    std::vector<std::string> m_columns;
    std::vector<std::size_t> m_fieldOf;  //!< of a column, its field in the row
    std::vector<std::size_t> m_places;   //!< of a wanted one, its field
    std::size_t m_width = 0;
    std::vector<std::string> m_fields;
    std::vector<Rejected> m_rejected;
    std::int64_t m_count = 0;
    char m_delimiter = ',';
    bool m_rowRejected = false;
    bool m_stopped = false;
};

//! \brief Days since 1970-01-01 of 2026-05-31, 2026/5/31, 2026.5.31 or 20260531, also with a time of day behind it, which is not looked at: the
//! date is the one written. Nothing for what is no date, from year 1000 to 9999.
[[nodiscard]] std::optional<std::int32_t> dayOf(std::string_view text) noexcept;
//! \brief 2026-05-31
[[nodiscard]] std::string dayText(std::int32_t day);
//! \brief A finite number within 1e15 either way, the whole text; no signs of thousands, no currency.
[[nodiscard]] std::optional<double> numberOf(std::string_view text) noexcept;
//! \brief Why a cell is no number here: "blank", "number-too-large" or "not-a-number".
[[nodiscard]] std::string_view whyNoNumber(std::string_view text) noexcept;

//! \brief What `--delimiter` says; nothing where it was not given.
[[nodiscard]] Outcome<std::optional<char>> delimiterOf(const Arguments& arguments);
[[nodiscard]] Outcome<std::int32_t> dayOption(const Arguments& arguments, std::string_view option);
//! \brief A number from `least` to `most`.
[[nodiscard]] Outcome<double> numberOption(const Arguments& arguments, std::string_view option, double least, double most, double otherwise);

}  // namespace lianlu::cli
