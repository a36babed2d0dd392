// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/connection.h"

#include <sqlite3.h>

#include <array>
#include <cstring>
#include <fstream>
#include <mutex>
#include <string>
#include <system_error>

#include "models/db/functions.h"
#include "models/db/sqlite_error.h"

namespace lianlu::db {

namespace {

constexpr std::size_t kKeySize = 32;
constexpr int kBusyMs = 5'000;

std::string utf8(const std::filesystem::path& path) {
    const auto text = path.u8string();
    return {reinterpret_cast<const char*>(text.data()), text.size()};
}

//! SQLCipher takes a raw key as the text x'…'; bytes alone it would stretch like a passphrase.
SecretBuffer keyText(const SecretBuffer& key) {
    constexpr char kDigits[] = "0123456789abcdef";
    SecretBuffer text(kKeySize * 2 + 3);
    auto out = text.bytes().begin();
    *out++ = 'x';
    *out++ = '\'';
    for (const auto byte : key.bytes()) {
        *out++ = static_cast<std::uint8_t>(kDigits[byte >> 4u]);
        *out++ = static_cast<std::uint8_t>(kDigits[byte & 15u]);
    }
    *out = '\'';
    return text;
}

Result<void> checkHeader(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error) return fail(Code::io, "size of store");
    std::ifstream in(file, std::ios::binary);
    std::array<char, 16> header{};
    if (!in.read(header.data(), header.size()) && size >= header.size()) return fail(Code::io, "read header of store");
    static constexpr char kPlain[] = "SQLite format 3";  // 16 bytes with its NUL
    if (std::memcmp(header.data(), kPlain, sizeof kPlain) == 0) return fail(Code::notOurs, "plain SQLite file");
    // SQLite would make a fresh database of an empty file, over what may be the remains of a person's work.
    if (size < kPageSize) return fail(Code::damaged, "store shorter than one page");
    return {};
}

Result<void> checkPath(const std::filesystem::path& file, OpenOptions::Mode mode) {
    std::error_code error;
    const bool there = std::filesystem::exists(file, error);
    if (error) return fail(Code::io, "look for store");
    if (mode == OpenOptions::Mode::create) {
        if (there) return fail(Code::exists, "store exists");
        return {};
    }
    if (!there) return fail(Code::notFound, "no store file");
    return checkHeader(file);
}

}  // namespace

Result<std::unique_ptr<Connection>> Connection::open(const std::filesystem::path& file, const SecretBuffer& key,
                                                     const OpenOptions& options) {
    if (key.size() != kKeySize) return fail(Code::internal, "key must have 32 bytes");
    LIANLU_CHECK(checkPath(file, options.mode));
    const bool create = options.mode == OpenOptions::Mode::create;
    sqlite3* handle = nullptr;
    const int rc =
        sqlite3_open_v2(utf8(file).c_str(), &handle,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (create ? SQLITE_OPEN_CREATE : 0), nullptr);
    std::unique_ptr<Connection> connection(new Connection(handle));
    if (rc != SQLITE_OK) return fail(sqliteError(handle, rc, "open store"));
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, kBusyMs);
    LIANLU_CHECK(addFunctions(handle));
    LIANLU_CHECK(connection->unlock(key));
    if (sqlite3_db_readonly(handle, "main") == 1) return fail(Code::readOnly, "store cannot be written");
    // Before anything is written: later it would take the whole file to be written anew.
    if (options.mode == OpenOptions::Mode::create) LIANLU_CHECK(connection->execute("PRAGMA auto_vacuum=INCREMENTAL"));
    LIANLU_CHECK(connection->configure(options));
    return connection;
}

Connection::~Connection() {
    m_cache.clear();
    sqlite3_close_v2(m_handle);
}

Result<void> Connection::unlock(const SecretBuffer& key) {
    // One level for the whole process, which every page that is read looks at: set once, before the first key.
    static std::once_flag quiet;
    Result<void> set;
    std::call_once(quiet, [&] { set = execute("PRAGMA cipher_log_level=NONE"); });
    LIANLU_CHECK(set);
    const SecretBuffer text = keyText(key);
    if (const int rc = sqlite3_key_v2(m_handle, "main", text.bytes().data(), static_cast<int>(text.size()));
        rc != SQLITE_OK)
        return fail(sqliteError(m_handle, rc, "set key"));
    LIANLU_CHECK(execute("PRAGMA cipher_page_size=8192; PRAGMA cipher_memory_security=OFF"));
    LIANLU_TRY(const auto version, prepareOwn("PRAGMA cipher_version"));
    LIANLU_TRY(const bool answered, version->step());
    if (!answered || version->text(0).empty())
        return fail(Code::unsupported, "built without SQLCipher: nothing would be encrypted");
    LIANLU_TRY(const auto probe, prepareOwn("SELECT count(*) FROM sqlite_schema"));
    return probe->run();
}

Result<void> Connection::configure(const OpenOptions& options) {
    LIANLU_CHECK(execute("PRAGMA cache_size=-" + std::to_string(options.cacheMib * 1024)));
    if (options.durability == OpenOptions::Durability::asIs)
        return options.mode == OpenOptions::Mode::reader ? execute("PRAGMA query_only=ON") : Result<void>{};
    if (options.durability == OpenOptions::Durability::bulk)
        return execute("PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=NORMAL");
    LIANLU_CHECK(execute(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA fullfsync=ON; PRAGMA journal_size_limit=67108864"));
    if (options.mode == OpenOptions::Mode::reader) return execute("PRAGMA query_only=ON");
    return {};
}

Result<void> Connection::execute(std::string_view script) {
    const char* at = script.data();
    const char* const end = at + script.size();
    while (at < end) {
        sqlite3_stmt* handle = nullptr;
        const char* tail = nullptr;
        const int rc = sqlite3_prepare_v2(m_handle, at, static_cast<int>(end - at), &handle, &tail);
        if (rc != SQLITE_OK) return fail(sqliteError(m_handle, rc, "prepare script"));
        at = tail;
        if (!handle) continue;  // blanks or a comment
        Statement statement(m_handle, handle);
        LIANLU_CHECK(statement.run());
    }
    return {};
}

void Connection::interruptWhen(std::function<bool()> stop) {
    constexpr int kSteps = 2'000;
    m_stop = std::move(stop);
    sqlite3_progress_handler(
        m_handle, m_stop ? kSteps : 0, [](void* self) { return static_cast<Connection*>(self)->m_stop() ? 1 : 0; }, this);
}

bool Connection::inTransaction() const noexcept { return sqlite3_get_autocommit(m_handle) == 0; }
std::int64_t Connection::changes() const noexcept { return sqlite3_changes64(m_handle); }
std::int64_t Connection::lastRowId() const noexcept { return sqlite3_last_insert_rowid(m_handle); }

Result<void> copyTable(Connection& from, Connection& to, std::string_view table) {
    const std::string name(table);
    LIANLU_TRY(const auto read, from.prepareOwn("SELECT * FROM \"" + name + "\""));
    std::string marks;
    for (int i = 0; i < read->columnCount(); ++i) marks += i ? ",?" : "?";
    LIANLU_TRY(const auto write, to.prepareOwn("INSERT INTO \"" + name + "\" VALUES(" + marks + ")"));
    for (;;) {
        LIANLU_TRY(const bool more, read->step());
        if (!more) return {};
        for (int i = 0; i < read->columnCount(); ++i) write->bindColumn(i + 1, *read, i);
        LIANLU_CHECK(write->run());
    }
}

}  // namespace lianlu::db
