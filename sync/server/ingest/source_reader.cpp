// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/source_reader.h"

#include <algorithm>

#include "models/base/csv_cell.h"
#include "models/base/text.h"
#include "models/exchange/read/csv_records.h"
#include "sync/server/ingest/ndjson_reader.h"
#include "models/exchange/read/xlsx_reader.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kShownBadRows = 20;

std::filesystem::path pathOf(std::string_view utf8) { return {std::u8string(utf8.begin(), utf8.end())}; }
std::string nameOf(const std::filesystem::path& path) {
    const auto name = path.filename().u8string();
    return {name.begin(), name.end()};
}

//! Where a column may stand; in a file of errors, which has the columns of several files, at more than one place.
using Places = std::vector<std::size_t>;

std::vector<std::string> namesOf(const ColumnSpec& column) {
    auto names = column.names;
    if (names.empty()) names.push_back(column.name);
    return names;
}

Result<Places> placesOf(const ColumnSpec& column, const std::vector<std::string>& header, const std::string& file,
                        bool isErrorFile) {
    const auto find = [&header](const std::vector<std::string>& names) {
        Places places;
        for (std::size_t i = 0; i < header.size(); ++i)
            if (std::find(names.begin(), names.end(), header[i]) != names.end()) places.push_back(i);
        return places;
    };
    auto places = find(namesOf(column));
    if (isErrorFile || places.empty())
        for (const auto place : find({column.name}))
            if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
    if (places.size() > 1 && !isErrorFile)
        return fail(
            Code::invalid,
            "column stands twice in " + file + ": as \"" + header[places[0]] + "\" and \"" + header[places[1]] + "\"",
            column.name);
    if (!places.empty() || column.optional || isErrorFile) return places;
    std::string context = "column is missing in " + file;
    if (!column.names.empty()) {
        context += ", looked for as";
        for (const auto& name : column.names) context += " \"" + name + "\"";
    }
    return fail(Code::invalid, std::move(context), column.name);
}

//! Reads the files of one source one after the other into its table.
class SourceRun {
public:
    SourceRun(const SourceSpec& spec, const ReadOptions& options, SourceReport& report)
        : m_spec(spec), m_options(options), m_report(report) {
        std::vector<std::string> names;
        for (const auto& column : spec.columns) names.push_back(column.name);
        names.emplace_back("_row");
        m_table = Table(spec.name, std::move(names));
    }

    [[nodiscard]] Result<void> read(const std::filesystem::path& file);
    //! A file of errors that a person mended; saved by a spreadsheet, it may have another format than the source.
    [[nodiscard]] Result<void> readMended(const std::filesystem::path& file);
    [[nodiscard]] Table takeTable() { return std::move(m_table); }

private:
    struct Fault {
        std::string reason;
        std::string_view column;
    };
    [[nodiscard]] Result<void> readAll(RecordReader& reader);
    [[nodiscard]] Result<void> resolve(const RecordReader& reader);
    void take(std::vector<std::string>& cells);
    [[nodiscard]] const std::string& cellAt(const Places& places, const std::vector<std::string>& cells) const;
    void refuse(std::int64_t line, const Fault& fault, const std::vector<std::string>& cells);

    const SourceSpec& m_spec;
    const ReadOptions& m_options;
    SourceReport& m_report;
    Table m_table;
    std::int64_t m_number = 0;

    // of the file that is being read
    std::string m_file;
    std::vector<std::string> m_header;
    std::vector<Places> m_places;
    std::optional<ErrorFile::Places> m_errorPlaces;
    CellContext m_context;
    std::int64_t m_line = 0;
    bool m_isMended = false;
};

Result<void> SourceRun::resolve(const RecordReader& reader) {
    m_header = reader.header();
    m_errorPlaces = ErrorFile::placesIn(m_header);
    m_context = {m_options.nowMs, m_spec.futureHours, reader.hasTypedDates() || m_errorPlaces.has_value()};
    m_places.clear();
    for (const auto& column : m_spec.columns) {
        LIANLU_TRY(auto places, placesOf(column, m_header, m_file, m_errorPlaces.has_value()));
        m_places.push_back(std::move(places));
    }
    return {};
}

Result<void> SourceRun::read(const std::filesystem::path& file) {
    m_file = nameOf(file);
    std::string encoding;
    LIANLU_TRY(const auto reader, openRecords(m_spec, file, encoding));
    m_report.files.push_back(m_file);
    if (!encoding.empty()) m_report.encodings.insert(encoding);
    return readAll(*reader);
}

Result<void> SourceRun::readMended(const std::filesystem::path& file) {
    m_file = nameOf(file);
    m_isMended = true;
    SourceSpec asItIs;
    asItIs.columns = m_spec.columns;
    std::string encoding;
    LIANLU_TRY(const auto reader, openRecords(asItIs, file, encoding));
    return readAll(*reader);
}

Result<void> SourceRun::readAll(RecordReader& reader) {
    LIANLU_CHECK(resolve(reader));
    std::vector<std::string> cells;
    for (auto state = reader.next(cells); state != RecordReader::State::end; state = reader.next(cells)) {
        m_line = reader.line();
        if (state == RecordReader::State::row) {
            take(cells);
        } else if (!m_isMended) {  // a mended row that cannot be read mends nothing: its first form is told
            ++m_number;
            refuse(m_line, {reader.reason(), {}}, cells);
        }
    }
    return {};
}

const std::string& SourceRun::cellAt(const Places& places, const std::vector<std::string>& cells) const {
    static const std::string kNone;
    for (const auto place : places)
        if (!cells[place].empty()) return cells[place];
    return kNone;
}

void SourceRun::take(std::vector<std::string>& cells) {
    if (m_errorPlaces) {
        for (auto& cell : cells)
            if (const auto bare = unguardedCell(cell); bare.size() != cell.size()) cell = std::string(bare);
        if (cells[m_errorPlaces->source] != m_spec.name) return;
    }
    ++m_number;
    std::vector<Cell> row;
    row.reserve(m_places.size() + 1);
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        auto cell = parseCell(m_spec.columns[i], cellAt(m_places[i], cells), m_context);
        if (!cell) {
            const auto column = m_places[i].empty() ? std::string_view(m_spec.columns[i].name)
                                                    : std::string_view(m_header[m_places[i].front()]);
            return refuse(m_line, {cell.error().subject + " " + cell.error().context, column}, cells);
        }
        row.push_back(std::move(*cell));
    }
    row.emplace_back(m_number);
    m_table.add(std::move(row));
    ++m_report.good;
}

void SourceRun::refuse(std::int64_t line, const Fault& fault, const std::vector<std::string>& cells) {
    std::string file = m_file;
    // A row of an error file keeps where it came from, also when it is refused once more.
    if (m_errorPlaces && cells.size() == m_header.size()) {
        file = cells[m_errorPlaces->file];
        line = text::toInteger(cells[m_errorPlaces->line]).value_or(line);
    } else if (m_options.mended.contains({m_spec.name, file, line})) {
        ++m_report.mended;
        return;
    }
    ++m_report.bad;
    if (m_report.firstBad.size() < kShownBadRows) m_report.firstBad.push_back({file, line, fault.reason});
    if (!m_options.errors) return;
    m_options.errors->take({m_spec.name, file, line, fault.column, fault.reason, m_header, cells});
}

Result<std::vector<std::filesystem::path>> filesOf(const SourceSpec& spec, const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    if (!spec.file.empty()) {
        if (const auto file = folder / pathOf(spec.file); !spec.optional || std::filesystem::exists(file, error))
            files.push_back(file);
        return files;
    }
    for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (at->is_regular_file() && fitsPattern(nameOf(at->path()), spec.pattern)) files.push_back(at->path());
    if (files.empty() && !spec.optional) return fail(Code::notFound, "no file fits", spec.pattern);
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

bool fitsPattern(std::string_view name, std::string_view pattern) noexcept {
    std::size_t n = 0, p = 0, star = pattern.npos, starName = 0;
    while (n < name.size()) {
        if (p < pattern.size() && (pattern[p] == '?' || (pattern[p] == name[n] && pattern[p] != '*'))) {
            ++n;
            ++p;
        } else if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            starName = n;
        } else if (star != pattern.npos) {
            p = star + 1;
            n = ++starName;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == pattern.npos;
}

Result<std::unique_ptr<RecordReader>> openRecords(const SourceSpec& spec, const std::filesystem::path& file,
                                                  std::string& encoding) {
    auto format = spec.format;
    if (format == SourceFormat::byEnding) {
        const auto ending = text::lowerAscii(file.extension().string());
        format = ending == ".xlsx" || ending == ".xlsm"                           ? SourceFormat::xlsx
                 : ending == ".ndjson" || ending == ".jsonl" || ending == ".json" ? SourceFormat::ndjson
                                                                                  : SourceFormat::csv;
    }
    if (format == SourceFormat::ndjson) return NdjsonReader::open(file, spec, encoding);
    exchange::ReadSpec read{spec.encoding, spec.sheet, spec.delimiter, {}};
    for (const auto& column : spec.columns) {
        read.wanted.push_back(column.name);
        read.wanted.insert(read.wanted.end(), column.names.begin(), column.names.end());
    }
    if (format == SourceFormat::xlsx) return exchange::XlsxReader::open(file, read);
    return exchange::CsvRecords::open(file, read, encoding);
}

Result<MendedRows> readMendedRows(const std::filesystem::path& file) {
    std::string encoding;
    LIANLU_TRY(const auto reader, openRecords(SourceSpec{}, file, encoding));
    const auto places = ErrorFile::placesIn(reader->header());
    if (!places) return fail(Code::invalid, "is no file of --errors", nameOf(file));
    MendedRows rows;
    std::vector<std::string> cells;
    for (auto state = reader->next(cells); state != RecordReader::State::end; state = reader->next(cells)) {
        if (state == RecordReader::State::bad) continue;
        const auto line = text::toInteger(cells[places->line]);
        if (line) rows.emplace(unguardedCell(cells[places->source]), unguardedCell(cells[places->file]), *line);
    }
    return rows;
}

Result<Table> readSource(const SourceSpec& spec, const std::filesystem::path& folder, const ReadOptions& options,
                         SourceReport& report) {
    SourceRun run(spec, options, report);
    LIANLU_TRY(const auto files, filesOf(spec, folder));
    for (const auto& file : files) LIANLU_CHECK(run.read(file));
    if (!options.mendedFile.empty()) LIANLU_CHECK(run.readMended(options.mendedFile));
    return run.takeTable();
}

}  // namespace lianlu::server
