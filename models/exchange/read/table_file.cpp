// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/read/table_file.h"

#include <array>
#include <fstream>

#include "models/base/text.h"
#include "models/base/utf8_path.h"
#include "models/exchange/read/card_reader.h"
#include "models/exchange/read/csv_records.h"
#include "models/exchange/read/xlsx_reader.h"

namespace lianlu::exchange {

namespace {

//! The first bytes of a file, for those whose name says otherwise.
std::string headOfFile(const std::filesystem::path& file) {
    std::array<char, 8> head{};
    std::ifstream in(file, std::ios::binary);
    in.read(head.data(), head.size());
    return {head.data(), static_cast<std::size_t>(in.gcount())};
}

//! A table whose first row is a record: what another reader took for its heads comes first.
class HeadlessRecords final : public RecordReader {
public:
    explicit HeadlessRecords(std::unique_ptr<RecordReader> inner) : m_inner(std::move(inner)), m_first(m_inner->header()), m_line(m_inner->line()) { m_header.resize(m_first.size()); }
    [[nodiscard]] State next(std::vector<std::string>& cells) override {
        if (!m_first.empty()) {
            cells = std::exchange(m_first, {});
            return State::row;
        }
        const auto state = m_inner->next(cells);
        m_line = m_inner->line();
        return state == State::bad ? bad(m_inner->reason(), m_inner->fault(), m_inner->linesBehind()) : state;
    }
    [[nodiscard]] std::int64_t line() const noexcept override { return m_line; }
    [[nodiscard]] bool hasTypedDates() const noexcept override { return m_inner->hasTypedDates(); }

private:
    std::unique_ptr<RecordReader> m_inner;
    std::vector<std::string> m_first;
    std::int64_t m_line;
};

}  // namespace

Result<TableFile> openTable(const std::filesystem::path& file, const ReadSpec& spec) {
    std::error_code error;
    if (std::filesystem::is_directory(file, error)) return fail(Code::notFound, "a folder", "folder");
    if (!std::filesystem::is_regular_file(file, error)) return fail(Code::notFound, "no such file", "file");
    if (const auto bytes = std::filesystem::file_size(file, error); !error && bytes > kMostFileBytes) return fail(Code::tooLarge, "the file is too large", "file");
    TableFile table;
    const auto ending = text::lowerAscii(utf8FromPath(file.extension()));
    // Excel's old form is no text, whatever bytes it has.
    if (ending == ".xls") return fail(Code::unsupported, "an old workbook", "file");
    const bool isContacts = ending == ".vcf" || ending == ".vcard";
    const auto head = headOfFile(file);
    if (!isContacts && head.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return fail(Code::unsupported, "an old workbook", "file");
    table.facts.isWorkbook = ending == ".xlsx" || ending == ".xlsm" || (!isContacts && head.starts_with("PK\x03\x04"));
    if (table.facts.isWorkbook) {
        auto opened = XlsxReader::open(file, spec);
        if (!opened && opened.error().code == Code::notFound && !spec.sheet.empty() && std::ifstream(file)) return fail(Code::notFound, opened.error().context, "sheet");
        if (!opened) return fail(std::move(opened).error());
        table.reader = *std::move(opened);
        const auto& workbook = static_cast<const XlsxReader&>(*table.reader).workbook();
        table.facts.sheets = workbook.sheets;
        table.facts.sheet = workbook.sheet;
        if (spec.hasNoHeads) table.reader = std::make_unique<HeadlessRecords>(std::move(table.reader));
        return table;
    }
    table.facts.isCards = isContacts;
    if (table.facts.isCards) {
        LIANLU_TRY(table.reader, CardReader::open(file, spec, table.facts.encoding));
        return table;
    }
    LIANLU_TRY(table.reader, CsvRecords::open(file, spec, table.facts.encoding));
    table.facts.delimiter = static_cast<const CsvRecords&>(*table.reader).delimiter();
    if (spec.hasNoHeads) table.reader = std::make_unique<HeadlessRecords>(std::move(table.reader));
    return table;
}

}  // namespace lianlu::exchange
