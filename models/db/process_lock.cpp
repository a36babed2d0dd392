// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/process_lock.h"

#include <sqlite3.h>

#include <string>
#include <system_error>

#include "models/db/sqlite_error.h"

namespace lianlu::db {

void ProcessLock::Close::operator()(sqlite3* handle) const noexcept { sqlite3_close_v2(handle); }

Result<ProcessLock> ProcessLock::take(const std::filesystem::path& file) {
    const auto name = file.u8string();
    sqlite3* raw = nullptr;
    const int opened = sqlite3_open_v2(reinterpret_cast<const char*>(name.c_str()), &raw,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<sqlite3, Close> handle(raw);
    if (opened != SQLITE_OK) {
        // "cannot open" is all that the engine says; whether the folder can be written decides what a person is told.
        std::error_code error;
        const bool folder = std::filesystem::is_directory(file.parent_path(), error);
        if (folder && (opened & 0xff) == SQLITE_CANTOPEN) return fail(Code::readOnly, "lock file cannot be made");
        return fail(sqliteError(raw, opened, "open lock"));
    }
    if (sqlite3_db_readonly(raw, "main") == 1) return fail(Code::readOnly, "lock file cannot be written");
    const int locked = sqlite3_exec(raw, "PRAGMA journal_mode=MEMORY; BEGIN EXCLUSIVE", nullptr, nullptr, nullptr);
    if (locked != SQLITE_OK) return fail(sqliteError(raw, locked, "take lock"));
    return ProcessLock(std::move(handle));
}

}  // namespace lianlu::db
