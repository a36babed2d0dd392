// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/insight/report.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <ostream>

#include <fmt/format.h>

#include "app/cli/csv_table.h"
#include "app/cli/output_file.h"
#include "models/insight/interval.h"

namespace lianlu::cli {

namespace {

constexpr std::size_t kRowsInReport = 100;
constexpr std::size_t kRowsTold = 10;

std::string lineOf(const Rows& rows, const Rejected& row) {
    return row.column.empty() ? fmt::format("{}:{}", rows.file(), row.line) : fmt::format("{}:{}: {}", rows.file(), row.line, row.column);
}

//! Where a file is, whatever it is called: links and dots followed as far as there is something.
std::filesystem::path placeOf(const std::string& file) {
    std::error_code error;
    auto place = std::filesystem::weakly_canonical(std::filesystem::absolute(pathOf(file), error), error);
    return error ? pathOf(file) : place;
}

//! Also under two names of the disk's own (hard links, letters of either case). A device may be written twice.
bool isSame(const std::filesystem::path& a, const std::filesystem::path& b) {
    std::error_code error;
    if (std::filesystem::exists(a, error) && !std::filesystem::is_regular_file(a, error)) return false;
    return a == b || std::filesystem::equivalent(a, b, error);
}

Outcome<void> listRejected(const App& app, const Arguments& arguments, std::initializer_list<const Rows*> files) {
    if (!arguments.has("rejected")) return {};
    CsvWriter list(arguments.text("rejected"));
    LIANLU_CHECK(list.open());
    list.row({"file", "line", "column", "reason", "sentence"});
    for (const auto* rows : files)
        for (const auto& row : rows->rejected()) list.row({rows->file(), std::to_string(row.line), row.column, row.reason, say("row-" + row.reason, app.language)});
    LIANLU_CHECK(list.finish());
    return list.publish();
}

}  // namespace

Item readingOf(const Rows& rows) {
    const auto rejected = static_cast<std::int64_t>(rows.rejected().size());
    Item item;
    item.add("rows", domain::Value{rows.count()}).add("used", domain::Value{rows.count() - rejected}).add("rejected", domain::Value{rejected});
    std::vector<Item> list;
    for (const auto& row : rows.rejected()) {
        if (list.size() == kRowsInReport) break;
        Item one;
        one.add("line", domain::Value{row.line}).add("column", row.column).add("reason", row.reason);
        list.push_back(std::move(one));
    }
    return item.add("rejected_rows", std::move(list));
}

Outcome<void> tellRejected(App& app, const Arguments& arguments, std::initializer_list<const Rows*> files) {
    for (const auto* rows : files) {
        const auto& rejected = rows->rejected();
        const auto told = std::min(rejected.size(), kRowsTold);
        for (std::size_t i = 0; i < told; ++i) {
            const auto& row = rejected[i];
            app.err << fitted(say("row-left-out", app.language, lineOf(*rows, row)) + say("row-" + row.reason, app.language), static_cast<std::size_t>(-1)) << '\n';
        }
        if (rejected.size() > told) app.err << say("rows-left-out-more", app.language, std::to_string(rejected.size() - told)) << '\n';
    }
    LIANLU_CHECK(listRejected(app, arguments, files));
    for (const auto* rows : files)
        if (rows->count() > 0 && rows->rejected().size() == static_cast<std::size_t>(rows->count()))
            return tl::unexpected<Fault>(Error{Code::invalid, "rows-none-left", rows->file()});
    return {};
}

Outcome<void> writeJson(const std::string& file, const Item& item) {
    OutputFile out(file);
    LIANLU_CHECK(out.open());
    out.stream() << jsonText(item) << '\n';
    LIANLU_CHECK(out.finish());
    return out.publish();
}

void printJson(App& app, const Item& item) { app.out << jsonText(item) << '\n'; }

std::string digits(double number) { return std::isfinite(number) ? fmt::format("{}", number) : std::string{}; }

Item shareOf(double part, double of) {
    Item item;
    if (!(of > 0)) return item.add("share", domain::Value{}).add("low", domain::Value{}).add("high", domain::Value{});
    const auto interval = insight::wilson(part / of, of);
    return item.add("share", domain::Value{part / of}).add("low", domain::Value{interval.low}).add("high", domain::Value{interval.high});
}

Outcome<void> checkFiles(const Arguments& arguments, std::initializer_list<const char*> needed, std::initializer_list<const char*> inputs,
                         std::initializer_list<const char*> outputs) {
    for (const auto* option : needed)
        if (arguments.text(option).empty()) return misuse("option-missing", std::string("--") + option);
    std::vector<std::filesystem::path> files;
    for (const auto* option : inputs)
        for (auto& file : arguments.all(option)) files.push_back(placeOf(file));
    auto written = std::vector<const char*>(outputs);
    written.push_back("rejected");
    for (const auto* option : written) {
        if (!arguments.has(option)) continue;
        const auto file = placeOf(arguments.text(option));
        if (std::any_of(files.begin(), files.end(), [&file](const auto& other) { return isSame(file, other); })) return misuse("file-twice", std::string("--") + option);
        files.push_back(file);
    }
    return {};
}

std::vector<Option> withCommonOptions(std::vector<Option> own) {
    own.push_back({"map", "NAME=COLUMN,…", "columns of the file that have another name than the one here", true});
    own.push_back({"delimiter", "SIGN", "between the cells: , ; | or tab (else found out from the heading)"});
    own.push_back({"rejected", "FILE", "rows that were left out, with line, column, reason and its sentence (CSV)"});
    return own;
}

}  // namespace lianlu::cli
