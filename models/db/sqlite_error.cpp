// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/sqlite_error.h"

#include <sqlite3.h>

#include <string_view>

namespace lianlu::db {

namespace {

Code codeOf(sqlite3* connection, int resultCode) {
    switch (resultCode & 0xff) {
        case SQLITE_NOTADB:
        case SQLITE_CORRUPT:
            return Code::damaged;
        case SQLITE_FULL:
            return Code::diskFull;
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return Code::readOnly;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Code::inUse;
        case SQLITE_CANTOPEN:
        case SQLITE_IOERR:
        case SQLITE_NOMEM:
            return Code::io;
        case SQLITE_CONSTRAINT:
            return Code::conflict;
        case SQLITE_TOOBIG:
            return Code::tooLarge;
        case SQLITE_INTERRUPT:
            return Code::cancelled;
        // A page whose HMAC does not fit comes out of SQLCipher as SQLITE_ERROR without a word; a statement that is
        // wrong says what.
        case SQLITE_ERROR:
            return connection && std::string_view(sqlite3_errmsg(connection)) == sqlite3_errstr(SQLITE_ERROR)
                       ? Code::damaged
                       : Code::internal;
        default:
            return Code::internal;
    }
}

}  // namespace

Error sqliteError(sqlite3* connection, int resultCode, std::string context) {
    const int extended = connection ? sqlite3_extended_errcode(connection) : resultCode;
    context += ": sqlite " + std::to_string(extended != SQLITE_OK ? extended : resultCode);
    return Error{codeOf(connection, resultCode), std::move(context)};
}

}  // namespace lianlu::db
