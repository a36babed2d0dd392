// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/mapping_tables.h"

#include <algorithm>
#include <optional>

#include <nlohmann/json.hpp>

namespace lianlu::server {

namespace {

using nlohmann::json;

//! A table of constants: [{"code": "gold", "points": 6000}, …].
Result<Table> constants(const std::string& name, const json& rows) {
    if (!rows.is_array()) return fail(Code::invalid, "a list of rows is needed", name);
    std::vector<std::string> columns;
    for (const auto& row : rows) {
        if (!row.is_object()) return fail(Code::invalid, "a row is an object", name);
        for (const auto& [column, value] : row.items())
            if (std::find(columns.begin(), columns.end(), column) == columns.end()) columns.push_back(column);
    }
    Table table(name, columns);
    for (const auto& row : rows) {
        std::vector<Cell> cells(columns.size());
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (!row.contains(columns[i])) continue;
            const auto& value = row[columns[i]];
            if (value.is_number_integer())
                cells[i] = value.get<std::int64_t>();
            else if (value.is_string())
                cells[i] = value.get<std::string>();
            else
                return fail(Code::invalid, "a whole number or a text is needed", name + "." + columns[i]);
        }
        table.add(std::move(cells));
    }
    return table;
}

Result<Tables> readSources(const Mapping& mapping, const std::filesystem::path& folder, const IngestOptions& options,
                           IngestReport& report) {
    ReadOptions reading;
    reading.nowMs = toUnixMs(options.now);
    std::optional<ErrorFile> errors;
    if (!options.errorsFile.empty()) {
        LIANLU_TRY(auto created, ErrorFile::create(options.errorsFile));
        errors.emplace(std::move(created));
        reading.errors = &*errors;
    }
    if (!options.mendedFile.empty()) {
        reading.mendedFile = options.mendedFile;
        LIANLU_TRY(reading.mended, readMendedRows(options.mendedFile));
    }
    Tables tables;
    for (const auto& source : mapping.sources) {
        LIANLU_TRY(auto table, readSource(source, folder, reading, report.sources[source.name]));
        tables.emplace(source.name, std::move(table));
    }
    if (errors) {
        LIANLU_CHECK(errors->finish());
        report.errorsFile = options.errorsFile.string();
        report.errorRows = errors->rows();
    }
    return tables;
}

}  // namespace

Result<Tables> readTables(const Mapping& mapping, const std::filesystem::path& folder, const IngestOptions& options,
                          IngestReport& report) {
    LIANLU_TRY(auto tables, readSources(mapping, folder, options, report));
    const auto& document = *mapping.document;
    const auto written = document.value("rows", json::object());
    for (const auto& [name, rows] : written.items()) {
        LIANLU_TRY(auto table, constants(name, rows));
        tables.emplace(name, std::move(table));
    }
    for (const auto& step : document.value("tables", json::array())) {
        const auto name = step.value("name", std::string());
        if (name.empty() || tables.contains(name)) return fail(Code::invalid, "a table needs a name of its own", name);
        LIANLU_TRY(auto table, runStep(name, step, tables, mapping.space));
        tables.emplace(name, std::move(table));
    }
    return tables;
}

Result<EntityMaker> makeEntities(const Mapping& mapping, const Tables& tables) {
    EntityMaker maker(tables, mapping.space);
    for (const auto& rule : (*mapping.document)["entities"]) LIANLU_CHECK(maker.run(rule));
    if (mapping.memberStateAsOf) {
        const auto midnight = timestampToMs(*mapping.memberStateAsOf, mapping.memberStateZone);
        LIANLU_CHECK(maker.deriveMemberStates(*midnight + 86'400'000 - 1));
    }
    return maker;
}

}  // namespace lianlu::server
