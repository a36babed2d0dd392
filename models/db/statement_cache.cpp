// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/statement_cache.h"

#include <sqlite3.h>

#include "models/db/sqlite_error.h"

namespace lianlu::db {

namespace {
constexpr std::size_t kMostStatements = 400;
}

void CachedStatement::giveBack() noexcept {
    if (!m_statement) return;
    m_statement->reset();
    m_statement->clearBindings();
    if (!m_owned) *m_lent = false;
    m_statement = nullptr;
}

Result<std::unique_ptr<Statement>> StatementCache::prepare(std::string_view sql, bool keep) {
    sqlite3_stmt* handle = nullptr;
    const int rc = sqlite3_prepare_v3(m_connection, sql.data(), static_cast<int>(sql.size()),
                                      keep ? SQLITE_PREPARE_PERSISTENT : 0u, &handle, nullptr);
    if (rc != SQLITE_OK) return fail(sqliteError(m_connection, rc, "prepare"));
    if (!handle) return fail(Code::internal, "prepare: empty statement");
    return std::make_unique<Statement>(m_connection, handle);
}

Result<CachedStatement> StatementCache::get(std::string_view sql) {
    if (const auto found = m_entries.find(sql); found != m_entries.end()) {
        if (!found->second.lent) return CachedStatement(*found->second.statement, found->second.lent);
        LIANLU_TRY(auto own, prepare(sql));
        return CachedStatement(std::move(own));
    }
    if (m_entries.size() >= kMostStatements) dropUnused();
    LIANLU_TRY(auto statement, prepare(sql, true));
    auto& entry = m_entries[std::string(sql)];
    entry.statement = std::move(statement);
    return CachedStatement(*entry.statement, entry.lent);
}

void StatementCache::dropUnused() {
    std::erase_if(m_entries, [](const auto& entry) { return !entry.second.lent; });
}

}  // namespace lianlu::db
