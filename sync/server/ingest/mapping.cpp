// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/mapping.h"

#include <array>
#include <fstream>
#include <utility>

#include <nlohmann/json.hpp>

#include "sync/server/ingest/ingest_sources.h"

namespace lianlu::server {

namespace {

using nlohmann::json;

constexpr std::size_t kMaxBytes = 4u << 20u;

Result<std::string> textIn(const json& object, const char* name) {
    if (!object.contains(name) || !object[name].is_string() || object[name].get<std::string>().empty())
        return fail(Code::invalid, "a text is needed", name);
    return object[name].get<std::string>();
}

Result<ColumnSpec> column(const std::string& name, const json& spec) {
    constexpr std::array<std::pair<std::string_view, ColumnType>, 5> kTypes{{{"text", ColumnType::text},
                                                                             {"integer", ColumnType::integer},
                                                                             {"decimal", ColumnType::decimal},
                                                                             {"date", ColumnType::date},
                                                                             {"timestamp", ColumnType::timestamp}}};
    ColumnSpec made;
    made.name = name;
    const auto type = spec.is_string()   ? spec.get<std::string>()
                      : spec.is_object() ? spec.value("type", std::string("text"))
                                         : std::string();
    bool known = false;
    for (const auto& [word, value] : kTypes)
        if (word == type) {
            made.type = value;
            known = true;
        }
    if (!known) return fail(Code::invalid, "no such column type", name);
    if (!spec.is_object()) return made;
    made.scale = spec.value("scale", 2);
    made.zone = spec.value("zone", std::string("UTC"));
    made.required = spec.value("required", false);
    if (made.scale < 0 || made.scale > 9) return fail(Code::invalid, "scale from 0 to 9 is needed", name);
    if (made.type == ColumnType::timestamp && !isZone(made.zone))
        return fail(Code::invalid, "no such time zone", made.zone);
    return made;
}

Result<SourceSpec> source(const std::string& name, const json& spec) {
    if (!spec.is_object() || !spec.contains("columns") || !spec["columns"].is_object())
        return fail(Code::invalid, "a source has file and columns", name);
    SourceSpec made;
    made.name = name;
    LIANLU_TRY(made.file, textIn(spec, "file"));
    // A mapping names files of the folder it is run on, nothing elsewhere.
    if (made.file.find_first_of("/\\:") != made.file.npos || made.file.starts_with('.'))
        return fail(Code::invalid, "a plain file name is needed", made.file);
    const auto delimiter = spec.value("delimiter", std::string(","));
    if (delimiter.size() != 1 || delimiter == "\"" || delimiter == "\n" || delimiter == "\r")
        return fail(Code::invalid, "one character is needed", "delimiter");
    made.delimiter = delimiter[0];
    for (const auto& [columnName, columnSpec] : spec["columns"].items()) {
        LIANLU_TRY(auto one, column(columnName, columnSpec));
        made.columns.push_back(std::move(one));
    }
    return made;
}

Result<Mapping> interpret(json document) {
    if (!document.is_object()) return fail(Code::invalid, "a mapping is an object", "mapping");
    for (const auto& [word, value] : document.items())
        if (word != "space" && word != "about" && word != "sources" && word != "rows" && word != "tables" &&
            word != "entities" && word != "records" && word != "member_state")
            return fail(Code::invalid, "no such word in a mapping", word);
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
    for (const auto& [name, spec] : document["sources"].items()) {
        LIANLU_TRY(auto one, source(name, spec));
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
