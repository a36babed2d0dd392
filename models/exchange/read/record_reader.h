// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lianlu::exchange {

//! \brief What is wrong with a record that cannot be read, for whoever has to mend it.
enum class RecordFault : std::uint8_t {
    unreadable,    //!< none of the others
    strayQuote,    //!< inside a plain cell, or text after a closing one
    openQuote,     //!< never closed: it takes in all to the end of the file
    cellCount,     //!< another number of cells than the header has
    nulByte,
    lostEncoding,  //!< bytes that do not fit the encoding
    cellTooLong,
    cutCard,       //!< a contact that does not end
    badCard,       //!< a contact with a line that is none
    cutWorkbook,   //!< the sheet ends in the middle: the rows after it were not read
};

//! \brief Reads records of a source one by one, whatever its format, in bounded memory. The header is known from the
//! start; a bad record is told with its line and its reason and does not end the reading. Thread: one at a time.
class RecordReader {
public:
    enum class State : std::uint8_t { row, bad, end };

    RecordReader() = default;
    virtual ~RecordReader() = default;
    RecordReader(const RecordReader&) = delete;
    RecordReader& operator=(const RecordReader&) = delete;

    //! \brief Names of the columns as they stand in the file, trimmed (see cleanName).
    [[nodiscard]] const std::vector<std::string>& header() const noexcept { return m_header; }
    //! \brief The next record. row: `cells` has as many as the header, as clean UTF-8; bad: `reason` tells why not, and
    //! `cells` what could be read, in any number and perhaps with bytes that are no UTF-8.
    [[nodiscard]] virtual State next(std::vector<std::string>& cells) = 0;
    //! \brief The line, or the row of the sheet, on which the last record began, from 1.
    [[nodiscard]] virtual std::int64_t line() const noexcept = 0;
    //! \brief Why the last record is bad; holds no value of it.
    [[nodiscard]] const std::string& reason() const noexcept { return m_reason; }
    [[nodiscard]] RecordFault fault() const noexcept { return m_recordFault; }
    //! \brief Lines that a bad record took in behind the one its `cells` come from, as they stand in the file and perhaps cut; may be no UTF-8.
    [[nodiscard]] const std::string& linesBehind() const noexcept { return m_linesBehind; }
    //! \brief The format types its dates, so they come as yyyy-MM-dd[THH:mm:ss], whatever a person sees in the file.
    [[nodiscard]] virtual bool hasTypedDates() const noexcept { return false; }

protected:
    [[nodiscard]] State bad(std::string reason, RecordFault fault = RecordFault::unreadable, std::string linesBehind = {}) {
        m_reason = std::move(reason);
        m_recordFault = fault;
        m_linesBehind = std::move(linesBehind);
        return State::bad;
    }
    std::vector<std::string> m_header;
    std::string m_reason;
    std::string m_linesBehind;
    RecordFault m_recordFault = RecordFault::unreadable;
};

}  // namespace lianlu::exchange
