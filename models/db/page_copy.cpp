// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/page_copy.h"

#include <sqlite3.h>

#include <string>

#include "models/db/sqlite_error.h"

namespace lianlu::db {

void PageCopy::Finish::operator()(sqlite3_backup* handle) const noexcept { sqlite3_backup_finish(handle); }

Result<PageCopy> PageCopy::start(Connection& from, Connection& to) {
    std::unique_ptr<sqlite3_backup, Finish> handle(sqlite3_backup_init(to.m_handle, "main", from.m_handle, "main"));
    if (!handle) return fail(sqliteError(to.m_handle, sqlite3_errcode(to.m_handle), "begin copy of pages"));
    return PageCopy(std::move(handle));
}

Result<bool> PageCopy::step(int pages) {
    const int rc = sqlite3_backup_step(m_handle.get(), pages);
    if (rc == SQLITE_OK) return true;
    if (rc == SQLITE_DONE) return false;
    // The copy keeps its errors to itself: the connections know nothing of them. A page that does not authenticate is SQLITE_ERROR.
    if ((rc & 0xff) == SQLITE_ERROR) return fail(Code::damaged, "copy pages: sqlite " + std::to_string(rc));
    return fail(sqliteError(nullptr, rc, "copy pages"));
}

std::int64_t PageCopy::total() const noexcept { return sqlite3_backup_pagecount(m_handle.get()); }
std::int64_t PageCopy::done() const noexcept { return total() - sqlite3_backup_remaining(m_handle.get()); }

}  // namespace lianlu::db
