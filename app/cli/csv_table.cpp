// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/csv_table.h"

#include <algorithm>
#include <cerrno>

#include "app/cli/terminal.h"
#include "models/base/csv_reader.h"
#include "models/base/text.h"

namespace lianlu::cli {

namespace {

constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);
constexpr std::size_t kAskEvery = 4096;

std::filesystem::path pathOf(const std::string& file) { return std::filesystem::path(std::u8string(file.begin(), file.end())); }

tl::unexpected<Fault> fault(Code code, const char* rule, std::string subject) {
    return tl::unexpected<Fault>(Error{code, rule, std::move(subject)});
}

std::string lineOf(const std::string& file, std::int64_t line) { return file + ":" + std::to_string(line); }

char delimiterOf(std::istream& in) {
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
    std::error_code error;
    if (std::filesystem::is_directory(pathOf(file), error)) return fault(Code::notFound, "csv-not-found", file);
    std::ifstream in(pathOf(file), std::ios::binary);
    if (!in) return fault(Code::notFound, "csv-not-found", file);
    CsvReader reader(in, delimiter ? *delimiter : delimiterOf(in), CsvQuotes::lenient);
    std::vector<std::string> fields;
    const auto badRow = [&]() -> tl::unexpected<Fault> {
        const bool encoding = reader.reason() == "not clean UTF-8";
        return fault(Code::invalid, encoding ? "csv-not-utf8" : "csv-bad-row", lineOf(file, reader.line()));
    };
    const auto first = reader.next(fields);
    if (first == CsvReader::State::bad) return badRow();
    const bool nothing = std::all_of(fields.begin(), fields.end(), [](const std::string& f) { return text::trim(f).empty(); });
    if (first == CsvReader::State::end || nothing) return fault(Code::invalid, "csv-empty", file);
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
        if (state == CsvReader::State::bad) return badRow();
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

}  // namespace

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

CsvWriter::CsvWriter(const std::string& file) : m_name(file), m_place(pathOf(file)), m_written(m_place) {
    std::error_code error;
    const auto status = std::filesystem::status(m_place, error);
    // A pipe or a device is written as it is.
    m_beside = !std::filesystem::exists(status) || std::filesystem::is_regular_file(status);
    if (m_beside && std::filesystem::is_regular_file(status)) {
        const auto target = std::filesystem::canonical(m_place, error);
        if (!error) m_place = m_written = target;
    }
    if (m_beside) m_written += ".part";
}

CsvWriter::~CsvWriter() {
    m_out.close();
    std::error_code error;
    if (m_beside) std::filesystem::remove(m_written, error);
}

Outcome<void> CsvWriter::open() {
    m_out.open(m_written, std::ios::binary | std::ios::trunc);
    if (m_out) return {};
    m_beside = false;  // nothing of ours is there
    return fault(Code::readOnly, "create the output", m_name);
}

void CsvWriter::row(const std::vector<std::string_view>& fields) {
    bool first = true;
    for (const auto field : fields) {
        if (!first) m_out << ',';
        first = false;
        if (!needsQuotes(field)) {
            m_out << field;
            continue;
        }
        m_out << '"';
        for (const char c : field) {
            if (c == '"') m_out << '"';
            m_out << c;
        }
        m_out << '"';
    }
    m_out << '\n';
}

Outcome<void> CsvWriter::finish() {
    m_out.close();
    if (m_out) return {};
    return fault(errno == ENOSPC ? Code::diskFull : Code::io, "write the output", m_name);
}

Outcome<void> CsvWriter::publish() {
    if (!m_beside) return {};
    std::error_code error;
    std::filesystem::rename(m_written, m_place, error);
    if (error) return fault(Code::io, "put the output in its place", m_name);
    m_beside = false;
    return {};
}

}  // namespace lianlu::cli
