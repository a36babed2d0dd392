// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/statement.h"

#include <sqlite3.h>

#include <cstring>

#include "models/db/sqlite_error.h"

namespace lianlu::db {

Statement::~Statement() { sqlite3_finalize(m_handle); }

void Statement::note(int resultCode) noexcept {
    if (resultCode != SQLITE_OK && m_bindError == SQLITE_OK) m_bindError = resultCode;
}

Statement& Statement::bindNull(int index) {
    note(sqlite3_bind_null(m_handle, index));
    return *this;
}

Statement& Statement::bindInteger(int index, std::int64_t value) {
    note(sqlite3_bind_int64(m_handle, index, value));
    return *this;
}

Statement& Statement::bindReal(int index, double value) {
    note(sqlite3_bind_double(m_handle, index, value));
    return *this;
}

Statement& Statement::bindText(int index, std::string_view value) {
    note(sqlite3_bind_text64(m_handle, index, value.empty() ? "" : value.data(), value.size(), SQLITE_TRANSIENT,
                             SQLITE_UTF8));
    return *this;
}

Statement& Statement::bindTextRef(int index, std::string_view value) {
    note(sqlite3_bind_text64(m_handle, index, value.empty() ? "" : value.data(), value.size(), SQLITE_STATIC,
                             SQLITE_UTF8));
    return *this;
}

Statement& Statement::bindUuid(int index, const Uuid& value) {
    return value.isNull() ? bindNull(index) : bindBlob(index, value.bytes);
}

Statement& Statement::bindBlob(int index, std::span<const std::uint8_t> value) {
    note(sqlite3_bind_blob64(m_handle, index, value.empty() ? reinterpret_cast<const std::uint8_t*>("") : value.data(),
                             value.size(), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bindColumn(int index, const Statement& from, int column) {
    note(sqlite3_bind_value(m_handle, index, sqlite3_column_value(from.m_handle, column)));
    return *this;
}

Result<bool> Statement::step() {
    if (m_bindError != SQLITE_OK) return fail(sqliteError(nullptr, m_bindError, "bind"));
    const int rc = sqlite3_step(m_handle);
    if (rc == SQLITE_ROW) return true;
    if (rc == SQLITE_DONE) return false;
    auto error = sqliteError(m_connection, rc, "step");
    sqlite3_reset(m_handle);
    return fail(std::move(error));
}

Result<void> Statement::run() {
    for (;;) {
        LIANLU_TRY(const bool more, step());
        if (!more) break;
    }
    sqlite3_reset(m_handle);
    return {};
}

void Statement::reset() noexcept { sqlite3_reset(m_handle); }

void Statement::clearBindings() noexcept {
    sqlite3_clear_bindings(m_handle);
    m_bindError = SQLITE_OK;
}

bool Statement::isNull(int column) const noexcept { return sqlite3_column_type(m_handle, column) == SQLITE_NULL; }
std::int64_t Statement::integer(int column) const noexcept { return sqlite3_column_int64(m_handle, column); }
double Statement::real(int column) const noexcept { return sqlite3_column_double(m_handle, column); }

std::string_view Statement::text(int column) const noexcept {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    if (!data) return {};
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column))};
}

std::span<const std::uint8_t> Statement::blob(int column) const noexcept {
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_handle, column));
    if (!data) return {};
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column))};
}

Uuid Statement::uuid(int column) const noexcept {
    Uuid id;
    const auto bytes = blob(column);
    if (bytes.size() == id.bytes.size()) std::memcpy(id.bytes.data(), bytes.data(), bytes.size());
    return id;
}

std::optional<Time> Statement::time(int column) const noexcept {
    if (isNull(column)) return std::nullopt;
    return fromUnixMs(integer(column));
}

int Statement::columnCount() const noexcept { return sqlite3_column_count(m_handle); }

}  // namespace lianlu::db
