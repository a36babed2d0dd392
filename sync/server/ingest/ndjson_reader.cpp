// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/ndjson_reader.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "models/base/text.h"
#include "models/exchange/read/clean_text.h"

namespace lianlu::server {

using exchange::trimmedCell;

namespace {

using nlohmann::json;

constexpr std::size_t kMaxLine = 1u << 20u;
constexpr int kMaxDepth = 64;

const json* memberOf(const json& value, std::string_view name) {
    if (value.is_object()) {
        const auto found = value.find(std::string(name));
        return found == value.end() ? nullptr : &*found;
    }
    const auto at = text::toInteger(name);
    if (!value.is_array() || !at || *at < 0 || static_cast<std::size_t>(*at) >= value.size()) return nullptr;
    return &value[static_cast<std::size_t>(*at)];
}

//! A member whose name has the dots itself goes first.
const json* valueAt(const json& object, const std::string& path) {
    if (const auto* flat = memberOf(object, path)) return flat;
    const json* value = &object;
    for (const auto part : text::split(path, '.')) {
        value = memberOf(*value, part);
        if (!value) return nullptr;
    }
    return value;
}

std::string textOf(const json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_number_float()) return fmt::format("{}", value.get<double>());
    return value.is_null() ? std::string() : value.dump();
}

//! Watches what a parser does not mind: names that come twice, and depth.
class Watch {
public:
    bool operator()(int depth, json::parse_event_t event, const json& parsed) {
        if (event == json::parse_event_t::object_start) {
            if (depth > kMaxDepth) fault = "is nested too deeply";
            m_names.emplace_back();
        } else if (event == json::parse_event_t::object_end) {
            m_names.pop_back();
        } else if (event == json::parse_event_t::array_start && depth > kMaxDepth) {
            fault = "is nested too deeply";
        } else if (event == json::parse_event_t::key && !m_names.back().insert(parsed.get<std::string>()).second) {
            fault = "has the same name twice";
        }
        return true;
    }
    std::string fault;

private:
    std::vector<std::set<std::string>> m_names;
};

}  // namespace

NdjsonReader::NdjsonReader(std::unique_ptr<DecodedFile> file, const SourceSpec& spec) : m_file(std::move(file)) {
    for (const auto& column : spec.columns) {
        m_header.push_back(column.name);
        m_paths.push_back(column.names);
        m_paths.back().push_back(column.name);
    }
}

Result<std::unique_ptr<RecordReader>> NdjsonReader::open(const std::filesystem::path& file, const SourceSpec& spec,
                                                         std::string& encoding) {
    LIANLU_TRY(auto decoded, DecodedFile::open(file, spec.encoding));
    encoding = decoded->encoding().name;
    return std::unique_ptr<RecordReader>(new NdjsonReader(std::move(decoded), spec));
}

bool NdjsonReader::readLine(std::string& line, bool& isTooLong) {
    line.clear();
    isTooLong = false;
    auto& buffer = *m_file->stream().rdbuf();
    int c = buffer.sbumpc();
    if (c == EOF) return false;
    for (; c != EOF && c != '\n'; c = buffer.sbumpc()) {
        if (line.size() < kMaxLine)
            line += static_cast<char>(c);
        else
            isTooLong = true;
    }
    ++m_line;
    return true;
}

RecordReader::State NdjsonReader::next(std::vector<std::string>& cells) {
    std::string line;
    for (bool isTooLong = false; readLine(line, isTooLong);) {
        cells.clear();
        if (isTooLong) return bad("line is too long");
        if (trimmedCell(line).empty()) continue;
        return read(line, cells);
    }
    return State::end;
}

RecordReader::State NdjsonReader::read(const std::string& line, std::vector<std::string>& cells) {
    if (line.find('\0') != line.npos) return bad("holds a NUL character");
    if (!text::isCleanUtf8(line)) return bad("holds bytes that are no " + m_file->encoding().name);
    json object;
    Watch watch;
    try {
        object = json::parse(line, std::ref(watch));
    } catch (const json::parse_error& error) {
        return bad("is not JSON at byte " + std::to_string(error.byte));
    } catch (const json::exception&) {
        return bad("holds a number that is too large");
    }
    if (!watch.fault.empty()) return bad(watch.fault);
    if (!object.is_object()) return bad("is not one JSON object a line");
    std::string structured;
    for (std::size_t i = 0; i < m_paths.size(); ++i) {
        const json* found = nullptr;
        for (const auto& path : m_paths[i]) {
            found = valueAt(object, path);
            if (found && !found->is_null()) break;
        }
        if (found && found->is_structured() && structured.empty()) structured = m_header[i];
        cells.push_back(found && !found->is_structured() ? textOf(*found) : std::string());
        // \u0000 passes the line and comes out here.
        if (cells.back().find('\0') != std::string::npos) return bad("holds a NUL character");
    }
    if (!structured.empty()) return bad(structured + " is a list or an object");
    return State::row;
}

}  // namespace lianlu::server
