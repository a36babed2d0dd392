// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/bulk_file.h"

#include <system_error>
#include <utility>
#include <vector>

#include "models/base/name_key.h"
#include "models/db/transaction.h"
#include "models/domain/registry.h"
#include "models/store/customer_lines.h"
#include "models/store/device_values.h"
#include "models/store/layers.h"
#include "models/store/local_store_impl.h"
#include "models/store/row_table.h"
#include "models/store/schema.h"

namespace lianlu::store {

namespace {

constexpr std::string_view kBulkTables = R"sql(
CREATE TABLE bulk_state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE bulk_index (name TEXT PRIMARY KEY, tbl_name TEXT NOT NULL, sql TEXT NOT NULL);
)sql";

struct Index {
    std::string name, table, sql;
};

Result<std::vector<Index>> indexesIn(db::Connection& connection, std::string_view sql) {
    std::vector<Index> indexes;
    LIANLU_TRY(const auto statement, connection.prepare(sql));
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) return indexes;
        indexes.push_back({statement->string(0), statement->string(1), statement->string(2)});
    }
}

Result<void> setIndexesAside(db::Connection& connection) {
    LIANLU_TRY(auto transaction, db::Transaction::begin(connection));
    LIANLU_CHECK(connection.execute(kBulkTables));
    LIANLU_TRY(const auto all,
               indexesIn(connection,
                         "SELECT name, tbl_name, sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL"));
    for (const auto& index : all) {
        if (!domain::findEntity(index.table)) continue;
        LIANLU_CHECK(connection.run("INSERT INTO bulk_index (name, tbl_name, sql) VALUES (?, ?, ?)", index.name,
                                    index.table, index.sql));
        LIANLU_CHECK(connection.execute((index.sql.starts_with("CREATE TRIGGER") ? "DROP TRIGGER \"" : "DROP INDEX \"") + index.name + "\""));
    }
    LIANLU_CHECK(saveBulkMark(connection, ""));
    LIANLU_CHECK(transaction.commit());
    connection.dropStatements();
    return {};
}

Result<std::unique_ptr<db::Connection>> openLeftOver(const std::filesystem::path& part, const SecretBuffer& key) {
    db::OpenOptions options;
    options.durability = db::OpenOptions::Durability::bulk;
    LIANLU_TRY(auto connection, db::Connection::open(part, key, options));
    LIANLU_TRY(const int version, db::schemaVersion(*connection));
    if (version != migrations().back().number) return fail(Code::tooNew, "part file of another schema");
    LIANLU_TRY(const auto form, devicevalues::load(*connection, kNameKeyForm));
    if (form != text::nameKeyForm()) return fail(Code::tooNew, "part file with names in another order");
    LIANLU_TRY(const auto mark, bulkMark(*connection));
    return connection;
}

Result<void> keepNewestOfEach(db::Connection& connection, const std::string& table) {
    return connection.execute("DELETE FROM " + table +
                              " WHERE pk NOT IN (SELECT pk FROM (SELECT pk, row_number() OVER "
                              "(PARTITION BY id ORDER BY ver DESC, pk DESC) AS place FROM " +
                              table + ") WHERE place = 1)");
}

Result<void> countAgain(db::Connection& connection, BulkSums& sums) {
    for (auto& [number, sum] : sums) {
        LIANLU_TRY(const auto scope, scopeAt(connection, number));
        LIANLU_TRY(sum.sum, countDigest(connection, scope));
        sum.rows = 0;
        for (const auto& entity : domain::entities()) {
            LIANLU_TRY(
                const auto rows,
                connection.integer(
                    "SELECT count(*) FROM " + RowTable::of(entity.name).quotedName() + " WHERE scope = ?", number));
            sum.rows += rows;
        }
    }
    return {};
}

}  // namespace

Result<std::unique_ptr<db::Connection>> openBulkFile(const std::filesystem::path& part, const SecretBuffer& key) {
    std::error_code error;
    if (std::filesystem::exists(part, error)) {
        if (auto leftOver = openLeftOver(part, key)) return leftOver;
        removeStoreFile(part);
    }
    LIANLU_TRY(auto connection, makeStoreFile(part, key, db::OpenOptions::Durability::bulk));
    LIANLU_CHECK(setIndexesAside(*connection));
    return connection;
}

Result<std::string> bulkMark(db::Connection& connection) {
    LIANLU_TRY(const auto statement, connection.prepare("SELECT value FROM bulk_state WHERE name = 'mark'"));
    LIANLU_TRY(const bool found, statement->step());
    return found ? statement->string(0) : std::string();
}

Result<void> saveBulkMark(db::Connection& connection, std::string_view mark) {
    return connection.run("INSERT OR REPLACE INTO bulk_state (name, value) VALUES ('mark', ?)", mark);
}

Result<BulkSums> bulkSums(db::Connection& connection) {
    BulkSums sums;
    LIANLU_TRY(const auto statement, connection.prepare("SELECT scope, sum, row_count FROM digest"));
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) return sums;
        sums[statement->integer(0)] = {static_cast<std::uint64_t>(statement->integer(1)), statement->integer(2)};
    }
}

Result<void> saveBulkSums(db::Connection& connection, const BulkSums& sums) {
    for (const auto& [scope, sum] : sums)
        LIANLU_CHECK(connection.run("INSERT OR REPLACE INTO digest (scope, sum, row_count) VALUES (?, ?, ?)", scope,
                                    static_cast<std::int64_t>(sum.sum), sum.rows));
    return {};
}

Result<void> buildIndexes(db::Connection& connection, BulkSums& sums) {
    LIANLU_TRY(const auto wanted,
               indexesIn(connection,
                         "SELECT name, tbl_name, sql FROM bulk_index WHERE name NOT IN "
                         "(SELECT name FROM sqlite_schema WHERE type IN ('index', 'trigger')) ORDER BY sql LIKE 'CREATE TRIGGER%', tbl_name, name"));
    // One commit for all: by itself each would wait for the disk.
    LIANLU_TRY(auto transaction, db::Transaction::begin(connection));
    bool twice = false;
    for (const auto& index : wanted) {
        auto built = connection.execute(index.sql);
        if (!built && built.error().code == Code::conflict) {
            twice = true;
            LIANLU_CHECK(keepNewestOfEach(connection, "\"" + index.table + "\""));
            built = connection.execute(index.sql);
        }
        LIANLU_CHECK(std::move(built));
    }
    if (!wanted.empty()) LIANLU_CHECK(writeCustomerLines(connection));
    LIANLU_CHECK(transaction.commit());
    return twice ? countAgain(connection, sums) : Result<void>{};
}

namespace {

Result<void> takeOutbox(db::Connection& live, db::Connection& fresh) {
    LIANLU_CHECK(fresh.run("DELETE FROM outbox"));
    LIANLU_CHECK(copyTable(live, fresh, "outbox"));
    // The two files number their scopes differently; negative numbers in between, so that none is changed twice.
    LIANLU_TRY(const auto scopes,
               live.prepare("SELECT DISTINCT s.num, s.name FROM outbox o JOIN scope s ON s.num = o.scope"));
    for (;;) {
        LIANLU_TRY(const bool more, scopes->step());
        if (!more) break;
        const auto scope = domain::Scope::parse(scopes->text(1));
        if (!scope) return fail(Code::damaged, "outbox of an unknown scope");
        LIANLU_TRY(const auto number, scopeNumber(fresh, *scope));
        LIANLU_CHECK(fresh.run("UPDATE outbox SET scope = ? WHERE scope = ?", -number, scopes->integer(0)));
    }
    return fresh.run("UPDATE outbox SET scope = -scope WHERE scope < 0");
}

Result<void> layEdits(db::Connection& fresh) {
    LIANLU_CHECK(fresh.run("DELETE FROM base_row"));
    ChangeSet changes;
    Layers layers(fresh, changes);
    LIANLU_TRY(const auto edited,
               fresh.prepare(
                   "SELECT entity, id, min(CASE type WHEN 'create' THEN scope END) FROM outbox WHERE state IN (0, 1) "
                   "GROUP BY entity, id"));
    for (;;) {
        LIANLU_TRY(const bool more, edited->step());
        if (!more) return {};
        const auto entity = edited->string(0);
        const auto id = edited->uuid(1);
        LIANLU_TRY(const auto held, layers.server(entity, id));
        if (held)
            LIANLU_CHECK(layers.setAside(entity, id));
        else if (edited->isNull(2))
            continue;
        else
            LIANLU_CHECK(layers.setAsideNothing(entity, id, edited->integer(2)));
        LIANLU_CHECK(layers.relay(entity, id));
    }
}

}  // namespace

Result<void> takeOverLocalState(db::Connection& live, db::Connection& fresh) {
    LIANLU_TRY(auto transaction, db::Transaction::begin(fresh));
    for (const std::string table : {"device_state", "draft", "setting", "import_run", "import_edit", "photo_blob", "photo_state"}) {
        LIANLU_CHECK(fresh.run("DELETE FROM " + table));
        LIANLU_CHECK(copyTable(live, fresh, table));
    }
    LIANLU_CHECK(takeOutbox(live, fresh));
    LIANLU_CHECK(layEdits(fresh));
    return transaction.commit();
}

Result<void> dropBulkState(db::Connection& connection) {
    LIANLU_TRY(auto transaction, db::Transaction::begin(connection));
    connection.dropStatements();
    LIANLU_CHECK(connection.execute("DROP TABLE IF EXISTS bulk_state; DROP TABLE IF EXISTS bulk_index"));
    return transaction.commit();
}

}  // namespace lianlu::store
