// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/engine_version.h"

#include <sqlite3.h>

#include <memory>

namespace lianlu::db {

std::string engineVersion() {
    std::string version = std::string("SQLite ") + sqlite3_libversion();
    sqlite3* raw = nullptr;
    const int opened = sqlite3_open_v2(":memory:", &raw, SQLITE_OPEN_READWRITE, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close_v2)> handle(raw, sqlite3_close_v2);
    if (opened != SQLITE_OK) return version;
    const auto take = [](void* into, int columns, char** values, char**) {
        if (columns > 0 && values[0]) *static_cast<std::string*>(into) += std::string(", SQLCipher ") + values[0];
        return 0;
    };
    sqlite3_exec(raw, "PRAGMA cipher_version", take, &version, nullptr);
    return version;
}

}  // namespace lianlu::db
