// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/ingest_run.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include <nlohmann/json.hpp>

#include "sync/server/auth/password.h"
#include "sync/server/auth/server_keys.h"
#include "sync/server/ingest/expression.h"
#include "sync/server/ingest/record_rule.h"

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

Result<std::int64_t> setPasswords(pg::Connection& connection, std::span<const MadeRow> rows,
                                  std::string_view password) {
    std::vector<Uuid> accounts;
    for (const auto& row : rows)
        if (row.entity == domain::Account::kEntity) accounts.push_back(row.id);
    LIANLU_TRY(const pg::Rows open, connection.query("SELECT id FROM unnest($1::uuid[]) AS a(id) WHERE NOT EXISTS "
                                                     "(SELECT 1 FROM account_secret s WHERE s.account_id = a.id)",
                                                     pg::Params().uuids(accounts)));
    if (open.empty()) return std::int64_t{0};
    // One hash for all: Argon2id costs a tenth of a second, and the password is the same.
    LIANLU_TRY(const auto hash, hashPassword(password));
    LIANLU_TRY(
        const pg::Rows done,
        connection.query(
            "INSERT INTO account_secret (account_id, password_hash) SELECT id, $2 FROM unnest($1::uuid[]) AS a(id) "
            "ON CONFLICT (account_id) DO NOTHING",
            pg::Params().uuids(accounts).text(hash)));
    return done.affected();
}

//! Through the same door as HTTP: the mapping's name is the source.
Result<void> writeRecords(pg::Connection& connection, const Mapping& mapping, const Tables& tables, IngestReport& report) {
    const SystemClock clock;
    RecordWriter writer(connection, clock);
    for (const auto& rule : mapping.document->value("records", json::array())) {
        const auto kind = rule.is_object() ? rule.value("kind", std::string()) : std::string();
        auto& one = report.records[kind];
        LIANLU_TRY(const auto records, makeRecords(rule, tables, mapping.space, one));
        LIANLU_CHECK(writer.write(mapping.space, records, one));
    }
    return {};
}

//! Of a dry run: how many records the mapping makes, and which rows give none.
Result<void> countRecords(const Mapping& mapping, const Tables& tables, IngestReport& report) {
    for (const auto& rule : mapping.document->value("records", json::array())) {
        const auto kind = rule.is_object() ? rule.value("kind", std::string()) : std::string();
        auto& one = report.records[kind];
        LIANLU_TRY(const auto records, makeRecords(rule, tables, mapping.space, one));
        one.accepted += static_cast<std::int64_t>(records.size());
    }
    return {};
}

Result<IngestReport> run(pg::Connection& connection, const Mapping& mapping, const std::filesystem::path& folder,
                         const IngestOptions& options) {
    IngestReport report;
    report.dryRun = options.dryRun;
    // The database itself holds the promise that nothing is written; as long as the transaction, for a pooler gives the session to others.
    std::optional<pg::Transaction> readOnly;
    if (options.dryRun) {
        LIANLU_TRY(auto begun, pg::Transaction::begin(connection, pg::Isolation::repeatableReadOnly));
        readOnly.emplace(std::move(begun));
    }
    LIANLU_TRY(auto tables, readTables(mapping, folder, options, report));
    LIANLU_TRY(const auto maker, makeEntities(mapping, tables));
    report.entities = maker.reports();
    if (options.dryRun) {
        LIANLU_TRY(report.written, compareMadeRows(connection, maker.rows()));
        LIANLU_CHECK(countRecords(mapping, tables, report));
        return report;
    }
    if (!mapping.document->contains("records")) tables.clear();  // rows are made: a million of them need the room
    LIANLU_CHECK(ensureServerKeys(connection));
    LIANLU_TRY(report.written, writeMadeRows(connection, maker.rows()));
    LIANLU_TRY(report.passwordsSet, setPasswords(connection, maker.rows(), options.password));
    LIANLU_CHECK(writeRecords(connection, mapping, tables, report));
    return report;
}

}  // namespace

Result<IngestReport> ingestFolder(pg::Connection& connection, const Mapping& mapping,
                                  const std::filesystem::path& folder, const IngestOptions& options) {
    const auto start = std::chrono::steady_clock::now();
    try {
        auto report = run(connection, mapping, folder, options);
        if (report) report->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        return report;
    } catch (const json::exception&) {
        return fail(Code::invalid, "a value of a wrong type", "mapping");
    }
}

}  // namespace lianlu::server
