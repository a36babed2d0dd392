// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/care/store_facts.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <system_error>

#include <nlohmann/json.hpp>

#include "models/base/text.h"
#include "models/base/utf8_path.h"
#include "models/db/connection.h"
#include "models/db/migrations.h"
#include "models/store/queries_queue.h"
#include "models/store/replica.h"

namespace lianlu::store {

namespace fs = std::filesystem;

namespace {

class FactReader {
public:
    explicit FactReader(db::Connection& connection) : m_connection(connection) {}

    Result<StoreFacts> all() {
        LIANLU_CHECK(step("schema", [this]() -> Result<void> {
            LIANLU_TRY(const int schema, db::schemaVersion(m_connection));
            m_facts.schema = schema;
            LIANLU_TRY(m_facts.pages, m_connection.integer("PRAGMA page_count"));
            LIANLU_TRY(m_facts.freePages, m_connection.integer("PRAGMA freelist_count"));
            return {};
        }));
        LIANLU_CHECK(step("device", [this] { return device(); }));
        LIANLU_CHECK(step("queue", [this] { return queue(); }));
        LIANLU_CHECK(step("places", [this] { return places(); }));
        LIANLU_CHECK(step("tables", [this] { return tables(); }));
        LIANLU_CHECK(step("quick_check", [this] { return quickCheck(); }));
        return std::move(m_facts);
    }

private:
    template <class Step>
    Result<void> step(const char* name, Step ask) {
        const Result<void> done = ask();
        if (done) return {};
        if (done.error().code == Code::cancelled) return done;
        m_facts.problems.push_back({name, done.error()});
        return {};
    }

    Result<void> device() {
        LIANLU_TRY(const auto device, Replica::device(m_connection));
        if (!device) return {};
        m_facts.role = device->role;
        m_facts.serverUrl = device->serverUrl;
        m_facts.nextOpSeq = device->nextOpSeq;
        if (device->lastSyncAt > 0) m_facts.lastSyncAt = fromUnixMs(device->lastSyncAt);
        return {};
    }

    Result<void> queue() {
        LIANLU_TRY(const auto ops, m_connection.prepare("SELECT state, type, entity, code, count(*), min(occurred_at) FROM outbox GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4"));
        for (;;) {
            LIANLU_TRY(const bool more, ops->step());
            if (!more) return {};
            const auto state = std::string(stateName(static_cast<OpState>(ops->integer(0))));
            m_facts.queue.push_back({state, ops->string(1), ops->string(2), ops->string(3), ops->integer(4), fromUnixMs(ops->integer(5))});
        }
    }

    Result<void> places() {
        LIANLU_TRY(const auto rows, m_connection.prepare("SELECT s.name, c.seq, coalesce(d.row_count, 0), (SELECT max(k.at) FROM checkpoint k WHERE k.scope = c.scope)"
                                                         " FROM cursor c JOIN scope s ON s.num = c.scope LEFT JOIN digest d ON d.scope = c.scope ORDER BY 1 LIMIT 200"));
        for (;;) {
            LIANLU_TRY(const bool more, rows->step());
            if (!more) return {};
            m_facts.places.push_back({rows->string(0), rows->integer(1), rows->integer(2), rows->time(3)});
        }
    }

    Result<void> tables() {
        LIANLU_TRY(const auto names, m_connection.prepareOwn("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"));
        for (;;) {
            LIANLU_TRY(const bool more, names->step());
            if (!more) return {};
            const auto name = names->string(0);
            const auto quotes = std::count(name.begin(), name.end(), '"');
            if (quotes > 0) continue;
            const auto rows = m_connection.integer("SELECT count(*) FROM \"" + name + "\"");
            if (rows) m_facts.tables.push_back({name, *rows});
            else if (rows.error().code == Code::cancelled) return fail(rows.error());
            else m_facts.problems.push_back({"table " + name, rows.error()});
        }
    }

    Result<void> quickCheck() {
        LIANLU_TRY(const auto check, m_connection.prepareOwn("PRAGMA quick_check(1)"));
        LIANLU_TRY(const bool said, check->step());
        // Its words name rows and tables; that it complains is enough.
        m_facts.check = !said || check->text(0) == "ok" ? "ok" : "damaged";
        return {};
    }

    db::Connection& m_connection;
    StoreFacts m_facts;
};

//! A number, an address, an account: no blank, and a digit or a sign that words do not have. A short number alone is nobody.
bool couldBeIdentity(std::string_view word) {
    const auto digits = static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }));
    if (word.find(' ') != word.npos || (digits == word.size() && digits <= 5)) return false;
    return digits > 0 || word.find_first_of("@_-.") != word.npos;
}

Time changedAtOf(const fs::directory_entry& entry) {
    std::error_code ignored;
    const auto changed = entry.last_write_time(ignored);
    const auto ago = fs::file_time_type::clock::now() - changed;
    return SystemClock().now() - std::chrono::duration_cast<std::chrono::milliseconds>(ago);
}

}  // namespace

Result<StoreFacts> storeFacts(db::Connection& connection, const std::function<bool()>& cancelled) {
    connection.interruptWhen(cancelled);
    auto facts = FactReader(connection).all();
    connection.interruptWhen({});
    return facts;
}

Result<StoreFacts> storeFactsOfFile(const fs::path& file, const SecretBuffer& key, const std::function<bool()>& cancelled) {
    db::OpenOptions options;
    options.mode = db::OpenOptions::Mode::reader;
    options.durability = db::OpenOptions::Durability::asIs;
    options.cacheMib = 8;
    LIANLU_TRY(const auto connection, db::Connection::open(file, key, options));
    return storeFacts(*connection, cancelled);
}

Result<std::vector<std::string>> knownPersons(db::Connection& connection, const std::vector<std::string>& words) {
    // The words of a log are few and the persons of a store many, so the words are looked up among the persons: by index where there is one. The
    // values of identities have none of their own, and are looked through for words that could be such a one.
    constexpr std::array kWhere{"SELECT name FROM customer WHERE name IN (SELECT value FROM json_each(?1))",
                                "SELECT name FROM staff WHERE name IN (SELECT value FROM json_each(?1))",
                                "SELECT code FROM staff WHERE code IN (SELECT value FROM json_each(?1))",
                                "SELECT login FROM account WHERE login IN (SELECT value FROM json_each(?1))",
                                "SELECT name FROM device WHERE name IN (SELECT value FROM json_each(?1))",
                                "SELECT name FROM store WHERE name IN (SELECT value FROM json_each(?1))",
                                "SELECT address FROM store WHERE address IN (SELECT value FROM json_each(?1))",
                                "SELECT value FROM device_state WHERE name IN ('staff_name', 'brand_name', 'device_name') AND value IN (SELECT value FROM json_each(?1))"};
    std::vector<std::string> found;
    const auto look = [&](const char* sql, bool identities) -> Result<void> {
        nlohmann::json list = nlohmann::json::array();
        for (const auto& word : words)
            if (text::isCleanUtf8(word) && (!identities || couldBeIdentity(word))) list.push_back(word);
        if (list.empty()) return {};
        LIANLU_TRY(const auto rows, connection.prepare(sql));
        rows->bindText(1, list.dump());
        for (;;) {
            LIANLU_TRY(const bool more, rows->step());
            if (!more) return {};
            found.push_back(rows->string(0));
        }
    };
    for (const auto* sql : kWhere) LIANLU_CHECK(look(sql, false));
    LIANLU_CHECK(look("SELECT value FROM identity WHERE value IN (SELECT value FROM json_each(?1))", true));
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<ProfileFile> profileFiles(const fs::path& folder) {
    std::vector<ProfileFile> files;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        if (!at->is_regular_file(ignored)) continue;
        files.push_back({utf8FromPath(at->path().filename()), at->file_size(ignored), changedAtOf(*at)});
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return files;
}

}  // namespace lianlu::store
