// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/insight/rows.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "app/cli/csv_table.h"
#include "app/cli/output_file.h"
#include "app/cli/parse.h"
#include "app/cli/terminal.h"
#include "models/base/text.h"

namespace lianlu::cli {

namespace {

constexpr std::int64_t kAskEvery = 4096;

using Mapping = std::map<std::string, std::string, std::less<>>;

//! Of `--map name=column,…`: the column of a name.
Outcome<Mapping> mappingOf(const Arguments& arguments, const std::vector<Wanted>& wanted, const std::vector<std::string_view>& elsewhere) {
    Mapping mapping;
    std::vector<std::string> known(elsewhere.begin(), elsewhere.end());
    for (const auto& want : wanted) known.emplace_back(want.name);
    for (const auto& list : arguments.all("map"))
        for (const auto one : text::split(list, ',')) {
            if (text::trim(one).empty()) continue;
            const auto equals = one.find('=');
            auto name = std::string(text::trim(one.substr(0, equals)));
            for (const auto& other : known)
                if (text::lowerAscii(other) == text::lowerAscii(name)) name = other;
            const auto column = equals == one.npos ? std::string_view{} : text::trim(one.substr(equals + 1));
            if (name.empty() || column.empty()) return misuse("bad-map", std::string(one));
            if (!wanted.empty() && std::find(known.begin(), known.end(), name) == known.end()) return misuse("bad-map-name", name, fmt::format("{}", fmt::join(known, ", ")));
            if (!mapping.emplace(name, column).second) return misuse("option-twice", name);
        }
    return mapping;
}

//! The reader's words are for people who mend programs.
std::string_view codeOf(std::string_view reason) {
    constexpr std::pair<std::string_view, std::string_view> kReasons[]{
        {"not clean UTF-8", "not-utf8"},         {"quote is never closed", "open-quote"}, {"text after a closing quote", "text-after-quote"},
        {"field is too long", "cell-too-long"}, {"too many fields", "too-many-cells"}};
    for (const auto& [words, code] : kReasons)
        if (reason == words) return code;
    return "not-csv";
}

std::optional<std::size_t> placeOf(const std::vector<std::string>& columns, std::string_view name) {
    auto found = std::find(columns.begin(), columns.end(), name);
    if (found == columns.end())
        found = std::find_if(columns.begin(), columns.end(), [lower = text::lowerAscii(name)](const std::string& c) { return text::lowerAscii(c) == lower; });
    if (found == columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

}  // namespace

Outcome<Rows> Rows::open(const Arguments& arguments, std::string_view option, std::vector<Wanted> wanted, std::vector<std::string_view> elsewhere) {
    LIANLU_TRY(const auto delimiter, delimiterOf(arguments));
    LIANLU_TRY(const auto mapping, mappingOf(arguments, wanted, elsewhere));
    Rows rows;
    rows.m_file = arguments.text(option);
    rows.m_wanted = std::move(wanted);
    LIANLU_TRY(auto in, openCsv(rows.m_file));
    rows.m_in = std::move(in);
    rows.m_delimiter = delimiter ? *delimiter : likelyDelimiter(*rows.m_in);
    rows.m_reader = std::make_unique<CsvReader>(*rows.m_in, rows.m_delimiter, CsvQuotes::lenient);
    std::vector<std::string> heading;
    LIANLU_CHECK(readHeading(*rows.m_reader, rows.m_file, heading));
    rows.m_width = heading.size();
    for (std::size_t field = 0; field < heading.size(); ++field) {
        const std::string name(text::trim(heading[field]));
        if (name.empty()) continue;
        rows.m_columns.push_back(name);
        rows.m_fieldOf.push_back(field);
    }
    // A command that takes whatever columns there are knows them by their new names.
    if (rows.m_wanted.empty())
        for (const auto& [name, column] : mapping)
            if (const auto place = placeOf(rows.m_columns, column)) rows.m_columns[*place] = name;
    for (auto column = rows.m_columns.begin(); column != rows.m_columns.end(); ++column) {
        const bool taken = rows.m_wanted.empty() || std::any_of(rows.m_wanted.begin(), rows.m_wanted.end(), [&](const Wanted& want) {
            const auto mapped = mapping.find(want.name);
            return *column == (mapped == mapping.end() ? want.name : mapped->second);
        });
        if (taken && std::find(column + 1, rows.m_columns.end(), *column) != rows.m_columns.end())
            return tl::unexpected<Fault>(Error{Code::invalid, "csv-column-twice", rows.m_file + ": " + *column});
    }
    for (const auto& want : rows.m_wanted) {
        const auto mapped = mapping.find(want.name);
        auto place = mapped == mapping.end() ? std::nullopt : placeOf(rows.m_columns, mapped->second);
        // A name that two files have may be mapped for one of them.
        const bool mayBeElsewhere = std::find(elsewhere.begin(), elsewhere.end(), want.name) != elsewhere.end();
        if (!place && (mapped == mapping.end() || mayBeElsewhere)) place = placeOf(rows.m_columns, want.name);
        if (!place && (want.needed || (mapped != mapping.end() && !mayBeElsewhere)))
            return misuse("no-such-column", fmt::format("{}: {}", rows.m_file, mapped == mapping.end() ? want.name : mapped->second),
                          fmt::format("{}", fmt::join(rows.m_columns, ", ")));
        rows.m_places.push_back(place ? rows.m_fieldOf[*place] : kNone);
    }
    return rows;
}

Outcome<void> Rows::again() {
    m_in->clear();
    m_in->seekg(0);
    m_reader = std::make_unique<CsvReader>(*m_in, m_delimiter, CsvQuotes::lenient);
    std::vector<std::string> heading;
    LIANLU_CHECK(readHeading(*m_reader, m_file, heading));
    m_rejected.clear();
    m_count = 0;
    m_rowRejected = m_stopped = false;
    return {};
}

bool Rows::next() {
    for (;;) {
        if (m_count % kAskEvery == 0 && interrupted()) {
            m_stopped = true;
            return false;
        }
        const auto state = m_reader->next(m_fields);
        if (state == CsvReader::State::end) return false;
        m_rowRejected = false;
        if (state == CsvReader::State::bad) {
            ++m_count;
            rejectAt("", codeOf(m_reader->reason()));
            continue;
        }
        if (m_fields.size() == 1 && m_width > 1 && text::trim(m_fields[0]).empty()) continue;
        ++m_count;
        bool tooLong = false;
        for (std::size_t i = m_width; i < m_fields.size(); ++i) tooLong = tooLong || !text::trim(m_fields[i]).empty();
        if (!tooLong) return true;
        rejectAt("", "more-cells");
    }
}

Outcome<void> Rows::ended() const {
    if (m_stopped) return tl::unexpected<Fault>(Error{Code::cancelled, "read a table", m_file});
    return {};
}

std::string_view Rows::at(std::size_t column) const noexcept {
    const auto field = m_fieldOf[column];
    return field < m_fields.size() ? text::trim(m_fields[field]) : std::string_view{};
}

std::string_view Rows::cell(std::size_t wanted) const noexcept {
    const auto field = m_places[wanted];
    return field < m_fields.size() ? text::trim(m_fields[field]) : std::string_view{};
}

std::optional<std::string_view> Rows::name(std::size_t wanted) {
    const auto text = cell(wanted);
    if (!text.empty()) return text;
    reject(wanted, "blank");
    return std::nullopt;
}

std::optional<double> Rows::number(std::size_t wanted) {
    const auto text = cell(wanted);
    const auto value = numberOf(text);
    if (!value) reject(wanted, whyNoNumber(text));
    return value;
}

std::optional<double> Rows::numberOr(std::size_t wanted, double otherwise) { return cell(wanted).empty() ? otherwise : number(wanted); }

std::optional<std::int32_t> Rows::day(std::size_t wanted) {
    const auto text = cell(wanted);
    const auto day = dayOf(text);
    if (!day) reject(wanted, text.empty() ? "blank" : "not-a-date");
    return day;
}

void Rows::reject(std::size_t wanted, std::string_view reason) { rejectAt(m_wanted[wanted].name, reason); }

void Rows::rejectAt(std::string_view column, std::string_view reason) {
    if (m_rowRejected) return;
    m_rowRejected = true;
    m_rejected.push_back({line(), std::string(column), std::string(reason)});
}

}  // namespace lianlu::cli
