// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/source_reader.h"

#include <algorithm>
#include <fstream>
#include <limits>

#include <date/tz.h>

#include "models/base/csv_reader.h"
#include "models/base/text.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kShownBadRows = 20;

void countBad(SourceReport& report, const SourceSpec& spec, std::int64_t line, std::string reason) {
    ++report.bad;
    if (report.firstBad.size() < kShownBadRows) report.firstBad.push_back({spec.name, line, std::move(reason)});
}

std::optional<std::int64_t> digits(std::string_view text) {
    if (text.empty() || text.find_first_not_of("0123456789") != text.npos) return std::nullopt;
    const auto number = text::toInteger(text);
    if (!number) return std::nullopt;
    return *number;
}

std::optional<date::local_days> parseDate(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const auto date = date::year(static_cast<int>(*year)) / static_cast<unsigned>(*month) / static_cast<unsigned>(*day);
    if (!date.ok()) return std::nullopt;
    return date::local_days(date);
}

std::optional<std::chrono::seconds> parseClock(std::string_view text) {
    if ((text.size() != 5 && text.size() != 8) || text[2] != ':' || (text.size() == 8 && text[5] != ':'))
        return std::nullopt;
    const auto hour = digits(text.substr(0, 2));
    const auto minute = digits(text.substr(3, 2));
    const auto second = text.size() == 8 ? digits(text.substr(6, 2)) : 0;
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
    return std::chrono::hours(*hour) + std::chrono::minutes(*minute) + std::chrono::seconds(*second);
}

//! The typed cell, or a reason why not.
Result<Cell> toCell(const ColumnSpec& column, const std::string& field) {
    const auto trimmed = text::trim(field);
    if (trimmed.empty()) {
        if (column.required) return fail(Code::invalid, "is empty", column.name);
        return Cell{};
    }
    const auto typed = [&](const std::optional<std::int64_t>& value, const char* what) -> Result<Cell> {
        if (!value) return fail(Code::invalid, what, column.name);
        return Cell{*value};
    };
    switch (column.type) {
        case ColumnType::text:
            return Cell{std::string(trimmed)};
        case ColumnType::integer: {
            const auto number = text::toInteger(trimmed);
            return typed(number ? std::optional<std::int64_t>(*number) : std::nullopt, "is not a whole number");
        }
        case ColumnType::decimal:
            return typed(decimalToMinor(trimmed, column.scale), "is not a decimal number");
        case ColumnType::timestamp:
            return typed(timestampToMs(trimmed, column.zone), "is not a time");
        case ColumnType::date:
            if (!parseDate(trimmed)) return fail(Code::invalid, "is not a date", column.name);
            return Cell{std::string(trimmed)};
    }
    return fail(Code::internal, "unhandled column type", column.name);
}

Result<std::vector<std::size_t>> placesOf(const SourceSpec& spec, const std::vector<std::string>& header) {
    std::vector<std::size_t> places;
    for (const auto& column : spec.columns) {
        const auto found = std::find_if(header.begin(), header.end(),
                                        [&](const std::string& name) { return text::trim(name) == column.name; });
        if (found == header.end()) return fail(Code::invalid, "column is missing in " + spec.file, column.name);
        places.push_back(static_cast<std::size_t>(found - header.begin()));
    }
    return places;
}

}  // namespace

std::optional<std::int64_t> decimalToMinor(std::string_view text, int scale) {
    bool negative = false;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        negative = text[0] == '-';
        text.remove_prefix(1);
    }
    int exponent = scale;
    if (const auto e = text.find_first_of("eE"); e != text.npos) {
        auto power = text.substr(e + 1);
        if (power.starts_with('+')) power.remove_prefix(1);
        const auto parsed = text::toInteger(power);
        if (!parsed || *parsed < -400 || *parsed > 400) return std::nullopt;
        exponent += static_cast<int>(*parsed);
        text = text.substr(0, e);
    }
    std::string mantissa;
    bool point = false;
    for (const char c : text) {
        if (c == '.' && !point)
            point = true;
        else if (c < '0' || c > '9')
            return std::nullopt;
        else {
            mantissa += c;
            if (point) --exponent;
        }
    }
    if (mantissa.empty() || mantissa.size() > 60) return std::nullopt;
    // The value is mantissa · 10^exponent minor units; whole digits, then one that decides the rounding.
    std::int64_t value = 0;
    const auto whole = static_cast<int>(mantissa.size()) + exponent;
    for (int i = 0; i < whole; ++i) {
        const int digit = i < static_cast<int>(mantissa.size()) ? mantissa[static_cast<std::size_t>(i)] - '0' : 0;
        if (value > (std::numeric_limits<std::int64_t>::max() - digit - 1) / 10) return std::nullopt;
        value = value * 10 + digit;
    }
    if (whole >= 0 && whole < static_cast<int>(mantissa.size()) && mantissa[static_cast<std::size_t>(whole)] >= '5')
        ++value;
    return negative ? -value : value;
}

bool isZone(const std::string& zone) {
    try {
        return date::locate_zone(zone) != nullptr;
    } catch (const std::exception&) {
        return false;
    }
}

std::optional<std::int64_t> timestampToMs(std::string_view text, const std::string& zone) {
    const auto day = parseDate(text.substr(0, 10));
    if (!day) return std::nullopt;
    std::chrono::seconds clock{0};
    if (text.size() > 10) {
        if (text[10] != ' ' && text[10] != 'T') return std::nullopt;
        const auto parsed = parseClock(text.substr(11));
        if (!parsed) return std::nullopt;
        clock = *parsed;
    }
    try {
        // An hour that comes twice in autumn means the first one, one that is left out in spring the moment of the
        // change.
        const auto instant = date::locate_zone(zone)->to_sys(*day + clock, date::choose::earliest);
        return std::chrono::duration_cast<std::chrono::milliseconds>(instant.time_since_epoch()).count();
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

Result<Table> readSource(const SourceSpec& spec, std::istream& in, SourceReport& report) {
    CsvReader reader(in, spec.delimiter);
    std::vector<std::string> fields;
    if (reader.next(fields) != CsvReader::State::row) return fail(Code::invalid, "no header line", spec.file);
    const auto width = fields.size();
    LIANLU_TRY(const auto places, placesOf(spec, fields));
    std::vector<std::string> names;
    for (const auto& column : spec.columns) names.push_back(column.name);
    names.emplace_back("_row");
    Table table(spec.name, std::move(names));
    std::int64_t number = 0;
    for (auto state = reader.next(fields); state != CsvReader::State::end; state = reader.next(fields)) {
        if (state == CsvReader::State::row && fields.size() == 1 && fields[0].empty())
            continue;  // an empty line at the end
        ++number;
        if (state == CsvReader::State::bad) {
            countBad(report, spec, reader.line(), std::string(reader.reason()));
            continue;
        }
        if (fields.size() != width) {
            countBad(report, spec, reader.line(),
                     std::to_string(fields.size()) + " fields where the header has " + std::to_string(width));
            continue;
        }
        std::vector<Cell> row;
        row.reserve(places.size() + 1);
        std::string reason;
        for (std::size_t i = 0; i < places.size() && reason.empty(); ++i) {
            auto cell = toCell(spec.columns[i], fields[places[i]]);
            if (cell)
                row.push_back(std::move(*cell));
            else
                reason = cell.error().subject + " " + cell.error().context;
        }
        if (!reason.empty()) {
            countBad(report, spec, reader.line(), std::move(reason));
            continue;
        }
        row.emplace_back(number);
        table.add(std::move(row));
        ++report.good;
    }
    return table;
}

Result<Table> readSourceFile(const SourceSpec& spec, const std::filesystem::path& folder, SourceReport& report) {
    std::ifstream in(folder / std::filesystem::path(std::u8string(spec.file.begin(), spec.file.end())),
                     std::ios::binary);
    if (!in) return fail(Code::notFound, "cannot be read", spec.file);
    return readSource(spec, in, report);
}

}  // namespace lianlu::server
