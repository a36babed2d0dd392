// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/read/xlsx_reader.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "models/base/text.h"
#include "models/exchange/read/clean_text.h"
#include "models/exchange/read/xlsx_format.h"

namespace lianlu::exchange {

namespace {

constexpr std::size_t kMaxText = 1u << 20u;
constexpr std::size_t kMaxColumns = 1'000;
constexpr std::size_t kMaxCells = 16'384;

//! "AB12" → 27; past any limit for what is no such name.
std::size_t columnOf(std::string_view reference) {
    std::size_t column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z' || column > kMaxColumns) break;
        column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    }
    return column == 0 ? kMaxColumns : column - 1;
}

std::optional<double> numberIn(std::string_view text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

}  // namespace

XlsxReader::XlsxReader(std::unique_ptr<ZipArchive> archive, XlsxWorkbook workbook)
    : m_archive(std::move(archive)), m_workbook(std::move(workbook)) {
    XmlParser::Handlers handlers;
    handlers.start = [this](std::string_view name, const XmlAttributes& attributes) { start(name, attributes); };
    handlers.end = [this](std::string_view name) { end(name); };
    handlers.text = [this](std::string_view piece) {
        if (!m_inText || m_row.cells.empty()) return;
        auto& cell = m_row.cells.back();
        if (cell.text.size() + piece.size() > kMaxText)
            cell.isTooLong = true;
        else
            cell.text += piece;
    };
    m_parser = std::make_unique<XmlParser>(std::move(handlers));
}

void XlsxReader::start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "row") {
        m_row = {};
        m_row.number = text::toInteger(attributes["r"]).value_or(m_lastNumber + 1);
        m_lastNumber = m_row.number;
    } else if (name == "c") {
        startCell(attributes);
    } else if (name == "rPh") {
        ++m_phonetic;
    } else if ((name == "v" || name == "t") && !m_row.cells.empty()) {
        m_inText = m_phonetic == 0;
        m_row.cells.back().hasValue = true;
    } else if (name == "f" && !m_row.cells.empty()) {
        m_row.cells.back().hasFormula = true;
    }
}

void XlsxReader::startCell(const XmlAttributes& attributes) {
    // A row of more cells than a sheet has columns is made to fill the memory.
    if (m_row.cells.size() >= kMaxCells) m_row.cells.pop_back();
    RawCell cell;
    const auto reference = attributes["r"];
    cell.column = reference.empty() ? (m_row.cells.empty() ? 0 : m_row.cells.back().column + 1) : columnOf(reference);
    cell.style = static_cast<std::size_t>(std::max(0LL, text::toInteger(attributes["s"]).value_or(0)));
    const auto type = attributes["t"];
    if (type == "s")
        cell.type = Type::shared;
    else if (type == "b")
        cell.type = Type::boolean;
    else if (!type.empty() && type != "n")
        cell.type = Type::text;  // str, inlineStr, e, d
    m_row.cells.push_back(std::move(cell));
}

void XlsxReader::end(std::string_view name) {
    if (name == "v" || name == "t") m_inText = false;
    if (name == "rPh") --m_phonetic;
    if (name == "row") m_rows.push_back(std::move(m_row));
}

bool XlsxReader::feed() {
    if (m_atEnd) return false;
    std::array<char, 16'384> piece{};
    const auto got = m_archive->read(piece);
    const auto parsed =
        got ? m_parser->feed({piece.data(), *got}, *got == 0) : Result<void>(tl::unexpected(got.error()));
    if (!parsed) m_fault = parsed.error().context;
    m_atEnd = !parsed || *got == 0;
    return true;
}

bool XlsxReader::nextRow(RawRow& row) {
    while (m_rows.empty())
        if (!feed()) return false;
    row = std::move(m_rows.front());
    m_rows.pop_front();
    return true;
}

std::string XlsxReader::textOf(const RawCell& cell) const {
    if (!cell.hasValue) return cell.hasFormula ? "#FORMULA!" : "";
    switch (cell.type) {
        case Type::text:
            return unescaped(cell.text);
        case Type::boolean:
            return cell.text == "1" ? "true" : "false";
        case Type::shared: {
            const auto number = text::toInteger(cell.text);
            const auto found =
                number && *number >= 0 ? m_workbook.strings.at(static_cast<std::size_t>(*number)) : std::nullopt;
            return found ? std::string(*found) : "#REF!";  // a text that is not there is no empty one
        }
        case Type::number:
            break;
    }
    const auto number = numberIn(cell.text);
    if (!number) return cell.text;
    const bool isDate = cell.style < m_workbook.isDateStyle.size() && m_workbook.isDateStyle[cell.style];
    return isDate ? serialText(*number, m_workbook.since1904) : numberText(*number);
}

RecordReader::State XlsxReader::next(std::vector<std::string>& cells) {
    for (RawRow row; nextRow(row);) {
        m_line = row.number;
        cells.assign(m_header.size(), std::string());
        std::string tooLong;
        for (const auto& cell : row.cells) {
            if (cell.column >= cells.size()) continue;
            if (cell.isTooLong) tooLong = "field is too long";
            cells[cell.column] = cell.isTooLong ? cell.text : textOf(cell);
        }
        if (!tooLong.empty()) return bad(tooLong, RecordFault::cellTooLong);
        if (std::any_of(cells.begin(), cells.end(), [](const std::string& cell) { return !cell.empty(); }))
            return State::row;
    }
    if (m_fault.empty()) return State::end;
    m_line = m_lastNumber;
    cells.clear();
    return bad(std::exchange(m_fault, {}) + ": the rows after this one were not read", RecordFault::cutWorkbook);
}

Result<std::unique_ptr<RecordReader>> XlsxReader::open(const std::filesystem::path& file, const ReadSpec& spec) {
    LIANLU_TRY(auto archive, ZipArchive::open(file));
    const auto name = file.filename().string();
    LIANLU_TRY(auto workbook, XlsxWorkbook::read(*archive, spec.sheet, name));
    LIANLU_CHECK(archive->enter(workbook.sheetEntry));
    std::unique_ptr<XlsxReader> made(new XlsxReader(std::move(archive), std::move(workbook)));
    for (RawRow row; made->nextRow(row);) {
        std::vector<std::string> header;
        made->m_line = row.number;
        for (const auto& cell : row.cells) {
            if (cell.column >= kMaxColumns && !cleanName(made->textOf(cell)).empty()) return fail(Code::tooLarge, "too many columns", "columns");
            if (cell.column >= kMaxColumns) continue;
            header.resize(std::max(header.size(), cell.column + 1));
            header[cell.column] = cleanName(made->textOf(cell));
        }
        while (!header.empty() && header.back().empty()) header.pop_back();
        if (header.empty()) continue;
        made->m_header = std::move(header);
        return std::unique_ptr<RecordReader>(std::move(made));
    }
    return fail(made->m_fault.empty() ? Code::invalid : Code::damaged,
                made->m_fault.empty() ? "no header line" : made->m_fault, name);
}

}  // namespace lianlu::exchange
