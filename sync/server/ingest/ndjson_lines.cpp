// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/ndjson_lines.h"

#include "models/base/text.h"

namespace lianlu::server {

namespace {

bool isBlank(std::string_view line) noexcept { return line.find_first_not_of(" \t\r") == line.npos; }

//! For the report: what a source calls its record, where that much of the line is understood.
std::string sourceIdOf(const RecordJson& json) {
    const auto* id = json.member("source_id");
    return id && id->type == RecordJson::Type::text && text::length(id->text) <= 120 ? id->text : std::string();
}

}  // namespace

std::int64_t countLines(std::string_view body) noexcept {
    std::int64_t count = 0;
    while (!body.empty()) {
        const auto end = body.find('\n');
        if (!isBlank(body.substr(0, end))) ++count;
        if (end == body.npos) break;
        body.remove_prefix(end + 1);
    }
    return count;
}

std::vector<NumberedRecord> NdjsonLines::next(std::size_t some) {
    std::vector<NumberedRecord> records;
    while (!m_rest.empty() && records.size() < some) {
        const auto end = m_rest.find('\n');
        auto line = m_rest.substr(0, end);
        m_rest.remove_prefix(end == m_rest.npos ? m_rest.size() : end + 1);
        ++m_line;
        if (m_line == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
        if (isBlank(line)) continue;
        if (line.size() > kLongestLine) {
            m_report.addBad({m_line, {}, {}, "line longer than 1 MiB"});
            continue;
        }
        auto json = parseRecord(line);
        if (!json) {
            m_report.addBad({m_line, {}, {}, json.error().context});
            continue;
        }
        auto sourceId = sourceIdOf(*json);
        auto record = checkRecord(m_kind, std::move(*json));
        if (!record) m_report.addBad({m_line, std::move(sourceId), record.error().subject, record.error().context});
        else records.push_back({m_line, std::move(*record)});
    }
    return records;
}

}  // namespace lianlu::server
