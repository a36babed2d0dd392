// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/ingest_run.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include <nlohmann/json.hpp>

#include "sync/server/auth/password.h"
#include "sync/server/auth/server_keys.h"
#include "sync/server/ingest/mapping_tables.h"
#include "sync/server/ingest/record_rule.h"
#include "sync/server/ingest/records/record_writer.h"

namespace lianlu::server {

namespace {

using nlohmann::json;

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
