// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <memory>

#include "models/exchange/read/record_reader.h"
#include "models/exchange/read/read_spec.h"
#include "models/exchange/read/xlsx_workbook.h"
#include "models/exchange/read/xml_parser.h"

namespace lianlu::exchange {

//! \brief One sheet of a workbook: the first row that is not empty is the header, empty rows are left out, cells right
//! of the header are not looked at. Formulas give the value that was saved with them (none: #FORMULA!, which no column
//! takes); dates come in iso, by the cell's style.
class XlsxReader final : public RecordReader {
public:
    [[nodiscard]] static Result<std::unique_ptr<RecordReader>> open(const std::filesystem::path& file,
                                                                    const ReadSpec& spec);
    [[nodiscard]] State next(std::vector<std::string>& cells) override;
    [[nodiscard]] std::int64_t line() const noexcept override { return m_line; }
    [[nodiscard]] bool hasTypedDates() const noexcept override { return true; }
    [[nodiscard]] const XlsxWorkbook& workbook() const noexcept { return m_workbook; }

private:
    enum class Type : std::uint8_t { number, shared, text, boolean };
    struct RawCell {
        std::size_t column = 0;
        Type type = Type::number;
        std::size_t style = 0;
        std::string text;
        bool hasValue = false;
        bool hasFormula = false;
        bool isTooLong = false;
    };
    struct RawRow {
        std::int64_t number = 0;
        std::vector<RawCell> cells;
    };
    XlsxReader(std::unique_ptr<ZipArchive> archive, XlsxWorkbook workbook);
    void start(std::string_view name, const XmlAttributes& attributes);
    void startCell(const XmlAttributes& attributes);
    void end(std::string_view name);
    //! False: the sheet is at its end. An error is kept in m_fault.
    [[nodiscard]] bool feed();
    [[nodiscard]] bool nextRow(RawRow& row);
    [[nodiscard]] std::string textOf(const RawCell& cell) const;

    std::unique_ptr<ZipArchive> m_archive;
    XlsxWorkbook m_workbook;
    std::unique_ptr<XmlParser> m_parser;
    std::deque<RawRow> m_rows;  //!< complete ones
    RawRow m_row;
    int m_phonetic = 0;
    bool m_inText = false;
    bool m_atEnd = false;
    std::int64_t m_lastNumber = 0;
    std::int64_t m_line = 0;
    std::string m_fault;
};

}  // namespace lianlu::exchange
