// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/read/table_file.h"

#include <fstream>

#include "models/base/text.h"
#include "models/base/utf8_path.h"
#include "models/exchange/read/card_reader.h"
#include "models/exchange/read/csv_records.h"
#include "models/exchange/read/xlsx_reader.h"

namespace lianlu::exchange {

Result<TableFile> openTable(const std::filesystem::path& file, const ReadSpec& spec) {
    std::error_code error;
    if (std::filesystem::is_directory(file, error)) return fail(Code::notFound, "a folder", "folder");
    if (!std::filesystem::is_regular_file(file, error)) return fail(Code::notFound, "no such file", "file");
    if (const auto bytes = std::filesystem::file_size(file, error); !error && bytes > kMostFileBytes) return fail(Code::tooLarge, "the file is too large", "file");
    TableFile table;
    const auto ending = text::lowerAscii(utf8FromPath(file.extension()));
    // Excel's old form is no text, whatever bytes it has.
    if (ending == ".xls") return fail(Code::unsupported, "an old workbook", "file");
    table.facts.isWorkbook = ending == ".xlsx" || ending == ".xlsm";
    if (table.facts.isWorkbook) {
        auto opened = XlsxReader::open(file, spec);
        if (!opened && opened.error().code == Code::notFound && !spec.sheet.empty() && std::ifstream(file)) return fail(Code::notFound, opened.error().context, "sheet");
        if (!opened) return fail(std::move(opened).error());
        table.reader = *std::move(opened);
        const auto& workbook = static_cast<const XlsxReader&>(*table.reader).workbook();
        table.facts.sheets = workbook.sheets;
        table.facts.sheet = workbook.sheet;
        return table;
    }
    table.facts.isCards = ending == ".vcf" || ending == ".vcard";
    if (table.facts.isCards) {
        LIANLU_TRY(table.reader, CardReader::open(file, spec, table.facts.encoding));
        return table;
    }
    LIANLU_TRY(table.reader, CsvRecords::open(file, spec, table.facts.encoding));
    table.facts.delimiter = static_cast<const CsvRecords&>(*table.reader).delimiter();
    return table;
}

}  // namespace lianlu::exchange
