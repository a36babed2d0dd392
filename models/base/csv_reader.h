// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace lianlu {

//! \brief What a quote may do. strict: RFC 4180. lenient: one inside a plain field stands for itself and blanks before an
//! opening one are skipped, as files of other programs have it.
enum class CsvQuotes : std::uint8_t { strict, lenient };

//! \brief Reads CSV by RFC 4180: quoted fields with doubled quotes, line ends in them, CRLF, LF or CR, also mixed, a
//! byte order mark at the head. Strict UTF-8 without NUL. A bad record does not end the reading: it is told with its
//! line and its reason. Thread: one at a time.
class CsvReader {
public:
    enum class State : std::uint8_t { row, bad, end };

    CsvReader(std::istream& in, char delimiter, CsvQuotes quotes = CsvQuotes::strict)
        : m_in(in), m_delimiter(delimiter), m_quotes(quotes) {}

    //! \brief The next record. row: `fields` holds it; bad: `reason` tells why not, `fields` what was read before.
    [[nodiscard]] State next(std::vector<std::string>& fields);
    //! \brief The line on which the last record began, from 1.
    [[nodiscard]] std::int64_t line() const noexcept { return m_recordLine; }
    //! \brief The line on which the next one begins.
    [[nodiscard]] std::int64_t nextLine() const noexcept { return m_line; }
    [[nodiscard]] std::string_view reason() const noexcept { return m_reason; }
    //! \brief Of a bad record: what stands behind the fields that were read before, as it stands in the file without the line's end; cut at 1 MiB.
    [[nodiscard]] const std::string& rest() const noexcept { return m_rest; }

private:
    [[nodiscard]] int get();
    [[nodiscard]] int peek();
    void skipByteOrderMark();
    void skipBlanks();
    void skipRestOfLine();
    [[nodiscard]] State fail(std::string_view reason);
    [[nodiscard]] bool quoted(std::string& field);
    [[nodiscard]] bool plain(std::string& field);

    std::istream& m_in;
    char m_delimiter;
    CsvQuotes m_quotes;
    std::string m_buffer;
    std::size_t m_at = 0;
    std::int64_t m_line = 1;
    std::int64_t m_recordLine = 1;
    bool m_begun = false;
    std::string_view m_reason;
    std::string m_rest;
};

}  // namespace lianlu
