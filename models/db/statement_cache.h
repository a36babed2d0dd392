// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "models/db/statement.h"

namespace lianlu::db {

//! \brief A statement lent by the cache: reset, and its parameters cleared, when it goes out of scope.
class CachedStatement {
public:
    CachedStatement(CachedStatement&& other) noexcept
        : m_owned(std::move(other.m_owned)), m_statement(std::exchange(other.m_statement, nullptr)), m_lent(other.m_lent) {}
    CachedStatement& operator=(CachedStatement&& other) noexcept {
        giveBack();
        m_owned = std::move(other.m_owned);
        m_statement = std::exchange(other.m_statement, nullptr);
        m_lent = other.m_lent;
        return *this;
    }
    CachedStatement() = default;
    ~CachedStatement() { giveBack(); }

    Statement* operator->() const noexcept { return m_statement; }
    Statement& operator*() const noexcept { return *m_statement; }

private:
    friend class StatementCache;
    CachedStatement(Statement& statement, bool& lent) noexcept : m_statement(&statement), m_lent(&lent) { lent = true; }
    explicit CachedStatement(std::unique_ptr<Statement> own) noexcept : m_owned(std::move(own)), m_statement(m_owned.get()) {}
    void giveBack() noexcept;

    std::unique_ptr<Statement> m_owned;
    Statement* m_statement = nullptr;
    bool* m_lent = nullptr;
};

//! \brief Prepared statements by their text. Bounded: past 400 of them the unused ones are dropped. One that is asked for while
//! lent comes as a fresh copy, so that nesting is right. Thread: that of its connection.
class StatementCache {
public:
    explicit StatementCache(sqlite3* connection) noexcept : m_connection(connection) {}

    [[nodiscard]] Result<CachedStatement> get(std::string_view sql);
    //! \brief One that is not kept.
    [[nodiscard]] Result<std::unique_ptr<Statement>> prepare(std::string_view sql, bool keep = false);
    void clear() noexcept { m_entries.clear(); }

private:
    struct Entry {
        std::unique_ptr<Statement> statement;
        bool lent = false;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
    };
    void dropUnused();

    sqlite3* m_connection;
    std::unordered_map<std::string, Entry, Hash, std::equal_to<>> m_entries;
};

}  // namespace lianlu::db
