// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/seed/bulk_indexes.h"

#include <atomic>
#include <thread>

#include "models/domain/registry.h"

namespace lianlu::server {

namespace {

std::vector<std::string> tables() {
    std::vector<std::string> names;
    for (const auto& entity : domain::entities()) names.push_back(entity.name);
    return names;
}

Result<void> meta(pg::Connection& connection, std::string_view key, std::string_view value) {
    LIANLU_TRY([[maybe_unused]] const auto rows,
               connection.query("INSERT INTO server_meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET "
                                "value = excluded.value",
                                pg::Params().text(key).text(value)));
    return {};
}

Result<void> forget(pg::Connection& connection, std::string_view keyPattern) {
    LIANLU_TRY([[maybe_unused]] const auto rows,
               connection.query("DELETE FROM server_meta WHERE key LIKE $1", pg::Params().text(keyPattern)));
    return {};
}

Result<std::vector<std::string>> pendingStatements(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows,
               connection.query("SELECT value FROM server_meta WHERE key LIKE 'bulk.index.%' ORDER BY key"));
    std::vector<std::string> list;
    for (int i = 0; i < rows.size(); ++i) list.emplace_back(rows.text(i, 0));
    return list;
}

}  // namespace

Result<void> dropIndexes(pg::Connection& connection) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    // Largest tables first; by key, so that two connections take them in that order.
    LIANLU_TRY(
        [[maybe_unused]] const auto saved,
        connection.query(
            "INSERT INTO server_meta (key, value) "
            "SELECT 'bulk.index.' || to_char(row_number() OVER (ORDER BY c.relname, i.indisprimary DESC, x.relname), "
            "'FM0000'), "
            "CASE WHEN i.indisprimary THEN format('ALTER TABLE %I DROP CONSTRAINT IF EXISTS %I, ADD CONSTRAINT %I %s', "
            "c.relname, x.relname, x.relname, pg_get_constraintdef(k.oid)) "
            "ELSE replace(replace(pg_get_indexdef(i.indexrelid), 'CREATE INDEX ', 'CREATE INDEX IF NOT EXISTS '), "
            "'CREATE UNIQUE INDEX ', 'CREATE UNIQUE INDEX IF NOT EXISTS ') END "
            "FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid "
            "LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.contype = 'p' "
            "WHERE c.relnamespace = current_schema()::regnamespace AND c.relname = ANY($1)",
            pg::Params().texts(tables())));
    LIANLU_TRY(
        const pg::Rows drops,
        connection.query(
            "SELECT CASE WHEN i.indisprimary THEN format('ALTER TABLE %I DROP CONSTRAINT %I', c.relname, x.relname) "
            "ELSE format('DROP INDEX %I', x.relname) END "
            "FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid "
            "WHERE c.relnamespace = current_schema()::regnamespace AND c.relname = ANY($1)",
            pg::Params().texts(tables())));
    std::string script;
    for (int i = 0; i < drops.size(); ++i) script += std::string(drops.text(i, 0)) + ";\n";
    LIANLU_CHECK(connection.script(script));
    return txn.commit();
}

Result<void> rebuildIndexes(pg::Connection& one, pg::Connection& other) {
    LIANLU_TRY(const auto statements, pendingStatements(one));
    std::atomic<std::size_t> next = 0;
    const auto work = [&](pg::Connection& connection) -> Result<void> {
        for (std::size_t i = next++; i < statements.size(); i = next++) LIANLU_CHECK(connection.script(statements[i]));
        return {};
    };
    Result<void> there;
    std::thread helper([&] { there = work(other); });
    auto here = work(one);
    helper.join();
    LIANLU_CHECK(std::move(here));
    LIANLU_CHECK(std::move(there));
    return forget(one, "bulk.index.%");
}

Result<bool> mendBrokenLoad(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT 1 FROM server_meta WHERE key = 'bulk.loading'"));
    if (rows.empty()) return false;
    std::string names;
    for (const auto& table : tables()) names += (names.empty() ? "" : ", ") + pg::quoted(table);
    LIANLU_CHECK(connection.script("TRUNCATE " + names + ", scope_head, change_log, account_secret"));
    LIANLU_TRY(const auto statements, pendingStatements(connection));
    for (const auto& statement : statements) LIANLU_CHECK(connection.script(statement));
    LIANLU_CHECK(forget(connection, "bulk.%"));
    return true;
}

Result<void> markLoading(pg::Connection& connection) { return meta(connection, "bulk.loading", "yes"); }
Result<void> markLoaded(pg::Connection& connection) { return forget(connection, "bulk.%"); }

}  // namespace lianlu::server
