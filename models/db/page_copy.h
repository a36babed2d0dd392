// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>

#include "models/db/connection.h"

struct sqlite3_backup;

namespace lianlu::db {

//! \brief Copies all pages of one encrypted file into another, some at a time. With a read transaction open on `from` the copy is that
//! moment's, whatever is written meanwhile. Nobody uses `to` before the end. Thread: one.
class PageCopy {
public:
    [[nodiscard]] static Result<PageCopy> start(Connection& from, Connection& to);
    //! \brief Copies up to `pages` more. True: there are more. diskFull, damaged (a page of `from` cannot be read), io.
    [[nodiscard]] Result<bool> step(int pages);
    [[nodiscard]] std::int64_t total() const noexcept;  //!< known after the first step
    [[nodiscard]] std::int64_t done() const noexcept;

private:
    struct Finish {
        void operator()(sqlite3_backup* handle) const noexcept;
    };
    explicit PageCopy(std::unique_ptr<sqlite3_backup, Finish> handle) noexcept : m_handle(std::move(handle)) {}
    std::unique_ptr<sqlite3_backup, Finish> m_handle;
};

}  // namespace lianlu::db
