// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_bootstrap_raw.h"

#include <simdjson.h>
#include <sodium.h>
#include <sqlite3.h>
#include <zstd.h>

#include <array>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "models/base/uuid.h"
#include "models/db/functions.h"
#include "models/domain/registry.h"
#include "models/store/schema.h"

namespace lianlu::bench {

namespace {

constexpr int kRowsPerCommit = 50'000;

class Database {
public:
    Database(const std::filesystem::path& file, const SecretBuffer& key) {
        must(sqlite3_open_v2(file.string().c_str(), &m_handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr));
        if (!db::addFunctions(m_handle)) throw std::runtime_error("functions");
        std::array<char, 65> hex{};
        sodium_bin2hex(hex.data(), hex.size(), key.bytes().data(), key.size());
        const std::string text = "x'" + std::string(hex.data()) + "'";
        must(sqlite3_key_v2(m_handle, "main", text.data(), static_cast<int>(text.size())));
        run("PRAGMA cipher_page_size=8192; PRAGMA cipher_memory_security=OFF; PRAGMA cache_size=-131072;"
            "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=NORMAL");
    }
    ~Database() { sqlite3_close_v2(m_handle); }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void must(int rc) const {
        if (rc != SQLITE_OK && rc != SQLITE_DONE && rc != SQLITE_ROW) throw std::runtime_error(sqlite3_errmsg(m_handle));
    }
    void run(const std::string& sql) const { must(sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr)); }
    sqlite3* handle() const { return m_handle; }

    //! Drops the indexes of the entities' tables, and the triggers that want them, and tells how to make them.
    std::vector<std::string> takeIndexes() const {
        std::vector<std::pair<std::string, std::string>> found;  // what to drop, and how it is made
        sqlite3_stmt* statement = nullptr;
        must(sqlite3_prepare_v2(m_handle, "SELECT type || ' \"' || name || '\"', tbl_name, sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY type", -1, &statement, nullptr));
        const auto column = [&](int at) { return std::string(reinterpret_cast<const char*>(sqlite3_column_text(statement, at))); };
        while (sqlite3_step(statement) == SQLITE_ROW)
            if (domain::findEntity(column(1))) found.emplace_back(column(0), column(2));
        sqlite3_finalize(statement);
        std::vector<std::string> sql;
        for (auto& [name, make] : found) {
            run("DROP " + name);
            sql.push_back(std::move(make));
        }
        return sql;
    }

private:
    sqlite3* m_handle = nullptr;
};

struct Column {
    std::string name;
    int parameter;
    domain::FieldType type;
};

//! The prepared insert of one table and its columns by name.
struct Table {
    sqlite3_stmt* insert = nullptr;
    std::vector<Column> columns;

    Table(const Database& database, const domain::EntityInfo& info) {
        std::string names = "id, scope, ver", marks = "?, 1, ?";
        int parameter = 3;
        std::map<std::string, Column> sorted;
        for (const auto& field : info.fields) {
            names += ", \"" + field.name + "\"";
            marks += ", ?";
            sorted.emplace(field.name, Column{field.name, parameter++, field.type});
        }
        for (auto& [name, column] : sorted) columns.push_back(column);
        database.must(sqlite3_prepare_v3(database.handle(), ("INSERT INTO \"" + info.name + "\" (" + names + ") VALUES (" + marks + ")").c_str(), -1,
                                         SQLITE_PREPARE_PERSISTENT, &insert, nullptr));
    }
};

void bindId(sqlite3_stmt* statement, int at, std::string_view text) {
    const auto id = Uuid::parse(text);
    if (!id) throw std::runtime_error("id");
    sqlite3_bind_blob(statement, at, id->bytes.data(), 16, SQLITE_TRANSIENT);
}

void bindField(const Table& table, const Column& column, simdjson::ondemand::value value) {
    switch (column.type) {
        case domain::FieldType::id: bindId(table.insert, column.parameter, value.get_string()); break;
        case domain::FieldType::integer:
        case domain::FieldType::time: sqlite3_bind_int64(table.insert, column.parameter, value.get_int64()); break;
        case domain::FieldType::real: sqlite3_bind_double(table.insert, column.parameter, value.get_double()); break;
        case domain::FieldType::boolean: sqlite3_bind_int(table.insert, column.parameter, bool(value.get_bool()) ? 1 : 0); break;
        default: {
            const std::string_view text = value.get_string();
            sqlite3_bind_text(table.insert, column.parameter, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
        }
    }
}

void insertRow(const Database& database, const Table& table, simdjson::ondemand::object row) {
    sqlite3_reset(table.insert);
    sqlite3_clear_bindings(table.insert);
    bindId(table.insert, 1, row["id"].get_string());
    sqlite3_bind_int64(table.insert, 2, row["ver"].get_int64());
    std::size_t at = 0;
    for (auto field : row["fields"].get_object()) {
        const std::string_view name = field.unescaped_key();
        while (table.columns[at].name != name) ++at;
        bindField(table, table.columns[at++], field.value());
    }
    database.must(sqlite3_step(table.insert));
}

}  // namespace

std::int64_t loadRaw(const test::MadeChunks& book, const std::filesystem::path& file, const SecretBuffer& key) {
    Database database(file, key);
    database.run("BEGIN");
    for (const auto& migration : store::migrations()) database.run(std::string(migration.sql));
    const auto indexes = database.takeIndexes();
    database.run("COMMIT");
    std::int64_t rows = 0;
    {
        const Table customers(database, *domain::findEntity("customer"));
        const Table events(database, *domain::findEntity("touch_event"));
        simdjson::ondemand::parser parser;
        std::string text;
        int uncommitted = 0;
        database.run("BEGIN");
        for (const auto& frame : book.frames) {
            const auto size = ZSTD_getFrameContentSize(frame.data(), frame.size());
            text.resize(static_cast<std::size_t>(size) + simdjson::SIMDJSON_PADDING);
            if (ZSTD_isError(ZSTD_decompress(text.data(), size, frame.data(), frame.size()))) throw std::runtime_error("zstd");
            auto lines = parser.iterate_many(text.data(), size, 1u << 20u).value();
            for (auto line : lines) {
                simdjson::ondemand::object row = line.get_object();
                const std::string_view entity = row["entity"].get_string();
                insertRow(database, entity == "customer" ? customers : events, row);
                ++rows;
                if (++uncommitted < kRowsPerCommit) continue;
                database.run("COMMIT; BEGIN");
                uncommitted = 0;
            }
        }
        database.run("COMMIT");
        sqlite3_finalize(customers.insert);
        sqlite3_finalize(events.insert);
    }
    for (const auto& sql : indexes) database.run(sql);
    return rows;
}

}  // namespace lianlu::bench
