// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/mapping.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <span>
#include <utility>

#include <nlohmann/json.hpp>

#include "sync/server/ingest/ingest_sources.h"
#include "models/exchange/read/text_encoding.h"

namespace lianlu::server {

using exchange::isEncoding;
using exchange::isZone;
using exchange::TimeFormat;

namespace {

using nlohmann::json;

constexpr std::size_t kMaxBytes = 4u << 20u;

Result<std::string> textIn(const json& object, const char* name) {
    if (!object.contains(name) || !object[name].is_string() || object[name].get<std::string>().empty())
        return fail(Code::invalid, "a text is needed", name);
    return object[name].get<std::string>();
}

//! A word that nobody knows is a slip of the pen, not to be passed over.
Result<void> onlyWords(const json& object, std::span<const std::string_view> known, const std::string& where) {
    for (const auto& [word, value] : object.items())
        if (std::find(known.begin(), known.end(), word) == known.end())
            return fail(Code::invalid, "no such word in " + where, word);
    return {};
}

Result<std::vector<std::string>> textsIn(const json& object, const char* name) {
    std::vector<std::string> texts;
    const auto& value = object.value(name, json::array());
    for (const auto& one : value.is_array() ? value : json::array({value})) {
        if (!one.is_string() || one.get<std::string>().empty()) return fail(Code::invalid, "texts are needed", name);
        texts.push_back(one.get<std::string>());
    }
    return texts;
}

//! What columns and sources take from what stands above them.
struct Defaults {
    std::string zone = "UTC";
    int futureHours = 24;
};

Result<std::optional<int>> futureIn(const json& spec) {
    if (!spec.contains("future_hours")) return std::optional<int>();
    const auto& hours = spec["future_hours"];
    if (hours == "any") return std::optional<int>(-1);
    if (!hours.is_number_integer() || hours < 0 || hours > 1'000'000)
        return fail(Code::invalid, "hours, or \"any\", are needed", "future_hours");
    return std::optional<int>(hours.get<int>());
}

Result<Defaults> defaultsIn(const json& spec, const Defaults& above) {
    Defaults made;
    made.zone = spec.value("zone", above.zone);
    if (!isZone(made.zone)) return fail(Code::invalid, "no such time zone", made.zone);
    LIANLU_TRY(const auto hours, futureIn(spec));
    made.futureHours = hours.value_or(above.futureHours);
    return made;
}

Result<ColumnType> columnType(const std::string& word, const std::string& column) {
    constexpr std::array<std::pair<std::string_view, ColumnType>, 6> kTypes{{{"text", ColumnType::text},
                                                                             {"integer", ColumnType::integer},
                                                                             {"decimal", ColumnType::decimal},
                                                                             {"boolean", ColumnType::boolean},
                                                                             {"date", ColumnType::date},
                                                                             {"timestamp", ColumnType::timestamp}}};
    for (const auto& [name, type] : kTypes)
        if (name == word) return type;
    return fail(Code::invalid, "no such column type", column);
}

Result<ColumnSpec> column(const std::string& name, const json& spec, const Defaults& defaults) {
    constexpr std::array<std::string_view, 9> kWords{"type",          "names",    "format",   "zone",        "scale",
                                                     "decimal_point", "required", "optional", "future_hours"};
    ColumnSpec made;
    made.name = name;
    made.zone = defaults.zone;
    if (!spec.is_object()) {
        LIANLU_TRY(made.type, columnType(spec.is_string() ? spec.get<std::string>() : std::string(), name));
        return made;
    }
    LIANLU_CHECK(onlyWords(spec, kWords, "a column"));
    LIANLU_TRY(made.type, columnType(spec.value("type", std::string("text")), name));
    LIANLU_TRY(made.names, textsIn(spec, "names"));
    LIANLU_TRY(const auto formats, textsIn(spec, "format"));
    for (const auto& format : formats) {
        LIANLU_TRY(auto compiled, TimeFormat::compile(format));
        made.formats.push_back(std::move(compiled));
    }
    if (!formats.empty() && made.type != ColumnType::date && made.type != ColumnType::timestamp)
        return fail(Code::invalid, "only dates and times have a format", name);
    made.scale = spec.value("scale", 2);
    made.zone = spec.value("zone", defaults.zone);
    made.required = spec.value("required", false);
    made.optional = spec.value("optional", false);
    LIANLU_TRY(made.futureHours, futureIn(spec));
    const auto point = spec.value("decimal_point", std::string("."));
    if (point != "." && point != ",") return fail(Code::invalid, "a point or a comma is needed", "decimal_point");
    made.decimalPoint = point[0];
    if (made.scale < 0 || made.scale > 9) return fail(Code::invalid, "scale from 0 to 9 is needed", name);
    if (!isZone(made.zone)) return fail(Code::invalid, "no such time zone", made.zone);
    return made;
}

// A mapping names files of the folder it is run on, nothing elsewhere.
Result<std::string> plainName(const std::string& name) {
    if (name.find_first_of("/\\:") != name.npos || name.starts_with('.'))
        return fail(Code::invalid, "a plain file name is needed", name);
    return name;
}

Result<char> delimiterIn(const json& spec) {
    if (!spec.contains("delimiter")) return '\0';
    const auto delimiter = spec["delimiter"].get<std::string>();
    if (delimiter == "tab") return '\t';
    if (delimiter.size() != 1 || delimiter == "\"" || delimiter == "\n" || delimiter == "\r")
        return fail(Code::invalid, "one character is needed", "delimiter");
    return delimiter[0];
}

Result<SourceFormat> formatIn(const json& spec) {
    const auto word = spec.value("format", std::string());
    if (word.empty()) return SourceFormat::byEnding;
    if (word == "csv") return SourceFormat::csv;
    if (word == "xlsx") return SourceFormat::xlsx;
    if (word == "ndjson") return SourceFormat::ndjson;
    return fail(Code::invalid, "csv, xlsx or ndjson is needed", "format");
}

Result<SourceSpec> source(const std::string& name, const json& spec, const Defaults& above) {
    constexpr std::array<std::string_view, 11> kWords{"about",  "file",         "pattern", "optional",
                                                      "format", "encoding",     "sheet",   "delimiter",
                                                      "zone",   "future_hours", "columns"};
    if (!spec.is_object() || !spec.contains("columns") || !spec["columns"].is_object())
        return fail(Code::invalid, "a source has file and columns", name);
    LIANLU_CHECK(onlyWords(spec, kWords, "a source"));
    if (spec.contains("file") == spec.contains("pattern"))
        return fail(Code::invalid, "a source has a file or a pattern of files", name);
    SourceSpec made;
    made.name = name;
    const char* const word = spec.contains("file") ? "file" : "pattern";
    LIANLU_TRY(const auto file, textIn(spec, word));
    LIANLU_TRY((spec.contains("file") ? made.file : made.pattern), plainName(file));
    made.optional = spec.value("optional", false);
    LIANLU_TRY(made.format, formatIn(spec));
    made.encoding = spec.value("encoding", std::string());
    if (!made.encoding.empty() && !isEncoding(made.encoding))
        return fail(Code::invalid, "no such encoding", made.encoding);
    if (spec.contains("sheet"))
        made.sheet = spec["sheet"].is_number_integer() ? spec["sheet"].dump() : spec["sheet"].get<std::string>();
    LIANLU_TRY(made.delimiter, delimiterIn(spec));
    LIANLU_TRY(const auto defaults, defaultsIn(spec, above));
    made.futureHours = defaults.futureHours;
    for (const auto& [columnName, columnSpec] : spec["columns"].items()) {
        LIANLU_TRY(auto one, column(columnName, columnSpec, defaults));
        made.columns.push_back(std::move(one));
    }
    return made;
}

Result<Mapping> interpret(json document) {
    if (!document.is_object()) return fail(Code::invalid, "a mapping is an object", "mapping");
    constexpr std::array<std::string_view, 10> kWords{"space", "about",  "zone",     "future_hours", "sources",
                                                      "rows",  "tables", "entities", "records",      "member_state"};
    LIANLU_CHECK(onlyWords(document, kWords, "a mapping"));
    Mapping mapping;
    LIANLU_TRY(mapping.space, textIn(document, "space"));
    if (!document.contains("sources") || !document["sources"].is_object())
        return fail(Code::invalid, "a mapping has sources", "sources");
    const bool hasRecords = document.contains("records") && document["records"].is_array();
    if (!hasRecords && (!document.contains("entities") || !document["entities"].is_array()))
        return fail(Code::invalid, "a mapping has entities or records", "entities");
    if (!document.contains("entities")) document["entities"] = json::array();
    // Its records stand beside those a source of this name sends over HTTP.
    if (hasRecords && !isSourceName(mapping.space))
        return fail(Code::invalid, "with records: lower-case letters, digits and dashes, at most 40", "space");
    LIANLU_TRY(const auto defaults, defaultsIn(document, {}));
    for (const auto& [name, spec] : document["sources"].items()) {
        LIANLU_TRY(auto one, source(name, spec, defaults));
        mapping.sources.push_back(std::move(one));
    }
    if (document.contains("member_state")) {
        LIANLU_TRY(mapping.memberStateAsOf, textIn(document["member_state"], "as_of"));
        mapping.memberStateZone = document["member_state"].value("zone", std::string("UTC"));
        if (!isZone(mapping.memberStateZone) || !timestampToMs(*mapping.memberStateAsOf, mapping.memberStateZone))
            return fail(Code::invalid, "no such day or zone", "member_state");
    }
    mapping.document = std::make_shared<const json>(std::move(document));
    return mapping;
}

}  // namespace

Result<Mapping> Mapping::parse(const std::string& text) {
    try {
        return interpret(json::parse(text, nullptr, true, true));
    } catch (const json::parse_error& error) {
        return fail(Code::invalid, "not JSON at byte " + std::to_string(error.byte), "mapping");
    } catch (const json::exception&) {
        return fail(Code::invalid, "a value of a wrong type", "mapping");
    }
}

Result<Mapping> Mapping::read(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return fail(Code::notFound, "mapping cannot be read", file.filename().string());
    std::string text;
    std::array<char, 16'384> piece{};
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0) {
        text.append(piece.data(), static_cast<std::size_t>(in.gcount()));
        if (text.size() > kMaxBytes) return fail(Code::tooLarge, "mapping is too large", file.filename().string());
    }
    return parse(text);
}

}  // namespace lianlu::server
