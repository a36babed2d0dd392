// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/cell_parser.h"

#include <algorithm>
#include <limits>

#include "models/base/text.h"
#include "models/exchange/read/cell_fault.h"
#include "models/exchange/read/clean_text.h"

namespace lianlu::server {

using exchange::CellFault;
using exchange::cellFault;
using exchange::parseTime;
using exchange::TimeFault;
using exchange::toDateText;
using exchange::toInstant;
using exchange::trimmedCell;

namespace {

constexpr std::int64_t kMsAnHour = 3'600'000;

bool areDigits(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == text.npos; }

std::optional<std::string> withoutGroups(std::string_view whole, std::string_view separators) {
    if (whole.find_first_of(separators) == whole.npos) return std::string(whole);
    std::string joined;
    const char separator = whole[whole.find_first_of(separators)];
    bool first = true;
    for (const auto group : text::split(whole, separator)) {
        if (!areDigits(group) || group.size() > 3 || (!first && group.size() != 3)) return std::nullopt;
        joined += group;
        first = false;
    }
    return joined;
}

std::string_view withoutCurrency(std::string_view text) {
    for (bool more = true; more;) {
        more = false;
        text = trimmedCell(text);
        for (const std::string_view mark : {"¥", "￥", "元", "RMB", "CNY", "USD", "EUR", "$", "€", "£"}) {
            if (text.starts_with(mark)) {
                text.remove_prefix(mark.size());
                more = true;
            }
            if (text.ends_with(mark)) {
                text.remove_suffix(mark.size());
                more = true;
            }
        }
    }
    return text;
}

Result<Cell> textCell(const ColumnSpec& column, std::string_view text) {
    switch (cellFault(text)) {
        case CellFault::lostCharacter:
            return fail(Code::invalid, "holds U+FFFD: a character was lost before it came here", column.name);
        case CellFault::formula:
            return fail(Code::invalid, "is a formula whose value was not saved", column.name);
        case CellFault::spreadsheetError:
            return fail(Code::invalid, "is an error of a spreadsheet", column.name);
        case CellFault::cutNumber:
            return fail(Code::invalid, "is a long number that a spreadsheet has cut", column.name);
        case CellFault::none:
            break;
    }
    return Cell{std::string(text)};
}

Result<Cell> numberCell(const ColumnSpec& column, std::string_view text) {
    const bool whole = column.type == ColumnType::integer;
    auto plain = plainNumber(text, column.decimalPoint);
    std::optional<std::int64_t> value;
    if (plain && !whole) {
        value = decimalToMinor(*plain, column.scale);
    } else if (plain) {
        if (const auto point = plain->find('.');
            point != plain->npos && plain->find_first_not_of('0', point + 1) == plain->npos)
            plain->resize(point);
        if (const auto number = text::toInteger(*plain)) value = *number;
    }
    if (!value) return fail(Code::invalid, whole ? "is not a whole number" : "is not a decimal number", column.name);
    return Cell{*value};
}

Result<Cell> booleanCell(const ColumnSpec& column, std::string_view text) {
    const auto word = text::lowerAscii(text);
    for (const std::string_view yes : {"true", "t", "yes", "y", "1", "on", "是", "真", "有", "对", "√"})
        if (word == yes) return Cell{std::string("true")};
    for (const std::string_view no : {"false", "f", "no", "n", "0", "off", "否", "假", "无", "错", "×"})
        if (word == no) return Cell{std::string("false")};
    return fail(Code::invalid, "is neither yes nor no", column.name);
}

Result<Cell> timeCell(const ColumnSpec& column, std::string_view text, const CellContext& context) {
    const bool isDate = column.type == ColumnType::date;
    const auto parsed = parseTime(text, column.formats, context.typedDates);
    if (parsed.fault == TimeFault::ambiguous)
        return fail(Code::invalid,
                    isDate ? "fits two date formats with different days" : "fits two date formats with different times",
                    column.name);
    const auto instant = parsed.fault == TimeFault::none ? toInstant(parsed.time, column.zone) : std::nullopt;
    if (!instant) return fail(Code::invalid, isDate ? "is not a date" : "is not a time", column.name);
    const int hours = column.futureHours.value_or(context.futureHours);
    if (hours >= 0 && *instant > context.nowMs + hours * kMsAnHour)
        return fail(Code::invalid, "is in the future", column.name);
    if (isDate) return Cell{toDateText(parsed.time)};
    return Cell{*instant};
}

}  // namespace

Result<Cell> parseCell(const ColumnSpec& column, const std::string& field, const CellContext& context) {
    const auto trimmed = trimmedCell(field);
    if (trimmed.empty()) {
        if (column.required) return fail(Code::invalid, "is empty", column.name);
        return Cell{};
    }
    switch (column.type) {
        case ColumnType::text:
            return textCell(column, trimmed);
        case ColumnType::integer:
        case ColumnType::decimal:
            return numberCell(column, trimmed);
        case ColumnType::boolean:
            return booleanCell(column, text::halfWidth(trimmed));
        case ColumnType::date:
        case ColumnType::timestamp:
            return timeCell(column, text::halfWidth(trimmed), context);
    }
    return fail(Code::internal, "unhandled column type", column.name);
}

std::optional<std::string> plainNumber(std::string_view written, char decimalPoint) {
    std::string half = text::halfWidth(written);
    for (auto at = half.find("\xE2\x88\x92"); at != half.npos; at = half.find("\xE2\x88\x92")) half.replace(at, 3, "-");
    std::string_view text = withoutCurrency(half);
    bool negative = false;
    if (text.starts_with('(') && text.ends_with(')') && text.size() > 2) {
        negative = true;
        text = withoutCurrency(text.substr(1, text.size() - 2));
    } else if (text.starts_with('-') || text.starts_with('+')) {
        negative = text[0] == '-';
        text = withoutCurrency(text.substr(1));
    }
    const auto exponent = std::min(text.find_first_of("eE"), text.size());
    const auto mantissa = text.substr(0, exponent);
    const auto point = std::min(mantissa.find(decimalPoint), mantissa.size());
    auto whole = withoutGroups(mantissa.substr(0, point), decimalPoint == '.' ? ",' " : ".' ");
    if (!whole) return std::nullopt;
    std::string plain = (negative ? "-" : "") + *whole;
    if (point < mantissa.size()) plain += '.' + std::string(mantissa.substr(point + 1));
    return plain + std::string(text.substr(exponent));
}

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

std::optional<std::int64_t> timestampToMs(std::string_view text, const std::string& zone) {
    const auto parsed = parseTime(text, {}, true);
    return parsed.fault == TimeFault::none ? toInstant(parsed.time, zone) : std::nullopt;
}

}  // namespace lianlu::server
