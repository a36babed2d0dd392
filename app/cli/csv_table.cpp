// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/csv_table.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "app/cli/terminal.h"
#include "models/base/csv_reader.h"
#include "models/base/text.h"
#include "models/exchange/read/text_encoding.h"

namespace lianlu::cli {

namespace {

constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);
constexpr std::size_t kAskEvery = 4096;
constexpr std::size_t kReadAtOnce = std::size_t{1} << 16, kMostAtOnce = std::size_t{256} << 20;

tl::unexpected<Fault> fault(Code code, const char* rule, std::string subject) {
    return tl::unexpected<Fault>(Error{code, rule, std::move(subject)});
}

std::string lineOf(const std::string& file, std::int64_t line) { return file + ":" + std::to_string(line); }

tl::unexpected<Fault> badRow(const CsvReader& reader, const std::string& file) {
    const auto* rule = reader.reason() == "not clean UTF-8" ? "csv-not-utf8" : reader.reason() == "too many fields" ? "csv-too-many-columns" : "csv-bad-row";
    return fault(Code::invalid, rule, lineOf(file, reader.line()));
}

//! Places of a file's columns in the table, which grows by those that are new.
Outcome<std::vector<std::size_t>> placesOf(const std::vector<std::string>& heading, const std::string& file, CsvTable& table) {
    std::vector<std::size_t> places;
    for (const auto& field : heading) {
        const auto name = text::trim(field);
        if (name.empty()) {
            places.push_back(kNoColumn);
            continue;
        }
        const auto place = table.column(name).value_or(table.columns.size());
        if (place == table.columns.size()) table.columns.emplace_back(name);
        if (std::find(places.begin(), places.end(), place) != places.end()) return fault(Code::invalid, "csv-column-twice", file + ": " + std::string(name));
        places.push_back(place);
    }
    return places;
}

Outcome<void> readOne(const std::string& file, std::optional<char> delimiter, CsvTable& table) {
    LIANLU_TRY(auto in, openCsv(file));
    CsvReader reader(*in, delimiter ? *delimiter : likelyDelimiter(*in), CsvQuotes::lenient);
    std::vector<std::string> fields;
    LIANLU_CHECK(readHeading(reader, file, fields));
    const auto before = table.columns.size();
    const auto rowsBefore = table.rows();
    LIANLU_TRY(const auto places, placesOf(fields, file, table));
    const auto width = table.columns.size();
    if (before > 0 && width > before) {
        // A second file knows more columns: the rows of the first get empty cells.
        std::vector<std::string> wider(rowsBefore * width);
        for (std::size_t i = 0; i < table.cells.size(); ++i) wider[i / before * width + i % before] = std::move(table.cells[i]);
        table.cells = std::move(wider);
    }
    std::size_t row = rowsBefore;
    for (auto state = reader.next(fields); state != CsvReader::State::end; state = reader.next(fields)) {
        if (state == CsvReader::State::bad) return badRow(reader, file);
        if (row % kAskEvery == 0 && interrupted()) return fault(Code::cancelled, "read a table", file);
        if (fields.size() == 1 && text::trim(fields[0]).empty()) continue;
        table.cells.resize((row + 1) * width);
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const auto cell = text::trim(fields[i]);
            if (i >= places.size()) {
                if (!cell.empty()) return fault(Code::invalid, "csv-long-row", lineOf(file, reader.line()));
            } else if (places[i] != kNoColumn) {
                table.cells[row * width + places[i]] = cell;
            }
        }
        ++row;
    }
    return {};
}

bool needsQuotes(std::string_view field) {
    return field.find_first_of(",\"\r\n") != field.npos || field.starts_with(' ') || field.ends_with(' ');
}

//! All that is left of `in`, in memory, where it can be read twice. `tooLong`: the rule that says so.
Outcome<std::unique_ptr<std::istream>> readAll(std::istream& in, const std::string& file, const char* tooLong) {
    std::string all;
    while (in) {
        if (interrupted()) return fault(Code::cancelled, "read a table", file);
        const auto before = all.size();
        all.resize(before + kReadAtOnce);
        in.read(all.data() + before, static_cast<std::streamsize>(kReadAtOnce));
        all.resize(before + static_cast<std::size_t>(in.gcount()));
        if (all.size() > kMostAtOnce) return fault(Code::invalid, tooLong, file);
    }
    if (interrupted()) return fault(Code::cancelled, "read a table", file);
    return std::make_unique<std::istringstream>(std::move(all));
}

}  // namespace

Outcome<std::unique_ptr<std::istream>> openCsv(const std::string& file) {
    std::error_code error;
    const auto status = std::filesystem::status(pathOf(file), error);
    if (!std::filesystem::exists(status)) return fault(Code::notFound, "csv-not-found", file);
    if (std::filesystem::is_directory(status)) return fault(Code::invalid, "csv-folder", file);
    auto in = std::make_unique<std::ifstream>(pathOf(file), std::ios::binary);
    if (!*in) return fault(Code::notFound, "csv-not-readable", file);
    if (!std::filesystem::is_regular_file(status)) return readAll(*in, file, "csv-pipe-too-long");
    const auto encoding = exchange::detectEncoding(*in);
    in->clear();
    in->seekg(0);
    if (encoding.isUtf8()) return in;
    // As Excel writes CSV on Chinese Windows.
    auto decoded = exchange::DecodedFile::open(pathOf(file), encoding.name);
    if (!decoded) return fault(Code::notFound, "csv-not-readable", file);
    return readAll((*decoded)->stream(), file, "csv-encoding-too-long");
}

char likelyDelimiter(std::istream& in) {
    std::string heading;
    std::getline(in, heading);
    in.clear();
    in.seekg(0);
    char best = ',';
    std::ptrdiff_t most = 0;
    for (const char sign : {',', '\t', ';', '|'})
        if (const auto count = std::count(heading.begin(), heading.end(), sign); count > most) most = count, best = sign;
    return best;
}

Outcome<void> readHeading(CsvReader& reader, const std::string& file, std::vector<std::string>& heading) {
    const auto first = reader.next(heading);
    if (first == CsvReader::State::bad) return badRow(reader, file);
    const bool nothing = std::all_of(heading.begin(), heading.end(), [](const std::string& f) { return text::trim(f).empty(); });
    if (first == CsvReader::State::end || nothing) return fault(Code::invalid, "csv-empty", file);
    return {};
}

std::optional<std::size_t> CsvTable::column(std::string_view name) const noexcept {
    const auto found = std::find(columns.begin(), columns.end(), name);
    if (found == columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

Outcome<CsvTable> readCsv(const std::vector<std::string>& files, std::optional<char> delimiter) {
    CsvTable table;
    for (const auto& file : files) LIANLU_CHECK(readOne(file, delimiter, table));
    return table;
}

void CsvWriter::row(const std::vector<std::string_view>& fields) {
    auto& out = m_file.stream();
    bool first = true;
    for (const auto field : fields) {
        if (!first) out << ',';
        first = false;
        if (!needsQuotes(field)) {
            out << field;
            continue;
        }
        out << '"';
        for (const char c : field) {
            if (c == '"') out << '"';
            out << c;
        }
        out << '"';
    }
    out << '\n';
}

}  // namespace lianlu::cli
