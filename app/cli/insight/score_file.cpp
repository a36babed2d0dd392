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

void Cells::add(std::string_view cell) {
    constexpr std::size_t kBlock = 1 << 18, kMostPrefix = 5;
    if (m_blocks.empty() || m_blocks.back().size - m_blocks.back().used < cell.size() + kMostPrefix) {
        const auto size = std::max(kBlock, cell.size() + kMostPrefix);
        m_blocks.push_back({std::unique_ptr<char[]>(new char[size]), 0, size});
    }
    auto& block = m_blocks.back();
    auto length = cell.size();
    for (; length >= 0x80; length >>= 7) block.bytes[block.used++] = static_cast<char>(length | 0x80);
    block.bytes[block.used++] = static_cast<char>(length);
    std::copy(cell.begin(), cell.end(), block.bytes.get() + block.used);
    block.used += cell.size();
    ++m_rows;
}

std::vector<std::string_view> Cells::views() const {
    std::vector<std::string_view> all;
    all.reserve(m_rows);
    for (const auto& block : m_blocks)
        for (std::size_t at = 0; at < block.used;) {
            std::size_t length = 0;
            for (int shift = 0;; shift += 7) {
                const auto byte = static_cast<unsigned char>(block.bytes[at++]);
                length |= std::size_t{byte & 0x7Fu} << shift;
                if (byte < 0x80) break;
            }
            all.emplace_back(block.bytes.get() + at, length);
            at += length;
        }
    return all;
}

void Cells::clear() {
    std::vector<Block>().swap(m_blocks);
    m_rows = 0;
}

bool ScoreFile::has(std::string_view name) const noexcept {
    return std::find(rows.columns().begin(), rows.columns().end(), name) != rows.columns().end();
}

Cells* ScoreFile::column(std::string_view name) noexcept {
    const auto found = std::find(rows.columns().begin(), rows.columns().end(), name);
    return found == rows.columns().end() ? nullptr : &cells[static_cast<std::size_t>(found - rows.columns().begin())];
}

Outcome<ScoreFile> openScoreFile(const Arguments& arguments, std::string_view option, const std::string& target, bool needed) {
    LIANLU_TRY(auto rows, Rows::open(arguments, option, {}));
    ScoreFile file{std::move(rows)};
    const auto& columns = file.rows.columns();
    if (needed && !file.has(target)) return misuse("no-column", target, nearest(target, columns));
    file.cells.resize(columns.size());
    return file;
}

Outcome<void> readScoreFile(ScoreFile& file, const std::vector<std::string>& wanted, const std::string& target, bool needed) {
    const auto& columns = file.rows.columns();
    const auto place = static_cast<std::size_t>(std::find(columns.begin(), columns.end(), target) - columns.begin());
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (i == place || has(wanted, columns[i])) places.push_back(i);
    while (file.rows.next()) {
        if (needed && isMissingCell(file.rows.at(place))) {
            file.rows.rejectAt(target, "blank");
            continue;
        }
        for (const auto i : places) file.cells[i].add(file.rows.at(i));
        file.numbers.push_back(file.rows.count());
    }
    return file.rows.ended();
}

Outcome<ScoreColumns> columnsOf(const Arguments& arguments, const ScoreFile& train, const ScoreFile& test, const std::string& target) {
    auto known = train.rows.columns();
    for (const auto& name : test.rows.columns())
        if (!has(known, name)) known.push_back(name);
    LIANLU_TRY(auto ignored, namesOf(arguments, "ignore", known));
    ScoreColumns columns;
    columns.id = text::trim(arguments.text("id"));
    if (!columns.id.empty() && !test.has(columns.id)) return misuse("no-column", columns.id, nearest(columns.id, test.rows.columns()));
    if (!columns.id.empty()) ignored.push_back(columns.id);
    LIANLU_TRY(columns.categories, namesOf(arguments, "categories", train.rows.columns()));
    for (const auto& name : known) {
        if (name == target) continue;
        const bool inBoth = train.has(name) && test.has(name);
        if (has(ignored, name)) columns.leftOut.push_back({name, "ignored"});
        else if (!inBoth) columns.leftOut.push_back({name, train.has(name) ? "not in test" : "not in train"});
        else columns.taken.push_back(name);
    }
    return columns;
}

}  // namespace lianlu::cli
