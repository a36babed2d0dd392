// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>

#include "models/base/result.h"
#include "models/base/secret_buffer.h"
#include "models/db/statement_cache.h"

namespace lianlu::db {

inline constexpr int kPageSize = 8192;

//! \brief How a connection is opened.
struct OpenOptions {
    enum class Mode : std::uint8_t {
        existing,  //!< must be there; never made anew
        create,    //!< must not be there
        reader,    //!< existing, and writes are refused
    };
    enum class Durability : std::uint8_t {
        full,  //!< WAL, synchronous=FULL: a commit is on disk
        bulk,  //!< rollback journal, synchronous=NORMAL: few large commits, each page written once
        asIs,  //!< as the file says: one that is only looked at
    };
    Mode mode = Mode::existing;
    Durability durability = Durability::full;
    int cacheMib = 128;
};

//! \brief One connection to an encrypted file. Opened with a raw key of 32 bytes; the text form that SQLCipher wants is wiped
//! after use. Errors: exists, notFound, notOurs (plain SQLite), damaged (also for a key that does not fit: the key was unwrapped
//! by an authenticated slot, so a file it does not open is broken), readOnly, diskFull, io. Thread: one at a time.
class Connection {
public:
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const std::filesystem::path& file, const SecretBuffer& key,
                                                                  const OpenOptions& options = {});
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    //! \brief A kept prepared statement; give it back before the connection goes.
    [[nodiscard]] Result<CachedStatement> prepare(std::string_view sql) { return m_cache.get(sql); }
    //! \brief One that lives as long as its owner, outside of the cache.
    [[nodiscard]] Result<std::unique_ptr<Statement>> prepareOwn(std::string_view sql) { return m_cache.prepare(sql, true); }
    //! \brief Prepares, binds and runs to the end.
    template <class... T>
    [[nodiscard]] Result<void> run(std::string_view sql, const T&... parameters) {
        LIANLU_TRY(CachedStatement statement, prepare(sql));
        statement->bindAll(parameters...);
        return statement->run();
    }
    //! \brief First column of the first row; notFound where there is none.
    template <class... T>
    [[nodiscard]] Result<std::int64_t> integer(std::string_view sql, const T&... parameters) {
        LIANLU_TRY(CachedStatement statement, prepare(sql));
        statement->bindAll(parameters...);
        LIANLU_TRY(const bool found, statement->step());
        if (!found) return fail(Code::notFound, "no row");
        return statement->integer(0);
    }
    //! \brief All statements of `script`, one after the other, found by the parser itself.
    [[nodiscard]] Result<void> execute(std::string_view script);

    //! \brief Statements end with Code::cancelled once `stop` says so; it is asked often, from within them. Empty: no longer.
    void interruptWhen(std::function<bool()> stop);

    [[nodiscard]] bool inTransaction() const noexcept;
    [[nodiscard]] std::int64_t changes() const noexcept;  //!< rows of the last statement
    [[nodiscard]] std::int64_t lastRowId() const noexcept;
    //! \brief Finalises the kept statements, before the schema changes or the file closes.
    void dropStatements() noexcept { m_cache.clear(); }

private:
    explicit Connection(sqlite3* handle) noexcept : m_handle(handle), m_cache(handle) {}
    [[nodiscard]] Result<void> unlock(const SecretBuffer& key);
    [[nodiscard]] Result<void> configure(const OpenOptions& options);

    friend class PageCopy;

    sqlite3* m_handle;
    StatementCache m_cache;
    std::function<bool()> m_stop;
};

//! \brief Copies all rows of `table` (a fixed name of ours) from one connection to another whose table has the same columns.
[[nodiscard]] Result<void> copyTable(Connection& from, Connection& to, std::string_view table);

}  // namespace lianlu::db
