// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/error_file.h"

#include <algorithm>
#include <array>
#include <set>

#include <nlohmann/json.hpp>

#include "models/base/csv_cell.h"

namespace lianlu::server {

namespace {

using nlohmann::json;

constexpr std::array<const char*, 5> kOwn{"_source", "_file", "_line", "_column", "_reason"};

std::filesystem::path besides(const std::filesystem::path& file) {
    auto path = file;
    path += ".part";
    return path;
}

Result<std::ofstream> createPrivate(const std::filesystem::path& file) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    std::error_code ignored;
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                                 ignored);
    if (!out) return fail(Code::io, "cannot be written", file.filename().string());
    return out;
}

}  // namespace

Result<ErrorFile> ErrorFile::create(const std::filesystem::path& file) {
    LIANLU_TRY(auto waiting, createPrivate(besides(file)));
    return ErrorFile(file, std::move(waiting));
}

ErrorFile::~ErrorFile() {
    if (!m_waiting.is_open()) return;
    m_waiting.close();
    std::error_code ignored;
    std::filesystem::remove(besides(m_file), ignored);
}

std::size_t ErrorFile::column(const std::string& name) {
    const auto found = std::find(m_columns.begin(), m_columns.end(), name);
    if (found != m_columns.end()) return static_cast<std::size_t>(found - m_columns.begin());
    m_columns.push_back(name);
    return m_columns.size() - 1;
}

void ErrorFile::take(const RefusedRow& row) {
    ++m_count;
    json cells = json::array();
    std::set<std::string> seen;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        std::string name = i < row.header.size() ? row.header[i] : std::string();
        if (std::find(kOwn.begin(), kOwn.end(), name) != kOwn.end()) continue;
        // What stands in no column of its own gets one of ours, so that nothing is lost.
        if (name.empty() || !seen.insert(name).second) name += "_" + std::to_string(i + 1);
        cells.push_back({column(name), row.cells[i]});
    }
    const json line{row.source, row.file, row.line, row.column, row.reason, std::move(cells)};
    m_waiting << line.dump(-1, ' ', false, json::error_handler_t::replace) << '\n';
}

Result<void> ErrorFile::finish() {
    m_waiting.close();
    LIANLU_TRY(auto out, createPrivate(m_file));
    out << "\xEF\xBB\xBF";
    for (const auto* name : kOwn) out << (name == kOwn[0] ? "" : ",") << name;
    for (const auto& name : m_columns) out << ',' << csvCell(name);
    out << "\r\n";
    std::ifstream in(besides(m_file), std::ios::binary);
    for (std::string line; std::getline(in, line);) {
        const auto row = json::parse(line);
        for (std::size_t i = 0; i < kOwn.size(); ++i)
            out << (i == 0 ? "" : ",") << csvCell(row[i].is_string() ? row[i].get<std::string>() : row[i].dump());
        std::vector<std::string> cells(m_columns.size());
        for (const auto& cell : row[kOwn.size()]) cells[cell[0].get<std::size_t>()] = cell[1].get<std::string>();
        for (const auto& cell : cells) out << ',' << csvCell(cell);
        out << "\r\n";
    }
    in.close();
    std::error_code ignored;
    std::filesystem::remove(besides(m_file), ignored);
    out.close();
    if (!out) return fail(Code::io, "cannot be written", m_file.filename().string());
    return {};
}

std::optional<ErrorFile::Places> ErrorFile::placesIn(const std::vector<std::string>& header) {
    std::array<std::size_t, kOwn.size()> places{};
    for (std::size_t i = 0; i < kOwn.size(); ++i) {
        const auto found = std::find(header.begin(), header.end(), kOwn[i]);
        if (found == header.end()) return std::nullopt;
        places[i] = static_cast<std::size_t>(found - header.begin());
    }
    return Places{places[0], places[1], places[2]};
}

}  // namespace lianlu::server
