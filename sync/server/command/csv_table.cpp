// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/command/csv_table.h"

#include <algorithm>

#include "models/base/text.h"

namespace lianlu::server {

Result<CsvTable> CsvTable::parse(const std::string& whole) {
    std::string_view text = whole;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (!text::isCleanUtf8(text)) return fail(Code::invalid, "file is not UTF-8");
    std::vector<std::vector<std::string>> lines(1, std::vector<std::string>(1));
    bool inQuotes = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        auto& field = lines.back().back();
        if (inQuotes) {
            if (c != '"') field += c;
            else if (i + 1 < text.size() && text[i + 1] == '"') field += text[++i];
            else inQuotes = false;
        } else if (c == '"' && field.empty()) {
            inQuotes = true;
        } else if (c == ',') {
            lines.back().emplace_back();
        } else if (c == '\n') {
            lines.emplace_back(1);
        } else if (c != '\r') {
            field += c;
        }
    }
    if (inQuotes) return fail(Code::invalid, "a quote is never closed");
    CsvTable table;
    for (auto& line : lines) {
        if (line.size() == 1 && line[0].empty()) continue;
        if (table.m_header.empty()) {
            for (const auto& name : line) table.m_header.push_back(text::lowerAscii(text::trim(name)));
            continue;
        }
        if (line.size() > table.m_header.size()) return fail(Code::invalid, "line " + std::to_string(table.m_rows.size() + 2) + " has too many fields");
        line.resize(table.m_header.size());
        table.m_rows.push_back(std::move(line));
    }
    return table;
}

bool CsvTable::hasColumn(std::string_view name) const noexcept { return std::find(m_header.begin(), m_header.end(), name) != m_header.end(); }

std::string CsvTable::at(std::size_t row, std::string_view column) const {
    const auto found = std::find(m_header.begin(), m_header.end(), column);
    if (found == m_header.end()) return {};
    return std::string(text::trim(m_rows[row][static_cast<std::size_t>(found - m_header.begin())]));
}

}  // namespace lianlu::server
