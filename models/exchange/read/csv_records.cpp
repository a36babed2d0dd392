// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/read/csv_records.h"

#include <algorithm>
#include <sstream>

#include "models/base/text.h"
#include "models/exchange/read/clean_text.h"

namespace lianlu::exchange {

namespace {

constexpr std::size_t kHead = 1u << 16u;
constexpr std::string_view kTooMany = "too many fields";

std::int64_t wantedIn(const std::vector<std::string>& header, const ReadSpec& spec) {
    const auto stands = [&](const std::string& name) {
        return std::find(header.begin(), header.end(), name) != header.end();
    };
    return std::count_if(spec.wanted.begin(), spec.wanted.end(), stands);
}

Result<std::string> headOf(const std::filesystem::path& file, const std::string& encoding) {
    LIANLU_TRY(const auto decoded, DecodedFile::open(file, encoding));
    std::string head(kHead, '\0');
    decoded->stream().read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(decoded->stream().gcount()));
    return head;
}

RecordFault faultOf(std::string_view reason, const std::vector<std::string>& cells) {
    if (reason == "quote is never closed") return RecordFault::openQuote;
    if (reason == "text after a closing quote" || reason == "quote inside a plain field") return RecordFault::strayQuote;
    if (reason == "field is too long") return RecordFault::cellTooLong;
    if (reason == kTooMany) return RecordFault::cellCount;
    if (reason != "not clean UTF-8") return RecordFault::unreadable;
    const bool hasNul = std::any_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.find('\0') != cell.npos; });
    return hasNul ? RecordFault::nulByte : RecordFault::lostEncoding;
}

bool isBlank(const std::vector<std::string>& cells) {
    return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.empty(); });
}

}  // namespace

std::vector<std::string> cellsOf(std::string_view line, char delimiter) {
    const auto end = line.find(delimiter);
    std::vector<std::string> cells{std::string(line.substr(0, end))};
    if (end == line.npos) return cells;
    std::istringstream in{std::string(line.substr(end + 1))};
    std::vector<std::string> behind;
    if (CsvReader(in, delimiter, CsvQuotes::lenient).next(behind) == CsvReader::State::row) {
        cells.insert(cells.end(), std::make_move_iterator(behind.begin()), std::make_move_iterator(behind.end()));
        return cells;
    }
    for (const auto part : text::split(line.substr(end + 1), delimiter)) cells.emplace_back(part);
    return cells;
}

char guessDelimiter(const std::string& head, const ReadSpec& spec) {
    char best = ',';
    std::pair<std::int64_t, std::size_t> bestScore{-1, 0};
    for (const char delimiter : {',', ';', '\t', '|'}) {
        std::istringstream in(head);
        CsvReader reader(in, delimiter);
        std::vector<std::string> header;
        // More columns than are read are still parted by this sign: that is said then, and no other sign is tried.
        if (reader.next(header) != CsvReader::State::row && reader.reason() != kTooMany) continue;
        for (auto& name : header) name = cleanName(name);
        const std::pair score{wantedIn(header, spec), header.size()};
        if (score <= bestScore) continue;
        best = delimiter;
        bestScore = score;
    }
    return best;
}

Result<std::unique_ptr<RecordReader>> CsvRecords::open(const std::filesystem::path& file, const ReadSpec& spec,
                                                       std::string& encoding) {
    LIANLU_TRY(auto decoded, DecodedFile::open(file, spec.encoding));
    encoding = decoded->encoding().name;
    char delimiter = spec.delimiter;
    if (delimiter == 0) {
        LIANLU_TRY(const auto head, headOf(file, encoding));
        delimiter = guessDelimiter(head, spec);
    }
    std::unique_ptr<CsvRecords> made(new CsvRecords(std::move(decoded), delimiter, spec.takesShortRows));
    std::vector<std::string> header;
    auto state = made->m_csv.next(header);
    while (state == CsvReader::State::row && isBlank(header)) state = made->m_csv.next(header);
    if (state == CsvReader::State::end) return fail(Code::invalid, "no header line", file.filename().string());
    if (state == CsvReader::State::bad && made->m_csv.reason() == kTooMany) return fail(Code::tooLarge, "too many columns", "columns");
    if (state == CsvReader::State::bad)
        return fail(Code::invalid, "header line: " + made->plainReason(header), file.filename().string());
    for (const auto& name : header) made->m_header.push_back(cleanName(name));
    return std::unique_ptr<RecordReader>(std::move(made));
}

std::string CsvRecords::plainReason(const std::vector<std::string>& cells) const {
    std::string reason(m_csv.reason());
    if (reason == "not clean UTF-8") {
        const bool hasNul = std::any_of(cells.begin(), cells.end(),
                                        [](const std::string& cell) { return cell.find('\0') != cell.npos; });
        return hasNul ? "holds a NUL character" : "holds bytes that are no " + m_file->encoding().name;
    }
    if (const auto lines = m_csv.nextLine() - m_csv.line(); reason == "quote is never closed" && lines > 1)
        reason += ": it takes in the " + std::to_string(lines) + " lines to the end of the file";
    return reason;
}

RecordReader::State CsvRecords::badRecord(std::vector<std::string>& cells) {
    auto reason = plainReason(cells);
    const auto fault = faultOf(m_csv.reason(), cells);
    const std::string_view rest = m_csv.rest();
    if (rest.empty()) return bad(std::move(reason), fault);
    const auto end = rest.find('\n');
    auto line = rest.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    for (auto& cell : cellsOf(line, m_delimiter)) cells.push_back(std::move(cell));
    return bad(std::move(reason), fault, end == rest.npos ? std::string() : std::string(rest.substr(end + 1)));
}

RecordReader::State CsvRecords::next(std::vector<std::string>& cells) {
    for (;;) {
        switch (m_csv.next(cells)) {
            case CsvReader::State::end:
                return State::end;
            case CsvReader::State::bad:
                return badRecord(cells);
            case CsvReader::State::row:
                break;
        }
        if (isBlank(cells)) continue;
        if (m_takesShortRows && cells.size() < m_header.size()) cells.resize(m_header.size());
        if (cells.size() == m_header.size()) return State::row;
        return bad(std::to_string(cells.size()) + " fields where the header has " + std::to_string(m_header.size()), RecordFault::cellCount);
    }
}

}  // namespace lianlu::exchange
