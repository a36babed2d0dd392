// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include <array>
#include <sstream>
#include <string>
#include <vector>

#include "models/base/csv_cell.h"
#include "models/base/csv_reader.h"
#include "models/base/text.h"
#include "sync/server/ingest/source_reader.h"
#include "models/exchange/read/text_encoding.h"
#include "tests/fuzz/fuzz_folder.h"

namespace lianlu::fuzz {

namespace {

using server::ColumnSpec;
using server::ColumnType;

constexpr std::int64_t kNowMs = 1'773'144'000'000;

void rows(std::string_view bytes, char delimiter, CsvQuotes quotes) {
    std::istringstream in{std::string(bytes)};
    CsvReader reader(in, delimiter, quotes);
    std::vector<std::string> fields;
    std::string written = "head\r\n";  // as every file of ours has one; a mark at the very head of a file would be taken for its encoding
    std::vector<std::vector<std::string>> read;
    std::int64_t line = 0;
    std::size_t records = 0;
    for (auto state = reader.next(fields); state != CsvReader::State::end; state = reader.next(fields)) {
        require(reader.line() > line, "a record begins behind the one before");
        line = reader.line();
        require(++records <= bytes.size() + 1, "there are not more records than bytes");
        if (state == CsvReader::State::bad) {
            require(!reader.reason().empty(), "a bad record has a reason");
            continue;
        }
        for (const auto& field : fields) require(text::isCleanUtf8(field), "a good record is clean UTF-8");
        if (fields.size() == 1 && fields[0].empty()) continue;  // an empty line: writers leave it out
        for (std::size_t i = 0; i < fields.size(); ++i) written.append(i ? "," : "").append(csvCell(fields[i]));
        written += "\r\n";
        read.push_back(fields);
    }
    // What we write of it is read as the same, but for the ' before what a spreadsheet would run.
    std::istringstream again(written);
    CsvReader second(again, ',');
    require(second.next(fields) == CsvReader::State::row, "a head is read");
    for (const auto& row : read) {
        require(second.next(fields) == CsvReader::State::row && fields.size() == row.size(), "what is written is read again");
        for (std::size_t i = 0; i < row.size(); ++i)
            require(fields[i] == guardedCell(row[i]), "a cell survives the way there and back");
    }
    require(second.next(fields) == CsvReader::State::end, "nothing comes to it");
}

server::SourceSpec everyColumn() {
    server::SourceSpec spec;
    spec.name = "all";
    const auto add = [&spec](const char* name, ColumnType type, const char* format = nullptr) {
        ColumnSpec column;
        column.name = name;
        column.type = type;
        column.optional = true;
        column.zone = "Asia/Shanghai";
        if (format) column.formats.push_back(*exchange::TimeFormat::compile(format));
        spec.columns.push_back(std::move(column));
    };
    add("t", ColumnType::text);
    add("i", ColumnType::integer);
    add("d", ColumnType::decimal);
    add("b", ColumnType::boolean);
    add("day", ColumnType::date);
    add("at", ColumnType::timestamp);
    add("p", ColumnType::timestamp, "d/M/yyyy h:mm a");
    add("e", ColumnType::timestamp, "excel");
    add("u", ColumnType::timestamp, "unix_ms");
    spec.columns.back().formats.push_back(*exchange::TimeFormat::compile("unix"));
    return spec;
}

void file(std::string_view bytes, unsigned char choice) {
    static const Folder folder;
    static const auto columns = everyColumn();
    constexpr std::array<const char*, 6> kEncodings{"", "GB18030", "UTF-16LE", "UTF-16BE", "Big5", "windows-1252"};
    constexpr std::array<const char*, 3> kNames{"a.csv", "a.ndjson", "a.xlsx"};
    auto spec = columns;
    spec.file = kNames[choice % kNames.size()];
    spec.encoding = kEncodings[choice / kNames.size() % kEncodings.size()];
    folder.write(spec.file, bytes);
    server::ReadOptions options;
    options.nowMs = kNowMs;
    server::SourceReport report;
    const auto table = server::readSource(spec, folder.path(), options, report);
    if (!table) return;
    require(static_cast<std::int64_t>(table->size()) == report.good, "good rows are in the table");
    for (std::size_t row = 0; row < table->size(); ++row)
        for (const auto& cell : table->row(row))
            if (const auto* held = std::get_if<std::string>(&cell)) require(text::isCleanUtf8(*held), "a cell is clean UTF-8");
    for (const auto& bad : report.firstBad) require(text::isCleanUtf8(bad.reason) && !bad.reason.empty(), "a bad row has a reason");
}

}  // namespace

void csv(std::string_view bytes) {
    const Input input(bytes);
    if (input.choice < 8) rows(input.rest, ",;\t|"[input.choice % 4], input.choice < 4 ? CsvQuotes::strict : CsvQuotes::lenient);
    else file(input.rest, static_cast<unsigned char>(input.choice - 8));
}

}  // namespace lianlu::fuzz
