// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/insight/score_file.h"

#include <algorithm>

#include "app/cli/insight/yes_no.h"
#include "app/cli/parse.h"
#include "models/base/text.h"

namespace lianlu::cli {

namespace {

bool has(const std::vector<std::string>& names, std::string_view name) { return std::find(names.begin(), names.end(), name) != names.end(); }

Outcome<std::vector<std::string>> namesOf(const Arguments& arguments, std::string_view option, const std::vector<std::string>& known) {
    std::vector<std::string> names;
    for (const auto& list : arguments.all(option))
        for (auto name : text::split(list, ',')) {
            name = text::trim(name);
            if (name.empty()) continue;
            if (!has(known, name)) return misuse("no-column", std::string(name), nearest(name, known));
            names.emplace_back(name);
        }
    return names;
}

}  // namespace

const Cells* ScoreFile::column(std::string_view name) const noexcept {
    const auto found = std::find(rows.columns().begin(), rows.columns().end(), name);
    return found == rows.columns().end() ? nullptr : &cells[static_cast<std::size_t>(found - rows.columns().begin())];
}

Outcome<ScoreFile> readScoreFile(const Arguments& arguments, std::string_view option, const std::string& target, bool needed) {
    LIANLU_TRY(auto rows, Rows::open(arguments, option, {}));
    ScoreFile file{std::move(rows), {}, {}};
    const auto& columns = file.rows.columns();
    const auto place = static_cast<std::size_t>(std::find(columns.begin(), columns.end(), target) - columns.begin());
    if (needed && place == columns.size()) return misuse("no-column", target, nearest(target, columns));
    file.cells.resize(columns.size());
    while (file.rows.next()) {
        if (needed && isMissingCell(file.rows.at(place))) {
            file.rows.rejectAt(target, "blank");
            continue;
        }
        for (std::size_t i = 0; i < columns.size(); ++i) file.cells[i].add(file.rows.at(i));
        file.numbers.push_back(file.rows.count());
    }
    LIANLU_CHECK(file.rows.ended());
    return file;
}

Outcome<ScoreColumns> columnsOf(const Arguments& arguments, const ScoreFile& train, const ScoreFile& test, const std::string& target) {
    auto known = train.rows.columns();
    for (const auto& name : test.rows.columns())
        if (!has(known, name)) known.push_back(name);
    LIANLU_TRY(auto ignored, namesOf(arguments, "ignore", known));
    LIANLU_TRY(const auto id, namesOf(arguments, "id", test.rows.columns()));
    ignored.insert(ignored.end(), id.begin(), id.end());
    ScoreColumns columns;
    LIANLU_TRY(columns.categories, namesOf(arguments, "categories", train.rows.columns()));
    for (const auto& name : known) {
        if (name == target) continue;
        const bool inBoth = train.column(name) && test.column(name);
        if (has(ignored, name)) columns.leftOut.push_back({name, "ignored"});
        else if (!inBoth) columns.leftOut.push_back({name, train.column(name) ? "not in test" : "not in train"});
        else columns.taken.push_back(name);
    }
    return columns;
}

}  // namespace lianlu::cli
