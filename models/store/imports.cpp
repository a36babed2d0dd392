// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/imports.h"

#include "models/db/connection.h"
#include "models/domain/registry.h"
#include "models/domain/rules/taken_back.h"
#include "models/store/device_values.h"
#include "models/store/entity_reader.h"
#include "models/store/row_table.h"
#include "models/store/write_txn.h"

namespace lianlu::store {

namespace {

constexpr std::string_view kRunColumns =
    "SELECT id, kind, at, created, updated, (SELECT count(*) FROM import_edit WHERE import_id = import_run.id) FROM import_run ";

ImportRun importRunAt(db::Statement& s) {
    return {s.uuid(0), s.string(1), fromUnixMs(s.integer(2)), s.integer(3), s.integer(4), s.integer(5)};
}

//! Whose rows hang on a person by customer_id.
const std::vector<std::string>& tablesOfPersons() {
    static const auto all = [] {
        std::vector<std::string> names;
        for (const auto& entity : domain::entities())
            if (entity.field("customer_id")) names.push_back(entity.name);
        return names;
    }();
    return all;
}

Result<std::vector<ImportRun>> runsWhere(db::Connection& connection, std::string_view kind, int limit) {
    LIANLU_TRY(const auto statement, connection.prepare(std::string(kRunColumns) + "WHERE " + std::string(kind) + " ORDER BY at DESC, id DESC LIMIT ?"));
    statement->bindAll(Imports::kChange, limit);
    std::vector<ImportRun> runs;
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) return runs;
        runs.push_back(importRunAt(*statement));
    }
}

std::string fileKey(const Uuid& id) { return "import-file/" + id.toString(); }

//! The names stand apart: what an import is counted by was there before them.
Result<std::vector<ImportRun>> named(db::Connection& connection, std::vector<ImportRun> runs) {
    for (auto& run : runs) {
        LIANLU_TRY(auto file, devicevalues::load(connection, fileKey(run.id)));
        run.file = std::move(file).value_or(std::string());
    }
    return runs;
}

}  // namespace

Result<void> Imports::addEdit(WriteTxn& txn, const Uuid& id, std::string_view kind, bool created) {
    auto& connection = txn.connection();
    LIANLU_CHECK(connection.run("INSERT INTO import_run (id, kind, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", id, kind, toUnixMs(txn.now())));
    LIANLU_CHECK(connection.run("INSERT INTO import_edit (import_id, txn_id) VALUES (?, ?)", id, txn.txnId()));
    return connection.run(created ? "UPDATE import_run SET created = created + 1 WHERE id = ?" : "UPDATE import_run SET updated = updated + 1 WHERE id = ?", id);
}

Result<void> Imports::removeEdit(WriteTxn& txn, std::int64_t num) { return txn.connection().run("DELETE FROM import_edit WHERE num = ?", num); }

Result<std::vector<ImportEdit>> Imports::edits(db::Connection& connection, const Uuid& id, std::int64_t before, int limit) {
    LIANLU_TRY(const auto statement, connection.prepare("SELECT num, txn_id FROM import_edit WHERE import_id = ?1 AND (?2 = 0 OR num < ?2) ORDER BY num DESC LIMIT ?3"));
    statement->bindAll(id, before, limit);
    std::vector<ImportEdit> found;
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) return found;
        found.push_back({statement->integer(0), statement->id<domain::TxnId>(1)});
    }
}

Result<std::optional<ImportRun>> Imports::find(db::Connection& connection, const Uuid& id) {
    LIANLU_TRY(const auto statement, connection.prepare(std::string(kRunColumns) + "WHERE id = ?"));
    statement->bindAll(id);
    LIANLU_TRY(const bool found, statement->step());
    return found ? std::optional(importRunAt(*statement)) : std::nullopt;
}

Result<std::vector<ImportRun>> Imports::list(db::Connection& connection, int limit) {
    LIANLU_TRY(auto runs, runsWhere(connection, "kind <> ?", limit));
    return named(connection, std::move(runs));
}

Result<std::vector<ImportRun>> Imports::listSince(db::Connection& connection, Time from, int limit) {
    LIANLU_TRY(auto runs, runsWhere(connection, "at >= " + std::to_string(toUnixMs(from)) + " AND kind <> ?", limit));
    return named(connection, std::move(runs));
}

Result<void> Imports::nameFile(WriteTxn& txn, const Uuid& id, std::string_view file) {
    LIANLU_TRY(const auto known, devicevalues::load(txn.connection(), fileKey(id)));
    return known ? Result<void>{} : devicevalues::save(txn.connection(), fileKey(id), file);
}

Result<std::vector<ImportRun>> Imports::changes(db::Connection& connection, int limit) { return runsWhere(connection, "kind = ?", limit); }

Result<std::vector<domain::Identity>> Imports::identitiesOf(db::Connection& connection, domain::CustomerId customer) {
    return readEntities<domain::Identity>(connection, "WHERE customer_id = ? ORDER BY kind, status, value", customer);
}

Result<std::vector<domain::Lead>> Imports::leadsOf(db::Connection& connection, domain::CustomerId customer) {
    return readEntities<domain::Lead>(connection, "WHERE customer_id = ? ORDER BY opened_at DESC, id DESC", customer);
}

Result<std::string> Imports::moreThan(db::Connection& connection, const Uuid& customer, const domain::TxnId& edit) {
    for (const auto& entity : tablesOfPersons()) {
        const auto& table = RowTable::of(entity);
        LIANLU_TRY(const auto statement, connection.prepare("SELECT t.id FROM " + table.quotedName() + " AS t WHERE t.customer_id = ?1 AND NOT EXISTS (SELECT 1 FROM outbox AS o "
                                                            "WHERE o.txn_id = ?2 AND o.entity = ?3 AND o.id = t.id)"));
        statement->bindAll(customer, edit, entity);
        std::vector<Uuid> others;
        for (;;) {
            LIANLU_TRY(const bool more, statement->step());
            if (!more) break;
            others.push_back(statement->uuid(0));
        }
        for (const auto& id : others) {
            LIANLU_TRY(const auto row, table.read(connection, entity, id));
            if (row && !domain::goesAlong(entity, row->fields, 0)) return entity;
        }
    }
    return std::string();
}

}  // namespace lianlu::store
