// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/functions.h"

#include <sqlite3.h>

#include <exception>
#include <string_view>

#include "models/base/name_key.h"
#include "models/db/sqlite_error.h"

namespace lianlu::db {

namespace {

void nameKeyOf(sqlite3_context* context, int, sqlite3_value** values) {
    try {
        const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
        if (!text) return sqlite3_result_text(context, "", 0, SQLITE_STATIC);
        const auto key = text::nameKey({text, static_cast<std::size_t>(sqlite3_value_bytes(values[0]))});
        sqlite3_result_text(context, key.data(), static_cast<int>(key.size()), SQLITE_TRANSIENT);
    } catch (const std::exception&) {
        sqlite3_result_error_nomem(context);
    }
}

}  // namespace

Result<void> addFunctions(sqlite3* handle) {
    const int rc = sqlite3_create_function_v2(handle, "name_key", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr, nameKeyOf, nullptr, nullptr, nullptr);
    if (rc != SQLITE_OK) return fail(sqliteError(handle, rc, "add a function"));
    return {};
}

}  // namespace lianlu::db
